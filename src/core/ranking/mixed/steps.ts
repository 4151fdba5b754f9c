import { solveSmall } from "./small-system.ts";

type Derivatives = { gradient: Float64Array; information: Float64Array[] };

/** A step changes a ratio at most twentyfold, whatever a criterion without curvature would have. */
const longestStep = 3;

/** Newton's step in the coordinates that are free, each kept within the longest step. */
export function newtonStep({ gradient, information }: Derivatives, free: readonly boolean[]): number[] {
	const open = free.flatMap((isFree, k) => (isFree ? [k] : []));
	const solution = solveSmall(
		open.map((row) => open.map((column) => information[row]?.[column] ?? 0)),
		open.map((row) => -(gradient[row] ?? 0)),
	);
	const step = free.map(() => 0);
	// Each by itself: a ratio that the scores hardly decide must not hold the others back.
	for (const [index, k] of open.entries()) step[k] = clip(solution[index] ?? 0);
	return step;
}

/** Downhill, each free coordinate divided by its own curvature: never uphill, which Newton's step can be. */
export function scaledSlope({ gradient, information }: Derivatives, free: readonly boolean[]): number[] {
	return free.map((isFree, k) => {
		const slope = gradient[k] ?? 0;
		const curvature = Math.max(information[k]?.[k] ?? 0, Math.abs(slope));
		return isFree && curvature > 0 ? clip(-slope / curvature) : 0;
	});
}

const clip = (length: number): number => Math.max(-longestStep, Math.min(longestStep, length));
