import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { delayed } from "../../../core/capacity/queue.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Lack, lacksOf, mayBeOverridden } from "../gate.ts";
import { allowedMoves, nextCheckFrom, type State } from "../initiative.ts";
import { atTheGate } from "../queries/gate.ts";
import { queueGround } from "../queries/queue.ts";
import { asStarted, forecastOf } from "../queue.ts";
import { enterState } from "./history.ts";
import { tellingTheQueue } from "./queue.ts";

type When = { readonly today: Day; readonly now: Date };

/** How somebody wants to start: nobody else's hours are needed, or past what is missing and why. */
export type Start = { readonly needsNobody?: boolean; readonly override?: string | null };

/** Started, or what is missing. */
export type Started =
	| { readonly ok: true }
	| { readonly ok: false; readonly reason: "not-allowed" }
	| { readonly ok: false; readonly reason: "lacks"; readonly lacks: readonly Lack[] };

/**
 * Starts an initiative, or takes it up again after a pause, where nothing is missing. With a reason it passes the gate
 * all the same, but never without an owner or before the discussion that the law asks for.
 */
export async function startInitiative(
	db: Db,
	id: string,
	start: Start,
	by: string,
	when: When,
): Promise<Started> {
	await holdTheGate(db);
	const row = await lockedInitiative(db, id);
	if (!allowedMoves(row.state).includes("under_way")) return { ok: false, reason: "not-allowed" };
	const at = await atTheGate(db, id, when.today);
	const needsNobody = at.needsNobody || (start.needsNobody === true && at.asked.length === 0);
	const lacks = lacksOf({ ...at, needsNobody });
	const isPassed = lacks.every(mayBeOverridden) && Boolean(start.override);
	if (lacks.length > 0 && !isPassed) return { ok: false, reason: "lacks", lacks };
	if (lacks.length > 0) await noteOverride(db, id, { lacks, reason: start.override ?? "", by }, when);
	await tellingTheQueue(db, { id, why: "started", today: when.today }, () =>
		db
			.updateTable("initiatives")
			.set({
				...{ state: "under_way", needsNobody, updatedAt: when.now },
				startedOn: row.startedOn ?? when.today,
				nextCheckOn: aheadOf(row.nextCheckOn, when.today),
			})
			.where("id", "=", id)
			.execute(),
	);
	await enterState(db, id, "under_way", when.now);
	const data = { from: row.state, to: "under_way", lacks: lacks.map(({ kind }) => kind) };
	await recordEvent(db, { type: "initiative.moved", subject: ["initiative", id], actor: by, data });
	return { ok: true };
}

/** Sets how many initiatives can go on at once; null for as many as one likes. */
export async function setSlots(db: Db, slots: number | null, by: string, today: Day): Promise<void> {
	await holdTheGate(db);
	await tellingTheQueue(db, { id: null, why: "slots", today }, () =>
		db.updateTable("portfolioSettings").set({ slots }).execute(),
	);
	await recordEvent(db, { type: "slots.set", subject: ["tenant", null], actor: by, data: { slots } });
}

/** One at a time through the gate: two who start at once must not both take the last place. */
export async function holdTheGate(db: Db): Promise<void> {
	await sql`insert into portfolio_settings default values on conflict (tenant_id) do nothing`.execute(db);
	await sql`select slots from portfolio_settings for update`.execute(db);
}

async function noteOverride(
	db: Db,
	id: string,
	{ lacks, reason, by }: { lacks: readonly Lack[]; reason: string; by: string },
	when: When,
): Promise<void> {
	const ground = await queueGround(db, false);
	const later = delayed(
		forecastOf(ground, when.today),
		forecastOf(asStarted(ground, id, when.today), when.today),
	);
	const row = {
		...{ initiativeId: id, reason, madeBy: by, madeAt: when.now },
		lacks: lacks.map(({ kind }) => kind),
		delayed: later.map((shift) => shift.id),
	};
	await db.insertInto("gateOverrides").values(row).execute();
	await recordEvent(db, { type: "gate.overridden", subject: ["initiative", id], actor: by });
}

/** Work that starts has a next date ahead of it. */
const aheadOf = (nextCheckOn: Day | null, today: Day): Day =>
	nextCheckOn !== null && nextCheckOn > today ? nextCheckOn : nextCheckFrom(today);

type Locked = { state: State; startedOn: Day | null; nextCheckOn: Day | null };

async function lockedInitiative(db: Db, id: string): Promise<Locked> {
	return db
		.selectFrom("initiatives")
		.select(["state", "startedOn", "nextCheckOn"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
}
