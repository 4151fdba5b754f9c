import { mkdtempSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { createApp } from "../../src/app.ts";
import { builtAssets } from "../../src/built-assets.ts";
import { readConfig } from "../../src/config.ts";
import { jobs } from "../../src/jobs.ts";
import { openSession } from "../../src/platform/auth/sessions.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { openDiskStore } from "../../src/platform/files/index.ts";
import { drainJobs } from "../../src/platform/jobs/index.ts";
import { Live } from "../../src/platform/live/index.ts";
import { setLogLevel } from "../../src/platform/log.ts";
import type { Deps } from "../../src/platform/web/context.ts";
import { launchBrowser } from "../support/browser.ts";
import { testDatabase } from "../support/database.ts";
import { Actor } from "./actor.ts";
import { openLine } from "./line.ts";

/** The size of what somebody holds or sits before. */
export const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
export type Screen = keyof typeof screens;

/** A whole installation for one journey: server, database, browser, and a clock that the journey moves. */
export interface World {
	readonly origin: string;
	/** Looks into the database as the tenant, to find whom to act as and to see what was kept. */
	run<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
	/** A person with a browser of their own, at the own page; nobody's browser is still empty. */
	as(personId: string | null, options?: EnterOptions): Promise<Actor>;
	/** Runs the jobs that wait: mails become readable in the outbox. */
	drainJobs(): Promise<void>;
	/** The clock of the installation. */
	now(): Date;
	today(): string;
	setToday(day: string): void;
	close(): Promise<void>;
}

/** An empty installation, on a screen of this size. */
export async function anEmptyWorld(screen: Screen, startsOn: string): Promise<World> {
	setLogLevel("error");
	const test = await testDatabase();
	const tenant = await test.tenant("lyngvik");
	await test.database.owner.updateTable("tenants").set({ name: "Lyngvik kommune" }).execute();
	let now = new Date(`${startsOn}T09:00:00Z`);
	const { config, files } = settings();
	const { database } = test;
	const deps: Deps = { config, database, files, clock: () => now, assets: builtAssets(config) };
	const live = new Live(database.urls);
	const server = serve({ fetch: createApp(deps, live).fetch, port: 0, hostname: "127.0.0.1" }) as Server;
	await new Promise((resolve) => server.once("listening", resolve));
	const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	const browser = await launchBrowser();
	return {
		origin,
		run: tenant.run,
		as: (personId, options) => enter(browser, { origin, run: tenant.run, now, screen }, personId, options),
		drainJobs: () => drainJobs(deps, jobs),
		now: () => now,
		today: () => now.toISOString().slice(0, 10),
		setToday: (day) => {
			now = new Date(`${day}T09:00:00Z`);
		},
		close: async () => {
			await browser.close();
			await live.close();
			server.close();
		},
	};
}

function settings() {
	const read = readConfig({ MODE: "demo", DATA_DIR: mkdtempSync(join(tmpdir(), "ledelsesskolen-journey-")) });
	if (!read.ok) throw new Error(read.faults.join("\n"));
	return { config: read.config, files: openDiskStore(read.config.filesDir) };
}

export interface EnterOptions {
	script?: boolean;
	/** Whether the network can go: `loseNetwork` and `findNetwork` of the actor. */
	mayLoseNetwork?: boolean;
}

/** Where a browser is opened. */
interface Scene {
	readonly origin: string;
	readonly run: World["run"];
	readonly now: Date;
	readonly screen: Screen;
}

/** Gives somebody a browser of their own in an installation. */
export async function enter(
	browser: Browser,
	scene: Scene,
	personId: string | null,
	{ script = true, mayLoseNetwork = false }: EnterOptions = {},
): Promise<Actor> {
	const line = mayLoseNetwork ? await openLine() : undefined;
	const context = await browser.newContext({
		viewport: screens[scene.screen],
		locale: "nb-NO",
		javaScriptEnabled: script,
		baseURL: scene.origin,
		...(line && { proxy: { server: line.address } }),
	});
	context.once("close", () => line?.close());
	if (personId) {
		const session = { personId, method: "demo" as const, device: "journey" };
		const { token } = await scene.run((db) => openSession(db, session, scene.now));
		await context.addCookies([{ name: "session", value: token, url: scene.origin }]);
	}
	const actor = new Actor(await context.newPage(), script, line);
	if (personId) await actor.visit("/");
	return actor;
}
