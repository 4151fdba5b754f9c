import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { isPast, type Need } from "../capacity.ts";
import { nextCheckFrom } from "../initiative.ts";
import { mainPostOf } from "../queries/people.ts";
import { enterState, noteChange } from "./history.ts";
import { moveRequestsToInitiative, requestCapacity } from "./requests.ts";

type When = { readonly today: Day; readonly now: Date };

/** What a released decision says of the initiative it opens. */
export type Opening = {
	readonly decisionId: string;
	readonly pitchId: string;
	readonly ideaId: string;
	readonly title: string;
	readonly summary?: string;
	readonly goalId?: string | null;
	readonly ownerId: string;
	/** Left out, the unit of the owner's main post. */
	readonly ownerUnitId?: string | null;
	readonly startQuarter: Quarter | null;
	readonly needs: readonly Need[];
	readonly decidedBy: string;
};

/**
 * Opens the initiative that a decision gives, with the hours it was promised; hours that nobody was asked for are asked
 * for now. The same decision opens one initiative however often this is called. Gives its id.
 */
export async function openInitiative(db: Db, opening: Opening, when: When): Promise<string> {
	const { pitchId, needs, decidedBy, ...rest } = opening;
	const opened = await db
		.insertInto("initiatives")
		.values({ ...rest, origin: "pitch", ...(await inTheLine(db, rest)), ...beginnings(when) })
		.onConflict((conflict) => conflict.columns(["tenantId", "decisionId"]).doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!opened) return existing(db, opening.decisionId);
	await enterState(db, opened.id, "planned", when.now);
	const unasked = await moveRequestsToInitiative(db, { pitchId, initiativeId: opened.id, needs }, when.now);
	await askFor(db, { id: opened.id, title: opening.title, needs: unasked, by: decidedBy }, when);
	const data = { ideaId: opening.ideaId, decisionId: opening.decisionId };
	await recordEvent(db, {
		type: "initiative.opened",
		subject: ["initiative", opened.id],
		actor: decidedBy,
		data,
	});
	return opened.id;
}

/** What the form, or one row of a file, says of work that was born in the line. */
export type Registration = {
	readonly title: string;
	readonly summary: string;
	readonly goalId: string | null;
	readonly ownerId: string;
	readonly startQuarter: Quarter | null;
	/** How many quarters it holds its place; two if left out. */
	readonly quarters?: number;
	readonly nextCheckOn: Day | null;
	readonly touchesStaffing: boolean;
	readonly discussedOn: Day | null;
	readonly needs: readonly Need[];
};

/** Enters an initiative that was born in the line; it draws on the same capacity as those from pitches. */
export async function registerInitiative(
	db: Db,
	value: Registration,
	by: string,
	when: When,
): Promise<string> {
	const { needs, nextCheckOn, ...rest } = value;
	const start = beginnings(when);
	const { id } = await db
		.insertInto("initiatives")
		.values({
			...rest,
			origin: "line",
			...(await inTheLine(db, rest)),
			...start,
			nextCheckOn: nextCheckOn ?? start.nextCheckOn,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await enterState(db, id, "planned", when.now);
	await askFor(db, { id, title: value.title, needs, by }, when);
	await recordEvent(db, { type: "initiative.registered", subject: ["initiative", id], actor: by });
	return id;
}

/** What may be changed while it lives; hours are asked for and answered on their own, and an owner hands over. */
export type Change = Omit<Registration, "needs" | "nextCheckOn" | "ownerId"> & {
	readonly nextCheckOn: Day;
	/** The version that the writer looked at. */
	readonly version: number;
};

/**
 * Changes what an initiative is called, what it is for, and when it is looked at next. Refused where somebody has changed it since the writer looked; nothing is written then.
 */
export async function changeInitiative(
	db: Db,
	id: string,
	{ version, ...value }: Change,
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "changed-since" }> {
	const before = await db
		.selectFrom("initiatives")
		.select("version")
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (before.version !== version) return { ok: false, reason: "changed-since" };
	await noteChange(db, id, by, now);
	await db
		.updateTable("initiatives")
		.set({ ...value, updatedAt: now })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "initiative.changed", subject: ["initiative", id], actor: by });
	return { ok: true };
}

/** Gives an initiative another owner, with the post that the person holds now. */
export async function giveToOwner(
	db: Db,
	id: string,
	ownerId: string,
	by: string | null,
	now: Date,
): Promise<void> {
	await noteChange(db, id, by, now);
	const line = await inTheLine(db, { ownerId });
	await db
		.updateTable("initiatives")
		.set({ ownerId, ...line, updatedAt: now })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "initiative.handed_over", subject: ["initiative", id], actor: by });
}

async function askFor(
	db: Db,
	of: { id: string; title: string; needs: readonly Need[]; by: string },
	when: When,
): Promise<void> {
	const needs = of.needs.filter(({ quarter }) => !isPast(quarter, when.today));
	await requestCapacity(db, { for: { initiativeId: of.id }, title: of.title, needs, askedBy: of.by }, when);
}

const beginnings = (when: When) => ({
	createdAt: when.now,
	updatedAt: when.now,
	nextCheckOn: nextCheckFrom(when.today),
});

/** The owner is a role in the line: the unit and the post that the person holds now. */
async function inTheLine(db: Db, owner: { ownerId: string; ownerUnitId?: string | null }) {
	const post = await mainPostOf(db, owner.ownerId);
	return { ownerUnitId: owner.ownerUnitId ?? post?.unitId ?? null, ownerRole: post?.title ?? "" };
}

async function existing(db: Db, decisionId: string): Promise<string> {
	const { id } = await db
		.selectFrom("initiatives")
		.select("id")
		.where("decisionId", "=", decisionId)
		.executeTakeFirstOrThrow();
	return id;
}
