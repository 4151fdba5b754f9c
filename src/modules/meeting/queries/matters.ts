import { addDays, type Day } from "../../../core/calendar/day.ts";
import { quarterOf } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type BenefitRow, benefitsNotRealised } from "../../benefits/index.ts";
import { type ReadyPlan, readyPlans } from "../../choosing/index.ts";
import {
	type CheckWithNo,
	checksWithNo,
	milestonesReached,
	risenToTheMeeting,
} from "../../followup/index.ts";
import { type PromisedLook, promisedLooks } from "../../pitching/index.ts";
import {
	type Figures,
	figuresOf,
	forecastOf,
	type PastTheGate,
	type QueueGround,
	queueGround,
	startsPastTheGate,
} from "../../portfolio/index.ts";

/** How far back a meeting looks for what has happened since the last: half a year. */
const looksBackDays = 183;

/** So many from the head of the queue at once: a meeting that starts more does not see what it displaces. */
const mostStarts = 3;

/** Everything that may need a decision, as it is found; a fixed number of questions. */
export type Matters = {
	/** From the head of the queue, what can start now. */
	readonly starts: readonly { id: string; place: number }[];
	readonly places: { readonly slots: number | null; readonly taken: number };
	readonly stills: readonly { id: string; since: Day }[];
	readonly checks: readonly CheckWithNo[];
	readonly overrides: readonly PastTheGate[];
	readonly benefits: readonly BenefitRow[];
	readonly looks: readonly PromisedLook[];
	readonly plans: readonly ReadyPlan[];
	readonly figures: ReadonlyMap<string, Figures>;
	readonly milestones: ReadonlyMap<string, { reached: number; of: number }>;
};

/** Fetches all that a meeting of a day may decide on. */
export async function mattersOn(db: Db, today: Day): Promise<Matters> {
	const since = addDays(today, -looksBackDays);
	const ground = await queueGround(db, false);
	const starts = readyToStart(ground, today);
	const stills = await risenToTheMeeting(db, today);
	const checks = await checksWithNo(db, since);
	const overrides = await startsPastTheGate(db, since);
	const about = [...starts, ...stills].map(({ id }) => id);
	const ids = [...about, ...[...checks, ...overrides].map(({ initiativeId }) => initiativeId)];
	const figures = await figuresOf(db, ids);
	return {
		...{ stills, checks, overrides, figures },
		starts: starts.filter(({ id }) => canStart(ground, figures.get(id))).slice(0, mostStarts),
		places: { slots: ground.slots, taken: ground.lived.filter(({ state }) => state === "under_way").length },
		benefits: await benefitsNotRealised(db),
		looks: await promisedLooks(db, today),
		plans: await readyPlans(db, since),
		milestones: await milestonesReached(db, ids),
	};
}

/** Those whose place and hours are there in the running quarter, in the order of the queue. */
function readyToStart(ground: QueueGround, today: Day): { id: string; place: number }[] {
	const now = quarterOf(today);
	return forecastOf(ground, today).flatMap(({ id, start, because }, at) =>
		start === now && because === null ? [{ id, place: at + 1 }] : [],
	);
}

/** Hours are answered with yes, or nobody else's are needed; the gate has the last word. */
function canStart({ asked }: QueueGround, figures: Figures | undefined): boolean {
	if (!figures) return false;
	const own = asked.filter(({ initiativeId }) => initiativeId === figures.id);
	return own.length === 0 ? figures.needsNobody : own.every(({ answer }) => answer === "yes");
}
