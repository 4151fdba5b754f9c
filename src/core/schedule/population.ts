import type { RandomSource } from "../random/index.ts";
import type { Member } from "./breeder.ts";

/** Members kept at a time. */
const kept = 600;
/** Of how many drawn members the longest gives way. */
const drawnToLeave = 4;

/** The schedules from which others are bred, no two of them the same. */
export class Population {
	readonly #random: RandomSource;
	#members: Member[] = [];
	#known = new Set<number>();

	constructor(random: RandomSource) {
		this.#random = random;
	}

	get isFull(): boolean {
		return this.#members.length >= kept;
	}

	/** Leaves nobody but the one given. */
	startAgainWith(member: Member): void {
		this.#members = [member];
		this.#known = new Set([sketch(member.starts)]);
	}

	/** The better of two drawn members. */
	parent(): Member {
		const [a, b] = [this.#drawn(), this.#drawn()];
		return b.length < a.length ? b : a;
	}

	/** Takes a member that is not known; where there are too many, it takes the place of one that is not shorter. */
	settle(born: Member): void {
		const key = sketch(born.starts);
		if (this.#known.has(key)) return;
		if (!this.isFull) this.#members.push(born);
		else if (!this.#replace(born)) return;
		this.#known.add(key);
	}

	#replace(born: Member): boolean {
		let place = this.#random.below(kept);
		for (let more = 1; more < drawnToLeave; more++) {
			const other = this.#random.below(kept);
			if ((this.#members[other] as Member).length > (this.#members[place] as Member).length) place = other;
		}
		const leaving = this.#members[place] as Member;
		if (born.length > leaving.length) return false;
		this.#known.delete(sketch(leaving.starts));
		this.#members[place] = born;
		return true;
	}

	#drawn(): Member {
		return this.#members[this.#random.below(this.#members.length)] as Member;
	}
}

/** A number that differs where starts do, but for rare chance (FNV-1a). */
function sketch(starts: Int32Array): number {
	let hash = 0x811c9dc5;
	for (let job = 0; job < starts.length; job++) hash = Math.imul(hash ^ (starts[job] as number), 0x01000193);
	return hash;
}
