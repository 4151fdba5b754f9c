import type { Day } from "../../core/calendar/day.ts";
import { addDays } from "../../core/calendar/day.ts";
import { type FacilitatorAnswer, matchFacilitators, monthOf } from "../../core/facilitators/index.ts";
import type { CarriedGathering } from "../programmes/index.ts";
import { chairs, daysByMonth, type Facilitator, isExperienced } from "./facilitator.ts";

/** Why somebody is suggested. */
export type Reason = {
	personId: string;
	name: string;
	/** Carries it already. */
	isFixed: boolean;
	knows: string[];
	isExperienced: boolean;
	/** Has another gathering of the same cohort. */
	knowsCohort: boolean;
	/** Days in the month of the gathering when all is accepted, and the limit. */
	days: number;
	limit: number;
};

/** One gathering with empty chairs, and who could take them. */
export type Suggestion = {
	gathering: CarriedGathering;
	needs: string[];
	people: Reason[];
	shortage: FacilitatorAnswer["shortages"][number] | null;
	isUnpaired: boolean;
	uncovered: string[];
};

/** Suggests who takes the empty chairs of the gatherings ahead; those who carry something already keep it. */
export function suggestStaffing(
	gatherings: readonly CarriedGathering[],
	facilitators: readonly Facilitator[],
	needsOf: ReadonlyMap<string, readonly string[]>,
	today: Day,
): Suggestion[] {
	const needed = (one: CarriedGathering) => [...(needsOf.get(`${one.programmeId} ${one.number}`) ?? [])];
	const answer = matchFacilitators({
		duties: gatherings.map((one) => ({
			...{ id: one.id, cohortId: one.cohortId, days: one.days, seats: chairs },
			...{ needs: needed(one), fixed: one.carrierIds },
		})),
		carriers: facilitators.map((one) => ({
			id: one.personId,
			competences: one.competences.map(({ competence }) => competence),
			isExperienced: isExperienced(one, today),
			maxDaysAMonth: one.monthlyLimit,
			away: one.absences.flatMap(daysIn),
		})),
	});
	const staffed = new Map(answer.staffing.map(({ dutyId, carrierIds }) => [dutyId, carrierIds]));
	const after = gatherings.map((one) => ({ ...one, carrierIds: [...(staffed.get(one.id) ?? [])] }));
	return after
		.filter((_, index) => (gatherings[index]?.carrierIds.length ?? 0) < chairs)
		.map((one) => ({
			gathering: one,
			needs: needed(one),
			people: reasonsFor(one, { before: gatherings, after, facilitators, needs: needed(one), today }),
			shortage: answer.shortages.find(({ dutyId }) => dutyId === one.id) ?? null,
			isUnpaired: answer.unpaired.includes(one.id),
			uncovered: answer.uncovered.find(({ dutyId }) => dutyId === one.id)?.needs ?? [],
		}));
}

type Around = {
	before: readonly CarriedGathering[];
	after: readonly CarriedGathering[];
	facilitators: readonly Facilitator[];
	needs: readonly string[];
	today: Day;
};

function reasonsFor(one: CarriedGathering, { before, after, facilitators, needs, today }: Around): Reason[] {
	const load = daysByMonth(after);
	const had = before.find(({ id }) => id === one.id)?.carrierIds ?? [];
	return facilitators
		.filter(({ personId }) => one.carrierIds.includes(personId))
		.map((person) => ({
			personId: person.personId,
			name: person.name,
			isFixed: had.includes(person.personId),
			knows: needs.filter((need) => person.competences.some(({ competence }) => competence === need)),
			isExperienced: isExperienced(person, today),
			knowsCohort: after.some(
				({ id, cohortId, carrierIds }) =>
					id !== one.id && cohortId === one.cohortId && carrierIds.includes(person.personId),
			),
			days: load.get(person.personId)?.get(monthOf(one.days[0] ?? today)) ?? 0,
			limit: person.monthlyLimit,
		}));
}

/** The days of an absence; one of more than a year counts as a year, which is further than anybody plans. */
function daysIn({ fromDay, toDay }: { fromDay: Day; toDay: Day }): Day[] {
	const days: Day[] = [];
	for (let day = fromDay; day <= toDay && days.length < 366; day = addDays(day, 1)) days.push(day);
	return days;
}
