import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptying, fewestShown } from "./box.ts";

/** An answer is its number; a figure is the answers that it is the sum of. */
type Figure = readonly number[];

type Group = { cohort: number; day: number };
const groups: readonly Group[] = [0, 1].flatMap((cohort) => [0, 1].map((day) => ({ cohort, day })));

/** So many answer in a group, and then its box is looked into, or the group takes no more. */
type Step = { group: number; answering: number; act: "empty" | "close" };

/** Every figure that pages show after every step: each group, what was left over, and all sums of groups by cohort and day. */
function figuresShown(steps: readonly Step[], decide: typeof emptying): Figure[] {
	const waiting = groups.map((): number[] => []);
	const counted = groups.map((): number[] => []);
	const closed = new Set<number>();
	const pooled = [0, 1].map(() => ({ waiting: [] as number[], counted: [] as number[] }));
	const shown: Figure[] = [];
	let answers = 0;
	const settle = (index: number) => {
		const own = waiting[index] ?? [];
		const verdict = decide(own.length, closed.has(index));
		const pool = pooled[groups[index]?.day ?? 0];
		if (verdict === "wait" || !pool) return;
		if (verdict === "count") counted[index]?.push(...own.splice(0));
		else pool.waiting.push(...own.splice(0));
		if (decide(pool.waiting.length, false) === "count") pool.counted.push(...pool.waiting.splice(0));
	};
	for (const { group, answering, act } of steps) {
		for (let n = 0; n < answering && !closed.has(group); n++) waiting[group]?.push(answers++);
		if (act === "close") closed.add(group);
		settle(group);
		const sum = (pick: (one: Group) => boolean) =>
			groups.flatMap((one, index) => (pick(one) ? (counted[index] ?? []) : []));
		const day = (number: number) => [...sum((one) => one.day === number), ...(pooled[number]?.counted ?? [])];
		shown.push(...counted.map((own) => [...own]), ...pooled.map((own) => [...own.counted]));
		shown.push(day(0), day(1), [...day(0), ...day(1)]);
		for (const number of [0, 1]) shown.push(sum((one) => one.cohort === number));
	}
	return shown.filter((figure) => figure.length > 0);
}

const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.record({
		group: fc.nat({ max: groups.length - 1 }),
		answering: fc.integer({ min: 1, max: 6 }),
		act: fc.constantFrom("empty" as const, "empty" as const, "close" as const),
	}),
	{ minLength: 4, maxLength: 9 },
);

/** A prime: whole numbers below it are reckoned with exactly. */
const prime = 10_007;

/** Rows that span the same as the figures, by elimination over the columns given. */
function rank(rows: readonly (readonly number[])[], columns: readonly number[]): number {
	const left = rows.map((row) => columns.map((column) => row[column] ?? 0));
	let found = 0;
	for (let column = 0; column < columns.length; column++) {
		const at = left.findIndex((row, index) => index >= found && row[column] !== 0);
		const pivot = left[at];
		if (!pivot) continue;
		left[at] = left[found] ?? pivot;
		left[found++] = pivot;
		for (const row of left.slice(found)) {
			const factor = ((row[column] ?? 0) * inverse(pivot[column] ?? 1)) % prime;
			if (factor !== 0)
				for (const [index, value] of pivot.entries())
					row[index] = ((row[index] ?? 0) + (prime - factor) * value) % prime;
		}
	}
	return found;
}

function inverse(value: number): number {
	let [result, base] = [1, value % prime];
	for (let power = prime - 2; power > 0; power >>= 1) {
		if (power & 1) result = (result * base) % prime;
		base = (base * base) % prime;
	}
	return result;
}

/**
 * Can somebody who adds and subtracts shown figures, in any way, end with something about fewer than five answers?
 * A combination that lies within a set of answers exists exactly when the figures lose rank without those columns.
 */
function reachesFew(figures: readonly Figure[]): boolean {
	const size = Math.max(0, ...figures.flat()) + 1;
	const all = Array.from({ length: size }, (_, index) => index);
	const distinct = [...new Map(figures.map((figure) => [figure.toSorted().join(), figure])).values()];
	const rows = distinct.map((figure) => all.map((index) => (figure.includes(index) ? 1 : 0)));
	const shown = all.filter((index) => rows.some((row) => row[index] === 1));
	const whole = rank(rows, shown);
	return subsets(shown, Math.min(fewestShown - 1, shown.length)).some(
		(few) =>
			rank(
				rows,
				shown.filter((index) => !few.includes(index)),
			) < whole,
	);
}

function subsets(items: readonly number[], size: number): number[][] {
	if (size === 0) return [[]];
	return items.flatMap((first, index) =>
		subsets(items.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
	);
}

describe("what is shown of a survey", () => {
	it("never lets anybody derive a group of fewer than five, whatever is subtracted from what", () => {
		let withSeveral = 0;
		fc.assert(
			fc.property(steps, (drawn) => {
				const figures = figuresShown(drawn, emptying);
				expect(figures.every((figure) => figure.length >= fewestShown)).toBe(true);
				// Beyond this many answers there are too many sets to try them all.
				fc.pre(new Set(figures.flat()).size <= 16);
				if (new Set(figures.map((figure) => figure.toSorted().join())).size > 2) withSeveral++;
				expect(reachesFew(figures)).toBe(false);
			}),
			{ seed: 4, numRuns: 60 },
		);
		expect(withSeveral).toBeGreaterThan(20);
	});

	it("would be caught if answers were counted as they come: the check can fail", () => {
		const one: Step = { group: 0, answering: 1, act: "empty" };
		const story = Array.from({ length: 6 }, () => one);
		expect(reachesFew(figuresShown(story, () => "count"))).toBe(true);
		expect(reachesFew(figuresShown(story, (waiting) => (waiting >= 2 ? "count" : "wait")))).toBe(true);
		expect(
			reachesFew([
				[0, 1, 2, 3, 4, 5, 6],
				[0, 1, 2, 3, 4],
			]),
		).toBe(true);
	});

	it("waits for five, and gives what is left over when a group closes to all", () => {
		expect([4, 5, 9].map((waiting) => emptying(waiting, false))).toEqual(["wait", "count", "count"]);
		expect([0, 1, 4, 5].map((waiting) => emptying(waiting, true))).toEqual(["wait", "pool", "pool", "count"]);
	});
});
