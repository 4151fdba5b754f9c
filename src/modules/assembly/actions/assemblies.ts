import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import { newCode } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { allowedMoves, type State } from "../assembly.ts";
import { topics } from "../paths.ts";

/** What the form says of a kraftsamling. */
export type AssemblyPlan = {
	readonly programmeId: string;
	readonly title: string;
	readonly about: string;
	readonly day: Day;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly place: string;
	readonly seats: number;
	readonly answerBy: Day | null;
};

export type Planned = { ok: true; id: string } | { ok: false; reason: "one-a-year" };

/** Plans a kraftsamling; a programme has one a year. */
export async function planAssembly(db: Db, plan: AssemblyPlan): Promise<Planned> {
	const row = await db
		.insertInto("assemblies")
		.values({ ...plan, code: newCode().token })
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!row) return { ok: false, reason: "one-a-year" };
	await recordEvent(db, { type: "assembly.planned", subject: ["assembly", row.id] });
	return { ok: true, id: row.id };
}

export type Changed = { ok: true } | { ok: false; reason: "one-a-year" | "too-few-seats" };

/** Changes what is planned; never to fewer seats than have been promised. */
export async function changeAssembly(db: Db, id: string, plan: AssemblyPlan): Promise<Changed> {
	await lockAssembly(db, id);
	if ((await comingTo(db, id)) > plan.seats) return { ok: false, reason: "too-few-seats" };
	const { rows } = await sql`
		select from assemblies where programme_id = ${plan.programmeId}::uuid and id <> ${id}::uuid
			and extract(year from day) = extract(year from ${plan.day}::date)
	`.execute(db);
	if (rows.length > 0) return { ok: false, reason: "one-a-year" };
	await db.updateTable("assemblies").set(plan).where("id", "=", id).execute();
	await recordEvent(db, { type: "assembly.changed", subject: ["assembly", id] });
	await announce(db, topics.seats(id));
	return { ok: true };
}

/** Tells the leaders, opens the day, ends it. Gives whether it could be done from the state it is in. */
export async function moveAssembly(db: Db, id: string, to: State): Promise<boolean> {
	const state = await lockAssembly(db, id);
	if (!state || !allowedMoves(state).includes(to)) return false;
	await db.updateTable("assemblies").set({ state: to }).where("id", "=", id).execute();
	await recordEvent(db, { type: "assembly.moved", subject: ["assembly", id], data: { from: state, to } });
	await announce(db, topics.hall(id));
	await announce(db, topics.seats(id));
	return true;
}

/** Holds the row until the transaction ends, so that two who answer at once are counted one after the other. */
export async function lockAssembly(db: Db, id: string): Promise<State | undefined> {
	const row = await db
		.selectFrom("assemblies")
		.select("state")
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row?.state as State | undefined;
}

/** How many have said yes. */
export async function comingTo(db: Db, id: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*) as count from assembly_answers where assembly_id = ${id}::uuid and coming
	`.execute(db);
	return rows[0]?.count ?? 0;
}
