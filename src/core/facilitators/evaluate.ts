import { type FacilitatorInstance, monthOf, type Staffing, weights } from "./terms.ts";

/** What a staffing breaks and costs, counted from the rules alone. */
export type Evaluation = { broken: string[]; cost: number };

/** Counts a staffing anew: which rules it breaks, and what it costs. */
export function evaluateStaffing(instance: FacilitatorInstance, staffing: Staffing): Evaluation {
	const carriersOf = new Map(staffing.map(({ dutyId, carrierIds }) => [dutyId, carrierIds]));
	let cost = 0;
	for (const duty of instance.duties) {
		const here = instance.carriers.filter(({ id }) => carriersOf.get(duty.id)?.includes(id));
		const count = carriersOf.get(duty.id)?.length ?? 0;
		const known = new Set(here.flatMap(({ competences }) => competences));
		cost += weights.emptyChair * Math.max(0, duty.seats - count);
		if (!here.some(({ isExperienced }) => isExperienced)) cost += weights.unpaired;
		cost += weights.missingNeed * duty.needs.filter((need) => !known.has(need)).length;
	}
	for (const duties of Map.groupBy(instance.duties, ({ cohortId }) => cohortId).values()) {
		const faces = new Set(duties.flatMap(({ id }) => carriersOf.get(id) ?? []));
		cost += weights.newFace * faces.size;
	}
	const { broken, loadSquares } = loads(instance, carriersOf);
	return { broken, cost: cost + weights.loadSquared * loadSquares };
}

function loads(instance: FacilitatorInstance, carriersOf: ReadonlyMap<string, readonly string[]>) {
	const broken: string[] = [];
	let loadSquares = 0;
	for (const carrier of instance.carriers) {
		const own = instance.duties.filter(({ id }) => carriersOf.get(id)?.includes(carrier.id));
		const isFixed = own.every(({ fixed }) => fixed.includes(carrier.id));
		const days = own.flatMap((duty) => duty.days);
		if (!isFixed && new Set(days).size < days.length) broken.push(`${carrier.id} is in two places`);
		const chosen = own.filter(({ fixed }) => !fixed.includes(carrier.id));
		if (chosen.some((duty) => duty.days.some((day) => carrier.away.includes(day))))
			broken.push(`${carrier.id} is away`);
		for (const [month, inMonth] of Map.groupBy(days, monthOf)) {
			loadSquares += inMonth.length ** 2;
			const isChosen = chosen.some((duty) => duty.days.some((day) => monthOf(day) === month));
			if (isChosen && inMonth.length > carrier.maxDaysAMonth)
				broken.push(`${carrier.id} has ${inMonth.length} days in ${month}`);
		}
	}
	return { broken, loadSquares };
}
