import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Audience, allowedMoves, type PlannedGathering, type ProgrammeState } from "../programme.ts";

/** What the office says of a programme. `budgetNok` is whole kroner, its own cost with cover included. */
export type ProgrammeFields = {
	title: string;
	aim: string;
	guidingQuestion: string;
	mandate: string;
	caseNumber: string;
	budgetNok: number | null;
	startsOn: Day | null;
	discussedOn: Day | null;
	audience: Audience;
	/** How long before a gathering its dates must be out; the usual twelve weeks where nothing is said. */
	noticeWeeks?: number;
	/** Does a yes to an invitation name a stand-in? It does where nothing is said. */
	standInRequired?: boolean;
};

/** Creates a programme with the gatherings that each of its cohorts will go through; gives its id. */
export async function createProgramme(
	db: Db,
	fields: ProgrammeFields,
	plan: readonly PlannedGathering[],
	copiedFrom: string | null = null,
): Promise<string> {
	const { id } = await db
		.insertInto("programmes")
		.values({ ...rowOf(fields), copiedFrom })
		.returning("id")
		.executeTakeFirstOrThrow();
	if (plan.length > 0) {
		await db
			.insertInto("programmeGatherings")
			.values(
				plan.map((gathering) => ({ ...planRowOf(gathering), number: gathering.number, programmeId: id })),
			)
			.execute();
	}
	await recordEvent(db, {
		type: "programme.created",
		subject: ["programme", id],
		data: { copiedFrom, gatherings: plan.length },
	});
	return id;
}

/** Changes what is said of a programme. */
export async function changeProgramme(db: Db, id: string, fields: ProgrammeFields): Promise<void> {
	await db.updateTable("programmes").set(rowOf(fields)).where("id", "=", id).execute();
	await recordEvent(db, { type: "programme.changed", subject: ["programme", id] });
}

/** Starts, finishes or takes up a programme again. Refused when its state does not lead there. */
export async function moveProgramme(
	db: Db,
	id: string,
	to: ProgrammeState,
): Promise<{ ok: true } | { ok: false; reason: "not-allowed" }> {
	const programme = await db
		.selectFrom("programmes")
		.select("state")
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (!allowedMoves[programme.state].includes(to)) return { ok: false, reason: "not-allowed" };
	await db.updateTable("programmes").set({ state: to }).where("id", "=", id).execute();
	await recordEvent(db, { type: "programme.moved", subject: ["programme", id], data: { to } });
	return { ok: true };
}

/** Changes what one gathering of the programme is about, for every cohort. */
export async function planGathering(
	db: Db,
	programmeId: string,
	number: number,
	plan: Omit<PlannedGathering, "number" | "dayCount">,
): Promise<void> {
	const { dayCount: _, ...row } = planRowOf({ ...plan, number, dayCount: 0 });
	await db
		.updateTable("programmeGatherings")
		.set(row)
		.where("programmeId", "=", programmeId)
		.where("number", "=", number)
		.execute();
	await recordEvent(db, {
		type: "programme.gathering_planned",
		subject: ["programme", programmeId],
		data: { number },
	});
}

function rowOf({ audience, ...fields }: ProgrammeFields) {
	return { ...fields, audience: JSON.stringify(audience) };
}

function planRowOf({
	theme,
	aims,
	dayCount,
	opensSteps,
	closesSteps,
	homework,
	homeworkDueWeeks,
}: PlannedGathering) {
	return { theme, aims, dayCount, opensSteps, closesSteps, homework, homeworkDueWeeks };
}
