import { z } from "zod";
import type { CohortAnswer, CohortBreak, CohortInstance, CohortReason } from "../../core/cohorts/index.ts";
import type { PlanKind, Read } from "./kind.ts";
import { amount, firstFault, id, wholeNumber } from "./reading.ts";

const whole = wholeNumber(0);
const ids = z.array(id);
const dates = z.array(z.string());
const placing = z.record(id, whole).optional();
const form = z.object({
	format: z.enum(["ledelsesskolen/cohorts/1", "cohorts/1"]),
	cohorts: wholeNumber(1),
	gatherings: wholeNumber(1),
	size: z.object({ min: whole, max: whole }),
	venues: z.array(z.object({ id, capacity: whole })),
	slots: z.array(z.object({ id, gathering: whole, date: z.string(), venue: id })),
	units: z.array(z.object({ id, maxAway: whole })),
	people: z
		.array(
			z.object({
				...{ id, unit: id, travel: z.array(amount), unavailable: dates, dislikes: dates },
				...{ sector: z.string().optional(), level: z.string().optional(), gender: z.string().optional() },
			}),
		)
		.min(1),
	together: z.array(ids),
	apart: z.array(z.tuple([id, id])),
	mix: z.array(
		z.object({ attribute: z.enum(["sector", "level", "gender"]), weight: amount, tolerance: amount }),
	),
	weights: z.object({ travel: amount, dislike: amount }),
	...{ previous: placing, locked: placing, movePrice: amount.optional() },
	lockedSlots: z.array(z.object({ cohort: whole, gathering: whole, slot: id })).optional(),
});

/** Cohorts on the command line, format cohorts/1. */
export const cohorts: PlanKind<CohortInstance, CohortAnswer, CohortReason> = { read, explain, refuse };

function read(value: unknown): Read<CohortInstance> {
	const parsed = form.safeParse(value);
	if (!parsed.success) return { ok: false, fault: firstFault(value, parsed.error) };
	const fault = faultOf(parsed.data);
	return fault ? { ok: false, fault } : { ok: true, instance: parsed.data as CohortInstance };
}

function faultOf(instance: z.infer<typeof form>): string | undefined {
	const { people, venues, units, slots, gatherings, size } = instance;
	if (size.min > size.max) return `size: min ${size.min} is above max ${size.max}. Lower min or raise max.`;
	for (const [name, rows] of Object.entries({ people, venues, units, slots })) {
		const twice = rows.find(({ id }, at) => rows.findIndex((row) => row.id === id) < at);
		if (twice) return `${name} (${twice.id}): id stands twice. Give each row an id of its own.`;
	}
	const venue = new Set(venues.map(({ id }) => id));
	for (const slot of slots) {
		if (!venue.has(slot.venue))
			return `slots (${slot.id}): venue ${slot.venue} is unknown. Add it to venues or correct it.`;
		if (slot.gathering >= gatherings)
			return `slots (${slot.id}): gathering ${slot.gathering} must be below ${gatherings}. Correct it.`;
	}
	const unit = new Set(units.map(({ id }) => id));
	for (const person of people) {
		if (!unit.has(person.unit))
			return `people (${person.id}): unit ${person.unit} is unknown. Add it to units or correct it.`;
		if (person.travel.length !== venues.length)
			return `people (${person.id}): travel has ${person.travel.length} hours for ${venues.length} venues. Give one per venue.`;
	}
	return faultOfNames(instance);
}

function faultOfNames({ people, together, apart, cohorts: count, ...rest }: z.infer<typeof form>) {
	const known = new Set(people.map(({ id }) => id));
	for (const [name, rows] of Object.entries({ together, apart }))
		for (const [at, row] of rows.entries())
			for (const id of row)
				if (!known.has(id))
					return `${name}, row ${at + 1}: person ${id} is unknown. Add them to people or remove them.`;
	const alone = apart.findIndex(([a, b]) => a === b);
	if (alone >= 0)
		return `apart, row ${alone + 1}: ${apart[alone]?.[0]} is to be apart from themselves. Name another one, or take the row out.`;
	for (const [name, places] of Object.entries({ previous: rest.previous, locked: rest.locked }))
		for (const [id, cohort] of Object.entries(places ?? {})) {
			if (!known.has(id)) return `${name}.${id}: person ${id} is unknown. Add them to people or remove them.`;
			if (cohort >= count) return `${name}.${id}: cohort ${cohort} must be below ${count}. Correct it.`;
		}
	for (const [at, { cohort }] of (rest.lockedSlots ?? []).entries())
		if (cohort >= count)
			return `lockedSlots, row ${at + 1}: cohort ${cohort} must be below ${count}. Correct it.`;
	return undefined;
}

