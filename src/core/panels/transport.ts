/** What flows: `worth[item * people + person]`, -Infinity where the pair is barred. */
export type Transport = {
	people: number;
	items: number;
	worth: Float64Array;
	perItem: number;
	maxLoad: number;
	minLoad: number;
};

/**
 * `taken[item * people + person]` is 1 where the person judges the item. `person` and `item` are prices that prove it
 * (duality.ts). Where something is `missing` (places not filled), `reached` marks the items that no place can be found
 * for, `reachedPeople` those who could move among them, and `throughPool` whether spare load took part.
 */
export type Carried = {
	taken: Uint8Array;
	person: Float64Array;
	item: Float64Array;
	missing: number;
	reached: Uint8Array;
	reachedPeople: Uint8Array;
	throughPool: boolean;
};

/**
 * The assignment of greatest worth, by successive shortest paths with potentials (Ahuja, Magnanti & Orlin 1993, 9.7).
 * A person has `minLoad` places of their own, that must be filled; what is left of the demand comes from a pool that
 * gives each at most maxLoad - minLoad. Demand and supply then balance, so no large penalty blurs the figures.
 */
export function carry(transport: Transport): Carried {
	const flow = new Flow(transport);
	for (let item = 0; item < transport.items; item++)
		for (let place = 0; place < transport.perItem; place++) if (!flow.fill(item)) break;
	return flow.result();
}

const none = -1;

class Flow {
	readonly #of: Transport;
	readonly #taken: Uint8Array;
	/** Items of each person, maxLoad places a person. */
	readonly #held: Int32Array;
	readonly #load: Int32Array;
	readonly #must: Int32Array;
	#pool: number;
	#missing = 0;
	readonly #reached: Uint8Array;
	#end = none;
	/** Nodes: people, then items, then the pool. */
	readonly #nodes: number;
	readonly #poolNode: number;
	readonly #potential: Float64Array;
	readonly #distance: Float64Array;
	readonly #done: Uint8Array;
	readonly #next: Int32Array;

	constructor(of: Transport) {
		this.#of = of;
		const { people, items, perItem, maxLoad, minLoad } = of;
		this.#nodes = people + items + 1;
		this.#poolNode = people + items;
		this.#taken = new Uint8Array(people * items);
		this.#held = new Int32Array(people * maxLoad);
		this.#load = new Int32Array(people);
		this.#must = new Int32Array(people).fill(minLoad);
		this.#pool = items * perItem - people * minLoad;
		this.#reached = new Uint8Array(this.#nodes);
		this.#potential = new Float64Array(this.#nodes);
		this.#distance = new Float64Array(this.#nodes);
		this.#done = new Uint8Array(this.#nodes);
		this.#next = new Int32Array(this.#nodes);
		for (let item = 0; item < items; item++) this.#potential[people + item] = -this.#best(item);
	}

