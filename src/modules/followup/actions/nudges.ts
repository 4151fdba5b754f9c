import { addDays, type Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { initiativesThatStandStill } from "../../portfolio/index.ts";
import { patienceDays, type Said, type Step, stepToTake } from "../nudge.ts";
import { reviewsDue } from "../queries/reviews.ts";

type When = { readonly today: Day; readonly now: Date };

/** Lets what stands still rise by itself: the owner hears of it, then the leader above, then it is put on the agenda. */
export async function raiseWhatStandsStill(db: Db, when: When): Promise<void> {
	const still = await initiativesThatStandStill(db, when.today);
	const said = await saidOf(db);
	const asked = await askedLately(db, when.today);
	for (const { id, since, ownerLeaderId } of still) {
		const step = stepToTake(said.get(`${id} ${since}`) ?? [], ownerLeaderId !== null, when.today);
		if (step === null || (step === "owner" && asked.has(id))) continue;
		await say(db, { id, since, step }, when);
	}
}

/** Asks each owner once for the check after three months, on the day it is due. */
export async function askForReviews(db: Db, when: When): Promise<void> {
	for (const { id, dueOn } of await reviewsDue(db, when.today))
		await say(db, { id, since: dueOn, step: "review" }, when);
}

type Nudge = { id: string; since: Day; step: Step | "review" };

async function say(db: Db, { id, since, step }: Nudge, when: When): Promise<void> {
	const made = await db
		.insertInto("initiativeNudges")
		.values({ initiativeId: id, since, step, sentAt: when.now })
		.onConflict((conflict) => conflict.columns(["tenantId", "initiativeId", "since", "step"]).doNothing())
		.returning("initiativeId")
		.executeTakeFirst();
	if (!made) return;
	await enqueue(db, "tell_initiative_nudge", { initiativeId: id, since, step });
	await recordEvent(db, {
		type: "initiative.nudged",
		subject: ["initiative", id],
		actor: null,
		data: { step },
	});
}

/** Initiatives whose owner has just been asked for the check after three months: one letter at a time is enough. */
async function askedLately(db: Db, today: Day): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom("initiativeNudges")
		.select("initiativeId")
		.where("step", "=", "review")
		.where("since", ">", addDays(today, -patienceDays))
		.execute();
	return new Set(rows.map(({ initiativeId }) => initiativeId));
}

/** What has been said of each spell of standing still. */
async function saidOf(db: Db): Promise<ReadonlyMap<string, Said[]>> {
	const rows = await db
		.selectFrom("initiativeNudges")
		.select(["initiativeId", "since", "step", "sentAt"])
		.where("step", "<>", "review")
		.execute();
	const said = new Map<string, Said[]>();
	for (const { initiativeId, since, step, sentAt } of rows) {
		const key = `${initiativeId} ${since}`;
		said.set(key, [...(said.get(key) ?? []), { step: step as Step, on: dayOf(sentAt) }]);
	}
	return said;
}
