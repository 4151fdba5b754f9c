import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../src/platform/db/index.ts";
import { startTemporaryServer } from "../../src/platform/db/private-server/temporary.ts";
import { template } from "./database.ts";

declare module "vitest" {
	export interface ProvidedContext {
		/** The address of the test server as its superuser; each test file clones a database there. */
		adminUrl: string;
	}
}

/** One private PostgreSQL for the whole run, with a migrated database that test files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startTemporaryServer();
	const urls = await server.createDatabase(template);
	await migrate(urls.owner, join(import.meta.dirname, "../../db/migrations"));
	project.provide("adminUrl", server.adminUrl);
	return server.stop;
}
