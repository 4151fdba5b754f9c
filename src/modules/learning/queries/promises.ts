import type { Db } from "../../../platform/db/index.ts";
import type { TeamPromise } from "../promise.ts";

const columns = [
	"id",
	"programmeId",
	"unitId",
	"answer",
	"promise",
	"goalId",
	"mayBeShown",
	"revision",
] as const;

/** Gives what the teams of these units have promised, by programme. */
export async function promisesOf(db: Db, unitIds: readonly string[]): Promise<TeamPromise[]> {
	if (unitIds.length === 0) return [];
	return db
		.selectFrom("teamPromises")
		.select(columns)
		.where("unitId", "in", [...unitIds])
		.orderBy("writtenAt", "desc")
		.execute();
}

/** Gives what one team has promised in a programme, or undefined. */
export function promiseOf(db: Db, programmeId: string, unitId: string): Promise<TeamPromise | undefined> {
	return db
		.selectFrom("teamPromises")
		.select(columns)
		.where("programmeId", "=", programmeId)
		.where("unitId", "=", unitId)
		.executeTakeFirst();
}

/** Gives the promises whose teams let them be shown to all leaders, the latest first. */
export function promisesToShow(db: Db, limit: number): Promise<TeamPromise[]> {
	return db
		.selectFrom("teamPromises")
		.select(columns)
		.where("mayBeShown", "=", true)
		.orderBy("writtenAt", "desc")
		.orderBy("id")
		.limit(limit)
		.execute();
}
