import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Diploma, DiplomaRules, NextRole } from "../diploma.ts";

const columns = [
	"id",
	"programmeId",
	"personId",
	"name",
	"daysAttended",
	"daysTotal",
	"pitched",
	"signedBy",
	"signedTitle",
	"issuedOn",
	"code",
] as const;

/** Gives the rules that the office has set, or undefined. */
export function rulesOf(db: Db, programmeId: string): Promise<DiplomaRules | undefined> {
	return db
		.selectFrom("diplomaRules")
		.select(["daysRequired", "pitchRequired", "signedBy", "signedTitle"])
		.where("programmeId", "=", programmeId)
		.executeTakeFirst();
}

/** Gives the diplomas of a programme, by name. */
export function diplomasIn(db: Db, programmeId: string): Promise<Diploma[]> {
	return db
		.selectFrom("diplomas")
		.select(columns)
		.where("programmeId", "=", programmeId)
		.orderBy(sql`name collate "nb-x-icu"`)
		.execute();
}

/** Gives a person's own diplomas, the latest first. */
export function diplomasOf(db: Db, personId: string): Promise<Diploma[]> {
	return db
		.selectFrom("diplomas")
		.select(columns)
		.where("personId", "=", personId)
		.orderBy("issuedOn", "desc")
		.execute();
}

/** Gives a diploma, or undefined. */
export function diplomaById(db: Db, id: string): Promise<Diploma | undefined> {
	return db.selectFrom("diplomas").select(columns).where("id", "=", id).executeTakeFirst();
}

/** What a diploma says, to whoever has its code. Those who are shielded are found by nobody. */
export type CheckedDiploma = Pick<Diploma, "name" | "daysAttended" | "daysTotal" | "issuedOn"> & {
	programme: string;
};

/** Gives the diploma with this code, or undefined. */
export function diplomaByCode(db: Db, code: string): Promise<CheckedDiploma | undefined> {
	return db
		.selectFrom("diplomas as d")
		.innerJoin("programmes as r", "r.id", "d.programmeId")
		.innerJoin("people as p", "p.id", "d.personId")
		.select(["d.name", "d.daysAttended", "d.daysTotal", "d.issuedOn", "r.title as programme"])
		.where("d.code", "=", code)
		.where("p.shielded", "=", false)
		.executeTakeFirst();
}

/** Somebody who would like a role. */
export type Interest = { personId: string; role: NextRole };

/** Gives what people of a programme would like to do next. */
export function interestsIn(db: Db, programmeId: string): Promise<Interest[]> {
	return db
		.selectFrom("roleInterests")
		.select(["personId", "role"])
		.where("programmeId", "=", programmeId)
		.orderBy("role")
		.execute();
}

/** Gives what a person would like to do next, by programme. */
export function interestsOf(db: Db, personId: string): Promise<{ programmeId: string; role: NextRole }[]> {
	return db
		.selectFrom("roleInterests")
		.select(["programmeId", "role"])
		.where("personId", "=", personId)
		.execute();
}

/** Gives those of the programmes where somebody has a diploma. */
export async function programmesWithDiplomas(db: Db, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await db
		.selectFrom("diplomas")
		.select("programmeId")
		.distinct()
		.where("programmeId", "in", [...ids])
		.execute();
	return new Set(rows.map(({ programmeId }) => programmeId));
}
