import { Tally } from "./tally.ts";
import {
	type Carrier,
	type Duty,
	type FacilitatorInstance,
	monthOf,
	type Shortage,
	weights,
} from "./terms.ts";

/** Why somebody cannot sit on a chair; null where they can. */
type Obstacle = "away" | "busy" | "full" | null;

/**
 * A staffing that is being made. Duties are decided or not; the cost is that of the decided ones and of all who are
 * fixed, and only grows as more are decided.
 */
export class Board {
	readonly duties: readonly Duty[];
	readonly #carriers: ReadonlyMap<string, Carrier>;
	readonly #seated = new Map<Duty, readonly Carrier[]>();
	/** Days by carrier and day, and by carrier and month. */
	readonly #days = new Tally();
	readonly #load = new Tally();
	/** By cohort, how many duties each has there. */
	readonly #faces = new Map<string, Tally>();
	#cost = 0;

	constructor({ duties, carriers }: FacilitatorInstance) {
		this.duties = duties.toSorted((a, b) => (a.days[0] ?? "").localeCompare(b.days[0] ?? ""));
		this.#carriers = new Map(carriers.map((carrier) => [carrier.id, carrier]));
		for (const duty of duties) for (const id of duty.fixed) this.#count(duty, id, 1);
	}

	get cost(): number {
		return this.#cost;
	}

	/** Those who carry a duty: the fixed ones first. */
	carriersOf(duty: Duty): string[] {
		return [...duty.fixed, ...this.chosenFor(duty).map(({ id }) => id)];
	}

	isDecided(duty: Duty): boolean {
		return this.#seated.has(duty);
	}

	chosenFor(duty: Duty): readonly Carrier[] {
		return this.#seated.get(duty) ?? [];
	}

	/** Decides a duty that is open. */
	put(duty: Duty, chosen: readonly Carrier[]): void {
		this.#seated.set(duty, chosen);
		for (const { id } of chosen) this.#count(duty, id, 1);
		this.#cost += this.#faultCost(duty);
	}

	/** Opens a duty again. */
	take(duty: Duty): void {
		const chosen = this.#seated.get(duty);
		if (!chosen) return;
		this.#cost -= this.#faultCost(duty);
		for (const { id } of chosen) this.#count(duty, id, -1);
		this.#seated.delete(duty);
	}

	/** The ways to fill the free chairs of an open duty, cheapest first; nobody at all is one of them. */
	choicesFor(duty: Duty): { chosen: readonly Carrier[]; cost: number }[] {
		const able = [...this.#carriers.values()].filter((carrier) => this.obstacle(duty, carrier) === null);
		return groupsOf(able, Math.max(0, duty.seats - duty.fixed.length))
			.map((chosen) => {
				this.put(duty, chosen);
				const cost = this.#cost;
				this.take(duty);
				return { chosen, cost };
			})
			.sort((a, b) => a.cost - b.cost);
	}

	/** What keeps somebody from one more duty. */
	obstacle(duty: Duty, { id, away, maxDaysAMonth }: Carrier): Obstacle {
		if (this.carriersOf(duty).includes(id)) return "busy";
		if (duty.days.some((day) => away.includes(day))) return "away";
		if (duty.days.some((day) => this.#days.of(`${id} ${day}`) > 0)) return "busy";
		const months = Map.groupBy(duty.days, monthOf);
		for (const [month, days] of months)
			if (this.#load.of(`${id} ${month}`) + days.length > maxDaysAMonth) return "full";
		return null;
	}

	/** Why nobody sits on the empty chairs of a decided duty. */
	shortageOf(duty: Duty): Shortage {
		const obstacles = [...this.#carriers.values()]
			.filter(({ id }) => !this.carriersOf(duty).includes(id))
			.map((carrier) => this.obstacle(duty, carrier));
		const count = (kind: Obstacle) => obstacles.filter((one) => one === kind).length;
		return {
			...{ dutyId: duty.id, missing: duty.seats - this.carriersOf(duty).length },
			...{ away: count("away"), busy: count("busy"), full: count("full") },
		};
	}

	/** What is needed for a duty and nobody on it knows. */
	needsLeft(duty: Duty): string[] {
		const known = new Set(this.#known(duty).flatMap(({ competences }) => competences));
		return duty.needs.filter((need) => !known.has(need));
	}

	isPaired(duty: Duty): boolean {
		return this.#known(duty).some(({ isExperienced }) => isExperienced);
	}

	#known(duty: Duty): Carrier[] {
		return this.carriersOf(duty).flatMap((id) => this.#carriers.get(id) ?? []);
	}

	#faultCost(duty: Duty): number {
		const empty = Math.max(0, duty.seats - this.carriersOf(duty).length);
		return (
			weights.emptyChair * empty +
			(this.isPaired(duty) ? 0 : weights.unpaired) +
			weights.missingNeed * this.needsLeft(duty).length
		);
	}

	/** Counts a person in or out of a duty: its days, their load, and the faces of its cohort. */
	#count(duty: Duty, id: string, by: 1 | -1): void {
		for (const day of duty.days) {
			const month = `${id} ${monthOf(day)}`;
			const before = this.#load.of(month);
			this.#cost +=
				weights.loadSquared * ((before + by) ** 2 - before ** 2) * (this.#carriers.has(id) ? 1 : 0);
			this.#load.add(month, by);
			this.#days.add(`${id} ${day}`, by);
		}
		const faces = this.#faces.get(duty.cohortId) ?? new Tally();
		this.#faces.set(duty.cohortId, faces);
		const before = faces.size;
		faces.add(id, by);
		this.#cost += weights.newFace * (faces.size - before);
	}
}

/** All groups of at most so many of these. */
function groupsOf<One>(all: readonly One[], most: number): One[][] {
	let groups: One[][] = [[]];
	for (const one of all)
		groups = [...groups, ...groups.filter(({ length }) => length < most).map((group) => [...group, one])];
	return groups;
}
