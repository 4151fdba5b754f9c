import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	Meta,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { LetterKind } from "../letters.ts";
import type { Outcome } from "../outcome.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import { maySend, type SendingCheck, type SendingCheckKey } from "../sending.ts";

type SendingProps = {
	t: Messages;
	day: PitchDay;
	kind: LetterKind;
	checks: readonly SendingCheck[];
	/** `said` is null where it is not written, or not for the reader to see. */
	rows: readonly { pitchId: string; title: string; said: Outcome | null; letters: number }[];
	form: FormState;
	/** The print of what the page shows, and if it is another than the one that was looked at. */
	shown: string;
	another: boolean;
	/** What is asked for beside the press itself. */
	children?: ComponentChildren;
};

const wayOf = {
	recommendation: { send: paths.sending, back: paths.recommendations },
	decision: { send: paths.release, back: paths.decisions },
};

/** The question before letters go: how many, to whom, and what is missing. */
export function SendingPage({ t, day, kind, checks, rows, form, shown, another, children }: SendingProps) {
	const texts = t.pitching.sending;
	const letters = rows.reduce((sum, row) => sum + row.letters, 0);
	const teams = rows.filter((row) => row.letters > 0).length;
	const back = (
		<ButtonLink variant="tertiary" href={wayOf[kind].back(day.id)}>
			{texts.back}
		</ButtonLink>
	);
	return (
		<Stack space="section">
			<PageHeader title={texts.titles[kind]} lead={texts.lead(letters, teams)} />
			{another && (
				<Alert kind="warning" live>
					{t.platform.shownAnother}
				</Alert>
			)}
			<ErrorSummary form={form} t={t} labels={{ despite: t.pitching.evening.unanswered.despite }} />
			<Checks t={t} day={day} checks={checks} />
			<Readers t={t} rows={rows} />
			{rows.length > 0 && maySend(checks) ? (
				<Form action={wayOf[kind].send(day.id)}>
					<HiddenField name="shown" value={shown} />
					{children}
					<Meta>{texts.final}</Meta>
					<Cluster>
						<Button>
							{kind === "decision" ? t.pitching.decision.release : t.pitching.recommendation.send}
						</Button>
						{back}
					</Cluster>
				</Form>
			) : (
				<Stack>
					<Alert>{texts.blocked}</Alert>
					<Cluster>{back}</Cluster>
				</Stack>
			)}
		</Stack>
	);
}

/** Where each line of the list is put right. */
const pageOf: Record<SendingCheckKey, (dayId: string) => string> = {
	recommendations: paths.recommendations,
	attendance: paths.protocol,
	decisions: paths.decisions,
	promises: paths.decisions,
	answers: paths.decisions,
	protocol: paths.protocol,
};

function Checks({ t, day, checks }: Pick<SendingProps, "t" | "day" | "checks">) {
	const texts = t.pitching.sending;
	const { done, must, should } = t.pitching.day;
	return (
		<section aria-labelledby="before-sending">
			<Stack>
				<Heading id="before-sending">{texts.checksTitle}</Heading>
				<ul class="checklist">
					{checks.map(({ key, missing, blocks }) => (
						<li>
							<Cluster space="tight">
								<a href={pageOf[key](day.id)}>{texts.checks[key]}</a>
								<Tag colour={missing === 0 ? "mose" : blocks ? "leire" : "neutral"}>
									{missing === 0 ? done : blocks ? must : should}
								</Tag>
								{missing > 0 && key !== "protocol" && <Meta>{texts.lacking(missing)}</Meta>}
							</Cluster>
						</li>
					))}
				</ul>
			</Stack>
		</section>
	);
}

function Readers({ t, rows }: Pick<SendingProps, "t" | "rows">) {
	const texts = t.pitching.sending;
	const columns = [
		{ key: "pitch", label: t.pitching.day.pitch },
		{ key: "said", label: texts.said },
		{ key: "letters", label: texts.letters, numeric: true },
	];
	const cells = rows.map(({ pitchId, title, said, letters }) => [
		<a href={paths.pitch(pitchId)}>{title}</a>,
		said ? t.pitching.outcomes[said] : "–",
		letters > 0 ? String(letters) : texts.nobody,
	]);
	return <Table caption={texts.who} columns={columns} rows={cells} />;
}
