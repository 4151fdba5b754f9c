import type { Db } from "../../../platform/db/index.ts";
import { type Goal, type GoalNode, isValidOn, nestGoals } from "../goal.ts";

const columns = [
	"id",
	"parentId",
	"kind",
	"title",
	"description",
	"unGoals",
	"validFrom",
	"validTo",
] as const;

/** Every goal of the tenant, ended ones too, as plans with what is under them. */
export async function goalTree(db: Db): Promise<GoalNode[]> {
	return nestGoals(await allGoals(db));
}

/** Has anybody entered a goal? */
export async function hasGoals(db: Db): Promise<boolean> {
	return (await db.selectFrom("goals").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** One goal; undefined when there is none. */
export async function goalById(db: Db, id: string): Promise<Goal | undefined> {
	const row = await db.selectFrom("goals").select(columns).where("id", "=", id).executeTakeFirst();
	return row as Goal | undefined;
}

/** Goals by id, ended ones too. */
export async function goalsByIds(db: Db, ids: readonly string[]): Promise<Map<string, Goal>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("goals")
		.select(columns)
		.where("id", "in", [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, row as Goal]));
}

/** A goal that work can be bound to, under the heading of its plan or main goal. */
export type GoalChoice = { id: string; title: string; group: string };

/** Main goals and sub-goals valid on the day, with all above them valid too, in the order of the plans. */
export async function goalsForChoice(db: Db, today: string): Promise<GoalChoice[]> {
	const plans = nestGoals((await allGoals(db)).filter((goal) => isValidOn(goal, today)));
	return plans.flatMap((plan) =>
		plan.children.flatMap((main) => [
			{ id: main.id, title: main.title, group: plan.title },
			...main.children.map(({ id, title }) => ({ id, title, group: main.title })),
		]),
	);
}

async function allGoals(db: Db): Promise<Goal[]> {
	const rows = await db.selectFrom("goals").select(columns).orderBy("position").orderBy("title").execute();
	return rows as Goal[];
}
