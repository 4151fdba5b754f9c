import { promise, setPrompts, shareReflection, writeReflection } from "../../modules/learning/index.ts";
import { leaderTeamAround } from "../../modules/organisation/index.ts";
import {
	type Gathering,
	gatheringsOf,
	participantsOfCohort,
	plannedGatherings,
	programmeById,
} from "../../modules/programmes/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { grownAnswers, seedPromise, seedPrompts, shortAnswers } from "../fjordvik-reflections.ts";
import { need, type Story } from "../story.ts";

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
