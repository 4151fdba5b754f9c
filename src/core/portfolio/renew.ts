import type { Effort } from "../planning/index.ts";
import type { RandomSource } from "../random/index.ts";
import type { Board } from "./board.ts";
import { Refill } from "./refill.ts";
import type { Best } from "./search.ts";
import type { Tail } from "./tail.ts";

/** How many ideas are taken out at once. */
const [fewest, most] = [3, 9];
/** How many ideas are looked at for one that is related. */
const draws = 40;
/** Places of a tree that take as long as one move of the annealing. */
const placesInMove = 3.3;
/** The share of openings where something else must come, so that the plan moves on. */
const moving = 0.5;

/** `hot` is the temperature to begin with, as a share of the mean benefit of a mode. */
export type Renewal = { effort: Effort; random: RandomSource; hot: number };

/**
 * Anneals a plan that breaks no rule by taking a few related ideas out and choosing exactly what comes in their place,
 * from `hot` down to where only what is better counts, over one stage of the effort.
 */
export function renew(
	board: Board,
	tail: Tail,
	plan: NonNullable<Best>,
	{ effort, random, hot }: Renewal,
): NonNullable<Best> {
	const refill = new Refill(board, tail);
	refill.take(plan.mode);
	let best = { objective: refill.objective, mode: plan.mode };
	for (let owed = 0; ; ) {
		const out = related(refill, random);
		if (out.length === 0) return best;
		const temperature = hot * board.mean * (1 - effort.share);
		const isMoving = random.uniform() < moving;
		const before = refill.work;
		refill.improve(out, isMoving ? temperature * Math.log(random.uniform()) : 0, isMoving);
		if (refill.objective > best.objective + 1e-6)
			best = { objective: refill.objective, mode: refill.mode.slice() };
		owed += (refill.work - before) / placesInMove;
		const moves = Math.floor(owed);
		if (moves > 0 && effort.take(moves) < moves) return best;
		owed -= moves;
	}
}

/** Ideas that may be left out, the first at random and each next one in need of something that one before it uses. */
function related({ board, mode }: Refill, random: RandomSource): number[] {
	const { must } = board.rows;
	const inPlan = (idea: number) => (mode[idea] as number) >= 0 && must[idea] === 0;
	const open = Array.from(mode.keys()).filter(inPlan);
	if (open.length === 0) return [];
	const any = () => open[random.below(open.length)] as number;
	const count = Math.min(open.length, fewest + random.below(most - fewest + 1));
	const out = [any()];
	while (out.length < count) {
		const one = out[random.below(out.length)] as number;
		let next = any();
		for (let draw = 0; draw < draws; draw++) {
			if (!out.includes(next) && shareARow(board, mode[one] as number, mode[next] as number)) break;
			next = any();
		}
		if (out.includes(next)) break;
		out.push(next);
	}
	return out;
}

function shareARow({ first, row }: Board, a: number, b: number): boolean {
	for (let e = first[a] as number; e < (first[a + 1] as number); e++)
		for (let f = first[b] as number; f < (first[b + 1] as number); f++) if (row[e] === row[f]) return true;
	return false;
}
