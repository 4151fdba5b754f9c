import {
	type BenefitPlan,
	drawLine,
	judgeBenefit,
	measureBenefit,
	planBenefit,
	shareBenefit,
} from "../../modules/benefits/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, need, type Story, weeksFrom } from "../story.ts";

type Plan = Pick<
	BenefitPlan,
	| "title"
	| "type"
	| "negative"
	| "indicator"
	| "unitOfMeasure"
	| "timeUsedFor"
	| "baselineValue"
	| "targetValue"
	| "targetLow"
	| "targetHigh"
	| "yearlyNok"
	| "budgetNok"
	| "budgetLine"
>;

const planned: readonly (Plan & {
	initiative: string;
	goal: string;
	/** Weeks from the present, the figure, and how much it may be off. */
	figures: readonly (readonly [weeks: number, value: number, margin: number])[];
	/** Percent for this initiative, and the other that gives the rest. */
	sharedWith?: readonly [other: string, percent: number];
	notRealised?: string;
})[] = [
	{
		...{ initiative: "Felles vaktliste for to soner", goal: "people", type: "avoided_cost", negative: false },
		...{
			title: "Færre innleide vakter på kveld",
			indicator: "Innleide kveldsvakter",
			unitOfMeasure: "vakter i måneden",
		},
		...{ timeUsedFor: "", baselineValue: 62, targetValue: 30, targetLow: 25, targetHigh: 40 },
		...{ yearlyNok: 640_000, budgetNok: 300_000, budgetLine: "2530 Hjemmetjenester" },
		figures: [
			[-32, 55, 3],
			[-18, 44, 3],
			[-5, 41, 2],
		],
		sharedWith: ["Tryggere overganger", 60],
	},
	{
		...{ initiative: "Felles vaktliste for to soner", goal: "time", type: "quality", negative: true },
		...{
			title: "Mer opplæring i vaktlista",
			indicator: "Opplæring i vaktlista",
			unitOfMeasure: "timer i måneden",
		},
		...{ timeUsedFor: "", baselineValue: 0, targetValue: 6, targetLow: null, targetHigh: null },
		...{ yearlyNok: 40_000, budgetNok: null, budgetLine: "" },
		figures: [[-10, 5, 1]],
	},
	{
		...{ initiative: "Ute hele året", goal: "outdoors", type: "avoided_cost", negative: false },
		...{
			title: "Lavere strømforbruk i barnehagene",
			indicator: "Strøm i vintermånedene",
			unitOfMeasure: "kWh per barn",
		},
		...{ timeUsedFor: "", baselineValue: 310, targetValue: 280, targetLow: 270, targetHigh: 300 },
		...{ yearlyNok: 90_000, budgetNok: 90_000, budgetLine: "2210 Barnehager, drift" },
		figures: [
			[-28, 308, 6],
			[-7, 312, 6],
		],
		notRealised: "Dørene sto oftere åpne enn vi trodde, så huset brukte like mye varme som før.",
	},
];

/** When they do this, that happens, and it gives the benefit. */
const lines = [
	[
		"Felles vaktliste for to soner",
		"Mindre ringing om morgenen",
		"Én vaktliste for begge soner",
		"Ledige vakter synes for alle",
	],
	[
		"Felles vaktliste for to soner",
		"Færre innleide vakter på kveld",
		"Én vaktliste for begge soner",
		"Soner bytter vakter seg imellom",
	],
	[
		"Tryggere overganger",
		"Færre innleide vakter på kveld",
		"Faste tider for overføring",
		"Færre hasteoppdrag på kveld",
	],
	[
		"Ute hele året",
		"Mer tid ute for de minste",
		"Tørketrommel og klær til alle",
		"Ingen må inn fordi de er våte",
	],
	[
		"Møte uten møter",
		"Kortere rapport ved vaktskifte",
		"Skriftlig rapport før vaktskiftet",
		"Bare det nye blir sagt høyt",
	],
] as const;

/** What became of the report at the change of shifts. */
const givenUp = {
	title: "Kortere rapport ved vaktskifte",
	because:
		"Bare én av tre avdelinger tok i bruk den skriftlige rapporten. De andre manglet skjermer på vaktrommet.",
};

/** Benefits that count in kroner, one that two give together, a drawback, and two that came to nothing; with their maps. */
export async function mapBenefits(db: Db, story: Story): Promise<void> {
	for (const plan of planned) await planAndMeasure(db, story, plan);
	for (const [initiative, title, measure, effect] of lines) {
		const { id: initiativeId } = await initiativeCalled(db, initiative);
		const line = { initiativeId, benefitId: await benefitCalled(db, title), measure, effect };
		accepted(await drawLine(db, line, story.cast.portfolio, weeksFrom(story.present, -40).now));
	}
	const verdict = { state: "not_realised" as const, because: givenUp.because };
	const lately = weeksFrom(story.present, -3);
	await judgeBenefit(db, await benefitCalled(db, givenUp.title), verdict, story.cast.portfolio, lately);
}

async function planAndMeasure(db: Db, story: Story, plan: (typeof planned)[number]): Promise<void> {
	const { initiative, goal, figures, sharedWith, notRealised, ...rest } = plan;
	const { id: initiativeId, ownerId, ownerUnitId } = await initiativeCalled(db, initiative);
	const start = weeksFrom(story.present, -45);
	const whole: BenefitPlan = {
		...{ ...rest, initiativeId, goalId: need(story.goals, goal), gains: ["municipality"], unplanned: false },
		...{ priced: true, source: "Regnskap og egen telling", baselineMethod: "Snitt av tre måneder" },
		...{ preconditions: "", measures: "", ownerUnitId: ownerUnitId ?? "", ownerRole: "Enhetsleder", ownerId },
		...{ accountableId: story.cast.portfolio, rhythmMonths: 6, baselineOn: start.today },
		targetOn: weeksFrom(story.present, 30).today,
	};
	const id = await planBenefit(db, whole, ownerId, start);
	for (const [weeks, value, margin] of figures) {
		const at = weeksFrom(story.present, weeks);
		accepted(await measureBenefit(db, id, { on: at.today, value, margin, note: "" }, ownerId, at));
	}
	if (sharedWith) {
		const [other, percent] = sharedWith;
		const otherId = (await initiativeCalled(db, other)).id;
		const shares = [
			{ initiativeId, percent },
			{ initiativeId: otherId, percent: 100 - percent },
		];
		accepted(await shareBenefit(db, id, shares, story.cast.portfolio));
	}
	if (notRealised) {
		const verdict = { state: "not_realised" as const, because: notRealised };
		await judgeBenefit(db, id, verdict, ownerId, weeksFrom(story.present, -2));
	}
}

const initiativeCalled = (db: Db, title: string) =>
	db
		.selectFrom("initiatives")
		.select(["id", "ownerId", "ownerUnitId"])
		.where("title", "=", title)
		.executeTakeFirstOrThrow();

async function benefitCalled(db: Db, title: string): Promise<string> {
	const found = db.selectFrom("benefits").select("id").where("title", "=", title);
	return (await found.executeTakeFirstOrThrow()).id;
}
