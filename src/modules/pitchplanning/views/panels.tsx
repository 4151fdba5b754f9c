import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Card,
	Details,
	Form,
	Grid,
	Meta,
	NextStep,
	Stack,
	Table,
	Tag,
	VisuallyHidden,
} from "../../../platform/html/index.ts";
import { formatList } from "../../../platform/i18n/format.ts";
import { type PitchDay, pitchStart } from "../../pitching/index.ts";
import { balanceOf, linkageOf, type Shares, sharedBetween, shortIn } from "../balance.ts";
import type { Ground, Member, PanelNow } from "../ground.ts";
import { paths } from "../paths.ts";
import { isOneDay, panelName, timeIn } from "../words.ts";
import { DayHeader } from "./day-tabs.tsx";

type Props = { t: Messages; locale: Locale; day: PitchDay; ground: Ground; isFramed: boolean };

/** Everyone's panel at a glance: can the points be compared, is each panel mixed, are there enough who may judge? */
export function PanelsPage(props: Props) {
	const { t, day, ground, isFramed } = props;
	const words = t.pitchplanning.panels;
	const unplaced = ground.pitches.filter(({ panelId }) => panelId === null).length;
	return (
		<Stack space="section">
			<DayHeader t={t} dayId={day.id} current="panels" lead={words.lead} />
			{ground.panels.length === 1 && !isFramed && (
				<NextStep
					title={words.oneTitle}
					text={<p>{words.oneText}</p>}
					action={<ButtonLink href={paths.frame(day.id)}>{words.oneAction}</ButtonLink>}
				/>
			)}
			<Stack>
				<LinkageAlert {...props} />
				{unplaced > 0 && <Alert kind="warning">{words.unplaced(unplaced)}</Alert>}
				{ground.silent > 0 && <Alert>{words.silent(ground.silent)}</Alert>}
			</Stack>
			<Grid columns="cards">
				{ground.panels.map((panel) => (
					<PanelCard {...props} panel={panel} />
				))}
			</Grid>
			{ground.panels.length > 2 && <Overlaps {...props} />}
			<Form action={paths.panels(day.id)}>
				<Button variant="tertiary">{words.add}</Button>
			</Form>
		</Stack>
	);
}

const nameOf = ({ t, locale, ground }: Pick<Props, "t" | "locale" | "ground">, panel: PanelNow) =>
	panelName(panel, t, locale, isOneDay(ground.panels));

/** What correction needs, in words: that somebody has seen both sides. */
function LinkageAlert(props: Props) {
	const { t, locale, ground } = props;
	const words = t.pitchplanning.panels;
	const linkage = linkageOf(ground);
	if (linkage.kind === "apart") {
		const groups = linkage.groups.map((group) =>
			formatList(
				group.map((panel) => nameOf(props, panel)),
				locale,
			),
		);
		return (
			<Alert kind="warning">{words.apart(groups.map((group) => `[${group}]`).join(` ${words.and} `))}</Alert>
		);
	}
	if (linkage.kind === "thin") {
		const names = ground.members.filter(({ personId }) => linkage.personIds.includes(personId));
		return (
			<Alert>
				{words.thin(
					formatList(
						names.map(({ name }) => name),
						locale,
					),
				)}
			</Alert>
		);
	}
	return <Alert kind="success">{words[linkage.kind]}</Alert>;
}

function PanelCard(props: Props & { panel: PanelNow }) {
	const { t, day, ground, panel } = props;
	const words = t.pitchplanning.panels;
	const name = nameOf(props, panel);
	const titles = new Map(ground.pitches.map(({ id, title }) => [id, title]));
	return (
		<Card title={panel.title || name} level={2}>
			{panel.title && <Meta>{name}</Meta>}
			<Seats {...props} />
			<Hears {...props} />
			<BalanceLines {...props} />
			{shortIn(panel, ground).map(({ pitchId, has, needs }) => (
				<Alert kind="warning">{words.short(titles.get(pitchId) ?? "", has, needs)}</Alert>
			))}
			<a href={paths.panel(day.id, panel.id)}>
				{words.change} <VisuallyHidden>{name}</VisuallyHidden>
			</a>
		</Card>
	);
}

function Seats({ t, ground, panel }: Props & { panel: PanelNow }) {
	const words = t.pitchplanning;
	const members = membersById(ground);
	if (panel.seats.length === 0) return <p>{words.panels.nobody}</p>;
	return (
		<ul class="plain-list">
			{panel.seats.map(({ personId, as }) => {
				const member = members.get(personId);
				return (
					<li>
						{member?.name} {as !== "member" && <Tag>{words.seats[as]}</Tag>}{" "}
						{member?.isAway && <Tag colour="leire">{words.panels.away}</Tag>}
					</li>
				);
			})}
		</ul>
	);
}

/** What is heard and when, one click away. */
function Hears({ t, locale, day, ground, panel }: Props & { panel: PanelNow }) {
	const words = t.pitchplanning.panels;
	const titles = new Map(ground.pitches.map(({ id, title }) => [id, title]));
	if (panel.pitchIds.length === 0) return <p>{words.noPitches}</p>;
	return (
		<Details summary={words.hears(panel.pitchIds.length)}>
			<ol class="planned-pitches">
				{panel.pitchIds.map((id, at) => (
					<li>
						<time>{timeIn(pitchStart(panel.startsAt, day, at), locale)}</time> {titles.get(id)}
					</li>
				))}
			</ol>
		</Details>
	);
}

const membersById = ({ members }: Ground): Map<string, Member> =>
	new Map(members.map((member) => [member.personId, member]));

/** Sector, level and gender of those who sit, and the panels they share people with. */
function BalanceLines(props: Props & { panel: PanelNow }) {
	const { t, ground, panel } = props;
	const words = t.pitchplanning.panels;
	const { sectors, levels, genders } = balanceOf(panel, membersById(ground));
	const line = (shares: Shares, wordOf = (word: string) => word): ComponentChildren =>
		shares.some(([word]) => word !== null) && (
			<Meta>
				{shares.map(([word, n]) => `${word === null ? words.none : wordOf(word)}: ${n}`).join(", ")}
			</Meta>
		);
	const shared = ground.panels
		.filter(({ id }) => id !== panel.id)
		.map((other) => [other, sharedBetween(panel, other)] as const)
		.filter(([, count]) => count > 0);
	return (
		<Details summary={words.balance}>
			{line(sectors)}
			{line(levels)}
			{line(genders, (word) => words.genders[word] ?? word)}
			{ground.panels.length > 1 && (
				<Meta>
					{shared.length === 0
						? words.sharedNobody
						: `${words.shared}: ${shared.map(([other, n]) => words.sharedOne(nameOf(props, other), n)).join(", ")}`}
				</Meta>
			)}
		</Details>
	);
}

/** Every pair of panels, one click away: a day of nine panels has 36 pairs. */
function Overlaps(props: Props) {
	const { t, ground } = props;
	const words = t.pitchplanning.panels;
	const columns = [
		{ key: "panel", label: words.panelColumn },
		...ground.panels.map((panel) => ({ key: panel.id, label: nameOf(props, panel), numeric: true })),
	];
	const rows = ground.panels.map((panel) => [
		nameOf(props, panel),
		...ground.panels.map((other) => (other === panel ? "–" : String(sharedBetween(panel, other)))),
	]);
	return (
		<Details summary={words.overlapTitle}>
			<p>{words.overlapText}</p>
			<Table caption={words.overlapCaption} captionHidden columns={columns} rows={rows} />
		</Details>
	);
}
