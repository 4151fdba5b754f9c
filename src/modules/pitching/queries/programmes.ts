import type { Db } from "../../../platform/db/index.ts";

/** The programmes that a pitch day can belong to, the newest first. */
export function programmesForChoice(db: Db): Promise<{ id: string; title: string }[]> {
	return db
		.selectFrom("programmes")
		.select(["id", "title"])
		.where("state", "!=", "finished")
		.orderBy("createdAt", "desc")
		.orderBy("id")
		.execute();
}
