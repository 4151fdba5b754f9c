import { RandomSource } from "../../random/random-source.ts";
import type { Solved } from "../mixed/criterion.ts";
import type { Design } from "../mixed/design.ts";
import type { Node } from "../mixed/nodes.ts";
import { denseDrawer } from "./dense.ts";
import { woven } from "./woven.ts";

/**
 * Draws every item's corrected score from the joint posterior, and shows each four draws to `see` (the array is used
 * again). Each node gives its share of the draws; within one, the residual variance comes from its scaled inverse
 * chi-squared distribution and the effects from their joint normal one.
 */
export function drawCorrected(
	design: Design,
	nodes: readonly Node[],
	{ draws, seed }: { draws: number; seed: number },
	see: (corrected: Float64Array) => void,
): void {
	const source = new RandomSource(seed);
	const fours = Math.ceil(draws / woven);
	let taken = 0;
	let share = 0;
	for (const [index, node] of nodes.entries()) {
		share += node.share;
		const until = index === nodes.length - 1 ? fours : Math.round(share * fours);
		if (until === taken) continue;
		const drawFour = drawerAt(design, node.solved, source);
		for (; taken < until; taken++) see(drawFour());
	}
}

function drawerAt(design: Design, solved: Solved, source: RandomSource): () => Float64Array {
	const drawDense = denseDrawer(design, solved, source);
	const outer = new Float64Array(design.outer * woven);
	const sigma = new Float64Array(woven);
	const freedom = design.values.length - design.criteria.length;
	return () => {
		for (let d = 0; d < woven; d++)
			sigma[d] = Math.sqrt(solved.effects.penalisedSquares / source.chiSquared(freedom));
		const dense = drawDense(sigma);
		if (design.itemsAreOuter) source.fillNormal(outer);
		if (design.itemsAreOuter) drawOuter(design, solved, { dense, sigma }, outer);
		const items = design.itemsAreOuter ? outer : dense.slice(0, design.inner * woven);
		addLevel(design, dense, items);
		return items;
	};
}

/** Turns standard normal numbers into effects of the outer levels, given the drawn inner ones and criteria. */
function drawOuter(
	{ cellStart, cellInner, inner, criteria, outer: levels }: Design,
	{ equations, effects }: Solved,
	{ dense, sigma }: { dense: Float64Array; sigma: Float64Array },
	outer: Float64Array,
): void {
	const { cellWeight, outerShrink, outerCriteria } = equations;
	const p = criteria.length;
	for (let level = 0; level < levels; level++) {
		const from = cellStart[level] as number;
		const to = cellStart[level + 1] as number;
		const shrink = outerShrink[level] as number;
		const spread = Math.sqrt(shrink);
		const sum = effects.weighted[level] as number;
		let [a, b, c, d] = [sum, sum, sum, sum];
		for (let own = from; own < to + p; own++) {
			const isCell = own < to;
			const k = own - to;
			const weight = (isCell ? cellWeight[own] : outerCriteria[level * p + k]) as number;
			const at = (isCell ? (cellInner[own] as number) : inner + k) * woven;
			a -= weight * (dense[at] as number);
			b -= weight * (dense[at + 1] as number);
			c -= weight * (dense[at + 2] as number);
			d -= weight * (dense[at + 3] as number);
		}
		const at = level * woven;
		outer[at] = shrink * a + spread * (sigma[0] as number) * (outer[at] as number);
		outer[at + 1] = shrink * b + spread * (sigma[1] as number) * (outer[at + 1] as number);
		outer[at + 2] = shrink * c + spread * (sigma[2] as number) * (outer[at + 2] as number);
		outer[at + 3] = shrink * d + spread * (sigma[3] as number) * (outer[at + 3] as number);
	}
}

/** Adds the mean of the criteria, as drawn, to every item. */
function addLevel(
	{ criteria, criterionMean, inner }: Design,
	dense: Float64Array,
	items: Float64Array,
): void {
	const level = new Float64Array(woven);
	for (let k = 0; k < criteria.length; k++)
		for (let d = 0; d < woven; d++) {
			const effect = (criterionMean[k] as number) + (dense[(inner + k) * woven + d] as number);
			level[d] = (level[d] as number) + effect / criteria.length;
		}
	for (let at = 0; at < items.length; at++)
		items[at] = (items[at] as number) + (level[at & (woven - 1)] as number);
}
