import { resolve } from "node:path";
import { openedDatabase } from "../open-database.ts";
import { manifestOf, restore } from "../platform/backup/index.ts";
import { migrate } from "../platform/db/index.ts";
import { configOrThrow } from "./at-work.ts";

/** Reads a backup into an empty database, then brings it up to date. */
export async function run([file]: string[]): Promise<number> {
	if (!file) throw new Error("Say from where: restore FILE.");
	const config = configOrThrow();
	const manifest = await manifestOf(resolve(file));
	const opened = await openedDatabase(config, { say: (line) => console.error(line) });
	try {
		await migrate(opened.urls.owner, config.migrationsDir, { until: manifest.migrations.at(-1) });
		const target = { ownerUrl: opened.urls.owner, filesDir: config.filesDir };
		const { tables, madeAt } = await restore(resolve(file), target);
		await migrate(opened.urls.owner, config.migrationsDir);
		const rows = tables.reduce((sum, table) => sum + table.rows, 0);
		console.log(
			`Restored ${rows} rows in ${tables.length} tables, and the files, as they were at ${madeAt}.`,
		);
		return 0;
	} finally {
		await opened.release();
	}
}
