import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Card,
	DefinitionList,
	EmptyState,
	Heading,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { asSentence, formatDate } from "../../../platform/i18n/format.ts";
import {
	homeworkDueOn,
	placeInWords,
	type RoadGathering,
	stepsInWords,
	timeInWords,
} from "../../programmes/index.ts";
import { paths } from "../paths.ts";

export type MyDaysProps = { t: Messages; locale: Locale; today: Day; gatherings: readonly RoadGathering[] };

/** A participant's gatherings with the work between them, programme by programme. */
export function MyDaysPage({ t, locale, today, gatherings }: MyDaysProps) {
	const words = t.runsheets.mine;
	const programmes = [...Map.groupBy(gatherings, ({ programmeId }) => programmeId).values()];
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			{programmes.length === 0 && <EmptyState title={t.programmes.mine.emptyTitle} text={words.empty} />}
			{programmes.map((own) => (
				<section aria-labelledby={`programme-${own[0]?.programmeId}`}>
					<Stack>
						<Heading level={2} id={`programme-${own[0]?.programmeId}`}>
							{own[0]?.programmeTitle}
						</Heading>
						{own.map((gathering) => (
							<OneGathering t={t} locale={locale} today={today} gathering={gathering} />
						))}
					</Stack>
				</section>
			))}
		</Stack>
	);
}

type OneProps = { t: Messages; locale: Locale; today: Day; gathering: RoadGathering };

function OneGathering({ t, locale, today, gathering }: OneProps) {
	const words = t.runsheets.about;
	const due = homeworkDueOn(gathering.days, gathering.homeworkDueWeeks);
	const isOver = (gathering.days.at(-1) ?? "9999") < today;
	const isOn = gathering.days.includes(today);
	const facts = [
		{ term: words.when, description: timeInWords(t, locale, gathering) },
		{ term: words.where, description: gathering.days.length > 0 && placeInWords(t, gathering) },
		{ term: words.opens, description: asSentence(stepsInWords(t, locale, gathering.opensSteps)) },
		{ term: words.closes, description: asSentence(stepsInWords(t, locale, gathering.closesSteps)) },
		{
			term: due ? words.homeworkBy(formatDate(due, locale)) : words.homework,
			description: gathering.homework,
		},
	].filter(({ description }) => description);
	return (
		<Card
			title={t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}
			href={paths.sheet(gathering.id)}
			colour={isOn ? "sol" : undefined}
		>
			{(isOn || isOver) && (
				<p>
					<Tag colour={isOn ? "sol" : "neutral"}>{isOn ? t.runsheets.mine.on : t.runsheets.mine.over}</Tag>
				</p>
			)}
			{gathering.aims && <p>{gathering.aims}</p>}
			<DefinitionList items={facts} />
		</Card>
	);
}
