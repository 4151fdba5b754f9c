import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Load } from "../../../core/capacity/capacity.ts";
import {
	Alert,
	ButtonLink,
	Cluster,
	DefinitionList,
	Heading,
	Meta,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate, formatHours, formatWeekday } from "../../../platform/i18n/format.ts";
import type { CapacityOverview, CostInTime, PitchRequest } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import { quarterName } from "../quarter-name.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Decision } from "../queries/rulings.ts";
import { Delays } from "./needs.tsx";
import { OutcomeTag } from "./outcome-tag.tsx";
import { Unanswered } from "./unanswered.tsx";

type Row = {
	pitch: Pitch;
	/** May the reader see what is decided, and what the panel said? */
	sees: boolean;
	decision: Decision | null;
	hours: number;
	mine: boolean;
	mustDeclare: boolean;
};

type DecisionsProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	rows: readonly Row[];
	capacity: CapacityOverview;
	/** What it costs when everything that is asked for goes on. */
	cost: { hours: number; over: readonly Load[] };
	/** Whose start is moved when all that hours are asked for goes on; null where nothing is asked for. */
	time: CostInTime | null;
	/** May the reader release them now? */
	releases: boolean;
	/** Why the letters cannot go yet, where all is decided. */
	waitsFor: string | null;
	/** Leaders who were asked and have not answered, for the pitches the reader may see. */
	unanswered: readonly PitchRequest[];
};

/** Everything that is to be decided, what it costs together, and the release. */
export function DecisionsPage(props: DecisionsProps) {
	const { t, locale, day, releases } = props;
	const texts = t.pitching.decision;
	return (
		<Stack space="section">
			<PageHeader title={texts.listTitle} lead={leadOf(props)} />
			<Rows {...props} />
			{day.state !== "released" && (
				<section aria-labelledby="everyone">
					<Stack>
						<Heading id="everyone">{texts.everyone}</Heading>
						<p>{everyoneSentence(props)}</p>
						{props.time && <Delays t={t} time={props.time} all />}
					</Stack>
				</section>
			)}
			{props.waitsFor && <Alert>{props.waitsFor}</Alert>}
			{props.unanswered.length > 0 && (
				<Unanswered
					{...{ t, locale, unanswered: props.unanswered, titleOf: titleIn(props.rows), form: null }}
				/>
			)}
			{releases && (
				<Cluster>
					<ButtonLink href={paths.release(day.id)}>{texts.release}</ButtonLink>
				</Cluster>
			)}
			{day.releasedDespite && (
				<Alert title={t.pitching.evening.unanswered.released}>
					<p>{day.releasedDespite}</p>
				</Alert>
			)}
			<DefinitionList
				items={[
					{ term: t.pitching.decider, description: day.deciderName ?? "" },
					{ term: texts.authority, description: day.authority },
				]}
			/>
		</Stack>
	);
}

const titleIn = (rows: readonly Row[]) => (pitchId: string) =>
	rows.find(({ pitch }) => pitch.id === pitchId)?.pitch.title ?? "";

/** Until when the teams wait, or when they were told. */
function leadOf({ t, locale, day }: DecisionsProps): string {
	const texts = t.pitching.decision;
	if (day.releasedAt) return texts.releasedOn(formatDate(day.releasedAt, locale));
	return texts.listLead(formatWeekday(day.decisionBy, locale));
}

/** One sentence: the hours of all together, and where they are too many. */
function everyoneSentence({ t, locale, capacity, cost }: DecisionsProps): string {
	const texts = t.pitching.decision;
	if (cost.hours === 0) return texts.everyoneNone;
	const hours = formatHours(cost.hours, locale);
	if (cost.over.length === 0) return texts.everyoneFits(hours);
	const nameOf = (id: string) =>
		capacity.lines.find(({ competence }) => competence.id === id)?.competence.name ?? "";
	const where = cost.over.map(({ competence, quarter, demanded, available }) =>
		texts.overIn(nameOf(competence), quarterName(quarter, t), formatHours(demanded - available, locale)),
	);
	return texts.everyoneOver(hours, where.join(", "));
}

function Rows({ t, locale, rows, day }: DecisionsProps) {
	const texts = t.pitching.decision;
	const columns = [
		{ key: "pitch", label: t.pitching.day.pitch },
		{ key: "recommended", label: texts.recommended },
		{ key: "decided", label: texts.decided },
		{ key: "hours", label: texts.hours, numeric: true },
		{ key: "act", label: texts.decide, hidden: true },
	];
	const cells = rows.map((row) => [
		<a href={paths.pitch(row.pitch.id)}>{row.pitch.title}</a>,
		row.sees && row.pitch.recommendedOutcome ? t.pitching.outcomes[row.pitch.recommendedOutcome] : "–",
		row.sees ? <Decided t={t} decision={row.decision} /> : "–",
		row.sees && row.hours > 0 ? formatHours(row.hours, locale) : "–",
		wayOn(t, day, row),
	]);
	return <Table caption={texts.listTitle} captionHidden columns={columns} rows={cells} />;
}

function Decided({ t, decision }: { t: Messages; decision: Decision | null }) {
	const texts = t.pitching.decision;
	if (!decision) return <Tag>{texts.none}</Tag>;
	return (
		<>
			<OutcomeTag t={t} outcome={decision.outcome} />
			{!decision.releasedAt && <Meta>{texts.pending}</Meta>}
		</>
	);
}

function wayOn(t: Messages, day: PitchDay, row: Row): ComponentChildren {
	const texts = t.pitching.decision;
	const { pitch, decision, mine, mustDeclare } = row;
	if (mine) {
		const label = decision ? texts.changeOf(pitch.title) : texts.decideOf(pitch.title);
		return <a href={paths.decision(pitch.id)}>{label}</a>;
	}
	if (mustDeclare) return <a href={paths.impartiality(day.id)}>{texts.declareFirst}</a>;
	return row.sees ? null : <Meta>{texts.other}</Meta>;
}
