import type { Layout } from "./layout.ts";

/** What the model estimates, in logits. */
export type Parameters = {
	/** How hard each criterion is. */
	difficulty: Float64Array;
	/** How strict each judge is; they sum to zero. */
	severity: Float64Array;
	/** For each criterion and step from 0, the sum of the thresholds up to it: 0 at the lowest and at the highest. */
	climbed: Float64Array[];
	/** Standard deviation of the items. */
	spread: number;
};

/** How many free numbers there are: criteria, judges but one, thresholds but one a criterion, and the spread. */
export const countFree = ({ criteria, judges, steps }: Layout): number =>
	criteria.length + judges.length - 1 + steps.reduce((sum, own) => sum + Math.max(0, own.length - 2), 0) + 1;

/** Free numbers to parameters: the last judge is minus the others, the spread is kept as its logarithm. */
export function parametersOf({ criteria, judges, steps }: Layout, free: Float64Array): Parameters {
	const difficulty = free.slice(0, criteria.length);
	const severity = new Float64Array(judges.length);
	let at = criteria.length;
	for (let judge = 0; judge < judges.length - 1; judge++, at++) {
		severity[judge] = free[at] as number;
		severity[judges.length - 1] = (severity[judges.length - 1] as number) - (free[at] as number);
	}
	const climbed = steps.map(({ length }) => {
		const own = new Float64Array(length);
		for (let step = 1; step < length - 1; step++, at++) own[step] = free[at] as number;
		return own;
	});
	return { difficulty, severity, climbed, spread: Math.exp(free[at] as number) };
}

/** Slopes of a function of the parameters to its slopes by the free numbers: the chain rule of `parametersOf`. */
export function freeSlopes(
	layout: Layout,
	{ difficulty, severity, climbed, spread }: Parameters,
): Float64Array {
	const free = new Float64Array(countFree(layout));
	free.set(difficulty, 0);
	let at = difficulty.length;
	const last = severity[severity.length - 1] as number;
	for (let judge = 0; judge < severity.length - 1; judge++, at++)
		free[at] = (severity[judge] as number) - last;
	for (const own of climbed)
		for (let step = 1; step < own.length - 1; step++, at++) free[at] = own[step] as number;
	free[at] = spread;
	return free;
}
