import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import type pg from "pg";
import type { DatabaseUrls } from "../role-names.ts";
import { type Account, serverAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { adminRole, ensureCluster } from "./cluster.ts";
import {
	connectAdmin,
	createDatabase,
	databaseUrls,
	ensureDatabases,
	mainDatabase,
	serverUrl,
} from "./databases.ts";
import { claimServing, joinServer, leaveServer } from "./occupancy.ts";
import { choosePlace, type Place } from "./place.ts";
import { signalPostmaster, startPostmaster, stopPostmaster } from "./postmaster.ts";

export { mainDatabase } from "./databases.ts";

export type PrivateServer = {
	urls: DatabaseUrls;
	/** Where the database files are. */
	folder: string;
	/** The address as the server's superuser: for test harnesses only. */
	adminUrl: string;
	/** Makes a database, empty or as a copy of `template`, and gives its addresses. */
	createDatabase: (name: string, template?: string) => Promise<DatabaseUrls>;
	dropDatabase: (name: string) => Promise<void>;
	/** Leaves the server, and stops it when nobody else in this folder uses it. */
	stop: () => Promise<void>;
	/** For a process that must end at once: asks the server to stop, and does not wait. */
	abandon: () => void;
};

type Options = {
	dataDir: string;
	/** Only one process may serve from a data folder; others (the command line) may join it. */
	serving?: boolean;
	/** False gives up durability for speed: for tests. */
	durable?: boolean;
	/** Gets one line about each thing that takes time or needs to be known. */
	say?: (line: string) => void;
};

/**
 * Starts the private PostgreSQL in a data folder, or joins the one that runs there.
 * Throws an Error whose message is a sentence for the person at the terminal.
 */
export async function startPrivateServer(options: Options): Promise<PrivateServer> {
	const dataDir = resolve(options.dataDir);
	const account = serverAccount([`${dataDir}/postgres`, dataDir, dirname(dataDir)].filter(existsSync));
	const place = choosePlace(dataDir, account);
	const keeper = await openServer(place, account, options);
	try {
		if (options.serving) await claimServing(keeper, dataDir);
		await ensureDatabases(place, keeper);
	} catch (error) {
		await leave(keeper, place);
		throw error;
	}
	return asServer(place, keeper);
}

async function openServer(place: Place, account: Account, options: Options): Promise<pg.Client> {
	const { say = () => {}, durable = true } = options;
	const binaries = findBinaries(account);
	tellWhatMoved(place, binaries.copiedTo, account, say);
	if (!existsSync(place.data)) say("Making the database (first run only) …");
	ensureCluster(binaries, place, account, durable);
	const settings = { durable, port: process.platform === "win32" ? await freePort() : 5432 };
	for (let attempt = 1; ; attempt++) {
		await startPostmaster(binaries, place, account, settings);
		try {
			const keeper = await connectAdmin(place, `process ${process.pid}`);
			await joinServer(keeper);
			return keeper;
		} catch (error) {
			if (attempt === 3) throw error; // the last user may have been stopping it just as we came
		}
	}
}

function asServer(place: Place, keeper: pg.Client): PrivateServer {
	return {
		urls: databaseUrls(place, mainDatabase),
		folder: place.data,
		adminUrl: serverUrl(place, adminRole, "postgres"),
		createDatabase: async (name, template) => {
			await createDatabase(keeper, name, template);
			return databaseUrls(place, name);
		},
		dropDatabase: async (name) => {
			await keeper.query(`drop database if exists ${keeper.escapeIdentifier(name)} with (force)`);
		},
		stop: () => leave(keeper, place),
		abandon: () => signalPostmaster(place, "SIGINT"),
	};
}

async function leave(keeper: pg.Client, place: Place): Promise<void> {
	const last = await leaveServer(keeper).catch(() => false);
	await keeper.end().catch(() => {});
	if (last) await stopPostmaster(place);
}

function tellWhatMoved(
	place: Place,
	copiedTo: string | null,
	account: Account,
	say: (line: string) => void,
): void {
	if (!place.movedTo && !copiedTo) return;
	const what = [
		place.movedTo && `the database is kept in ${place.movedTo}`,
		copiedTo && `PostgreSQL runs from ${copiedTo}`,
	];
	say(`The user ${account?.name} may not enter this folder, so ${what.filter(Boolean).join(" and ")}.`);
}

function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const probe = createServer().once("error", failed);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => found(typeof address === "object" && address ? address.port : 5432));
		});
	});
}
