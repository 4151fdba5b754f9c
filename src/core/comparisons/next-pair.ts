import { informationAboutTop } from "./cut-information.ts";
import type { JointAbilities } from "./ranking.ts";

/** What the next comparison is to tell of: the whole order, or who is among the best `top`. */
export type Purpose = { about: "order" } | { about: "top"; top: number };

/** Two items and what comparing them is worth, in the units of the purpose. */
export type PairToAsk = { first: string; second: string; worth: number };

/**
 * The pair whose comparison tells most; null where there are fewer than two items, or no more than `top`.
 * For the whole order: p (1 - p) times the variance of the difference, the information the answer brings on what is
 * still unknown. For the best k: the bits the answer is expected to tell about who is among them. Among equals the first.
 * `mayAsk` leaves pairs out: those somebody has answered, or may not judge.
 */
export function nextPair(
	joint: JointAbilities,
	purpose: Purpose,
	mayAsk: (first: string, second: string) => boolean = () => true,
): PairToAsk | null {
	if (purpose.about === "top" && purpose.top >= joint.ids.length) return null;
	const worthOf =
		purpose.about === "order" ? informationAboutOrder(joint) : informationAboutTop(joint, purpose.top);
	let best: PairToAsk | null = null;
	for (const [a, first] of joint.ids.entries())
		for (let b = a + 1; b < joint.ids.length; b++) {
			const second = joint.ids[b] ?? "";
			if (!mayAsk(first, second)) continue;
			const worth = worthOf(a, b);
			if (!best || worth > best.worth) best = { first, second, worth };
		}
	return best;
}

const informationAboutOrder =
	({ ids, abilities, covariance }: JointAbilities) =>
	(a: number, b: number): number => {
		const win = 1 / (1 + Math.exp((abilities[b] as number) - (abilities[a] as number)));
		const own = (covariance[a * ids.length + a] as number) + (covariance[b * ids.length + b] as number);
		return win * (1 - win) * (own - 2 * (covariance[a * ids.length + b] as number));
	};
