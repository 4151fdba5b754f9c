import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { settingsPage } from "./settings.ts";

const faults = (environment: Record<string, string>) => {
	const read = readConfig(environment);
	return read.ok ? [] : read.faults;
};
const configured = (environment: Record<string, string>) => {
	const read = readConfig(environment);
	if (!read.ok) throw new Error(read.faults.join("\n"));
	return read.config;
};
const app = "postgres://app@db.example/x";
const owner = "postgres://owner@db.example/x";

test("with nothing set it is a demo on this machine, with a private database", () => {
	const { mode, port, host, baseUrl, databaseUrls, smtpUrl } = configured({});
	expect({ mode, port, host, baseUrl, databaseUrls, smtpUrl }).toEqual({
		mode: "demo",
		port: 3000,
		host: "127.0.0.1",
		baseUrl: null,
		databaseUrls: null,
		smtpUrl: null,
	});
	expect(configured({ PORT: "" }).port).toBe(3000);
});

test("an address of one's own makes it production; the worker comes in by the owner, in its own role", () => {
	const set = { DATABASE_URL: app, DATABASE_OWNER_URL: owner, BASE_URL: "https://skole.kommune.no/" };
	const { mode, host, baseUrl, databaseUrls } = configured(set);
	expect({ mode, host, baseUrl, databaseUrls }).toEqual({
		mode: "production",
		host: "0.0.0.0",
		baseUrl: "https://skole.kommune.no",
		databaseUrls: { app, owner, worker: `${owner}?options=-c%20role%3Dledelsesskolen_worker` },
	});
});

test("half a configuration is refused with what to do", () => {
	expect(faults({ MODE: "demo", DATABASE_URL: app })).toEqual([
		"DATABASE_URL is set without DATABASE_OWNER_URL. Write an address such as " +
			"DATABASE_OWNER_URL=postgres://ledelsesskolen_owner:secret@db.example/ledelsesskolen.",
	]);
	expect(faults({ MODE: "demo", SMTP_URL: "smtp://mail.example" })).toEqual([
		"SMTP_URL is set without MAIL_FROM. Write the sender's address, such as MAIL_FROM=ledelsesskolen@kommune.no.",
	]);
	expect(faults({ MODE: "demo", MAIL_FROM: "a@b.no" })).toHaveLength(1);
	expect(faults({ MODE: "demo", DATABASE_OWNER_URL: owner })).toHaveLength(1);
	expect(faults({ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.no" })).toEqual([
		"BASE_URL is missing: a mail server is set up, so this is production. Write the whole address people use, " +
			"such as BASE_URL=https://ledelsesskolen.kommune.no. To try it out instead, write MODE=demo.",
	]);
	expect(faults({ MODE: "production" })).toEqual([
		"BASE_URL is missing: MODE is production. Write the whole address people use, such as " +
			"BASE_URL=https://ledelsesskolen.kommune.no. To try it out instead, write MODE=demo.",
	]);
});

test("a value that cannot be used is refused with its name", () => {
	expect(faults({ PORT: "http", DATABASE_URL: "mysql://x" })).toEqual([
		"PORT cannot be used as it is written. Write a port number between 0 and 65535, such as PORT=3000.",
		"DATABASE_URL cannot be used as it is written. Write an address such as " +
			"DATABASE_URL=postgres://ledelsesskolen_app:secret@db.example/ledelsesskolen.",
	]);
});

test("docs/settings.md is written from the table; `npx vitest run src/config.test.ts -u` renews it", async () => {
	await expect(settingsPage()).toMatchFileSnapshot("../docs/settings.md");
});
