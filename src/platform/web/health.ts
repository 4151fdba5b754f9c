import { sql } from "kysely";
import { pendingMigrations } from "../db/index.ts";
import type { Ctx } from "./context.ts";

/** The process answers. */
export const isAlive = (c: Ctx) => c.json({ ok: true });

/** More jobs than this that gave up, and somebody should look. */
const tolerated = 20;

/** The database answers, its migrations are the program's, and the jobs run: 200, else 503 with what is wrong. */
export async function isReady(c: Ctx): Promise<Response> {
	const { database, config } = c.var.deps;
	const problems: string[] = [];
	try {
		const pending = await pendingMigrations(database.urls.app, config.migrationsDir);
		if (pending.length > 0) problems.push(`migrations not run: ${pending.join(", ")}`);
		const { rows } = await sql<{
			task: string;
			failed: number;
		}>`select task, failed from app.job_counts()`.execute(database.app);
		for (const { task, failed } of rows)
			if (failed > tolerated) problems.push(`${failed} jobs of ${task} gave up`);
	} catch {
		problems.push("the database does not answer");
	}
	return c.json({ ok: problems.length === 0, problems }, problems.length === 0 ? 200 : 503);
}
