import { blankSlopes, type Likelihood, type Slopes } from "./likelihood.ts";

/** Items from best to worst, as places in a list of items, and how much the ranking counts. */
export type Order = { items: readonly number[]; weight: number };

/**
 * The log-likelihood of rankings by Luce (1959) and Plackett (1975): the best is chosen among all that are ranked, the
 * next among those left, each with a probability in proportion to exp(ability). Items that a ranking leaves out say
 * nothing in it. O(length²) a ranking.
 */
export const plackettLuce = (items: number, orders: readonly Order[]): Likelihood => ({
	items,
	extras: 0,
	at: (abilities) => {
		const slopes = blankSlopes(items);
		for (const order of orders) if (order.items.length > 1) addOrder(slopes, order, abilities);
		return slopes;
	},
});

function addOrder(slopes: Slopes, { items, weight }: Order, abilities: Float64Array): void {
	const own = Float64Array.from(items, (item) => abilities[item] as number);
	const most = own.reduce((highest, ability) => Math.max(highest, ability), Number.NEGATIVE_INFINITY);
	const worth = own.map((ability) => Math.exp(ability - most));
	const left = leftAt(worth);
	// Sums over the choices up to each place of 1 / left and 1 / left². At the last place nothing is chosen.
	let [inverse, square] = [0, 0];
	for (const [place, item] of items.entries()) {
		const isChosen = place < items.length - 1;
		const share = worth[place] as number;
		if (isChosen) {
			inverse += 1 / (left[place] as number);
			square += 1 / (left[place] as number) ** 2;
			slopes.logLik += weight * ((own[place] as number) - most - Math.log(left[place] as number));
		}
		slopes.gradient[item] = (slopes.gradient[item] as number) + weight * (Number(isChosen) - share * inverse);
		add(slopes, item, item, weight * share * (inverse - share * square));
		for (let other = place + 1; other < items.length; other++) {
			const both = weight * share * (worth[other] as number) * square;
			add(slopes, item, items[other] as number, -both);
			add(slopes, items[other] as number, item, -both);
		}
	}
}

/** What is left to choose from at each place: the worth from there on. */
function leftAt(worth: Float64Array): Float64Array {
	const left = new Float64Array(worth.length);
	let sum = 0;
	for (let place = worth.length - 1; place >= 0; place--) {
		sum += worth[place] as number;
		left[place] = sum;
	}
	return left;
}

function add({ gradient, information }: Slopes, row: number, col: number, by: number): void {
	const at = row * gradient.length + col;
	information[at] = (information[at] as number) + by;
}
