import {
	type BenefitPlan,
	judgeBenefit,
	measureBenefit,
	planBenefit,
	publishBenefit,
} from "../../modules/benefits/index.ts";
import { publishStory } from "../../modules/commons/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Moment, need, type Story, weeksFrom } from "../story.ts";
import { followUp } from "./portfolio.ts";

type Ideas = ReadonlyMap<string, string>;

interface SeedBenefit {
	readonly idea: string;
	readonly goal: string;
	readonly title: string;
	readonly type: "time_saved" | "quality" | "avoided_cost";
	readonly gains: readonly ("citizens" | "users" | "employees" | "municipality")[];
	readonly timeUsedFor: string;
	readonly indicator: string;
	readonly unit: string;
	readonly baseline: number;
	readonly target: number;
	/** Weeks from the present, and the figure then. */
	readonly figures: readonly (readonly [weeks: number, value: number])[];
	/** How often the owner has reported, in weeks from the present. */
	readonly reports: readonly number[];
	readonly published: boolean;
}

const benefits: readonly SeedBenefit[] = [
	{
		idea: "Felles vaktliste for to soner",
		goal: "time",
		title: "Mindre ringing om morgenen",
		type: "time_saved",
		gains: ["users", "employees"],
		timeUsedFor: "Lengre morgenbesøk hos dem som trenger det mest.",
		indicator: "Tid brukt på å dekke vakter",
		unit: "minutter om dagen",
		baseline: 120,
		target: 30,
		figures: [
			[-30, 70],
			[-17, 44],
			[-4, 34],
		],
		reports: [-36, -23, -10],
		published: true,
	},
	{
		idea: "Ute hele året",
		goal: "outdoors",
		title: "Mer tid ute for de minste",
		type: "quality",
		gains: ["users", "employees"],
		timeUsedFor: "",
		indicator: "Tid ute i vintermånedene",
		unit: "minutter om dagen",
		baseline: 40,
		target: 120,
		figures: [
			[-32, 85],
			[-6, 126],
		],
		reports: [-34, -21, -8],
		published: true,
	},
	{
		idea: "Møte uten møter",
		goal: "people",
		title: "Kortere rapport ved vaktskifte",
		type: "time_saved",
		gains: ["users", "employees"],
		timeUsedFor: "Tid hos beboerne rett etter vaktskiftet.",
		indicator: "Lengde på rapporten",
		unit: "minutter",
		baseline: 35,
		target: 12,
		figures: [[-20, 31]],
		reports: [-30],
		published: false,
	},
];

/** Carried on by the line itself, without figures so far. */
const inTheLine = "Tryggere overganger";

/** What came of last year's yes: followed up, measured, and shown to the world where it went well. */
export async function realiseBenefits(db: Db, story: Story, ideas: Ideas): Promise<void> {
	for (const benefit of benefits) {
		const ideaId = need(ideas, benefit.idea);
		const initiative = await initiativeOf(db, ideaId);
		const reports = benefit.reports.map((weeks) => weeksFrom(story.present, weeks));
		await followUp(db, initiative, weeksFrom(story.present, -44), reports);
		await measure(db, story, benefit, { ...initiative, ownerUnitId: initiative.ownerUnitId ?? "" });
		if (benefit.published) await publishStory(db, ideaId, weeksFrom(story.present, -3).now);
	}
	const line = await initiativeOf(db, need(ideas, inTheLine));
	const reports = [-30, -16, -4].map((weeks) => weeksFrom(story.present, weeks));
	await followUp(db, line, weeksFrom(story.present, -40), reports);
}

const initiativeOf = (db: Db, ideaId: string) =>
	db
		.selectFrom("initiatives")
		.select(["id", "ownerId", "ownerUnitId"])
		.where("ideaId", "=", ideaId)
		.executeTakeFirstOrThrow();

type Initiative = { readonly id: string; readonly ownerId: string; readonly ownerUnitId: string };

function planOf(story: Story, benefit: SeedBenefit, initiative: Initiative, start: Moment): BenefitPlan {
	return {
		initiativeId: initiative.id,
		goalId: need(story.goals, benefit.goal),
		title: benefit.title,
		type: benefit.type,
		gains: benefit.gains,
		negative: false,
		unplanned: false,
		timeUsedFor: benefit.timeUsedFor,
		priced: false,
		yearlyNok: null,
		budgetNok: null,
		budgetLine: "",
		indicator: benefit.indicator,
		unitOfMeasure: benefit.unit,
		source: "Egen telling i to uker",
		baselineMethod: "Tidtaking",
		preconditions: "Begge avdelinger bruker det samme.",
		measures: "",
		ownerUnitId: initiative.ownerUnitId,
		ownerRole: "Enhetsleder",
		ownerId: initiative.ownerId,
		accountableId: story.cast.portfolio,
		rhythmMonths: 6,
		baselineValue: benefit.baseline,
		baselineOn: start.today,
		targetValue: benefit.target,
		targetOn: weeksFrom(story.present, 26).today,
		targetLow: null,
		targetHigh: null,
	};
}

async function measure(db: Db, story: Story, benefit: SeedBenefit, initiative: Initiative): Promise<void> {
	const start = weeksFrom(story.present, -46);
	const plan = planOf(story, benefit, initiative, start);
	const id = await planBenefit(db, plan, initiative.ownerId, start);
	if (benefit.published) await publishBenefit(db, id, weeksFrom(story.present, -3).now, story.cast.office);
	for (const [weeks, value] of benefit.figures) {
		const at = weeksFrom(story.present, weeks);
		accepted(await measureBenefit(db, id, { on: at.today, value, note: "" }, initiative.ownerId, at));
	}
	if (benefit.idea === "Ute hele året") {
		const verdict = { state: "realised" as const, because: "" };
		await judgeBenefit(db, id, verdict, initiative.ownerId, weeksFrom(story.present, -6));
	}
}
