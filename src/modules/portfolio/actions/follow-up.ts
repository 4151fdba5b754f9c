import type { Day } from "../../../core/calendar/day.ts";
import { addQuarters, quarterOf } from "../../../core/calendar/quarter.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { allowedMoves, isLive, type Mood, type State } from "../initiative.ts";
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
	await setState(db, id, { nextCheckOn: report.nextCheckOn }, when.now);
	await recordEvent(db, { type: "initiative.reported", subject: ["initiative", id], actor: by });
	return { ok: true };
}

/**
 * Starts, pauses or takes up again. What touches staffing or rota does not start before the discussion with the union
 * representatives is recorded (DOMAIN, Law).
 */
export async function moveInitiative(
	db: Db,
	id: string,
	to: "under_way" | "paused",
	by: string,
	when: When,
): Promise<{ ok: true } | Refused<"not-allowed" | "not-discussed">> {
	const row = await locked(db, id);
	if (!allowedMoves(row.state).includes(to)) return { ok: false, reason: "not-allowed" };
	if (to === "under_way" && row.touchesStaffing && row.discussedOn === null) {
		return { ok: false, reason: "not-discussed" };
	}
	await setState(db, id, { state: to, startedOn: row.startedOn ?? when.today }, when.now);
	const data = { from: row.state, to };
	await recordEvent(db, { type: "initiative.moved", subject: ["initiative", id], actor: by, data });
	return { ok: true };
}

/**
 * Finishes or stops, with what was learned. Hours in coming quarters become free; those of the running quarter too
 * where the work never began. Gives how many.
 */
export async function closeInitiative(
	db: Db,
	id: string,
	closure: { to: "finished" | "stopped"; learned: string },
	by: string,
	when: When,
): Promise<{ ok: true; hoursFreed: number } | Refused<"not-allowed">> {
	const row = await locked(db, id);
	if (!allowedMoves(row.state).includes(closure.to)) return { ok: false, reason: "not-allowed" };
	const running = quarterOf(when.today);
	const firstFree = row.startedOn === null ? running : addQuarters(running, 1);
	const hoursFreed = await withdrawRequestsFrom(db, id, firstFree, when.now);
	const ended = { state: closure.to, learned: closure.learned, endedOn: when.today, nextCheckOn: null };
	await setState(db, id, ended, when.now);
	const data = { to: closure.to, hoursFreed };
	await recordEvent(db, { type: "initiative.closed", subject: ["initiative", id], actor: by, data });
	return { ok: true, hoursFreed };
}

const locked = (db: Db, id: string) =>
	db
		.selectFrom("initiatives")
		.select(["state", "startedOn", "touchesStaffing", "discussedOn"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();

const stateOf = async (db: Db, id: string): Promise<State> => (await locked(db, id)).state;

type Columns = {
	state?: State;
	startedOn?: Day;
	endedOn?: Day;
	nextCheckOn?: Day | null;
	learned?: string;
};

async function setState(db: Db, id: string, columns: Columns, now: Date): Promise<void> {
	await db
		.updateTable("initiatives")
		.set({ ...columns, updatedAt: now })
		.where("id", "=", id)
		.execute();
}
