import type { RandomSource } from "../random/index.ts";
import { builderFor } from "./builder.ts";
import { finishOrderFor } from "./finish-order.ts";
import { inOrder, type Network, reversed } from "./network.ts";
import { Shifter } from "./shifter.ts";

/** Schedules built for one attempt: from the end backwards, and forwards again. */
export const schedulesEach = 2;

/** Jobs that change place in an attempt. */
const shifts = 2;

/**
 * Changes a schedule attempt by attempt. Its jobs are listed by when they finish, the last first; a few of them change
 * place, all are pushed to the end in that order, and from there back to the start (double justification, Valls,
 * Ballestín & Quintanilla 2005). So each attempt costs two schedules, and each schedule is as tight as both make it.
 */
export class Annealer {
	readonly #random: RandomSource;
	readonly #forwards: ReturnType<typeof builderFor>;
	readonly #backwards: ReturnType<typeof builderFor>;
	readonly #lastFirst: ReturnType<typeof finishOrderFor>;
	readonly #shifter: Shifter;
	/** Each job's share of all the work. */
	readonly #weight: Float64Array;
	#list: Int32Array;
	#cost: number;
	#changed: Int32Array;
	readonly #fromStart: Int32Array;
	readonly #ends: Int32Array;

	/** The shortest schedule so far: when each job has finished. */
	readonly best: { length: number; ends: Int32Array };

	constructor(network: Network, random: RandomSource) {
		const { jobs } = network;
		this.#random = random;
		this.#forwards = builderFor(network);
		this.#backwards = builderFor(reversed(network));
		this.#lastFirst = finishOrderFor(network);
		this.#shifter = new Shifter(reversed(network), random);
		this.#weight = sharesOfWork(network);
		[this.#list, this.#changed] = [new Int32Array(jobs), new Int32Array(jobs)];
		[this.#fromStart, this.#ends] = [new Int32Array(jobs), new Int32Array(jobs)];
		const first = Int32Array.from(inOrder(network));
		const length = this.#forwards(first, this.#ends);
		this.#lastFirst(first, this.#ends, length, this.#list);
		this.#cost = this.#costOf(length);
		this.best = { length, ends: this.#ends.slice() };
	}

	/** Tries one change; `heat` is how much worse, in periods, a schedule may be on average. */
	attempt(heat: number): void {
		const [changed, ends] = [this.#changed, this.#ends];
		changed.set(this.#list);
		for (let at = 0; at < shifts; at++) this.#shifter.shift(changed);
		const back = this.#backwards(changed, ends);
		this.#lastFirst(changed, ends, back, this.#fromStart);
		const length = this.#forwards(this.#fromStart, ends);
		if (length < this.best.length) {
			this.best.length = length;
			this.best.ends.set(ends);
		}
		const cost = this.#costOf(length);
		if (cost - this.#cost > -heat * Math.log(this.#random.uniform())) return;
		this.#lastFirst(this.#fromStart, ends, length, changed);
		[this.#list, this.#changed] = [changed, this.#list];
		this.#cost = cost;
	}

	/**
	 * The length, and when the work is done on average: of two schedules as long as each other the better one has done
	 * more of it early, and has more room at its end.
	 */
	#costOf(length: number): number {
		const [weight, ends] = [this.#weight, this.#ends];
		let done = 0;
		for (let job = 0; job < ends.length; job++) done += (weight[job] as number) * (ends[job] as number);
		return length + done;
	}
}

/** Duration times need, as a share of the capacity, summed over resources; as shares of the sum over all jobs. */
function sharesOfWork({ jobs, resources, duration, needs, capacity }: Network): Float64Array {
	const work = new Float64Array(jobs);
	for (let job = 0; job < jobs; job++)
		for (let r = 0; r < resources; r++)
			(work[job] as number) +=
				((needs[job * resources + r] as number) * (duration[job] as number)) /
				Math.max(1, capacity[r] as number);
	const all = work.reduce((sum, own) => sum + own, 0) || 1;
	return work.map((own) => own / all);
}
