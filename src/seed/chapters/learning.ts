import { addDays } from "../../core/calendar/day.ts";
import {
	answerEvaluation,
	candidatesIn,
	closeRounds,
	issueDiplomas,
	openRounds,
	promise,
	questionsOf,
	type RoundKind,
	rulesFor,
	setDiplomaRules,
	setPrompts,
	settleRound,
	shareReflection,
	showTexts,
	tellInterest,
	writeReflection,
} from "../../modules/learning/index.ts";
import { leaderTeamAround, personById } from "../../modules/organisation/index.ts";
import {
	cohortsOf,
	type Gathering,
	gatheringsOf,
	participantsOfCohort,
	plannedGatherings,
	programmeById,
} from "../../modules/programmes/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { grownAnswers, seedPromise, seedPrompts, seedTexts, shortAnswers } from "../fjordvik-reflections.ts";
import { need, type Story, weeksFrom } from "../story.ts";

/** Questions for each gathering, a leader whose answer has grown, others who share theirs, and a team's promise. */
export async function lookBack(db: Db, story: Story, programmeId: string): Promise<void> {
	for (const { id, number } of await plannedGatherings(db, programmeId)) {
		const question = seedPrompts[number - 1];
		await setPrompts(db, { id, programmeId, number }, [question ? [question] : []]);
	}
	const { cohortId } = await db
		.selectFrom("cohortMembers")
		.select("cohortId")
		.where("programmeId", "=", programmeId)
		.where("personId", "=", writerOf(story))
		.executeTakeFirstOrThrow();
	const held = (await gatheringsOf(db, cohortId)).filter(
		({ days }) => (days[0] ?? "9999") < story.present.today,
	);
	const others = (await participantsOfCohort(db, cohortId)).filter(
		({ personId }) => personId !== writerOf(story),
	);
	for (const [index, gathering] of held.entries()) {
		await answer(db, writerOf(story), gathering, grownAnswers[index] ?? "");
		const other = others[index * 3];
		if (!other) continue;
		const id = await answer(db, other.personId, gathering, shortAnswers[index % shortAnswers.length] ?? "");
		await shareReflection(db, id, ["cohort"], null);
	}
	await promiseTogether(db, story, programmeId);
	const people = [...others.map(({ personId }) => personId), writerOf(story)];
	await evaluate(
		db,
		story,
		held.map((gathering) => ({ ...gathering, people })),
	);
}

/** So many answer each form: enough to be shown, few enough that the demo starts quickly. */
const answering = 9;

/** One cohort's gathering that was held, and who answers about it. */
type Held = Gathering & { people: readonly string[] };

/** The forms before and after the programme and after the first day of each gathering, answered and counted. */
async function evaluate(db: Db, story: Story, held: readonly Held[], lower = 0): Promise<void> {
	const lastOf = new Map(held.map(({ id, cohortId }) => [cohortId, id]));
	for (const [index, gathering] of held.entries()) {
		const { id, cohortId, days, programmeId } = gathering;
		const isLast = lastOf.get(cohortId) === id;
		const day = (isLast ? days.at(-1) : days[0]) ?? "";
		await closeRounds(db, day);
		await openRounds(db, day);
		await answerForms(db, gathering, index, lower);
		await showTexts(db, programmeId);
	}
	await closeRounds(db, addDays(held.at(-1)?.days[0] ?? "", 30));
	await openRounds(db, story.present.today);
}

async function answerForms(db: Db, held: Held, index: number, lower: number): Promise<void> {
	const { cohortId, programmeId, people } = held;
	const open = await db
		.selectFrom("evaluationRounds")
		.select(["id", "kind"])
		.where("cohortId", "=", cohortId)
		.where("closed", "=", false)
		.execute();
	for (const { id, kind } of open) {
		for (const [place, personId] of people.slice(0, answering).entries()) {
			const text = kind === "day" && place < 2 ? (seedTexts[index * 2 + place] ?? "") : "";
			const sheet = sheetOf(kind, index + place, lower);
			await answerEvaluation(db, { id, programmeId }, personId, { sheet, text });
		}
		await settleRound(db, id);
	}
}

/** What the lowest answers are: about a programme they rise from before to after. */
const lowest = { before: 2, day: 3, after: 4 } as const;

/** Four steps of the scale from the lowest, and lower where the school was younger. */
function sheetOf(kind: RoundKind, turn: number, lower: number): Record<string, number> {
	const from = lowest[kind] - lower;
	return Object.fromEntries(
		questionsOf(kind).map((question, index) => [question, Math.min(6, from + ((turn * 5 + index * 3) % 4))]),
	);
}

/** Last year's cohorts answered too, before and after, so that this year can be compared with it. */
export async function evaluateLastYear(db: Db, story: Story, programmeId: string): Promise<void> {
	const held: Held[] = [];
	for (const { id } of await cohortsOf(db, programmeId)) {
		const people = (await participantsOfCohort(db, id)).map(({ personId }) => personId);
		held.push(...(await gatheringsOf(db, id)).map((gathering) => ({ ...gathering, people })));
	}
	held.sort((one, other) => ((one.days[0] ?? "") < (other.days[0] ?? "") ? -1 : 1));
	await evaluate(db, story, held, 1);
}

/** Last year's participants have their diplomas, and some would like to do more. */
export async function issueLastYear(db: Db, story: Story, programmeId: string): Promise<void> {
	const { daysTotal, rules } = await rulesFor(db, programmeId);
	const leader = await personById(db, story.cast.office);
	const signature = { signedBy: leader?.name ?? "", signedTitle: "leder for Ledelsesskolen" };
	const own = { ...rules, ...signature, pitchRequired: false };
	await setDiplomaRules(db, programmeId, own);
	const { today } = weeksFrom(story.present, -30);
	const passing = (await candidatesIn(db, programmeId, own, today)).filter(({ lacks }) => lacks.length === 0);
	await issueDiplomas(db, { programmeId, daysTotal, today }, signature, passing);
	for (const [index, { personId }] of passing.slice(0, 3).entries())
		await tellInterest(db, { programmeId, personId, today }, [index === 0 ? "guide" : "facilitator"]);
}

/** The leader whom the demo shows a participant with. */
const writerOf = ({ units }: Story) => need(units, "Lindehagen sykehjem, Hagen").leaderId;

async function answer(db: Db, personId: string, gathering: Gathering, body: string): Promise<string> {
	const day = gathering.days[0] ?? "";
	const programme = await programmeById(db, gathering.programmeId);
	const written = { position: 0, question: programme?.guidingQuestion ?? "", body };
	await writeReflection(db, { personId, gatheringId: gathering.id, dayNumber: 1, today: day }, [written]);
	const row = db.selectFrom("reflections").select("id").where("personId", "=", personId);
	return (await row.where("gatheringId", "=", gathering.id).executeTakeFirstOrThrow()).id;
}

async function promiseTogether(db: Db, story: Story, programmeId: string): Promise<void> {
	const team = await leaderTeamAround(db, writerOf(story));
	if (!team) return;
	const at = {
		programmeId,
		unitId: team.unitId,
		revision: 0,
		writtenBy: writerOf(story),
		now: story.present.now,
	};
	const [goalId = null] = story.goals.values();
	await promise(db, at, { ...seedPromise, goalId, mayBeShown: true });
}
