import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { asWorkerRole, type DatabaseUrls } from "./platform/db/index.ts";
import type { LogLevel } from "./platform/log.ts";
import { settings } from "./settings.ts";

/** Everything the environment decides, read once at the start. */
export interface Config {
	readonly mode: "demo" | "production";
	readonly port: number;
	readonly host: string;
	/** The address people use, without a slash at the end; null in a demo that has none set. */
	readonly baseUrl: string | null;
	readonly dataDir: string;
	readonly filesDir: string;
	/** Null: the private PostgreSQL in `dataDir`. */
	readonly databaseUrls: DatabaseUrls | null;
	readonly smtpUrl: string | null;
	readonly mailFrom: string | null;
	readonly logLevel: LogLevel;
	readonly assetsDir: string;
	readonly migrationsDir: string;
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] };

type Values = { [Name in keyof typeof settings]: (typeof settings)[Name]["schema"]["_output"] };

/** Reads the settings (docs/settings.md). Every fault is a sentence that says what to do. */
export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
	const values: Record<string, unknown> = {};
	const faults: string[] = [];
	for (const [name, { schema, remedy }] of Object.entries(settings)) {
		const read = schema.safeParse(environment[name]?.trim() || undefined);
		if (read.success) values[name] = read.data;
		else faults.push(`${name} cannot be used as it is written. ${remedy}`);
	}
	if (faults.length === 0) faults.push(...halfSet(values as Values));
	return faults.length > 0 ? { ok: false, faults } : { ok: true, config: toConfig(values as Values) };
}

/** The folder that holds package.json, from the source as well as from the build. */
export function projectRoot(from: string = import.meta.dirname): string {
	return existsSync(join(from, "package.json")) ? from : projectRoot(dirname(from));
}

function halfSet(values: Values): string[] {
	const faults: string[] = [];
	const lone = (set: keyof Values, missing: keyof Values) => {
		if (values[set] && !values[missing])
			faults.push(`${set} is set without ${missing}. ${settings[missing].remedy}`);
	};
	lone("DATABASE_URL", "DATABASE_OWNER_URL");
	lone("DATABASE_OWNER_URL", "DATABASE_URL");
	lone("DATABASE_WORKER_URL", "DATABASE_URL");
	lone("SMTP_URL", "MAIL_FROM");
	lone("MAIL_FROM", "SMTP_URL");
	if (modeOf(values) === "production" && !values.BASE_URL) faults.push(missingBaseUrl(values));
	return faults;
}

function missingBaseUrl(values: Values): string {
	const why = values.MODE ? "MODE is production" : "a mail server is set up, so this is production";
	return `BASE_URL is missing: ${why}. ${settings.BASE_URL.remedy} To try it out instead, write MODE=demo.`;
}

function modeOf(values: Values): Config["mode"] {
	if (values.MODE) return values.MODE;
	return values.BASE_URL || values.SMTP_URL ? "production" : "demo";
}

function toConfig(values: Values): Config {
	const mode = modeOf(values);
	const root = projectRoot();
	const dataDir = values.DATA_DIR ? resolve(values.DATA_DIR) : join(root, "data");
	return {
		mode,
		port: values.PORT,
		host: values.HOST ?? (mode === "demo" ? "127.0.0.1" : "0.0.0.0"),
		baseUrl: values.BASE_URL?.replace(/\/+$/, "") ?? null,
		dataDir,
		filesDir: values.FILES_DIR ? resolve(values.FILES_DIR) : join(dataDir, "files"),
		databaseUrls: databaseUrls(values),
		smtpUrl: values.SMTP_URL ?? null,
		mailFrom: values.MAIL_FROM ?? null,
		logLevel: values.LOG_LEVEL ?? (mode === "demo" ? "warn" : "info"),
		assetsDir: join(root, "dist", "assets"),
		migrationsDir: join(root, "db", "migrations"),
	};
}

function databaseUrls(values: Values): DatabaseUrls | null {
	const { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker } = values;
	return app && owner ? { app, owner, worker: worker ?? asWorkerRole(owner) } : null;
}
