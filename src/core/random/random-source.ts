import { edges, inside, layers, tail } from "./ziggurat.ts";

/**
 * Random numbers that are the same for the same seed, on any machine: "sfc32" by Chris Doty-Humphrey (PractRand,
 * public domain), 128 bits of state, the first twelve numbers thrown away.
 */
export class RandomSource {
	#a: number;
	#b: number;
	#c = 0x9e3779b9 | 0;
	#counter = 1;

	constructor(seed: number) {
		this.#a = seed | 0;
		this.#b = Math.floor(seed / 4_294_967_296) | 0;
		for (let warm = 0; warm < 12; warm++) this.#bits();
	}

	/** 32 random bits as a signed whole number. */
	#bits(): number {
		const sum = (this.#a + this.#b + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
		return sum;
	}

	/** A number between 0 and 1, neither included. */
	uniform(): number {
		return ((this.#bits() >>> 0) + 0.5) / 4_294_967_296;
	}

	/** So many random bits, at most 31, as a whole number: `below` of a power of two, sooner. */
	bits(count: number): number {
		return this.#bits() >>> (32 - count);
	}

	/** A whole number from 0 up to, not including, `bound` (at most 2^32). The bias is below bound / 2^32. */
	below(bound: number): number {
		return Math.floor(((this.#bits() >>> 0) / 4_294_967_296) * bound);
	}

	/**
	 * Fills the array with standard normal numbers by the ziggurat, where nearly all cost one multiplication and one
	 * comparison: Marsaglia & Tsang 2000 (J. Stat. Softw. 5(8)), with layer and place from different bits as
	 * Doornik 2005 asks ("An improved ziggurat method to generate normal random samples").
	 */
	fillNormal(into: Float64Array): void {
		for (let at = 0; at < into.length; at++) {
			const bits = this.#bits();
			const layer = bits & (layers - 1);
			const place = ((bits >> 7) + 0.5) * 2 ** -24;
			const isInside = Math.abs(place) < (inside[layer] as number);
			into[at] = isInside ? place * (edges[layer] as number) : this.#atTheEdge(place, layer);
		}
	}

	#atTheEdge(place: number, layer: number): number {
		if (layer === 0) return place < 0 ? -this.#beyond() : this.#beyond();
		const x = place * (edges[layer] as number);
		const [low, high] = [edges[layer] as number, edges[layer + 1] as number];
		const lowHeight = Math.exp(-0.5 * (low * low - x * x));
		const highHeight = Math.exp(-0.5 * (high * high - x * x));
		if (highHeight + this.uniform() * (lowHeight - highHeight) < 1) return x;
		const another = new Float64Array(1);
		this.fillNormal(another);
		return another[0] as number;
	}

	#beyond(): number {
		for (;;) {
			const x = -Math.log(this.uniform()) / tail;
			if (-2 * Math.log(this.uniform()) >= x * x) return tail + x;
		}
	}

	/**
	 * A number from the chi-squared distribution with this many degrees of freedom (at least 2): twice a gamma number
	 * by Marsaglia & Tsang 2000 (ACM Trans. Math. Softw. 26(3)).
	 */
	chiSquared(freedom: number): number {
		const shape = freedom / 2 - 1 / 3;
		const scale = 1 / Math.sqrt(9 * shape);
		const normal = new Float64Array(1);
		for (;;) {
			this.fillNormal(normal);
			const x = normal[0] as number;
			const cube = (1 + scale * x) ** 3;
			if (cube > 0 && Math.log(this.uniform()) < 0.5 * x * x + shape * (1 - cube + Math.log(cube)))
				return 2 * shape * cube;
		}
	}
}
