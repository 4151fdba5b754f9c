import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Part } from "../../../core/phases/rules.ts";
import {
	Alert,
	Button,
	DefinitionList,
	Details,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { pitchParts } from "../../innovation/index.ts";
import type { LaterChange } from "../handed-in.ts";
import { paths } from "../paths.ts";
import type { Version } from "../queries/handed-in.ts";
import type { HandedIn as Handed, Pitch } from "../queries/pitches.ts";

/** The one page a team has handed in, part by part. */
export function HandedInPage({ t, page }: { t: Messages; page: Handed }) {
	const items = pitchParts.map((part) => ({
		term: t.pitching.pageParts[part],
		description: page[part] || t.pitching.emptyPart,
	}));
	return <DefinitionList items={items} />;
}

/** What a reader may read and do of a pitch's page. */
export type HandedInFacts = {
	/** May read the page that is handed in. */
	reads: boolean;
	versions: readonly Version[];
	/** What the team has changed after the deadline; empty for those whom it does not concern. */
	later: readonly LaterChange[];
	/** May take in what came late. */
	takesIn: boolean;
	form: FormState;
	now: Date;
	/** What the reader is, of those who pitch. */
	parts: readonly Part[];
	/** May still change what the panel judges. */
	prepares: boolean;
};

type HandedInProps = Omit<HandedInFacts, "reads" | "now" | "parts" | "prepares"> & {
	t: Messages;
	locale: Locale;
	pitch: Pitch;
};

/** The page that is judged, and when it was handed in; what came late says so to everyone who reads it. */
export function HandedIn({ t, locale, pitch, versions }: HandedInProps) {
	const texts = t.pitching.later;
	const last = versions.at(-1);
	const at = last?.handedInAt ?? pitch.frozenAt;
	return (
		<Details summary={t.pitching.handedIn}>
			<Stack>
				<Meta>{at ? texts.handedInAt(formatDateTime(at, locale)) : texts.notYet}</Meta>
				{last?.late && (
					<div>
						<Tag colour="leire">{texts.tookIn}</Tag>
					</div>
				)}
				<HandedInPage t={t} page={pitch.handedIn} />
			</Stack>
		</Details>
	);
}

/** What the team has changed after the deadline: for them, their guide and the office, apart from what is judged. */
export function LaterChanges(props: HandedInProps) {
	const { t, later, pitch } = props;
	const texts = t.pitching.later;
	const nameOf = (part: LaterChange["part"]) => (part === "title" ? texts.title : t.pitching.pageParts[part]);
	const items = later.map(({ part, words }) => ({
		term: nameOf(part),
		description: words || t.pitching.emptyPart,
	}));
	return (
		<section aria-labelledby="later">
			<Stack>
				<Heading id="later">{texts.heading}</Heading>
				<div>
					<Tag colour="leire">{texts.tag}</Tag>
				</div>
				<Alert>
					<p>{texts.text}</p>
				</Alert>
				<DefinitionList items={items} />
				{props.takesIn && <TakeIn {...props} pitch={pitch} />}
			</Stack>
		</section>
	);
}

/** The office's way to let the panel judge the later page after all. */
function TakeIn({ t, pitch, form }: HandedInProps) {
	const texts = t.pitching.later;
	return (
		<Details summary={texts.takeIn} open={Object.keys(form.errors).length > 0}>
			<Stack>
				<p>{texts.takeInText}</p>
				<ErrorSummary form={form} t={t} labels={{ reason: texts.reason }} />
				<Form action={paths.lateHandIn(pitch.id)}>
					<LongTextField form={form} name="reason" label={texts.reason} rows={2} required />
					<Button variant="secondary">{texts.takeInAction}</Button>
				</Form>
			</Stack>
		</Details>
	);
}
