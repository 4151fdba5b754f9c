import type { Locale, Messages } from "../../../../locales/index.ts";
import { StackedBar } from "../../../platform/charts/index.ts";
import {
	ButtonLink,
	Cluster,
	EmptyState,
	Heading,
	PageHeader,
	Stack,
	Table,
	Tabs,
} from "../../../platform/html/index.ts";
import { formatList, formatNumber, formatShortDate } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { type CompletionGroup, type Division, divisions, type PersonCompletion } from "../completion.ts";
import { paths } from "../paths.ts";
import type { ComingVisit, NearestPlace } from "../queries/completion.ts";
import type { Programme } from "../queries/programmes.ts";

type Props = {
	t: Messages;
	locale: Locale;
	programme: Programme;
	by: Division;
	group: string;
	all: boolean;
	total: number;
	/** How many lack at least a day. */
	lacking: number;
	groups: readonly CompletionGroup[];
	listed: readonly PersonCompletion[];
	nearest: readonly NearestPlace[];
	visits: readonly ComingVisit[];
};

/** More bars than this is no picture: then those groups are drawn where somebody lacks a day. */
const mostDrawn = 24;

/** How far the leaders have come: the finding, one picture, and the list behind each figure. */
export function CompletionPage(props: Props) {
	const { t, locale, programme, by, groups, total, lacking } = props;
	const words = t.checkIn.completion;
	const tooMany = groups.length > mostDrawn;
	const drawn = tooMany ? groups.filter(({ lacks }) => lacks > 0) : groups;
	const finding = lacking === 0 ? words.findingAll(total) : words.finding(total - lacking, total);
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead(programme.title)} />
			<Tabs
				label={words.tabs}
				tabs={divisions.map((one) => ({
					label: words.groups[one],
					href: withQuery(paths.completion(programme.id), { by: one }),
					current: one === by,
				}))}
			/>
			{drawn.length > 0 && (
				<StackedBar
					id="completion"
					title={finding}
					description={words.description}
					level={2}
					rowLabel={words.groupLabel}
					parts={[words.parts.lacks, words.parts.onTrack, words.parts.complete]}
					rows={drawn.map(({ label, complete, onTrack, lacks }) => ({
						label,
						values: [lacks, onTrack, complete],
					}))}
					format={(value) => formatNumber(value, locale)}
				/>
			)}
			{tooMany && <p class="meta">{words.onlyLacking(groups.length - drawn.length)}</p>}
			<People {...props} groups={drawn} />
			<section class="no-print" aria-labelledby="export">
				<Stack>
					<Heading level={2} id="export">
						{words.exportTitle}
					</Heading>
					<Cluster>
						<ButtonLink href={paths.completionCsv(programme.id)} variant="secondary" download>
							{words.csv}
						</ButtonLink>
						<ButtonLink href={paths.completionXlsx(programme.id)} variant="secondary" download>
							{words.xlsx}
						</ButtonLink>
					</Cluster>
				</Stack>
			</section>
		</Stack>
	);
}

function People(props: Props) {
	const { t, locale, programme, by, group, all, groups, listed } = props;
	const words = t.checkIn.completion;
	const address = (change: { group?: string; all?: string }) =>
		`${withQuery(paths.completion(programme.id), { by, group, ...(all ? { all: "on" } : {}), ...change })}#people`;
	return (
		<section aria-labelledby="people">
			<Stack>
				<Heading level={2} id="people">
					{words.people}
				</Heading>
				<p class="meta">
					<strong>{words.purposeTitle}.</strong> {words.purpose}
				</p>
				<nav aria-label={words.group}>
					<ul class="plain-list cohort-list">
						{[{ key: "", label: words.allGroups }, ...groups].map(({ key, label }) => (
							<li>
								<a href={address({ group: key })} aria-current={key === group ? "true" : undefined}>
									{label}
								</a>
							</li>
						))}
					</ul>
				</nav>
				<p>
					{words.count(listed.length)}.{" "}
					<a
						href={`${withQuery(paths.completion(programme.id), { by, group, ...(all ? {} : { all: "on" }) })}#people`}
					>
						{all ? words.lacking : words.everyone}
					</a>
				</p>
				<Table
					caption={words.caption}
					captionHidden
					columns={[
						{ key: "name", label: words.columns.name },
						{ key: "unit", label: words.columns.unit },
						{ key: "done", label: words.columns.done, numeric: true },
						{ key: "lacks", label: words.columns.lacks },
						{ key: "offer", label: words.columns.offer },
					]}
					rows={listed.map((person) => [
						person.name,
						person.unitName ?? "–",
						words.doneOf(person.done.length, person.total),
						person.lacks.length > 0 ? words.lacksNumbers(formatList(person.lacks.map(String), locale)) : "–",
						<div>
							{person.lacks.map((number) => (
								<p>{offerFor(props, person, number)}</p>
							))}
						</div>,
					])}
					empty={<p>{words.nobody}</p>}
				/>
			</Stack>
		</section>
	);
}

/** What to say to somebody who lacks a gathering: the place they have, the nearest with room, or that there is none. */
function offerFor({ t, locale, nearest, visits }: Props, person: PersonCompletion, number: number): string {
	const words = t.checkIn.completion;
	const visit = visits.find((one) => one.personId === person.personId && one.number === number);
	if (visit) return words.hasPlace(visit.cohortName, formatShortDate(visit.firstDay, locale));
	const place = nearest.find((one) => one.number === number);
	return place
		? words.nearest(number, place.cohortName, formatShortDate(place.firstDay, locale))
		: words.noOffer(number);
}

/** Before attendance has been discussed there is nothing to show. */
export function NotDiscussedPage({ t, programme }: { t: Messages; programme: Programme }) {
	const words = t.programmes.attendance;
	return (
		<Stack space="section">
			<PageHeader title={t.checkIn.completion.title} lead={t.checkIn.completion.lead(programme.title)} />
			<EmptyState
				title={words.notDiscussedTitle}
				text={words.notDiscussed}
				action={<ButtonLink href={paths.editProgramme(programme.id)}>{words.record}</ButtonLink>}
			/>
		</Stack>
	);
}