	/** Gives the item one more person, moving others where that is worth most. False where nobody can be found. */
	fill(item: number): boolean {
		const root = this.#of.people + item;
		this.#search(root);
		if (this.#end === none) {
			this.#missing += this.#of.perItem - this.#heldBy(item);
			for (let node = 0; node < this.#nodes; node++) if (this.#done[node]) this.#reached[node] = 1;
			return false;
		}
		const length = this.#distance[this.#end] as number;
		for (let node = 0; node < this.#nodes; node++)
			if (this.#done[node])
				this.#potential[node] = (this.#potential[node] as number) + length - (this.#distance[node] as number);
		this.#augment(root);
		return true;
	}

	result(): Carried {
		const { people } = this.#of;
		const pool = this.#potential[this.#poolNode] as number;
		return {
			taken: this.#taken,
			person: this.#potential.slice(0, people).map((price) => price - pool),
			item: this.#potential.slice(people, this.#poolNode).map((price) => pool - price),
			missing: this.#missing,
			reached: this.#reached.slice(people, this.#poolNode),
			reachedPeople: this.#reached.slice(0, people),
			throughPool: this.#reached[this.#poolNode] === 1,
		};
	}

	#best(item: number): number {
		const { people, worth } = this.#of;
		let best = Number.NEGATIVE_INFINITY;
		for (let person = 0; person < people; person++)
			best = Math.max(best, worth[item * people + person] as number);
		return best === Number.NEGATIVE_INFINITY ? 0 : best;
	}

	#heldBy(item: number): number {
		const { people } = this.#of;
		let held = 0;
		for (let person = 0; person < people; person++) held += this.#taken[item * people + person] as number;
		return held;
	}

	/** Shortest paths to the root, until the nearest node with something left to give. */
	#search(root: number): void {
		this.#distance.fill(Number.POSITIVE_INFINITY);
		this.#done.fill(0);
		this.#distance[root] = 0;
		this.#end = none;
		for (;;) {
			const node = this.#nearest();
			if (node === none) return;
			this.#done[node] = 1;
			if (node === this.#poolNode ? this.#pool > 0 : node < this.#of.people && this.#mustOf(node) > 0) {
				this.#end = node;
				return;
			}
			if (node === this.#poolNode) this.#searchPool();
			else if (node < this.#of.people) this.#searchPerson(node);
			else this.#searchItem(node);
		}
	}

	#mustOf(person: number): number {
		return this.#must[person] as number;
	}

	#nearest(): number {
		let nearest = none;
		let least = Number.POSITIVE_INFINITY;
		const [distance, done] = [this.#distance, this.#done];
		for (let node = 0; node < this.#nodes; node++) {
			const length = distance[node] as number;
			if (length < least && done[node] === 0) {
				least = length;
				nearest = node;
			}
		}
		return nearest;
	}

	#searchItem(node: number): void {
		const { people, worth } = this.#of;
		const [distance, done, potential] = [this.#distance, this.#done, this.#potential];
		const row = (node - people) * people;
		const from = (distance[node] as number) - (potential[node] as number);
		const before = distance[node] as number;
		for (let person = 0; person < people; person++) {
			if (done[person] || this.#taken[row + person]) continue;
			const length = from - (worth[row + person] as number) + (potential[person] as number);
			if (length < (distance[person] as number)) {
				distance[person] = Math.max(length, before);
				this.#next[person] = node;
			}
		}
	}

	#searchPerson(person: number): void {
		const { people, worth, maxLoad } = this.#of;
		const load = this.#load[person] as number;
		const from = (this.#distance[person] as number) - (this.#potential[person] as number);
		for (let at = 0; at < load; at++) {
			const item = this.#held[person * maxLoad + at] as number;
			const worthOf = worth[item * people + person] as number;
			this.#relax(people + item, person, from + worthOf + (this.#potential[people + item] as number));
		}
		if (load < maxLoad)
			this.#relax(this.#poolNode, person, from + (this.#potential[this.#poolNode] as number));
	}

	#searchPool(): void {
		const { people, minLoad } = this.#of;
		const pool = this.#poolNode;
		const from = (this.#distance[pool] as number) - (this.#potential[pool] as number);
		for (let person = 0; person < people; person++)
			if ((this.#load[person] as number) + this.#mustOf(person) > minLoad)
				this.#relax(person, pool, from + (this.#potential[person] as number));
	}

	#relax(node: number, next: number, length: number): void {
		if (this.#done[node] || length >= (this.#distance[node] as number)) return;
		this.#distance[node] = Math.max(length, this.#distance[next] as number);
		this.#next[node] = next;
	}

	/** From the end of the path to its root: each person on it passes an item on, or takes one more. */
	#augment(root: number): void {
		const { people } = this.#of;
		if (this.#end === this.#poolNode) this.#pool--;
		else this.#must[this.#end] = this.#mustOf(this.#end) - 1;
		for (let node = this.#end; node !== root; node = this.#next[node] as number) {
			const next = this.#next[node] as number;
			if (node < people && next >= people && next < this.#poolNode) this.#give(node, next - people);
			else if (next < people && node >= people && node < this.#poolNode) this.#take(next, node - people);
		}
	}

	#give(person: number, item: number): void {
		const { people, maxLoad } = this.#of;
		this.#taken[item * people + person] = 1;
		const load = this.#load[person] as number;
		this.#held[person * maxLoad + load] = item;
		this.#load[person] = load + 1;
	}

	#take(person: number, item: number): void {
		const { people, maxLoad } = this.#of;
		this.#taken[item * people + person] = 0;
		const load = (this.#load[person] as number) - 1;
		const first = person * maxLoad;
		const at = this.#held.subarray(first, first + load + 1).indexOf(item);
		this.#held[first + at] = this.#held[first + load] as number;
		this.#load[person] = load;
	}
}
