import type { Day } from "../../core/calendar/day.ts";
import { addQuarters, type Quarter, quarterOf } from "../../core/calendar/quarter.ts";
import { type Forecast, forecastStarts, type Need, type Queue } from "../../core/capacity/queue.ts";
import type { State } from "./initiative.ts";

/** An initiative that lives, as the queue sees it. */
export type Lived = {
	id: string;
	title: string;
	state: State;
	startQuarter: Quarter | null;
	startedOn: Day | null;
	quarters: number;
	ownerId: string;
	ownerName: string | null;
	unitName: string | null;
};

/** Hours asked for and not taken back. */
export type AskedHours = {
	initiativeId: string | null;
	/** The pitch that it is asked for, until its decision makes an initiative of it. */
	pitchId: string | null;
	competenceId: string;
	competenceName: string;
	quarter: Quarter;
	hours: number;
	answer: "yes" | "no" | null;
};

/** Everything the queue is made of; those who wait in the order they stand. */
export type QueueGround = {
	slots: number | null;
	lived: readonly Lived[];
	asked: readonly AskedHours[];
	pools: readonly { competenceId: string; quarter: Quarter; hours: number }[];
	requires: readonly { initiativeId: string; requiresId: string }[];
};

/** The queue as `core` forecasts it. A pause gives the place to others; taking up again is a new start. */
export function queueOf(ground: QueueGround, today: Day): Queue {
	const from = quarterOf(today);
	const waiting = ground.lived.filter(({ state }) => state === "planned");
	const ids = new Set(waiting.map(({ id }) => id));
	const wanted = ground.asked.filter(({ answer, quarter }) => answer !== "no" && quarter >= from);
	return {
		from,
		slots: ground.slots,
		running: ground.lived
			.filter(({ state }) => state === "under_way")
			.map((one) => ({ id: one.id, until: lastQuarterOf(one, from) })),
		waiting: waiting.map((one) => ({
			...{ id: one.id, quarters: one.quarters },
			needs: needsOf(
				one,
				wanted.filter(({ initiativeId }) => initiativeId === one.id),
			),
			requires: ground.requires
				.filter(({ initiativeId }) => initiativeId === one.id)
				.map(({ requiresId }) => requiresId),
		})),
		pools: ground.pools.map(({ competenceId, ...pool }) => ({ ...pool, competence: competenceId })),
		demands: wanted
			.filter(({ initiativeId }) => initiativeId === null || !ids.has(initiativeId))
			.map(({ competenceId, quarter, hours }) => ({ competence: competenceId, quarter, hours })),
	};
}

/** The last quarter in which it holds its place: as long as planned, and as long as it goes on past that. */
export function lastQuarterOf({ startedOn, quarters }: Lived, running: Quarter): Quarter {
	const planned = startedOn === null ? running : addQuarters(quarterOf(startedOn), quarters - 1);
	return planned < running ? running : planned;
}

/** Hours as they follow the start: the first of them is in the quarter it is planned to start in. */
function needsOf({ startQuarter }: Lived, asked: readonly AskedHours[]): Need[] {
	const first = [startQuarter, ...asked.map(({ quarter }) => quarter)]
		.filter((quarter) => quarter !== null)
		.toSorted()[0];
	if (first === undefined) return [];
	return asked.map(({ competenceId, quarter, hours, answer }) => ({
		competence: competenceId,
		after: quartersBetween(first, quarter),
		hours,
		promisedIn: answer === "yes" ? quarter : null,
	}));
}

function quartersBetween(from: Quarter, to: Quarter): number {
	const count = (quarter: Quarter) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(-1));
	return count(to) - count(from);
}

/** When each of those who wait can start as things are. */
export const forecastOf = (ground: QueueGround, today: Day): Forecast[] =>
	forecastStarts(queueOf(ground, today));

/** The same queue as if one initiative had started today, place or not. */
export const asStarted = (ground: QueueGround, id: string, today: Day): QueueGround => ({
	...ground,
	lived: ground.lived.map((one) => (one.id === id ? { ...one, state: "under_way", startedOn: today } : one)),
});

/** The same queue as if one initiative had ended, with its coming hours given back. */
export const asEnded = (ground: QueueGround, id: string, firstFree: Quarter): QueueGround => ({
	...ground,
	lived: ground.lived.filter((one) => one.id !== id),
	asked: ground.asked.filter((one) => one.initiativeId !== id || one.quarter < firstFree),
});

/** The first quarter whose hours an initiative that ends today gives back: the running one is spent where it has begun. */
export const firstFreeQuarter = (startedOn: Day | null, today: Day): Quarter =>
	startedOn === null ? quarterOf(today) : addQuarters(quarterOf(today), 1);

/** The topic of pages that show the queue. */
export const queueTopic = "portfolio_queue";
