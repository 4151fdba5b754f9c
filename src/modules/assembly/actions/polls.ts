import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { PollState } from "../assembly.ts";
import { topics } from "../paths.ts";
import { pictureOf, withAnswer } from "../poll.ts";

export type NewPoll = {
	readonly question: string;
	readonly choices: readonly string[];
	/** Show the result while people answer. */
	readonly shownLive: boolean;
};

/** Makes a poll that the host opens when its time has come. Gives its id. */
export async function makePoll(db: Db, assemblyId: string, poll: NewPoll, now: Date): Promise<string> {
	const none = poll.choices.map(() => 0);
	const { id } = await db
		.insertInto("assemblyPolls")
		.values({ ...poll, choices: [...poll.choices], assemblyId, counts: none, shown: none, madeAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "assembly.poll_made", subject: ["assembly_poll", id] });
	await announce(db, topics.hall(assemblyId));
	return id;
}

const follows: Record<PollState, PollState> = { draft: "open", open: "closed", closed: "open" };

/** Opens a poll, closes it, or opens it again. Gives whether it could be done. */
export async function movePoll(db: Db, assemblyId: string, id: string, to: PollState): Promise<boolean> {
	const poll = await lockPoll(db, assemblyId, id);
	if (!poll || follows[poll.state as PollState] !== to) return false;
	const shown = [...pictureOf(poll, to === "closed")];
	await db.updateTable("assemblyPolls").set({ state: to, shown }).where("id", "=", id).execute();
	await recordEvent(db, {
		...{ type: "assembly.poll_moved", subject: ["assembly_poll", id], data: { from: poll.state, to } },
	});
	await announce(db, topics.hall(assemblyId));
	return true;
}

export type Balloted = { ok: true } | { ok: false; reason: "not-open" | "answered" | "no-such-choice" };

/** Counts an answer. That somebody has answered is written in one place and what in another, without a time. */
export async function answerPoll(
	db: Db,
	assemblyId: string,
	id: string,
	personId: string,
	choice: number,
): Promise<Balloted> {
	const poll = await lockPoll(db, assemblyId, id);
	if (poll?.state !== "open") return { ok: false, reason: "not-open" };
	const counts = withAnswer(poll.counts, choice);
	if (!counts) return { ok: false, reason: "no-such-choice" };
	const ballot = await db
		.insertInto("assemblyBallots")
		.values({ pollId: id, personId })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (ballot.numInsertedOrUpdatedRows === 0n) return { ok: false, reason: "answered" };
	const shown = [...pictureOf({ ...poll, counts }, false)];
	await db.updateTable("assemblyPolls").set({ counts, shown }).where("id", "=", id).execute();
	// Nobody is named: in the order of answers one could read who chose what.
	await recordEvent(db, { type: "assembly.poll_answered", subject: ["assembly_poll", id], actor: null });
	await announce(db, topics.hall(assemblyId));
	return { ok: true };
}

function lockPoll(db: Db, assemblyId: string, id: string) {
	return db
		.selectFrom("assemblyPolls")
		.selectAll()
		.where("id", "=", id)
		.where("assemblyId", "=", assemblyId)
		.forUpdate()
		.executeTakeFirst();
}
