import type { Day } from "../../../core/calendar/day.ts";
import type { Shift } from "../../../core/capacity/queue.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { allowedMoves, isLive, type Mood, type State } from "../initiative.ts";
import { firstFreeQuarter } from "../queue.ts";
import { enterState, noteChange } from "./history.ts";
import { tellingTheQueue } from "./queue.ts";
import { withdrawRequestsFrom } from "./requests.ts";

type When = { readonly today: Day; readonly now: Date };
type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };

/** Three questions, one minute: how does it go, what did you do since, what stands in the way. */
export type StatusReport = {
	readonly mood: Mood;
	readonly doneSince: string;
	readonly inTheWay: string;
	/** Hours used since the last status; null when nobody counted. */
	readonly hoursUsed: number | null;
	readonly nextCheckOn: Day;
};

/** Keeps the status and sets the next date: nothing that lives is without one. */
export async function reportStatus(
	db: Db,
	id: string,
	report: StatusReport,
	by: string,
	when: When,
): Promise<{ ok: true } | Refused<"ended" | "check-in-past">> {
	if (report.nextCheckOn < when.today) return { ok: false, reason: "check-in-past" };
	if (!isLive(await stateOf(db, id))) return { ok: false, reason: "ended" };
	await db
		.insertInto("initiativeStatuses")
		.values({ ...report, initiativeId: id, reportedBy: by, reportedAt: when.now })
		.execute();
	await noteChange(db, id, by, when.now);
	await setState(db, id, { nextCheckOn: report.nextCheckOn }, when.now);
	await recordEvent(db, { type: "initiative.reported", subject: ["initiative", id], actor: by });
	return { ok: true };
}

/** Pauses what is under way: its place goes to the next in the queue, and taking it up again is a new start. */
export async function pauseInitiative(
	db: Db,
	id: string,
	by: string,
	when: When,
): Promise<{ ok: true } | Refused<"not-allowed">> {
	const row = await locked(db, id);
	if (!allowedMoves(row.state).includes("paused")) return { ok: false, reason: "not-allowed" };
	await tellingTheQueue(db, { id, why: "paused", today: when.today }, () =>
		setState(db, id, { state: "paused" }, when.now),
	);
	await enterState(db, id, "paused", when.now);
	const data = { from: row.state, to: "paused" };
	await recordEvent(db, { type: "initiative.moved", subject: ["initiative", id], actor: by, data });
	return { ok: true };
}

/** The short final report: how it ended, what came of it, what was learned, and who carries it on. */
export type Closure = {
	readonly to: "finished" | "stopped";
	readonly learned: string;
	readonly result?: string;
	readonly carriedOn?: string;
};

/** What an end gives back: hours, and a sooner start for some of those who wait. */
export type Closed = { readonly ok: true; readonly hoursFreed: number; readonly sooner: readonly Shift[] };

/**
 * Finishes or stops, with what was learned. Hours in coming quarters become free; those of the running quarter too
 * where the work never began. Those who start sooner by it are told.
 */
export async function closeInitiative(
	db: Db,
	id: string,
	closure: Closure,
	by: string,
	when: When,
): Promise<Closed | Refused<"not-allowed">> {
	const row = await locked(db, id);
	const { to, learned, result = "", carriedOn = "" } = closure;
	if (!allowedMoves(row.state).includes(to)) return { ok: false, reason: "not-allowed" };
	const report = { learned, result, carriedOn };
	let hoursFreed = 0;
	const { sooner } = await tellingTheQueue(db, { id, why: to, today: when.today }, async () => {
		const firstFree = firstFreeQuarter(row.startedOn, when.today);
		hoursFreed = await withdrawRequestsFrom(db, id, firstFree, when.now);
		await setState(db, id, { state: to, ...report, endedOn: when.today, nextCheckOn: null }, when.now);
	});
	await enterState(db, id, to, when.now);
	const data = { to, hoursFreed };
	await recordEvent(db, { type: "initiative.closed", subject: ["initiative", id], actor: by, data });
	return { ok: true, hoursFreed, sooner };
}

const locked = (db: Db, id: string) =>
	db
		.selectFrom("initiatives")
		.select(["state", "startedOn"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();

const stateOf = async (db: Db, id: string): Promise<State> => (await locked(db, id)).state;

type Columns = {
	state?: State;
	endedOn?: Day;
	nextCheckOn?: Day | null;
	learned?: string;
	result?: string;
	carriedOn?: string;
};

async function setState(db: Db, id: string, columns: Columns, now: Date): Promise<void> {
	await db
		.updateTable("initiatives")
		.set({ ...columns, updatedAt: now })
		.where("id", "=", id)
		.execute();
}
