/** Part of a benefit that several initiatives give together, in whole percents. */
export type Share = { readonly initiativeId: string; readonly percent: number };

/** Why shares cannot stand: they do not make a hundred, name somebody twice, or leave out where the benefit began. */
export type ShareFault = "not-hundred" | "twice" | "lead-missing";

/** Checks stated shares; none at all are sound, the benefit is then its own initiative's alone. */
export function shareFault(shares: readonly Share[], leadId: string | null): ShareFault | null {
	if (shares.length === 0) return null;
	const ids = shares.map(({ initiativeId }) => initiativeId);
	if (new Set(ids).size < ids.length) return "twice";
	if (leadId !== null && !ids.includes(leadId)) return "lead-missing";
	return shares.reduce((sum, { percent }) => sum + percent, 0) === 100 ? null : "not-hundred";
}

/**
 * Splits a whole amount by percents that make a hundred, so that the parts add up to it exactly (largest remainders;
 * equal ones in the order given). A negative amount is split as the positive one.
 */
export function splitByShares(total: number, percents: readonly number[]): number[] {
	const amount = Math.abs(total);
	const exact = percents.map((percent) => (amount * percent) / 100);
	const floors = exact.map(Math.floor);
	const left = amount - floors.reduce((sum, part) => sum + part, 0);
	const byRemainder = exact
		.map((part, index) => ({ index, remainder: part - Math.floor(part) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
	return floors.map((part, index) => {
		const whole = part + (raised.has(index) ? 1 : 0);
		return total < 0 && whole !== 0 ? -whole : whole;
	});
}
