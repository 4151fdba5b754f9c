import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Form,
	HiddenField,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatList } from "../../../platform/i18n/format.ts";
import type { Changes, Duty, Place } from "../changes.ts";
import type { Ground } from "../ground.ts";
import { dutyInWords, placeInWords } from "../letters.ts";
import type { Outlook } from "../outlook.ts";
import { paths } from "../paths.ts";
import type { Schedule } from "../plan.ts";

type Props = {
	t: Messages;
	locale: Locale;
	schedule: Schedule;
	ground: Ground;
	outlook: Outlook;
	title: string;
	/** The print of what the page shows, and if it is another than the one that was looked at. */
	shown: string;
	another: boolean;
};

/** What changes, for whom, and who is told, before anything does. */
export function PublishPage(props: Props) {
	const { t, locale, schedule, ground, outlook, title, shown, another } = props;
	const words = t.pitchplanning.publish;
	const back = (
		<ButtonLink variant="tertiary" href={paths.schedule(schedule.id)}>
			{words.back}
		</ButtonLink>
	);
	if (!outlook.ok)
		return (
			<Stack space="section">
				<PageHeader title={title} />
				<Alert kind="warning">{words.changedSince}</Alert>
				{back}
			</Stack>
		);
	const { people, pitches } = outlook.changes;
	const told = people.filter(({ personId }) => !schedule.away.includes(personId)).length;
	const moved = pitches.filter(({ after }) => after !== null).length;
	const isNothing = people.length + pitches.length + schedule.withdrawn.length === 0;
	return (
		<Stack space="section">
			<PageHeader title={title} lead={isNothing ? words.nothing : words.lead} />
			{another && (
				<Alert kind="warning" live>
					{t.platform.shownAnother}
				</Alert>
			)}
			<Stack>
				{schedule.away.length > 0 && <p>{words.away(formatList(namesOf(ground, schedule.away), locale))}</p>}
				{schedule.withdrawn.length > 0 && (
					<p>{words.withdrawn(formatList(titlesOf(ground, schedule.withdrawn), locale))}</p>
				)}
			</Stack>
			<PeopleTable {...props} people={people} />
			<PitchTable {...props} pitches={pitches} />
			<Stack>
				{told + moved > 0 && <p>{words.told(told, moved)}</p>}
				<Cluster>
					<Form action={paths.publication(schedule.id)}>
						<HiddenField name="shown" value={shown} />
						<Button>{schedule.kind === "change" ? words.confirmChange : words.confirm}</Button>
					</Form>
					{back}
				</Cluster>
			</Stack>
		</Stack>
	);
}

const namesOf = ({ members }: Ground, ids: readonly string[]): string[] =>
	members.flatMap(({ personId, name }) => (ids.includes(personId) ? [name] : []));

const titlesOf = ({ pitches }: Ground, ids: readonly string[]): string[] =>
	pitches.flatMap(({ id, title }) => (ids.includes(id) ? [title] : []));

function PeopleTable({ t, locale, ground, people }: Props & { people: Changes["people"] }) {
	const words = t.pitchplanning.publish;
	if (people.length === 0) return null;
	const cell = (duties: readonly Duty[]) =>
		duties.length === 0 ? (
			words.free
		) : (
			<ul class="cell-list">
				{duties.map((duty) => (
					<li>{dutyInWords(duty, t, locale)}</li>
				))}
			</ul>
		);
	const rows = people.map(({ personId, before, after }) => [
		namesOf(ground, [personId])[0] ?? "–",
		cell(before),
		cell(after),
	]);
	return <Table caption={words.membersTitle} columns={columnsIn(t)} rows={rows} />;
}

function PitchTable({ t, locale, ground, pitches }: Props & { pitches: Changes["pitches"] }) {
	const words = t.pitchplanning.publish;
	if (pitches.length === 0) return null;
	const cell = (place: Place | null) => (place ? placeInWords(place, t, locale) : words.notPlaced);
	const rows = pitches.map(({ pitchId, before, after }) => [
		titlesOf(ground, [pitchId])[0] ?? "–",
		cell(before),
		cell(after),
	]);
	return <Table caption={words.pitchesTitle} columns={columnsIn(t)} rows={rows} />;
}

const columnsIn = ({ pitchplanning: { publish } }: Messages) => [
	{ key: "who", label: publish.columns.who },
	{ key: "before", label: publish.columns.before },
	{ key: "after", label: publish.columns.after },
];
