import { type BenefitPlan, judgeBenefit, measureBenefit, planBenefit } from "../../modules/benefits/index.ts";
import { closeMeeting, keepRemarks, openMeeting } from "../../modules/meeting/actions/meetings.ts";
import { type Decided, rule } from "../../modules/meeting/actions/rulings.ts";
import type { Item } from "../../modules/meeting/agenda.ts";
import { minutesOf } from "../../modules/meeting/minutes.ts";
import { meetingById, rulingsOf } from "../../modules/meeting/queries/meetings.ts";
import { paths, reportStatus } from "../../modules/portfolio/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Moment, type Story, weeksFrom, workingDayUpTo } from "../story.ts";

type Matter = { title: string; kind: Item["kind"]; facts: string[]; reason: string; weeks: number };

/** What two earlier meetings decided, by the weeks from the present they were held in. */
const meetings: readonly { weeks: number; remarks: string; matters: readonly Matter[] }[] = [
	{
		weeks: -19,
		remarks: "Neste gang tar vi køen først.",
		matters: [
			{
				title: "Møte uten møter",
				kind: "review",
				facts: ["Nei på: Har tiltaket den hjelpen det trenger?"],
				reason: "IT setter av to dager i juni. Post to venter til da.",
				weeks: -8,
			},
		],
	},
	{
		weeks: -6,
		remarks: "",
		matters: [
			{
				title: "Felles arkiv for byggesak",
				kind: "review",
				facts: ["Nei på: Har tiltaket den hjelpen det trenger?"],
				reason: "De nye sakene går bra. Vi ser på timer til de gamle etter årsskiftet.",
				weeks: 8,
			},
		],
	},
];

/** A benefit that was looked for and did not come: the meeting asks what to learn of it. */
async function missABenefit(db: Db, { cast, present }: Story): Promise<void> {
	const initiative = await db
		.selectFrom("initiatives")
		.select(["id", "ownerId", "ownerUnitId"])
		.where("title", "=", "Møte uten møter")
		.executeTakeFirstOrThrow();
	const start = weeksFrom(present, -44);
	const plan: BenefitPlan = {
		...{ initiativeId: initiative.id, goalId: null, title: "Færre avbrudd på vakt", type: "quality" },
		...{ gains: ["users", "employees"], negative: false, unplanned: false, timeUsedFor: "" },
		...{ priced: false, yearlyNok: null, budgetNok: null, budgetLine: "" },
		...{
			indicator: "Avbrudd i en vakt",
			unitOfMeasure: "avbrudd",
			source: "Egen telling i én uke",
			baselineMethod: "Telling",
		},
		...{ preconditions: "Begge poster bruker skriftlig rapport.", measures: "" },
		...{ ownerUnitId: initiative.ownerUnitId ?? "", ownerRole: "Enhetsleder", ownerId: initiative.ownerId },
		...{ accountableId: cast.portfolio, rhythmMonths: 6, baselineValue: 14, baselineOn: start.today },
		...{ targetValue: 6, targetOn: weeksFrom(present, -4).today, targetLow: null, targetHigh: null },
	};
	const id = await planBenefit(db, plan, initiative.ownerId, start);
	const at = weeksFrom(present, -3);
	accepted(await measureBenefit(db, id, { on: at.today, value: 13, note: "" }, initiative.ownerId, at));
	const because = "Bare én post kom i gang, og avbruddene kom mest fra telefonen.";
	await judgeBenefit(db, id, { state: "not_realised", because }, initiative.ownerId, at);
}

/** Two portfolio meetings that are over, with their minutes; what they put off has come back since. */
export async function holdPortfolioMeetings(db: Db, story: Story): Promise<void> {
	await missABenefit(db, story);
	for (const { weeks, remarks, matters } of meetings) {
		const at = workingDayUpTo(weeksFrom(story.present, weeks));
		const value = { heldOn: at.today, place: "Formannskapssalen", chairId: story.cast.topLeader };
		const present = "Kommunaldirektørene, porteføljeansvarlig, tillitsvalgt";
		const by = story.cast.portfolio;
		const id = await openMeeting(db, { ...value, present }, by, at.now);
		for (const matter of matters) await decide(db, story, { id, chairId: value.chairId }, matter, at);
		accepted(await keepRemarks(db, id, { present, remarks }, by));
		const meeting = await meetingById(db, id);
		if (!meeting) throw new Error("The story lost its meeting");
		accepted(await closeMeeting(db, id, minutesOf(meeting, await rulingsOf(db, id), []), by, at.now));
	}
}

async function decide(
	db: Db,
	story: Story,
	meeting: { id: string; chairId: string },
	of: Matter,
	at: Moment,
) {
	const { id } = await db
		.selectFrom("initiatives")
		.select("id")
		.where("title", "=", of.title)
		.executeTakeFirstOrThrow();
	const { title, kind, facts, reason } = of;
	const item: Item = { kind, title, facts, subjectId: id, initiativeId: id, href: paths.initiative(id) };
	const lookAgainOn = weeksFrom(story.present, of.weeks).today;
	const decided: Decided = { choice: "go_on", reason, lookAgainOn };
	const made = { by: story.cast.portfolio, now: at.now };
	const report = { mood: "needs_help", doneSince: "", inTheWay: reason, hoursUsed: null } as const;
	const carryOut = async () => {
		accepted(await reportStatus(db, id, { ...report, nextCheckOn: lookAgainOn }, made.by, at));
		return null;
	};
	accepted(await rule(db, meeting, item, decided, made, carryOut));
}
