import type { Config } from "./config.ts";
import { type DatabaseUrls, migrate, prepareRoles, verifyRoles } from "./platform/db/index.ts";
import { mainDatabase, type PrivateServer, startPrivateServer } from "./platform/db/private-server/index.ts";
import { forgetCutShortSeeding, seedingWasCutShort } from "./seed-once.ts";

/** A database that is up and migrated, and how to let go of it. */
export type ReadyDatabase = { urls: DatabaseUrls; release: () => Promise<void> };

type Options = {
	/** This process will serve: it claims the data folder for itself. */
	serving?: boolean;
	say: (line: string) => void;
};

/** Starts or checks the database as `openedDatabase` does, and migrates it. Throws sentences for the terminal. */
export async function readyDatabase(config: Config, options: Options): Promise<ReadyDatabase> {
	const opened = await openedDatabase(config, options);
	try {
		await migrateAloud(opened.urls, config.migrationsDir, options.say);
		if (config.databaseUrls) await verifyRoles(opened.urls);
		return opened;
	} catch (error) {
		await opened.release();
		throw error;
	}
}

/** Starts the private database, or makes the configured one ready to be migrated. Throws sentences for the terminal. */
export async function openedDatabase(
	config: Config,
	{ serving = false, say }: Options,
): Promise<ReadyDatabase> {
	const { databaseUrls, dataDir } = config;
	if (databaseUrls) {
		await prepareRoles(databaseUrls);
		return { urls: databaseUrls, release: async () => {} };
	}
	const server = await startPrivateServer({ dataDir, serving, say });
	if (serving && seedingWasCutShort(config)) await startAfresh(server, config, say);
	return { urls: server.urls, release: server.stop };
}

async function migrateAloud(urls: DatabaseUrls, folder: string, say: (line: string) => void): Promise<void> {
	const ran = await migrate(urls.owner, folder);
	if (ran.length > 0) say(`Migrated the database: ${ran.length} ${ran.length === 1 ? "step" : "steps"}.`);
}

/** Half a seeded story is thrown away: nobody has been let in yet. */
async function startAfresh(
	server: PrivateServer,
	config: Config,
	say: (line: string) => void,
): Promise<void> {
	say("The first start was cut short; it begins again.");
	await server.dropDatabase(mainDatabase);
	await server.createDatabase(mainDatabase);
	forgetCutShortSeeding(config);
}
