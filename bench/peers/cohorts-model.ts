import type { CohortInstance } from "../../src/core/cohorts/index.ts";
import { LinearModel } from "./linear-model.ts";

/**
 * Leaders into cohorts whose dates and venues are given, as one programme. The whole problem is beyond the peer (each
 * pair of leader and slot would need a row), so it is given our plan's own slots: a long start.
 */
export function cohortsModel(
	instance: CohortInstance,
	slots: readonly (readonly string[])[],
): { model: string; read: (found: ReadonlyMap<string, number>) => { cohortOf: Record<string, number> } } {
	const model = new LinearModel("Minimize");
	const parts = {
		model,
		instance,
		held: slots.map((ids) => slotsOf(instance, ids)),
		places: new Map<string, string>(),
	};
	addPeople(parts);
	addSizes(parts);
	addUnits(parts);
	addTeams(parts);
	addMix(parts);
	const read = (found: ReadonlyMap<string, number>) => ({
		cohortOf: Object.fromEntries(
			instance.people.flatMap(({ id }) => {
				const cohort = slots.findIndex(
					(_, k) => (found.get(parts.places.get(`${id}|${k}`) ?? "") ?? 0) > 0.5,
				);
				return cohort < 0 ? [] : [[id, cohort]];
			}),
		),
	});
	return { model: model.toString(), read };
}

type Slot = CohortInstance["slots"][number];
/** `held` are the slots of each cohort, `places` the variable of each person in each cohort where they can be. */
type Parts = { model: LinearModel; instance: CohortInstance; held: Slot[][]; places: Map<string, string> };

const slotsOf = ({ slots }: CohortInstance, ids: readonly string[]): Slot[] =>
	ids.flatMap((id) => slots.filter((slot) => slot.id === id));

function addPeople({ model, instance: { people, venues, weights }, held, places }: Parts): void {
	const venueAt = new Map(venues.map(({ id }, index) => [id, index]));
	for (const [p, person] of people.entries()) {
		for (const [k, slots] of held.entries()) {
			if (slots.some(({ date }) => person.unavailable.includes(date))) continue;
			const name = model.binary(`x${p}k${k}`);
			places.set(`${person.id}|${k}`, name);
			const travel = slots.reduce(
				(sum, { venue }) => sum + (person.travel[venueAt.get(venue) ?? -1] ?? 0),
				0,
			);
			const disliked = slots.filter(({ date }) => person.dislikes.includes(date)).length;
			model.goal(weights.travel * travel + weights.dislike * disliked, name);
		}
		model.row(
			held.flatMap((_, k) => placeOf(places, person.id, k)),
			"=",
			1,
		);
	}
}

function addSizes({ model, instance: { people, size, venues }, held, places }: Parts): void {
	for (const [k, slots] of held.entries()) {
		const all = people.flatMap(({ id }) => placeOf(places, id, k));
		const room = slots.map(({ venue }) => venues.find(({ id }) => id === venue)?.capacity ?? 0);
		model.row(all, "<=", Math.min(size.max, ...room));
		model.row(all, ">=", size.min);
	}
}

function addUnits({ model, instance: { people, units }, held, places }: Parts): void {
	const ofUnit = Map.groupBy(people, ({ unit }) => unit);
	const dates = Map.groupBy(
		held.flatMap((slots, k) => slots.map(({ date }) => ({ date, k }))),
		({ date }) => date,
	);
	for (const { id, maxAway } of units)
		for (const away of dates.values()) {
			const own = ofUnit.get(id) ?? [];
			model.row(
				away.flatMap(({ k }) => own.flatMap((person) => placeOf(places, person.id, k))),
				"<=",
				maxAway,
			);
		}
}

function addTeams({ model, instance: { together, apart }, held, places }: Parts): void {
	for (const k of held.keys()) {
		for (const [first = "", ...others] of together)
			for (const other of others)
				model.row([...placeOf(places, first, k), ...placeOf(places, other, k, -1)], "=", 0);
		for (const [a, b] of apart) model.row([...placeOf(places, a, k), ...placeOf(places, b, k)], "<=", 1);
	}
}

function addMix({ model, instance: { people, mix }, held, places }: Parts): void {
	for (const [m, { attribute, weight, tolerance }] of mix.entries())
		for (const [v, [value, own]] of [...Map.groupBy(people, (person) => person[attribute])].entries())
			for (const k of held.keys()) {
				const over = `d${m}v${v}k${k}`;
				model.goal(weight, over);
				const share = own.length / people.length;
				const spread = (sign: number) =>
					people.flatMap((person) =>
						placeOf(places, person.id, k, sign * ((person[attribute] === value ? 1 : 0) - share)),
					);
				model.row([[1, over], ...spread(-1)], ">=", -tolerance);
				model.row([[1, over], ...spread(1)], ">=", -tolerance);
			}
}

const placeOf = (places: ReadonlyMap<string, string>, person: string, cohort: number, weight = 1) => {
	const name = places.get(`${person}|${cohort}`);
	return name === undefined ? [] : [[weight, name] as const];
};
