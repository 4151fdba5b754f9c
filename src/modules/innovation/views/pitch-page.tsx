import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	AutoSave,
	Button,
	Card,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	LongTextField,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { pitchParts } from "../idea.ts";
import { paths } from "../paths.ts";
import type { Idea } from "../queries/idea-page.ts";
import type { Step } from "../queries/idea-parts.ts";
import type { Requirement } from "../readiness.ts";
import { placeOf } from "../road.ts";
import { Paragraphs } from "./words.tsx";

export type PitchPageProps = {
	t: Messages;
	locale: Locale;
	now: Date;
	idea: Idea;
	form: FormState;
	requirements: readonly { requirement: Requirement; met: boolean }[];
	steps: readonly Step[];
	mayWrite: boolean;
	/** The fields hold what was written in the steps, not saved here yet. */
	fetched: boolean;
};

/** The one page that is pitched, beside what must be in place first. */
export function PitchPageView(props: PitchPageProps) {
	const { t, form, idea } = props;
	const texts = t.innovation.pitch;
	return (
		<Stack space="section">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={texts.lead} />
			{idea.state === "pitching" && (
				<Alert>
					<p>{bookedIn(props)}</p>
				</Alert>
			)}
			{props.fetched && (
				<Alert>
					<p>{texts.fetched}</p>
				</Alert>
			)}
			<Grid columns="aside">
				{props.mayWrite ? <Writing {...props} /> : <Reading {...props} />}
				<Requirements {...props} />
			</Grid>
		</Stack>
	);
}

/** Until when the team may change what the panel judges, or that it no longer can. */
function bookedIn({ t, locale, now, idea }: PitchPageProps): string {
	const { booked, bookedUntil, bookedOver } = t.innovation.pitch;
	if (idea.pageDueAt === null) return booked;
	const when = formatDateTime(idea.pageDueAt, locale);
	return idea.pageDueAt > now ? bookedUntil(when) : bookedOver(when);
}

function Writing({ t, idea, form }: PitchPageProps) {
	const texts = t.innovation.pitch;
	return (
		<AutoSave t={t}>
			<Form action={paths.pitch(idea.id)} form={form}>
				{pitchParts.map((part) => (
					<LongTextField
						form={form}
						name={part}
						label={texts.parts[part]}
						hint={texts.hints[part]}
						required
						rows={4}
						maxLength={1200}
					/>
				))}
				<Button variant="secondary">{texts.save}</Button>
			</Form>
		</AutoSave>
	);
}

function Reading({ t, idea }: PitchPageProps) {
	const texts = t.innovation.pitch;
	return (
		<Stack space="wide">
			{pitchParts.map((part) => (
				<Stack space="tight">
					<Heading level={2} size="sm">
						{texts.parts[part]}
					</Heading>
					<Paragraphs text={idea.pitch[part] || "–"} />
				</Stack>
			))}
		</Stack>
	);
}

function Requirements(props: PitchPageProps) {
	const { t, idea, requirements, mayWrite } = props;
	const texts = t.innovation.pitch;
	const allMet = requirements.every(({ met }) => met);
	return (
		<Stack>
			<Card title={texts.requirements} level={2}>
				<ul>
					{requirements.map(({ requirement, met }) => (
						<li>
							<Tag colour={met ? "mose" : "leire"}>{met ? texts.met : texts.notMet}</Tag>{" "}
							{texts.requirement[requirement]}{" "}
							{!met && mayWrite && requirement !== "page" && (
								<a href={fixFor(requirement, props)}>{texts.fix}</a>
							)}
						</li>
					))}
				</ul>
			</Card>
			{mayWrite && (idea.state === "working" || idea.state === "on_hold") && (
				<Form action={paths.readiness(idea.id)}>
					<HiddenField name="ready" value="yes" />
					<Button variant={allMet ? "primary" : "secondary"}>{texts.ready}</Button>
				</Form>
			)}
			{mayWrite && idea.state === "ready" && (
				<Form action={paths.readiness(idea.id)}>
					<HiddenField name="ready" value="no" />
					<p>{texts.readyState}</p>
					<Button variant="secondary">{texts.withdraw}</Button>
				</Form>
			)}
		</Stack>
	);
}

/** Where a missing thing is done. */
function fixFor(requirement: Requirement, { idea, steps }: PitchPageProps): string {
	const stepAt = (place: string) =>
		steps.find((step) => placeOf(idea.method, step.stepKey) === place) ?? steps[0];
	const at =
		requirement === "asked" ? stepAt("insight") : requirement === "tested" ? stepAt("prototype") : undefined;
	if (at) return paths.step(idea.id, at.id);
	return requirement === "goal" ? paths.framing(idea.id) : paths.team(idea.id);
}
