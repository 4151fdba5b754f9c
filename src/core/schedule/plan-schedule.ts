import { type Account, Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { boundLength, type LengthBound } from "./bound.ts";
import { Breeder, type Member, schedulesEach } from "./breeder.ts";
import { evaluateSchedule } from "./evaluate.ts";
import { type Network, networkOf } from "./network.ts";
import { Population } from "./population.ts";
import { whyNoSchedule } from "./reasons.ts";
import type { ScheduleInstance, ScheduleReason, Starts, Tightest } from "./terms.ts";

/** `objective` is the makespan: the period in which the last job has finished. */
export type ScheduleAnswer = Account & { starts: Starts; makespan: number; tightest: Tightest };

/**
 * Finds a short schedule for jobs under capacity (the resource-constrained project scheduling problem): a genetic
 * search over orders of jobs. A move is one schedule built. Stops at once where the bound is reached.
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
	const { starts } = search(network, {
		effort,
		random: new RandomSource(steering.seed),
		enough: bound.length,
	});
	const named = Object.fromEntries(instance.jobs.map(({ id }, job) => [id, starts[job] as number]));
	const { makespan } = evaluateSchedule(instance, named);
	const account = { objective: makespan, bound: bound.length, gap: gapOf(makespan, bound.length) };
	const tightest = tightestOf(instance, bound);
	return { ok: true, answer: { ...{ starts: named, makespan, tightest }, ...account, ...effort.spent() } };
}

function tightestOf({ jobs }: ScheduleInstance, { chain, resource }: LengthBound): Tightest {
	if (resource !== null) return { kind: "resource", resource };
	return { kind: "chain", jobs: (chain ?? []).map((job) => jobs[job]?.id ?? "") };
}

/** Schedules built to see how fast they are: enough for the program to be warm. */
const trial = schedulesEach * 1000;
/** Children without a better best, after which all but the best are drawn anew. */
const patience = 12_000;

type Search = { effort: Effort; random: RandomSource; enough: number };

/** The first member costs no move, so that even a search of one move answers. */
function search(network: Network, { effort, random, enough }: Search): Member {
	const breeder = new Breeder(network, random);
	const population = new Population(random);
	let best = breeder.first();
	population.settle(best);
	let since = 0;
	effort.found(best.length);
	for (const stage of ["trial", "main"] as const) {
		if (stage === "trial") effort.trial(trial);
		else effort.main();
		while (best.length > enough && effort.take(schedulesEach) > 0) {
			const born = population.isFull
				? breeder.child(population.parent(), population.parent())
				: breeder.drawn();
			population.settle(born);
			since++;
			if (born.length < best.length) {
				best = born;
				effort.found(best.length);
				since = 0;
			}
			if (since <= patience) continue;
			population.startAgainWith(best);
			since = 0;
		}
	}
	return best;
}
