import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { GoalValue } from "../forms.ts";
import { type GoalKind, kindUnder } from "../goal.ts";
import { goalById } from "../queries/goals.ts";

/** Adds a plan, or a goal under another; last among its siblings. Undefined when nothing can stand there. */
export async function addGoal(
	db: Db,
	parentId: string | null,
	value: GoalValue,
): Promise<string | undefined> {
	const parent = parentId ? await goalById(db, parentId) : undefined;
	const kind: GoalKind | null = parentId ? (parent ? kindUnder[parent.kind] : null) : "plan";
	if (!kind) return undefined;
	const siblings = await db
		.selectFrom("goals")
		.select(({ fn }) => fn.countAll<number>().as("n"))
		.where("parentId", parentId ? "=" : "is", parentId)
		.executeTakeFirstOrThrow();
	const { id } = await db
		.insertInto("goals")
		.values({ ...value, parentId, kind, position: siblings.n })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "goal.added", subject: ["goal", id] });
	return id;
}

/** Changes what a goal says. */
export async function changeGoal(db: Db, id: string, value: GoalValue): Promise<void> {
	await db.updateTable("goals").set(value).where("id", "=", id).execute();
	await recordEvent(db, { type: "goal.changed", subject: ["goal", id] });
}

/** Ends a goal on a day: it can no longer be chosen, and what is bound to it stays. */
export async function endGoal(db: Db, id: string, lastDay: string): Promise<void> {
	await db.updateTable("goals").set({ validTo: lastDay }).where("id", "=", id).execute();
	await recordEvent(db, { type: "goal.ended", subject: ["goal", id] });
}
