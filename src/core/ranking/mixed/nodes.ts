import { type Solved, solveAt } from "./criterion.ts";
import type { Design } from "./design.ts";
import type { Ratios } from "./equations.ts";
import type { Fit } from "./fit.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { backward, factoriseSmall, forward } from "./small-system.ts";

/** A place in the space of variance ratios, solved, with the share of the posterior it stands for. */
export type Node = { solved: Solved; share: number };

/** How much wider than the curvature at the fit the nodes are spread, so that heavier tails are met. */
const widening = 1.25;

/** Standard deviation ratios well below this are spread evenly, those well above evenly in their logarithm. */
const bend = 0.15;

/**
 * The posterior of the variance ratios as weighted nodes: a quasi-random normal cloud around the fit, folded at zero
 * and weighed by restricted likelihood and prior (importance sampling). The cloud lies on the scale asinh(ratio of standard
 * deviations / bend), on which the posterior is nearly normal both at zero and far from it. The prior is half-Cauchy
 * (Gelman 2006, Bayesian Analysis 1(3)), which a handful of judges needs. Without this the intervals would take the
 * estimated variances for known, and be too short on small days.
 */
export function spreadNodes(design: Design, fit: Fit): Node[] {
	const nodes = cloudAround(design, fit).map(({ ratios, density }) => {
		const solved = solveAt(design, ratios);
		return { solved, weight: (Math.exp((fit.deviance - solved.deviance) / 2) * priorOf(ratios)) / density };
	});
	const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
	return nodes.map(({ solved, weight }) => ({ solved, share: weight / total }));
}

/** No node lies farther out: a thousand times the noise. */
const farthest = Math.asinh(1000 / bend);

/** Half-Cauchy in each standard deviation ratio, with scale 1: a factor as strong as the noise is nothing unusual. */
const priorOf = ({ outer, inner, cell }: Ratios): number => 1 / ((1 + outer) * (1 + inner) * (1 + cell));

/** Fewer where each is dear, which is where there are many judges and the variances are well known. */
const nodesFor = (scores: number): number => (scores < 500 ? 64 : scores < 20_000 ? 32 : 16);

function cloudAround(design: Design, fit: Fit) {
	const { ratios } = fit.equations;
	const all = [ratios.outer, ratios.inner, ...(design.hasRepeats ? [ratios.cell] : [])];
	const mode = all.map((ratio) => Math.asinh(Math.sqrt(ratio) / bend));
	const lower = factoriseSmall(precisionOf(fit, mode));
	// Seen on this scale the likelihood's mode moves outwards by this much.
	const shift = backward(lower, forward(lower, mode.map(Math.tanh)));
	const centre = mode.map((value, k) => value + (shift[k] ?? 0));
	return Array.from({ length: nodesFor(design.values.length) }, (_, index) => {
		const normal = quasiRandom(index, centre.length).map((u) => widening * normalQuantile(u));
		const away = backward(lower, normal);
		const place = centre.map((value, k) => Math.abs(value + (away[k] ?? 0)));
		const [outer = 0, inner = 0, cell = 0] = place.map(
			(value) => (bend * Math.sinh(Math.min(value, farthest))) ** 2,
		);
		const stretch = place.reduce((product, value) => product * Math.cosh(value), 1);
		return { ratios: { outer, inner, cell }, density: foldedDensity(place, centre, lower) / stretch };
	});
}

/** Half the second derivatives of the criterion on the cloud's scale; at zero, its slope by ratio. */
function precisionOf({ information, gradient, free }: Fit, mode: number[]): number[][] {
	// d log ratio / d place on the cloud's scale.
	const per = mode.map((value) => 2 / Math.tanh(value));
	return mode.map((_, i) =>
		mode.map((_, j) => {
			if (free[i] && free[j]) return ((information[i]?.[j] ?? 0) * (per[i] ?? 0) * (per[j] ?? 0)) / 2;
			return i === j ? bend ** 2 * (Math.max(gradient[i] ?? 0, 1e-10) / 1e-8) : 0;
		}),
	);
}

/** Point `index` of the R-sequence (Roberts 2018): fills the cube evenly for any number of points. */
function quasiRandom(index: number, dimensions: number): number[] {
	// The root of x^(d+1) = x + 1 for d = 2 and 3.
	const root = dimensions === 2 ? 1.324717957244746 : 1.2207440846057596;
	return Array.from({ length: dimensions }, (_, k) => (0.5 + (index + 1) / root ** (k + 1)) % 1);
}

/** Density of the folded cloud at a place: the sum over all places that fold onto it. */
function foldedDensity(place: number[], centre: number[], lower: number[][]): number {
	let density = 0;
	for (let signs = 0; signs < 1 << place.length; signs++) {
		const apart = place.map((value, k) => ((signs >> k) & 1 ? -value : value) - (centre[k] ?? 0));
		const squares = apart.map(
			(_, i) => apart.reduce((sum, value, k) => sum + value * (lower[k]?.[i] ?? 0), 0) ** 2,
		);
		density += Math.exp(-squares.reduce((sum, square) => sum + square, 0) / (2 * widening * widening));
	}
	return density;
}
