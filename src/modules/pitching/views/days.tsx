import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Card,
	Cluster,
	EmptyState,
	Heading,
	Meta,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate, formatShortDate } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { PitchDayRow } from "../queries/day.ts";
import type { ReleasedDecision } from "../queries/rulings.ts";
import type { TeamPitch } from "../queries/waiting.ts";
import { stateColour } from "./colours.ts";
import { OutcomeTag } from "./outcome-tag.tsx";

type PitchDaysProps = {
	t: Messages;
	locale: Locale;
	days: readonly PitchDayRow[];
	decisions: readonly ReleasedDecision[];
	/** Pitches of the reader's own teams. */
	team: readonly TeamPitch[];
	number: number;
	hasMore: boolean;
	/** Belongs to the programme office. */
	plans: boolean;
};

/** Pitch days with a seat for the reader, and what was decided lately. */
export function PitchDays(props: PitchDaysProps) {
	const { t, locale, days, decisions, plans } = props;
	const texts = t.pitching.days;
	const plan = plans && <ButtonLink href={paths.newPitchDay()}>{texts.plan}</ButtonLink>;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} action={days.length > 0 && plan} />
			{days.length > 0 ? (
				<DayTable {...props} />
			) : (
				(plans || props.team.length === 0) && (
					<EmptyState
						title={texts.none.title}
						text={plans ? texts.none.office : texts.none.text}
						action={plan}
					/>
				)
			)}
			{props.team.length > 0 && <TeamPitches t={t} locale={locale} team={props.team} />}
			<section aria-labelledby="released">
				<Stack>
					<Heading id="released">{texts.released}</Heading>
					{decisions.length === 0 && <p>{texts.releasedNone}</p>}
					{decisions.map((decision) => (
						<DecisionCard t={t} locale={locale} decision={decision} />
					))}
				</Stack>
			</section>
		</Stack>
	);
}

function DayTable({ t, locale, days, number, hasMore }: PitchDaysProps) {
	const texts = t.pitching.days;
	const columns = [
		{ key: "title", label: texts.yours },
		{ key: "day", label: texts.day },
		{ key: "state", label: texts.state },
		{ key: "count", label: texts.count, numeric: true },
	];
	return (
		<Stack>
			<Table
				caption={texts.yours}
				captionHidden
				columns={columns}
				rows={days.map((day) => [
					<a href={paths.pitchDay(day.id)}>{day.title}</a>,
					formatShortDate(day.day, locale),
					<Tag colour={stateColour[day.state]}>{t.pitching.dayStates[day.state]}</Tag>,
					String(day.pitchCount),
				])}
			/>
			<Cluster>
				{number > 1 && <a href={withQuery(paths.pitchDays(), { page: number - 1 })}>{texts.newer}</a>}
				{hasMore && <a href={withQuery(paths.pitchDays(), { page: number + 1 })}>{texts.older}</a>}
			</Cluster>
		</Stack>
	);
}

/** The reader's own pitches, each leading to what the panel said and what was decided. */
function TeamPitches({ t, locale, team }: Pick<PitchDaysProps, "t" | "locale" | "team">) {
	return (
		<section aria-labelledby="team">
			<Stack>
				<Heading id="team">{t.pitching.days.team}</Heading>
				{team.map(({ pitchId, title, day, dayTitle, state }) => (
					<Card title={title} href={paths.pitch(pitchId)}>
						<Meta>
							{dayTitle}, {formatDate(day, locale)}. {t.pitching.dayStates[state]}
						</Meta>
					</Card>
				))}
			</Stack>
		</section>
	);
}

function DecisionCard({ t, locale, decision }: { t: Messages; locale: Locale; decision: ReleasedDecision }) {
	return (
		<Card title={decision.title} href={paths.pitch(decision.pitchId)}>
			<OutcomeTag t={t} outcome={decision.outcome} />
			<p>{decision.reason}</p>
			<Meta>
				{formatDate(decision.releasedAt, locale)}
				{decision.lookAgainOn && `. ${t.pitching.pitch.lookAgain(formatDate(decision.lookAgainOn, locale))}`}
			</Meta>
		</Card>
	);
}
