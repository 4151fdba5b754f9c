import { addMonths, type Day } from "../../core/calendar/day.ts";
import { monthOf } from "../../core/facilitators/index.ts";

/** An own employee who runs gatherings, as the register has them. */
export type Facilitator = {
	personId: string;
	name: string;
	since: Day;
	/** The most days a month that their line work leaves room for. */
	monthlyLimit: number;
	competences: { competence: string; since: Day }[];
	/** Days on which they cannot; nobody asks why. */
	absences: { id: string; fromDay: Day; toDay: Day }[];
};

/** So many days a month unless somebody says otherwise: two gatherings. */
export const usualDaysAMonth = 4;

/** Two at each gathering: one experienced and one who learns, or two who know each other. */
export const chairs = 2;

/** After a year somebody has met every gathering once, and can be paired with a new one. */
export const isExperienced = ({ since }: Pick<Facilitator, "since">, today: Day): boolean =>
	since <= addMonths(today, -12);

/** Something that somebody carries on days; enough of a gathering to count load. */
export type Carried = { id: string; days: readonly Day[]; carrierIds: readonly string[] };

/** So many months are looked ahead. */
export const monthsAhead = 6;

/** The months from the day's own on, "2027-01". */
export const monthsFrom = (today: Day, count: number = monthsAhead): string[] =>
	Array.from({ length: count }, (_, index) => monthOf(addMonths(`${monthOf(today)}-01`, index)));

/** How many days each carries in each month, by person and month. */
export function daysByMonth(gatherings: readonly Carried[]): Map<string, Map<string, number>> {
	const load = new Map<string, Map<string, number>>();
	for (const { days, carrierIds } of gatherings)
		for (const personId of carrierIds)
			for (const day of days) {
				const months = load.get(personId) ?? new Map<string, number>();
				months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + 1);
				load.set(personId, months);
			}
	return load;
}

/** What the office should know about who carries what. */
export type Warnings<One extends Carried> = {
	overloaded: { personId: string; name: string; month: string; days: number; limit: number }[];
	/** Without anybody, or with an empty chair. */
	missing: One[];
	/** Nobody on it is experienced. */
	unpaired: One[];
	/** One who is to carry two gatherings on the same day. */
	double: { name: string; day: Day; gatherings: One[] }[];
	/** Somebody on it has said that they cannot that day. */
	away: { gathering: One; name: string; day: Day }[];
};

/** Looks through the gatherings ahead for what does not hold. Who is not in the register counts as experienced. */
export function warningsOf<One extends Carried>(
	gatherings: readonly One[],
	facilitators: readonly Facilitator[],
	today: Day,
): Warnings<One> {
	const register = new Map(facilitators.map((one) => [one.personId, one]));
	const load = daysByMonth(gatherings);
	const isNew = (personId: string) => {
		const known = register.get(personId);
		return known !== undefined && !isExperienced(known, today);
	};
	return {
		overloaded: facilitators.flatMap(({ personId, name, monthlyLimit: limit }) =>
			[...(load.get(personId) ?? [])]
				.filter(([, days]) => days > limit)
				.map(([month, days]) => ({ personId, name, month, days, limit })),
		),
		missing: gatherings.filter(({ carrierIds }) => carrierIds.length < chairs),
		double: doubleBookings(gatherings, facilitators),
		unpaired: gatherings.filter(({ carrierIds }) => carrierIds.length > 0 && carrierIds.every(isNew)),
		away: gatherings.flatMap((gathering) =>
			gathering.carrierIds.flatMap((personId) => {
				const one = register.get(personId);
				const day = one && gathering.days.find((date) => isAway(one, date));
				return one && day ? [{ gathering, name: one.name, day }] : [];
			}),
		),
	};
}

/** Those of the register who carry two gatherings on one day; each pair is told once, at the first such day. */
function doubleBookings<One extends Carried>(
	gatherings: readonly One[],
	facilitators: readonly Facilitator[],
): Warnings<One>["double"] {
	return facilitators.flatMap(({ personId, name }) => {
		const own = gatherings.filter(({ carrierIds }) => carrierIds.includes(personId));
		return own.flatMap((first, index) =>
			own.slice(index + 1).flatMap((second) => {
				const day = first.days.find((one) => second.days.includes(one));
				return day === undefined ? [] : [{ name, day, gatherings: [first, second] }];
			}),
		);
	});
}

/** Has the facilitator said that they cannot on this day? */
export const isAway = ({ absences }: Pick<Facilitator, "absences">, day: Day): boolean =>
	absences.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay);

/** Somebody who can step in, with what speaks for and against. */
export type StandIn = {
	personId: string;
	name: string;
	knows: string[];
	isExperienced: boolean;
	/** Days in the month with this gathering, and the limit. */
	days: number;
	limit: number;
};

/** Who can step in at a gathering: free on its days that are left, those who know what is needed first, then by name. */
export function standInsFor(
	gathering: Carried,
	needs: readonly string[],
	others: readonly Carried[],
	facilitators: readonly Facilitator[],
	today: Day,
): StandIn[] {
	const left = gathering.days.filter((day) => day >= today);
	const load = daysByMonth(others);
	return facilitators
		.filter(
			(one) =>
				!gathering.carrierIds.includes(one.personId) &&
				!left.some((day) => isAway(one, day)) &&
				!others.some(
					({ days, carrierIds }) =>
						carrierIds.includes(one.personId) && days.some((day) => left.includes(day)),
				),
		)
		.map((one) => ({
			personId: one.personId,
			name: one.name,
			knows: needs.filter((need) => one.competences.some(({ competence }) => competence === need)),
			isExperienced: isExperienced(one, today),
			days: (load.get(one.personId)?.get(monthOf(left[0] ?? today)) ?? 0) + left.length,
			limit: one.monthlyLimit,
		}))
		.sort((a, b) => Number(a.days > a.limit) - Number(b.days > b.limit) || b.knows.length - a.knows.length);
}
