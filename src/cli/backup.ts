import { resolve } from "node:path";
import { backup } from "../platform/backup/index.ts";
import { atWork } from "./at-work.ts";

/** Writes a backup while everything runs on. */
export async function run([file]: string[]): Promise<number> {
	if (!file) throw new Error("Say where to: backup FILE, such as backup ledelsesskolen.tar.gz.");
	return atWork(async ({ config, database, clock }) => {
		const source = { ownerUrl: database.urls.owner, filesDir: config.filesDir, now: clock() };
		const { tables } = await backup(source, resolve(file));
		const rows = tables.reduce((sum, table) => sum + table.rows, 0);
		console.log(`${resolve(file)} holds ${tables.length} tables with ${rows} rows, and the files.`);
		return 0;
	});
}
