import type { JointAbilities } from "./ranking.ts";

/**
 * Gives, for a comparison of two items, the bits its answer is expected to tell about which items are among the best
 * `top` (fewer than all). The line between in and out is half-way between the last in and the first out; each item is
 * in with the normal probability that it lies above the line. Both answers are tried: each moves the abilities by one
 * Newton step (Kalman's formula), and the entropies of in or out fall. O(items in doubt) each.
 */
export function informationAboutTop(joint: JointAbilities, top: number): (a: number, b: number) => number {
	const { abilities, covariance } = joint;
	const size = joint.ids.length;
	const items = aboveTheLine(joint, top).filter(({ doubt }) => doubt > 1e-3);
	return (a, b) => {
		const lead = (abilities[a] as number) - (abilities[b] as number);
		const spread = (covariance[a * size + a] as number) + (covariance[b * size + b] as number);
		const variance = spread - 2 * (covariance[a * size + b] as number);
		const chance = logistic(lead);
		const information = chance * (1 - chance);
		const damped = 1 + information * variance;
		// The chance of a win, the uncertainty of the lead included (MacKay 1992).
		const win = logistic(lead / Math.sqrt(1 + (Math.PI * variance) / 8));
		let told = 0;
		for (const { mean, spread, along, doubt } of items) {
			const shift = ((along[a] as number) - (along[b] as number)) / damped;
			const rest = spread - information * shift * shift * damped;
			const ifWin = entropyOfIn(mean + shift * (1 - chance), rest);
			const ifLoss = entropyOfIn(mean - shift * chance, rest);
			told += doubt - win * ifWin - (1 - win) * ifLoss;
		}
		return told;
	};
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** How far an item lies above the line: mean, variance, covariance with each ability; and the bits of doubt. */
type AboveLine = { mean: number; spread: number; along: Float64Array; doubt: number };

function aboveTheLine({ ids, abilities, covariance }: JointAbilities, top: number): AboveLine[] {
	const size = ids.length;
	const order = [...ids.keys()].sort((a, b) => (abilities[b] as number) - (abilities[a] as number));
	const [last = 0, first = 0] = [order[top - 1], order[top]];
	const between = (numbers: Float64Array) => ((numbers[last] as number) + (numbers[first] as number)) / 2;
	const row = (item: number) => covariance.subarray(item * size, (item + 1) * size);
	const line = row(last).map((own, at) => (own + (row(first)[at] as number)) / 2);
	return [...ids.keys()].map((item) => {
		const mean = (abilities[item] as number) - between(abilities);
		const along = row(item).map((own, at) => own - (line[at] as number));
		const spread = (along[item] as number) - between(along);
		return { mean, spread, along, doubt: entropyOfIn(mean, spread) };
	});
}

/** Bits of doubt about whether a normal number with this mean and variance is above 0. */
function entropyOfIn(mean: number, variance: number): number {
	const isIn = normalShare(mean / Math.sqrt(Math.max(variance, 1e-12)));
	return isIn <= 0 || isIn >= 1 ? 0 : -isIn * Math.log2(isIn) - (1 - isIn) * Math.log2(1 - isIn);
}

/** The share of the standard normal distribution below x, within 0.00002: Zelen & Severo 1964, 26.2.16. */
function normalShare(x: number): number {
	const t = 1 / (1 + 0.33267 * Math.abs(x));
	const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
	const beyond = density * t * (0.4361836 + t * (-0.1201676 + t * 0.937298));
	return x < 0 ? beyond : 1 - beyond;
}
