import type { Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	DefinitionList,
	Heading,
	type Notice,
	Notices,
	PageHeader,
	Pagination,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { PersonCard } from "../person.ts";
import type { UnitRow } from "../unit.ts";

/** Somebody with a post in the unit. */
export type MemberLine = { id: string; name: string; title: string; isMain: boolean };

type Props = {
	t: Messages;
	unit: UnitRow & { ended: boolean };
	subUnits: readonly UnitRow[];
	team: readonly PersonCard[];
	/** What other modules say of the unit. */
	notices: readonly Notice[];
	members: readonly MemberLine[];
	total: number;
	page: number;
	pageCount: number;
};

/** One unit: its leader, what is under it, and who works there. */
export function UnitPage({ t, unit, subUnits, team, notices, members, total, page, pageCount }: Props) {
	const words = t.organisation.unit;
	const facts = [
		{ term: words.leader, description: <Leader t={t} unit={unit} /> },
		{ term: words.type, description: unit.type || "–" },
		{ term: words.code, description: unit.code },
	];
	return (
		<Stack space="section">
			<PageHeader
				title={unit.name}
				lead={unit.ended ? words.ended : words.people(total)}
				action={
					<ButtonLink variant="secondary" href={withQuery(paths.people(), { unit: unit.id })}>
						{words.peopleBelow}
					</ButtonLink>
				}
			/>
			<Notices notices={notices} />
			<DefinitionList items={facts} />
			{subUnits.length > 0 && <SubUnits t={t} subUnits={subUnits} />}
			{team.length > 1 && <LeaderTeam t={t} team={team} />}
			<Members t={t} members={members} total={total} />
			<Pagination
				page={page}
				pageCount={pageCount}
				hrefFor={(n) => withQuery(paths.unit(unit.id), { page: n === 1 ? undefined : n })}
				t={t}
			/>
		</Stack>
	);
}

function Leader({ t, unit }: { t: Messages; unit: UnitRow }) {
	const words = t.organisation.unit;
	if (!unit.leaderId) return <>{words.vacant}</>;
	if (!unit.leaderName) return <>{words.hidden}</>;
	return <a href={paths.person(unit.leaderId)}>{unit.leaderName}</a>;
}

function SubUnits({ t, subUnits }: { t: Messages; subUnits: readonly UnitRow[] }) {
	const words = t.organisation.unit;
	return (
		<Table
			caption={words.subUnits}
			columns={[
				{ key: "name", label: words.unitColumn },
				{ key: "type", label: words.type },
				{ key: "leader", label: words.leader },
			]}
			rows={subUnits.map((unit) => [
				<a href={paths.unit(unit.id)}>{unit.name}</a>,
				unit.type,
				<Leader t={t} unit={unit} />,
			])}
		/>
	);
}

function LeaderTeam({ t, team }: { t: Messages; team: readonly PersonCard[] }) {
	const words = t.organisation.unit;
	return (
		<section class="stack stack-tight">
			<Heading level={2} size="sm">
				{words.leaderTeam}
			</Heading>
			<p class="meta">{words.leaderTeamText}</p>
			<ul>
				{team.map((person) => (
					<li>
						<a href={paths.person(person.id)}>{person.name}</a>
						{person.title && `, ${person.title}`}
					</li>
				))}
			</ul>
		</section>
	);
}

function Members({ t, members, total }: { t: Messages; members: readonly MemberLine[]; total: number }) {
	const words = t.organisation.unit;
	return (
		<Table
			caption={words.people(total)}
			columns={[
				{ key: "name", label: words.nameColumn },
				{ key: "title", label: words.titleColumn },
			]}
			rows={members.map((member) => [
				<a href={paths.person(member.id)}>{member.name}</a>,
				member.isMain ? member.title : `${member.title} (${words.secondPost})`,
			])}
			empty={<p>{words.nobody}</p>}
		/>
	);
}
