import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";

/** What is talked about: ["idea", id], ["challenge", id], ["initiative", id], ["benefit", id]. */
export type TalkedAbout = readonly [kind: string, id: string];

/** Adds to the conversation. */
export async function comment(
	db: Db,
	about: TalkedAbout,
	authorId: string,
	body: string,
	now: Date,
): Promise<string> {
	const [subjectKind, subjectId] = about;
	const { id } = await db
		.insertInto("comments")
		.values({ subjectKind, subjectId, authorId, body, createdAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "comment.written", subject: about, actor: authorId, data: { comment: id } });
	return id;
}

/** The writer takes a comment back, for good. False when it is not theirs. */
export async function removeOwnComment(db: Db, id: string, authorId: string): Promise<boolean> {
	const gone = await db
		.deleteFrom("comments")
		.where("id", "=", id)
		.where("authorId", "=", authorId)
		.returning("id")
		.executeTakeFirst();
	if (gone) await recordEvent(db, { type: "comment.removed", subject: ["comment", id], actor: authorId });
	return gone !== undefined;
}

export interface Hiding {
	readonly by: string;
	/** Read by the writer and by moderators, never by others. */
	readonly note: string;
}

/** Takes a comment out of view at once, with a word to its writer. */
export async function hideComment(db: Db, id: string, { by, note }: Hiding, now: Date): Promise<void> {
	await db
		.updateTable("comments")
		.set({ hiddenAt: now, hiddenBy: by, hiddenNote: note })
		.where("id", "=", id)
		.execute();
	await enqueue(db, "tell_hidden", { kind: "comment", id });
	await recordEvent(db, { type: "comment.hidden", subject: ["comment", id], actor: by });
}

/** Takes a whole idea out of view at once; its owner still sees it, with the note. */
export async function hideIdea(db: Db, id: string, { by, note }: Hiding, now: Date): Promise<void> {
	await db
		.updateTable("ideas")
		.set({ hiddenAt: now, hiddenBy: by, hiddenNote: note })
		.where("id", "=", id)
		.execute();
	await enqueue(db, "tell_hidden", { kind: "idea", id });
	await recordEvent(db, { type: "idea.hidden", subject: ["idea", id], actor: by });
}

/** Puts a comment or an idea back in view. */
export async function showAgain(db: Db, kind: "comment" | "idea", id: string): Promise<void> {
	const nothing = { hiddenAt: null, hiddenBy: null, hiddenNote: null };
	if (kind === "comment") await db.updateTable("comments").set(nothing).where("id", "=", id).execute();
	else await db.updateTable("ideas").set(nothing).where("id", "=", id).execute();
	await recordEvent(db, { type: `${kind}.shown_again`, subject: [kind, id] });
}

export interface Attention {
	readonly supports: boolean;
	readonly follows: boolean;
}

/** Supports and follows an idea, one or the other, or neither any more. */
export async function payAttention(
	db: Db,
	ideaId: string,
	personId: string,
	attention: Attention,
): Promise<void> {
	await db
		.insertInto("supports")
		.values({ ideaId, personId, ...attention })
		.onConflict((conflict) => conflict.columns(["tenantId", "ideaId", "personId"]).doUpdateSet(attention))
		.execute();
	const data = { supports: attention.supports, follows: attention.follows };
	await recordEvent(db, { type: "idea.supported", subject: ["idea", ideaId], actor: personId, data });
}
