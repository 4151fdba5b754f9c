import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Facilitator } from "../facilitator.ts";
import { type StandsIn, shownName } from "./shown-name.ts";

/** The register, by name. Where shielded people are left out, the reader is not the office. */
export async function facilitatorsByName(
	db: Db,
	{ withShielded }: { withShielded: boolean },
): Promise<Facilitator[]> {
	const { rows } = await sql<Facilitator>`
		select f.person_id, p.given_name || ' ' || p.family_name as name, f.since, f.monthly_limit,
			(select coalesce(jsonb_agg(jsonb_build_object('competence', c.competence, 'since', c.since) order by c.competence), '[]')
				from facilitator_competences c where c.person_id = f.person_id) as competences,
			(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'fromDay', a.from_day, 'toDay', a.to_day) order by a.from_day), '[]')
				from facilitator_absences a where a.person_id = f.person_id) as absences
		from facilitators f join people p on p.id = f.person_id
		where f.ended_at is null and p.ended_at is null and (${withShielded} or not p.shielded)
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** One of the register, also a shielded one: for the office and for themselves. */
export async function facilitatorById(db: Db, personId: string): Promise<Facilitator | undefined> {
	const all = await facilitatorsByName(db, { withShielded: true });
	return all.find((one) => one.personId === personId);
}

export type Candidate = { personId: string; name: string; unitName: string | null };

/**
 * Who could be taken into the register: those who facilitate a cohort or hold the role already, and those whose name
 * fits a search. At most twenty; for the office.
 */
export async function candidatesFor(db: Db, search: string): Promise<Candidate[]> {
	const { rows } = await sql<Candidate>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, u.name as unit_name
		from people p
		join posts o on o.person_id = p.id and o.ended_at is null and o.is_main
		join units u on u.id = o.unit_id
		where p.ended_at is null
			and not exists (select from facilitators f where f.person_id = p.id and f.ended_at is null)
			and case when ${search} <> ''
				then app.fold(p.given_name || ' ' || p.family_name) like '%' || app.fold(${search}) || '%'
				else exists (select from cohort_facilitators f where f.person_id = p.id)
					or exists (select from role_grants r where r.person_id = p.id and r.role = 'facilitator' and r.withdrawn_at is null)
				end
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id limit 20
	`.execute(db);
	return rows;
}

/** What the facilitators of each gathering must know, by "programme number". */
export async function needsByGathering(db: Db): Promise<Map<string, string[]>> {
	const rows = await db
		.selectFrom("runSheets")
		.select(["programmeId", "number", "needs"])
		.where("gatheringId", "is", null)
		.execute();
	return new Map(rows.map(({ programmeId, number, needs }) => [`${programmeId} ${number}`, needs]));
}

/** Whom mails about a change go to. */
export type Reader = {
	personId: string;
	givenName: string;
	name: string;
	email: string | null;
	locale: "nb" | "nn" | "en" | null;
};

/** People by id, for letters. */
export async function readersOf(
	db: Db,
	personIds: readonly string[],
	standsIn: StandsIn = null,
): Promise<Reader[]> {
	const { rows } = await sql<Reader>`
		select p.id as person_id, p.given_name, ${shownName(standsIn)} as name, p.email, p.locale
		from people p where p.id = any(${personIds}::uuid[])
	`.execute(db);
	return rows;
}
