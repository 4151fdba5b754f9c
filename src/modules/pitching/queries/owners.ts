import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { type PersonCard, peopleByIds, searchPeople } from "../../organisation/index.ts";

/** Somebody who can own what goes on. */
export type OwnerChoice = { id: string; name: string; work: string };

/** The owner of the idea, the team, and the leaders of their line; with a search, those it finds too. */
export async function ownersToChoose(db: Db, ideaId: string, q: string): Promise<OwnerChoice[]> {
	const near = await closeTo(db, ideaId);
	const found = await peopleByIds(db, near);
	const hits = q === "" ? [] : (await searchPeople(db, { q, limit: 10 })).people;
	const people = new Map(
		[...near.flatMap((id) => found.get(id) ?? []), ...hits].map((person) => [person.id, person]),
	);
	return [...people.values()].map(choiceOf);
}

/** Who can help a team: those given, the guide of the idea, and those who could own it. */
export async function helpersToChoose(
	db: Db,
	ideaId: string,
	first: readonly (string | null)[],
	q: string,
): Promise<OwnerChoice[]> {
	const idea = await db.selectFrom("ideas").select("guideId").where("id", "=", ideaId).executeTakeFirst();
	const ids = [...first, idea?.guideId ?? null].filter((id) => id !== null);
	const found = await peopleByIds(db, ids);
	const helpers = ids.flatMap((id) => found.get(id) ?? []).map(choiceOf);
	const all = [...helpers, ...(await ownersToChoose(db, ideaId, q))];
	return [...new Map(all.map((one) => [one.id, one])).values()];
}

const choiceOf = ({ id, name, title, unitName }: PersonCard): OwnerChoice => ({
	id,
	name,
	work: [title, unitName].filter(Boolean).join(", "),
});

async function closeTo(db: Db, ideaId: string): Promise<string[]> {
	const { rows } = await sql<{ personId: string }>`
		select person_id from (
			select owner_id as person_id, 0 as distance from ideas where id = ${ideaId}::uuid
			union all
			select person_id, 1 from idea_members where idea_id = ${ideaId}::uuid and state = 'joined'
			union all
			select above.leader_id, 100 - cardinality(above.path) from ideas idea
			join units own on own.id = coalesce(idea.team_unit_id, idea.unit_id)
			join units above on above.id = any(own.path)
			where idea.id = ${ideaId}::uuid and above.leader_id is not null
		) near
		group by person_id order by min(distance), person_id
	`.execute(db);
	return rows.map(({ personId }) => personId);
}
