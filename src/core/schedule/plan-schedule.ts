import { type Account, Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { Annealer, schedulesEach } from "./annealer.ts";
import { boundLength, type LengthBound } from "./bound.ts";
import { evaluateSchedule } from "./evaluate.ts";
import { type Network, networkOf } from "./network.ts";
import { whyNoSchedule } from "./reasons.ts";
import type { ScheduleInstance, ScheduleReason, Starts, Tightest } from "./terms.ts";

/** `objective` is the makespan: the period in which the last job has finished. */
export type ScheduleAnswer = Account & { starts: Starts; makespan: number; tightest: Tightest };

/**
 * Finds a short schedule for jobs under capacity (the resource-constrained project scheduling problem): annealing
 * over orders of jobs. A move is one schedule built. Stops at once where the bound is reached.
 */
export function planSchedule(
	instance: ScheduleInstance,
	steering: Steering,
): Outcome<ScheduleAnswer, ScheduleReason> {
	const reasons = whyNoSchedule(instance);
	if (reasons.length > 0) return { ok: false, reasons };
	const network = networkOf(instance);
	const bound = boundLength(network);
	const effort = new Effort(steering);
	const ends = search(network, {
		effort,
		random: new RandomSource(steering.seed),
		enough: bound.length,
	});
	const named = Object.fromEntries(
		instance.jobs.map(({ id, duration }, job) => [id, (ends[job] as number) - duration]),
	);
	const { makespan } = evaluateSchedule(instance, named);
	const account = { objective: makespan, bound: bound.length, gap: gapOf(makespan, bound.length) };
	const tightest = tightestOf(instance, bound);
	return { ok: true, answer: { ...{ starts: named, makespan, tightest }, ...account, ...effort.spent() } };
}

function tightestOf({ jobs }: ScheduleInstance, { chain, resource }: LengthBound): Tightest {
	if (resource !== null) return { kind: "resource", resource };
	return { kind: "chain", jobs: (chain ?? []).map((job) => jobs[job]?.id ?? "") };
}

/** Schedules built until the program is warm, and then to see how fast they are. */
const trials = [schedulesEach * 1500, schedulesEach * 5000];
/** Attempts between two looks at the heat. */
const round = 32;
/** Heat, in mean durations of a job: where a fall begins, and where it ends. */
const heat = { hot: 0.18, cold: 0.07 };

type Search = { effort: Effort; random: RandomSource; enough: number };

/** When each job has finished. The first schedule costs no move, so that even a search of one move answers. */
function search(network: Network, { effort, random, enough }: Search): Int32Array {
	const annealer = new Annealer(network, random);
	const { best } = annealer;
	const unit = meanDuration(network);
	effort.found(best.length);
	for (const trial of [...trials, null]) {
		if (trial === null) effort.main();
		else effort.trial(trial);
		while (best.length > enough) {
			const given = effort.take(schedulesEach * round);
			if (given === 0) break;
			const warmth = unit * heat.hot * (heat.cold / heat.hot) ** effort.share;
			for (let left = given; left > 0; left -= schedulesEach) annealer.attempt(warmth);
			effort.found(best.length);
		}
	}
	return best.ends;
}

/** Of the jobs that last at all; above zero where there is one. */
function meanDuration({ duration, horizon }: Network): number {
	return horizon / Math.max(1, duration.filter((own) => own > 0).length);
}
