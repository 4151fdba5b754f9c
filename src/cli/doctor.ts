import { access, constants, mkdir, statfs } from "node:fs/promises";
import nodemailer from "nodemailer";
import { type Config, readConfig } from "../config.ts";
import { readyDatabase } from "../open-database.ts";

type Check = { name: string; look: () => Promise<string> };

const enoughSpace = 2_000_000_000; // bytes: a year of files and the database of a large municipality

/** Checks what the settings point at, without serving. Exit 1 when something is to be mended. */
export async function run(): Promise<number> {
	const read = readConfig(process.env);
	if (!read.ok) {
		for (const fault of read.faults) console.log(`mend  settings: ${fault}`);
		return 1;
	}
	const outcomes: boolean[] = [];
	for (const check of checks(read.config)) outcomes.push(await tell(check));
	return outcomes.every(Boolean) ? 0 : 1;
}

async function tell({ name, look }: Check): Promise<boolean> {
	try {
		console.log(`ok    ${name}: ${await look()}`);
		return true;
	} catch (error) {
		console.log(`mend  ${name}: ${error instanceof Error ? error.message : error}`);
		return false;
	}
}

function checks(config: Config): Check[] {
	return [
		{
			name: "mode",
			look: async () => `${config.mode}, at ${config.baseUrl ?? `http://localhost:${config.port}`}`,
		},
		{ name: "database", look: () => lookAtDatabase(config) },
		{ name: "files", look: () => lookAtFolder(config.filesDir) },
		{ name: "mail", look: () => lookAtMail(config) },
	];
}

async function lookAtDatabase(config: Config): Promise<string> {
	const notes: string[] = [];
	const ready = await readyDatabase(config, { say: (line) => notes.push(line) });
	await ready.release();
	const where = config.databaseUrls ? "the one in DATABASE_URL" : `a private PostgreSQL in ${config.dataDir}`;
	return [`${where}; it answers and is up to date.`, ...notes].join(" ");
}

async function lookAtFolder(folder: string): Promise<string> {
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK);
	} catch (cause) {
		throw new Error(`This user may not write in ${folder}. Give it leave, or set FILES_DIR.`, { cause });
	}
	const { bavail, bsize } = await statfs(folder);
	if (bavail * bsize < enoughSpace)
		throw new Error(`Less than 2 GB is free where ${folder} is. Make room, or set FILES_DIR.`);
	return `${folder}, ${Math.round((bavail * bsize) / 1e9)} GB free.`;
}

async function lookAtMail({ smtpUrl, mailFrom }: Config): Promise<string> {
	if (!smtpUrl) return "no server is set up (SMTP_URL, MAIL_FROM); mail stays in the outbox.";
	const transport = nodemailer.createTransport(smtpUrl);
	try {
		await transport.verify();
		return `the server takes mail from ${mailFrom}.`;
	} catch (cause) {
		throw new Error(
			`The server in SMTP_URL does not let us in: ${cause instanceof Error ? cause.message : cause}`,
			{ cause },
		);
	} finally {
		transport.close();
	}
}
