import { planFrontier, planPortfolio, testRobustness, valueHours } from "../../core/portfolio/index.ts";
import { stateDemand } from "../../modules/choosing/actions/demands.ts";
import { orderPlan } from "../../modules/choosing/actions/plans.ts";
import { publishPlan } from "../../modules/choosing/actions/publish.ts";
import { beginRun, endRun } from "../../modules/choosing/actions/runs.ts";
import { moreHours, type Studies } from "../../modules/choosing/plan.ts";
import { groundOf } from "../../modules/choosing/queries/ground.ts";
import { planById } from "../../modules/choosing/queries/plans.ts";
import { displacedBy } from "../../modules/choosing/reading.ts";
import { type PlanRules, usualRules } from "../../modules/choosing/rules.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Moment, need, type Story, weeksFrom } from "../story.ts";

/** What those who wait need each quarter, and what they are worth in thousand kroner a year: low, likely, high. */
const estimates = [
	["Digital søknad om skoleskyss", 2, [200, 320, 420], [["IT", 220]]],
	["Felles mottak for nye medarbeidere", 2, [150, 400, 700], [["HR og drøfting", 60]]],
	[
		"Sensorer i kommunale bygg",
		3,
		[300, 650, 1200],
		[
			["Data og analyse", 70],
			["IT", 200],
		],
	],
	[
		"Klarspråk i vedtaksbrev",
		1,
		[120, 180, 260],
		[
			["Kommunikasjon", 50],
			["Jus", 70],
		],
	],
	["Felles bestilling av vikarer", 3, [500, 900, 1300], [["IT", 230]]],
	["Brukte møbler før nye", 2, [200, 260, 300], [["Innkjøp", 60]]],
] as const;

/** The portfolio manager publishes one plan, and has made another since, which the next meeting looks at. */
export async function chooseAndPublish(
	db: Db,
	story: Story,
	waiting: ReadonlyMap<string, string>,
	hoursOf: ReadonlyMap<string, string>,
): Promise<void> {
	const { now, today } = weeksFrom(story.present, -1);
	const by = story.cast.portfolio;
	for (const [title, quarters, [low, likely, high], asked] of estimates) {
		const hours = asked.flatMap(([competence, each]) =>
			Array.from({ length: quarters }, (_, after) => ({
				...{ competenceId: need(hoursOf, competence), after, hours: each },
			})),
		);
		const benefit = { low: low * 1000, likely: likely * 1000, high: high * 1000 };
		const phases = ["Forberede", "Prøve ut", "Innføre"].slice(0, quarters);
		const demand = { size: "full" as const, quarters, phases, benefit, hours, costs: [] };
		await stateDemand(db, { id: need(waiting, title), kind: "initiative" }, demand, by, now);
	}
	const first = await planned(db, story, weeksFrom(story.present, -1), "Mest for timene", {
		effort: "quick",
	});
	const plan = await planById(db, first);
	if (plan) accepted(await publishPlan(db, plan, { revision: 0, by, now, today }));
	await planned(db, story, story.present, "Trygt valg", { effort: "quick", caution: "much" });
}

/** A plan that is computed, as the job does it. */
async function planned(
	db: Db,
	story: Story,
	{ now, today }: Moment,
	name: string,
	wanted: Partial<PlanRules>,
): Promise<string> {
	const ground = await groundOf(db, today);
	const rules = { ...usualRules, ...wanted };
	const planId = await orderPlan(db, { name, rules, ground }, story.cast.portfolio, now);
	const { runId = "" } = (await planById(db, planId)) ?? {};
	const errand = await beginRun(db, { planId, runId }, now);
	if (!errand) throw new Error("The plan is gone");
	const { problem, moves, seed } = errand;
	const steering = { limit: { moves }, seed };
	const outcome = planPortfolio(problem, steering);
	const answer = accepted(outcome).answer;
	const studies: Studies = {
		robustness: accepted(testRobustness(problem, steering)).answer,
		frontier: accepted(planFrontier(problem, steering)).answer,
		hours: Object.fromEntries(
			moreHours.map((more) => [more, accepted(valueHours(problem, steering, more)).answer]),
		),
		displaced: displacedBy(problem, answer.chosen),
	};
	await endRun(db, { planId, runId }, outcome, studies);
	return planId;
}
