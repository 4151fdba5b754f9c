import { type Config, readConfig } from "../config.ts";
import { readyDatabase } from "../open-database.ts";
import { type Database, openDatabase } from "../platform/db/index.ts";
import { openDiskStore } from "../platform/files/index.ts";
import { setLogLevel } from "../platform/log.ts";
import type { Deps } from "../platform/web/context.ts";

/** The settings, or an Error that names every fault. */
export function configOrThrow(): Config {
	const read = readConfig(process.env);
	if (!read.ok) throw new Error(read.faults.join("\n"));
	setLogLevel(read.config.logLevel);
	return read.config;
}

/** Opens the migrated database for a verb (beside a running server or alone), and closes it after the work. */
export async function atWork<Result>(work: (deps: Deps) => Promise<Result>): Promise<Result> {
	const config = configOrThrow();
	const ready = await readyDatabase(config, { say: (line) => console.error(line) });
	const database = openDatabase(ready.urls);
	try {
		const files = openDiskStore(config.filesDir);
		return await work({ config, database, files, clock: () => new Date(), assets: {} });
	} finally {
		await database.close();
		await ready.release();
	}
}

const nobodyYet = `There is no municipality in this database yet. The first import makes it:
bin/ledelsesskolen import organisation UNITS PEOPLE`;

/** The tenant with this short name, or the only one there is. Throws a sentence when it is not clear which. */
export async function chooseTenant(
	database: Database,
	slug?: string,
): Promise<{ id: string; slug: string; name: string }> {
	const tenants = await database.app
		.selectFrom("tenants")
		.select(["id", "slug", "name"])
		.orderBy("slug")
		.execute();
	const chosen = slug ? tenants.find((tenant) => tenant.slug === slug) : tenants.length === 1 && tenants[0];
	if (chosen) return chosen;
	if (tenants.length === 0) throw new Error(nobodyYet);
	throw new Error(
		`Say which municipality: --tenant ${tenants.map((tenant) => tenant.slug).join(" or --tenant ")}.`,
	);
}
