import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { jobs } from "../../src/jobs.ts";
import { newSecret } from "../../src/platform/auth/tokens.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { openDiskStore } from "../../src/platform/files/index.ts";
import { drainJobs } from "../../src/platform/jobs/index.ts";
import { setLogLevel } from "../../src/platform/log.ts";
import type { Deps } from "../../src/platform/web/context.ts";
import { type TestTenant, testDatabase } from "./database.ts";

/** A moment in the middle of a working week, long before any summer time. */
export const testNow = new Date("2026-11-24T09:00:00Z");

/** A browser without script, signed in or not: it keeps cookies and follows nothing by itself. */
export interface TestBrowser {
	get(url: string, headers?: Record<string, string>): Promise<Response>;
	/** Sends a form as the page would, or with an island's headers; a list sends the name several times. */
	post(
		url: string,
		fields?: Record<string, string | readonly string[] | File>,
		headers?: Record<string, string>,
	): Promise<Response>;
	/** GET, asserting nothing, and the page's text. */
	text(url: string): Promise<string>;
}

export interface TestApp {
	readonly deps: Deps;
	readonly tenant: TestTenant;
	/** Another tenant in the same database, to plant rows in. */
	readonly otherTenant: TestTenant;
	/** A browser signed in as this person, or as nobody. */
	browser(personId?: string): Promise<TestBrowser>;
	/** Runs every job that waits. */
	drainJobs(): Promise<void>;
	/** Moves the clock to this instant. */
	setTime(now: Date): void;
}

const origin = "http://lyngvik.test";

/** The whole application on a database of its own, with two tenants and a clock that stands still. */
export async function testApp(settings: Record<string, string> = {}): Promise<TestApp> {
	setLogLevel("error");
	const { database, tenant: makeTenant } = await testDatabase();
	const tenant = await makeTenant("lyngvik");
	const otherTenant = await makeTenant("nabovik");
	await database.owner
		.updateTable("tenants")
		.set({ host: "lyngvik.test" })
		.where("id", "=", tenant.id)
		.execute();
	await database.owner
		.updateTable("tenants")
		.set({ host: "nabovik.test" })
		.where("id", "=", otherTenant.id)
		.execute();
	let now = testNow;
	const dataDir = mkdtempSync(join(tmpdir(), "ledelsesskolen-test-"));
	const read = readConfig({
		MODE: "production",
		BASE_URL: origin,
		DATA_DIR: dataDir,
		DATABASE_URL: database.urls.app,
		DATABASE_OWNER_URL: database.urls.owner,
		...settings,
	});
	if (!read.ok) throw new Error(read.faults.join("\n"));
	const { config } = read;
	const deps: Deps = {
		config,
		database,
		files: openDiskStore(join(dataDir, "files")),
		clock: () => now,
		assets: {},
	};
	const app = createApp(deps);
	return {
		deps,
		tenant,
		otherTenant,
		browser: async (personId) =>
			openBrowser(app, personId ? await tenant.run((db) => signIn(db, personId, now)) : undefined),
		drainJobs: () => drainJobs(deps, jobs),
		setTime: (to) => {
			now = to;
		},
	};
}

type Fetching = { request(url: string, init?: RequestInit): Response | Promise<Response> };

function openBrowser(app: Fetching, session: string | undefined): TestBrowser {
	const cookies = new Map<string, string>(session ? [["session", session]] : []);
	const send = async (url: string, init: RequestInit) => {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		const own = { host: "lyngvik.test", origin, "sec-fetch-site": "same-origin", cookie };
		const headers = { ...own, ...(init.headers as Record<string, string> | undefined) };
		const response = await app.request(`${origin}${url}`, { ...init, headers });
		for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
		return response;
	};
	const get = (url: string, headers = {}) => send(url, { method: "GET", headers });
	return {
		get,
		text: async (url) => (await get(url)).text(),
		post: (url, fields = {}, headers = {}) => send(url, { method: "POST", body: formOf(fields), headers }),
	};
}

function keepCookie(cookies: Map<string, string>, line: string): void {
	const [pair = "", ...attributes] = line.split("; ");
	const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
	if (value === "" || attributes.includes("Max-Age=0")) cookies.delete(name);
	else cookies.set(name, value);
}

function formOf(fields: Record<string, string | readonly string[] | File>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		if (value instanceof File) form.append(name, value);
		else for (const one of [value].flat()) form.append(name, one as string);
	}
	return form;
}

/** A session row, as sign-in would leave it. */
async function signIn(db: Db, personId: string, now: Date): Promise<string> {
	const { token, hash } = newSecret();
	const later = new Date(now.getTime() + 8 * 3600_000);
	await db
		.insertInto("sessions")
		.values({ personId, tokenHash: hash, method: "demo", createdAt: now, expiresAt: later, idleUntil: later })
		.execute();
	return token;
}
