import { messagesIn } from "../../../locales/index.ts";
import { addDays, addWeeks } from "../../core/calendar/day.ts";
import { planCohorts } from "../../core/cohorts/index.ts";
import { planSeating } from "../../core/seating/index.ts";
import { orderPlan } from "../../modules/planning/actions/plans.ts";
import { beginRun, endRun } from "../../modules/planning/actions/runs.ts";
import { setTables } from "../../modules/planning/actions/seating.ts";
import { noteUnavailable } from "../../modules/planning/actions/unavailable.ts";
import { candidatesFor } from "../../modules/planning/candidates.ts";
import { type Leader, problemOf } from "../../modules/planning/problem.ts";
import { groundOf } from "../../modules/planning/queries/ground.ts";
import { planById } from "../../modules/planning/queries/plans.ts";
import { tableInputOf } from "../../modules/planning/queries/seating.ts";
import type { PlanRules } from "../../modules/planning/rules.ts";
import { suggestedRules } from "../../modules/planning/suggestion.ts";
import { tablesAnew } from "../../modules/planning/tables.ts";
import { createProgramme } from "../../modules/programmes/actions/programmes.ts";
import { cohortsOf, programmeById } from "../../modules/programmes/index.ts";
import { suggestedGatherings } from "../../modules/programmes/template.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Story, weeksFrom } from "../story.ts";

/** Next year's school waits for its cohorts: two plans to compare. This year's first cohort has its tables. */
export async function planAhead(db: Db, story: Story, programmes: { thisYear: string }): Promise<void> {
	const programmeId = await nextYear(db, story, programmes.thisYear);
	await sayWhichDaysSuit(db, story, programmeId);
	await plan(db, story, programmeId, { name: "Plan 1" });
	await plan(db, story, programmeId, { name: "Plan 2, lederteam hver for seg", teams: "apart" });
	await setTheTables(db, story, programmes.thisYear);
}

function nextYear(db: Db, story: Story, copiedFrom: string): Promise<string> {
	const fields = {
		title: "Ledelsesskolen, tredje år",
		aim: "Ledere som får til mer sammen, og som tør å prøve noe nytt.",
		guidingQuestion: "Hva vil det si å være lederen som skal virkeliggjøre våre mål og strategier?",
		...{
			mandate: "Kommunestyret, sak om ledelse og innovasjon",
			caseNumber: "26/0412",
			budgetNok: 2_500_000,
		},
		...{ startsOn: weeksFrom(story.present, 30).today, discussedOn: story.present.today },
		audience: { levels: [3, 4], sectorIds: [], unitIds: [] },
	};
	return createProgramme(db, fields, suggestedGatherings(messagesIn("nb")), copiedFrom);
}

/** Some leaders have told of weeks that they would rather not; they cannot all have their will. */
async function sayWhichDaysSuit(db: Db, { present }: Story, programmeId: string): Promise<void> {
	const programme = await programmeById(db, programmeId);
	if (!programme) return;
	const { leaders } = await groundOf(db, programme, present.today);
	const firstDay = programme.startsOn ?? present.today;
	const days = leaders
		.filter((_, index) => index % 3 !== 1)
		.map(({ id: personId }, index) => ({
			...{ personId, firstDay: addWeeks(firstDay, index % 2), kind: "rather_not" as const },
			lastDay: addDays(addWeeks(firstDay, (index % 2) + 1), 4),
		}));
	await noteUnavailable(db, programmeId, days);
}

/** Every area has a venue near it: the units of the municipality lie along a fjord. */
const nearestVenues = (leaders: readonly Leader[], venues: readonly { id: string }[]) =>
	Object.fromEntries(
		[...new Set(leaders.flatMap(({ areaId }) => areaId ?? []))]
			.sort()
			.map((area, index) => [area, venues[index % venues.length]?.id ?? ""]),
	);

/** Enough for a plan that keeps every rule, and quick to seed. */
const moves = 30_000;

async function plan(
	db: Db,
	{ present }: Story,
	programmeId: string,
	{ name, ...changes }: Partial<PlanRules> & { name: string },
): Promise<void> {
	const programme = await programmeById(db, programmeId);
	if (!programme) throw new Error("Next year's programme was just made");
	const ground = await groundOf(db, programme, present.today);
	const rules = {
		...suggestedRules({
			...{ leaders: ground.leaders.length, venues: ground.venues, gatherings: ground.gatherings },
			...{ fewestCohorts: 0, usualSize: 20, firstDay: programme.startsOn ?? present.today },
		}),
		nearest: nearestVenues(ground.leaders, ground.venues),
		...changes,
	};
	const candidates = rules.periods.flatMap(
		(period) => candidatesFor(period, { ...rules, today: present.today }).kept,
	);
	const { problem } = accepted(problemOf({ ...ground, rules, candidates }));
	const cohorts = Array.from({ length: rules.cohorts }, (_, at) => ({ id: null, name: `Kull ${at + 1}` }));
	const order = { programmeId, name, rules, cohorts, problem, basedOn: null, seed: 1 };
	const planId = await orderPlan(db, order, null, present.now);
	const run = { planId, runId: (await planById(db, planId))?.runId ?? "" };
	await beginRun(db, run, present.now);
	await endRun(db, run, planCohorts(problem, { limit: { moves }, seed: 1 }), present.now);
}

async function setTheTables(db: Db, { present }: Story, programmeId: string): Promise<void> {
	const [cohort] = await cohortsOf(db, programmeId);
	if (!cohort) return;
	const tables = { tableCount: Math.ceil(cohort.members / 5), seats: 5 };
	const input = await tableInputOf(db, cohort.id, tables);
	const { instance, fromRound } = tablesAnew(input, present.today);
	const { answer } = accepted(planSeating(instance, { limit: { moves }, seed: 1 }));
	const found = { cohortId: cohort.id, rounds: input.rounds, fromRound, answer };
	await setTables(db, found, tables, present.now);
}
