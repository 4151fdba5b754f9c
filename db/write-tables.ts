// Writes db/tables.ts from a scratch database that has just been migrated: `npm run db:types`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "../src/platform/db/migrate.ts";
import { startTemporaryServer } from "../src/platform/db/private-server/temporary.ts";
import { tableTypes } from "../src/platform/db/table-types.ts";

const server = await startTemporaryServer();
try {
	await migrate(server.urls.owner, join(import.meta.dirname, "migrations"));
	writeFileSync(join(import.meta.dirname, "tables.ts"), await tableTypes(server.urls.owner));
	console.log("db/tables.ts is written.");
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await server.stop();
}
