import type { Layout } from "./layout.ts";
import { freeSlopes, type Parameters, parametersOf } from "./parameters.ts";

/** The places on the logit scale over which the items' distribution is summed. */
export const nodes = Float64Array.from({ length: 61 }, (_, q) => -8 + (16 * q) / 60);

/** Log likelihood at some parameters, its slopes by the free numbers, and each item's weight on each node. */
export type Likelihood = { logLik: number; slopes: Float64Array; posterior: Float64Array };

/**
 * Marginal log likelihood of the many-facet partial credit model (Linacre 1989; Masters 1982), the items normal with
 * mean zero and summed over fixed nodes (Bock & Aitkin 1981):
 * P(step k) is proportional to exp(k (item - criterion - judge) - thresholds of the criterion up to k).
 */
export function likelihoodAt(layout: Layout, free: Float64Array): Likelihood {
	const parameters = parametersOf(layout, free);
	const prior = normalWeights(parameters.spread);
	const tables = layout.cellCriterion.keys().map((cell) => cellTable(layout, parameters, cell));
	const logs = [...tables];
	const { posterior, logLik } = posteriorOf(layout, logs, prior);
	const slopes = slopesOf(layout, { parameters, logs, prior, posterior });
	return { logLik, slopes: freeSlopes(layout, slopes), posterior };
}

function normalWeights(spread: number): Float64Array {
	const weights = nodes.map((node) => Math.exp(-0.5 * (node / spread) ** 2));
	const sum = weights.reduce((all, weight) => all + weight, 0);
	return weights.map((weight) => weight / sum);
}

/** Log probability of each step on each node, the steps of a node beside each other. */
function cellTable({ cellCriterion, cellJudge }: Layout, parameters: Parameters, cell: number): Float64Array {
	const criterion = cellCriterion[cell] as number;
	const climbed = parameters.climbed[criterion] as Float64Array;
	const hard =
		(parameters.difficulty[criterion] as number) + (parameters.severity[cellJudge[cell] as number] as number);
	const table = new Float64Array(nodes.length * climbed.length);
	for (let q = 0; q < nodes.length; q++) {
		const at = q * climbed.length;
		let total = 0;
		for (let k = 0; k < climbed.length; k++) {
			const height = k * ((nodes[q] as number) - hard) - (climbed[k] as number);
			table[at + k] = height;
			total += Math.exp(height);
		}
		const log = Math.log(total);
		for (let k = 0; k < climbed.length; k++) table[at + k] = (table[at + k] as number) - log;
	}
	return table;
}

function posteriorOf(
	{ items, start, cell, step, steps, cellCriterion }: Layout,
	logs: Float64Array[],
	prior: Float64Array,
) {
	const posterior = new Float64Array(items.length * nodes.length);
	let logLik = 0;
	for (let n = 0; n < items.length; n++) {
		const own = posterior.subarray(n * nodes.length, (n + 1) * nodes.length);
		for (let row = start[n] as number; row < (start[n + 1] as number); row++) {
			const of = cell[row] as number;
			const table = logs[of] as Float64Array;
			const width = (steps[cellCriterion[of] as number] as number[]).length;
			for (let q = 0; q < nodes.length; q++)
				own[q] = (own[q] as number) + (table[q * width + (step[row] as number)] as number);
		}
		const highest = own.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
		let sum = 0;
		for (let q = 0; q < nodes.length; q++) {
			own[q] = Math.exp((own[q] as number) - highest) * (prior[q] as number);
			sum += own[q] as number;
		}
		for (let q = 0; q < nodes.length; q++) own[q] = (own[q] as number) / sum;
		logLik += Math.log(sum) + highest;
	}
	return { posterior, logLik };
}

type Known = { parameters: Parameters; logs: Float64Array[]; prior: Float64Array; posterior: Float64Array };

/** Slopes as expected over the posterior (Fisher's identity): what was seen less what the model expects. */
function slopesOf(layout: Layout, { parameters, logs, prior, posterior }: Known): Parameters {
	const { cellCriterion, cellJudge, steps } = layout;
	const slopes: Parameters = {
		difficulty: new Float64Array(parameters.difficulty.length),
		severity: new Float64Array(parameters.severity.length),
		climbed: parameters.climbed.map(({ length }) => new Float64Array(length)),
		spread: spreadSlope(parameters.spread, prior, posterior),
	};
	const { seen, weights } = countCells(layout, posterior);
	for (const [cell, table] of logs.entries()) {
		const criterion = cellCriterion[cell] as number;
		const judge = cellJudge[cell] as number;
		const climbed = slopes.climbed[criterion] as Float64Array;
		const width = (steps[criterion] as number[]).length;
		let higher = 0;
		for (let k = 0; k < width; k++) {
			let expected = 0;
			for (let q = 0; q < nodes.length; q++)
				expected += (weights[cell * nodes.length + q] as number) * Math.exp(table[q * width + k] as number);
			const more = ((seen[cell] as Float64Array)[k] as number) - expected;
			climbed[k] = (climbed[k] as number) - more;
			higher += k * more;
		}
		slopes.difficulty[criterion] = (slopes.difficulty[criterion] as number) - higher;
		slopes.severity[judge] = (slopes.severity[judge] as number) - higher;
	}
	return slopes;
}

/** For each cell how often each step was given, and how much of the items that were judged in it lies on each node. */
function countCells({ items, start, cell, step, steps, cellCriterion }: Layout, posterior: Float64Array) {
	const seen = Array.from(
		cellCriterion,
		(criterion) => new Float64Array((steps[criterion] as number[]).length),
	);
	const weights = new Float64Array(cellCriterion.length * nodes.length);
	for (let n = 0; n < items.length; n++)
		for (let row = start[n] as number; row < (start[n + 1] as number); row++) {
			const of = cell[row] as number;
			const own = seen[of] as Float64Array;
			const k = step[row] as number;
			own[k] = (own[k] as number) + 1;
			for (let q = 0; q < nodes.length; q++) {
				const at = of * nodes.length + q;
				weights[at] = (weights[at] as number) + (posterior[n * nodes.length + q] as number);
			}
		}
	return { seen, weights };
}

/** By the logarithm of the spread. */
function spreadSlope(spread: number, prior: Float64Array, posterior: Float64Array): number {
	const variance = spread * spread;
	const average = nodes.reduce((sum, node, q) => sum + (prior[q] as number) * node * node, 0) / variance;
	let slope = 0;
	for (let at = 0; at < posterior.length; at += nodes.length)
		for (let q = 0; q < nodes.length; q++)
			slope += (posterior[at + q] as number) * ((nodes[q] as number) ** 2 / variance - average);
	return slope;
}
