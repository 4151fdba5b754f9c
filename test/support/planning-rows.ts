import { orderPlan } from "../../src/modules/planning/actions/plans.ts";
import { candidatesFor } from "../../src/modules/planning/candidates.ts";
import { problemOf } from "../../src/modules/planning/problem.ts";
import { groundOf } from "../../src/modules/planning/queries/ground.ts";
import type { PlanRules } from "../../src/modules/planning/rules.ts";
import { programmeById } from "../../src/modules/programmes/index.ts";
import type { Db } from "../../src/platform/db/index.ts";

/** Rules that leave six leaders much to choose from: two cohorts, five gatherings in spring and autumn 2027. */
export const someRules = (venueIds: string[], changes: Partial<PlanRules> = {}): PlanRules => ({
	cohorts: 2,
	size: { min: 2, max: 4 },
	weekdays: [1, 3],
	periods: [
		{ number: 1, dayCount: 2, from: "2027-03-01", to: "2027-03-12" },
		{ number: 2, dayCount: 2, from: "2027-04-05", to: "2027-04-16" },
		{ number: 3, dayCount: 2, from: "2027-05-24", to: "2027-06-04" },
		{ number: 4, dayCount: 2, from: "2027-09-06", to: "2027-09-17" },
		{ number: 5, dayCount: 2, from: "2027-10-18", to: "2027-10-29" },
	],
	notOn: [],
	venueIds,
	maxAwayPercent: 100,
	teams: "free",
	mix: { sector: 1, level: 0, gender: 0 },
	travelHours: 1,
	nearest: {},
	dislikeWeight: 1,
	movePrice: 1,
	seconds: 1,
	...changes,
});

/** A plan in line to be computed; the queue computes it. Gives the id. */
export async function aPlan(
	db: Db,
	programmeId: string,
	rules: PlanRules,
	at: { now: Date; name?: string },
): Promise<string> {
	const today = at.now.toISOString().slice(0, 10);
	const programme = await programmeById(db, programmeId);
	if (!programme) throw new Error("There is no such programme");
	const ground = await groundOf(db, programme, today);
	const made = problemOf({
		...ground,
		rules,
		candidates: rules.periods.flatMap((period) => candidatesFor(period, { ...rules, today }).kept),
		venues: ground.venues.filter(({ id }) => rules.venueIds.includes(id)),
	});
	if (!made.ok) throw new Error(JSON.stringify(made.faults));
	const taken = ground.open.map(({ id, name }) => ({ id, name }));
	const more = Array.from({ length: rules.cohorts - taken.length }, (_, n) => ({
		id: null,
		name: `Kull ${taken.length + n + 1}`,
	}));
	const plan = { programmeId, name: at.name ?? "Plan 1", rules, cohorts: [...taken, ...more] };
	return orderPlan(db, { ...plan, problem: made.problem, basedOn: null, seed: 1 }, null, at.now);
}
