/** A function's value and slopes at a place. */
export type Slope = { value: number; slopes: Float64Array };

/** Halvings of a step before the place counts as the top. */
const halvings = 40;
const rounds = 500;

/**
 * Climbs a smooth function to its top by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal &
 * Wright 2006, ch. 6), from `start`, until no slope is above `flat`. Gives the place; throws where it does not get there.
 */
export function climb(at: (place: Float64Array) => Slope, start: Float64Array, flat: number): Float64Array {
	let place = start;
	let here = at(place);
	let curvature = identity(place.length, 1 / Math.max(1, norm(here.slopes)));
	for (let round = 0; round < rounds; round++) {
		if (here.slopes.every((slope) => Math.abs(slope) < flat)) return place;
		let direction = times(curvature, here.slopes);
		if (dot(direction, here.slopes) <= 0) {
			curvature = identity(place.length, 1 / Math.max(1, norm(here.slopes)));
			direction = times(curvature, here.slopes);
		}
		const next = step(at, place, here, direction);
		if (!next) return place;
		curvature = renewed(curvature, minus(next.place, place), minus(here.slopes, next.there.slopes));
		place = next.place;
		here = next.there;
	}
	throw new Error("The search for the most likely values did not come to an end.");
}

/** The first place along the direction, at full length or halved, that is higher by a fair part of what the slope says. */
function step(at: (place: Float64Array) => Slope, place: Float64Array, here: Slope, direction: Float64Array) {
	const rise = dot(direction, here.slopes);
	let length = Math.min(1, 2 / Math.max(...direction.map(Math.abs), 1e-300));
	for (let halving = 0; halving < halvings; halving++, length /= 2) {
		const there = place.map((value, k) => value + length * (direction[k] as number));
		const found = at(there);
		if (found.value >= here.value + 1e-4 * length * rise) return { place: there, there: found };
	}
	return null;
}

/** The update of the inverse curvature by the last move and how the slopes fell along it. */
function renewed(inverse: Float64Array, move: Float64Array, fall: Float64Array): Float64Array {
	const along = dot(move, fall);
	if (along <= 1e-12) return inverse;
	const size = move.length;
	const turned = times(inverse, fall);
	const factor = (1 + dot(fall, turned) / along) / along;
	return inverse.map((value, cell) => {
		const [i, j] = [Math.floor(cell / size), cell % size];
		const [mi, mj] = [move[i] as number, move[j] as number];
		return value + factor * mi * mj - ((turned[i] as number) * mj + mi * (turned[j] as number)) / along;
	});
}

function identity(size: number, scale: number): Float64Array {
	const cells = new Float64Array(size * size);
	for (let i = 0; i < size; i++) cells[i * size + i] = scale;
	return cells;
}

function times(cells: Float64Array, vector: Float64Array): Float64Array {
	const size = vector.length;
	return vector.map((_, i) => dot(cells.subarray(i * size, (i + 1) * size), vector));
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
	return sum;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
	return a.map((value, k) => value - (b[k] as number));
}

function norm(vector: Float64Array): number {
	return Math.sqrt(dot(vector, vector));
}
