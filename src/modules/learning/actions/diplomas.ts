import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { DiplomaRules, NextRole, Record } from "../diploma.ts";

/** Sets what it takes to get the diploma. Diplomas that are issued stay as they are. */
export async function setDiplomaRules(db: Db, programmeId: string, rules: DiplomaRules): Promise<void> {
	await db
		.insertInto("diplomaRules")
		.values({ programmeId, ...rules })
		.onConflict((conflict) => conflict.columns(["tenantId", "programmeId"]).doUpdateSet(rules))
		.execute();
	await recordEvent(db, {
		type: "diploma.rules_set",
		subject: ["programme", programmeId],
		data: { days: rules.daysRequired, pitch: rules.pitchRequired },
	});
}

/** Somebody who passes, with what the diploma says of them. */
export type Passing = Record & { personId: string; name: string };

/** Issues diplomas to all who pass at once; who has one keeps it as it is. Gives how many are new. */
export async function issueDiplomas(
	db: Db,
	at: { programmeId: string; daysTotal: number; today: Day },
	signature: Pick<DiplomaRules, "signedBy" | "signedTitle">,
	passing: readonly Passing[],
): Promise<number> {
	const rows = passing.map(({ personId, name, daysAttended, pitched }) => ({
		...{ personId, name, daysAttended, pitched, ...signature },
		...{ programmeId: at.programmeId, daysTotal: at.daysTotal, issuedOn: at.today },
	}));
	if (rows.length === 0) return 0;
	const issued = await db
		.insertInto("diplomas")
		.values(rows)
		.onConflict((conflict) => conflict.columns(["tenantId", "programmeId", "personId"]).doNothing())
		.returning("id")
		.execute();
	if (issued.length > 0) {
		await recordEvent(db, {
			type: "diploma.issued",
			subject: ["programme", at.programmeId],
			data: { count: issued.length },
		});
	}
	return issued.length;
}

/** Says exactly which roles somebody would like next; leaving all out takes it back. */
export async function tellInterest(
	db: Db,
	who: { programmeId: string; personId: string; today: Day },
	roles: readonly NextRole[],
): Promise<void> {
	const { programmeId, personId } = who;
	await db
		.deleteFrom("roleInterests")
		.where("programmeId", "=", programmeId)
		.where("personId", "=", personId)
		.execute();
	if (roles.length > 0) {
		const rows = roles.map((role) => ({ programmeId, personId, role, toldOn: who.today }));
		await db.insertInto("roleInterests").values(rows).execute();
	}
	await recordEvent(db, {
		type: "diploma.interest_told",
		subject: ["programme", programmeId],
		data: { roles },
	});
}

/** Kept while somebody is employed, and two years more: they may need to show it to the next employer. */
const yearsAfterLeaving = 2;

/** Forgets the diplomas and wishes of people who left long ago. */
export async function forgetDiplomas(db: Db, now: Date): Promise<void> {
	const gone = sql`select id from people where ended_at < ${now}::timestamptz - make_interval(years => ${yearsAfterLeaving})`;
	await sql`delete from diplomas where person_id in (${gone})`.execute(db);
	await sql`delete from role_interests where person_id in (${gone})`.execute(db);
}