function explain(answer: CohortAnswer): string[] {
	const { parts, objective, bound, boundAtOwnSlots, costliest, costliestRules } = answer;
	return [
		`Cost ${objective}: ${parts.travel.toFixed(1)} hours of travel, ${parts.dislike} disliked dates, ${parts.mix.toFixed(1)} for an uneven mix.`,
		...(parts.moved > 0 ? [`${parts.moved} leaders change cohort.`] : []),
		`No plan costs less than ${bound}; with these dates and venues none costs less than ${boundAtOwnSlots}.`,
		`Of the rules these cost most: ${costliestRules
			.slice(0, 5)
			.map(({ rule, ids, cost }) => `${rule} ${ids.join(" ")} (${cost.toFixed(1)})`)
			.join(", ")}.`,
		`Of the leaders these: ${costliest.map(({ id, cost }) => `${id} (${cost.toFixed(1)})`).join(", ")}.`,
	];
}

function refuse(reason: CohortReason): string {
	switch (reason.kind) {
		case "too-few-slots":
			return `Gathering ${reason.gathering + 1} has ${reason.slots} slots${reason.least === undefined ? "" : ` in venues that hold ${reason.least}`} for ${reason.cohorts} cohorts. Add slots${reason.least === undefined ? "" : ", or lower size.min"}.`;
		case "too-many-people":
			return tooMany(reason);
		case "crowd":
			return `${reason.people.length} people must be in ${reason.cohort === undefined ? "one cohort, as together" : `cohort ${reason.cohort + 1}, as locked`}, and no cohort holds more than ${reason.places}: ${reason.people.join(", ")}. Part some, or raise size.max and the venues' capacity.`;
		case "too-few-people":
			return `${reason.people} people, but the cohorts need ${reason.needed}. Take fewer cohorts.`;
		case "never-free":
			if (reason.with)
				return `${[reason.person, ...reason.with].join(", ")} must be together and are never all free on a date of gathering ${reason.gathering + 1}. Free one date, or part them.`;
			return `${reason.person} is unavailable on every date of gathering ${reason.gathering + 1}. Free one date.`;
		case "together-and-apart":
			return `${reason.people.join(" and ")} must be both together and apart. Drop one rule.`;
		case "locked-apart":
			return `${reason.people.join(" and ")} must be apart but are locked to one cohort. Unlock one.`;
		case "locked-together":
			return `${reason.people.join(", ")} must be together but are locked to different cohorts. Unlock one, or part them.`;
		case "locked-slot":
			return `Cohort ${reason.cohort + 1} is locked to slot ${reason.slot} for gathering ${reason.gathering + 1}, which is not a slot of that gathering or is locked to another cohort. Unlock it.`;
		case "locked-away":
			return `${reason.person} is locked to cohort ${reason.cohort + 1}, which is locked to a date of gathering ${reason.gathering + 1} when they are unavailable. Unlock one.`;
		case "unit-away":
			return `Unit ${reason.unit} cannot keep ${reason.home} of ${reason.people} leaders home on any date of gathering ${reason.gathering + 1}. Add dates or raise maxAway.`;
		case "not-found":
			return notFound(reason);
	}
}

function tooMany({ people, places, gatherings, venues = [] }: CohortReason & { kind: "too-many-people" }) {
	if (!gatherings)
		return `${people} people, but the cohorts hold ${places} by size.max. Raise it, or add cohorts.`;
	const where = gatherings.map((gathering) => gathering + 1).join(", ");
	const small = venues.length > 0 ? `: venues ${venues.join(", ")} hold fewer than size.max` : "";
	return `${people} people, but the roomiest slots of gathering ${where} hold ${places}${small}. Add slots in larger venues, or cohorts.`;
}

/** More are not read. */
const mostTold = 12;

/** What would have to give way, by name. */
function notFound({ broken, breaks = [] }: CohortReason & { kind: "not-found" }): string {
	const counts = Object.entries(broken).filter(([, count]) => count > 0);
	const told = breaks.slice(0, mostTold).map(breakInWords);
	const more = breaks.length > mostTold ? [`${breaks.length - mostTold} more`] : [];
	return `No plan was found; the nearest one breaks ${counts.map(([rule, count]) => `${rule} ${count}`).join(", ")}: ${[...told, ...more].join("; ")}. Loosen these, or give it more time.`;
}

function breakInWords(one: CohortBreak): string {
	switch (one.rule) {
		case "size":
			return `cohort ${one.cohort + 1} has ${one.people} people where size says ${one.allowed}`;
		case "venue":
			return `cohort ${one.cohort + 1} has ${one.people} people in venue ${one.venue}, which holds ${one.allowed}`;
		case "unavailable":
			return `${one.person} is unavailable on ${one.date}, gathering ${one.gathering + 1}`;
		case "unitAway":
			return `unit ${one.unit} has ${one.people} away on ${one.date} where maxAway is ${one.allowed}`;
		case "together":
			return `${one.people.join(", ")} are not together`;
		case "apart":
			return `${one.people.join(" and ")} are not apart`;
		case "locked":
			return `${one.person} is not in cohort ${one.cohort + 1}, as locked`;
	}
}
