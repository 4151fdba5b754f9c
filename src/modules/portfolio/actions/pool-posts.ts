import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type AbsenceKind, isMoreThanAPost, type PostValue, type ShareValue } from "../pool-post.ts";
import { countPoolHours } from "./pool-hours.ts";

type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };

/** Puts a post into the pools with its first competence, somebody's or a vacant one. A person has one post there. Gives its id. */
export async function addPoolPost(
	db: Db,
	post: PostValue,
	share: ShareValue,
	today: Day,
): Promise<{ ok: true; id: string } | Refused<"already-there">> {
	const added = await db
		.insertInto("poolPosts")
		.values(post)
		.onConflict((conflict) => conflict.columns(["tenantId", "personId"]).doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!added) return { ok: false, reason: "already-there" };
	await db
		.insertInto("poolShares")
		.values({ postId: added.id, ...share })
		.execute();
	await changed(db, added.id, "pool_post.added", today);
	return { ok: true, id: added.id };
}

/** Changes how large a post is, and when it begins and ends. */
export async function changePoolPost(
	db: Db,
	id: string,
	post: Pick<PostValue, "title" | "employmentPercent" | "weekHours" | "fromDay" | "toDay">,
	today: Day,
): Promise<void> {
	await db.updateTable("poolPosts").set(post).where("id", "=", id).execute();
	await changed(db, id, "pool_post.changed", today);
}

/** Takes a post out of the pools, with its shares and absences; its hours are no longer counted. */
export async function removePoolPost(db: Db, id: string, today: Day): Promise<void> {
	await db.deleteFrom("poolPosts").where("id", "=", id).execute();
	await changed(db, id, "pool_post.removed", today);
}

/** Lets a competence draw on the post; said again for the same competence it is changed. */
export async function sharePoolPost(
	db: Db,
	postId: string,
	share: ShareValue,
	today: Day,
): Promise<{ ok: true } | Refused<"more-than-post">> {
	const others = await db
		.selectFrom("poolShares")
		.select(["percent", "everyWeeks", "firstWeek"])
		.where("postId", "=", postId)
		.where("competenceId", "<>", share.competenceId)
		.execute();
	if (isMoreThanAPost([...others, share])) return { ok: false, reason: "more-than-post" };
	await db
		.insertInto("poolShares")
		.values({ postId, ...share })
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "postId", "competenceId"]).doUpdateSet((row) => ({
				percent: row.ref("excluded.percent"),
				everyWeeks: row.ref("excluded.everyWeeks"),
				firstWeek: row.ref("excluded.firstWeek"),
			})),
		)
		.execute();
	await changed(db, postId, "pool_post.shared", today);
	return { ok: true };
}

/** A competence no longer draws on the post. */
export async function unsharePoolPost(db: Db, postId: string, competenceId: string, today: Day) {
	await db
		.deleteFrom("poolShares")
		.where("postId", "=", postId)
		.where("competenceId", "=", competenceId)
		.execute();
	await changed(db, postId, "pool_post.shared", today);
}

type Absence = { kind: AbsenceKind; fromDay: Day; toDay: Day; percent: number };

/** Says that a part of the post is away, or bound in the line, on some days. Why is never asked. */
export async function addPoolAbsence(
	db: Db,
	postId: string,
	absence: Absence,
	today: Day,
): Promise<{ ok: true } | Refused<"over">> {
	if (absence.toDay < today) return { ok: false, reason: "over" };
	await db
		.insertInto("poolAbsences")
		.values({ postId, ...absence })
		.execute();
	await changed(db, postId, "pool_post.absence_changed", today);
	return { ok: true };
}

/** Takes an absence back. */
export async function removePoolAbsence(db: Db, postId: string, id: string, today: Day): Promise<void> {
	await db.deleteFrom("poolAbsences").where("postId", "=", postId).where("id", "=", id).execute();
	await changed(db, postId, "pool_post.absence_changed", today);
}

/** Records the day when hours per person were discussed with the union representatives; only then they are shown. */
export async function recordPeopleDiscussed(db: Db, on: Day): Promise<void> {
	await db
		.insertInto("capacitySettings")
		.values({ peopleDiscussedOn: on })
		.onConflict((conflict) => conflict.column("tenantId").doUpdateSet({ peopleDiscussedOn: on }))
		.execute();
	await recordEvent(db, { type: "capacity.people_discussed", subject: ["tenant", null], data: { on } });
}

async function changed(db: Db, id: string, type: string, today: Day): Promise<void> {
	await countPoolHours(db, today);
	await recordEvent(db, { type, subject: ["pool_post", id] });
}
