/** Buckets an item: more, and fewer items share one. */
const bucketsEach = 4;

/**
 * Gives a function that ranks one draw, 1 for the highest: a bucket sort, whose buckets hold a quarter of an item on
 * average, so that it takes a time proportional to the items. `scores` holds `stride` draws woven together.
 */
export function rankDescending(items: number, stride: number) {
	const starts = new Int32Array(items * bucketsEach + 2);
	const bucketOf = new Int32Array(items);
	const sorted = new Int32Array(items);
	const ranks = new Int32Array(items);
	return (scores: Float64Array, draw: number): Int32Array => {
		fillBuckets(scores, { stride, draw }, bucketOf, starts);
		for (let bucket = 1; bucket < starts.length; bucket++)
			starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
		for (let item = 0; item < items; item++) {
			const bucket = bucketOf[item] as number;
			const place = starts[bucket] as number;
			starts[bucket] = place + 1;
			sorted[place] = item;
		}
		insertInOrder(sorted, scores, { stride, draw });
		for (let place = 0; place < items; place++) ranks[sorted[place] as number] = place + 1;
		return ranks;
	};
}

type Woven = { stride: number; draw: number };

/** Says which bucket each item falls in, the highest scores in the first, and counts each bucket into the next. */
function fillBuckets(
	scores: Float64Array,
	{ stride, draw }: Woven,
	bucketOf: Int32Array,
	counts: Int32Array,
) {
	let lowest = scores[draw] as number;
	let highest = lowest;
	for (let at = draw; at < scores.length; at += stride) {
		const score = scores[at] as number;
		if (score < lowest) lowest = score;
		else if (score > highest) highest = score;
	}
	const scale = highest > lowest ? (bucketOf.length * bucketsEach) / (highest - lowest) : 0;
	counts.fill(0);
	for (let item = 0; item < bucketOf.length; item++) {
		const bucket = ((highest - (scores[item * stride + draw] as number)) * scale) | 0;
		bucketOf[item] = bucket;
		counts[bucket + 1] = (counts[bucket + 1] as number) + 1;
	}
}

/** Insertion sort of what the buckets have put nearly in order. */
function insertInOrder(sorted: Int32Array, scores: Float64Array, { stride, draw }: Woven): void {
	for (let place = 1; place < sorted.length; place++) {
		const item = sorted[place] as number;
		const score = scores[item * stride + draw] as number;
		let at = place;
		for (; at > 0; at--) {
			const above = sorted[at - 1] as number;
			if ((scores[above * stride + draw] as number) >= score) break;
			sorted[at] = above;
		}
		sorted[at] = item;
	}
}
