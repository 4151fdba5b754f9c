import { beforeAll, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { withQuery } from "../../platform/web/path.ts";
import { caseStates, steps } from "./funnel.ts";
import { paths, programmePart } from "./paths.ts";

const t = messagesIn("nb").effect;

let app: TestApp;
let large: string;
let small: string;
let [decider, employee]: TestBrowser[] = [];

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

/** Two programmes with cases that people of their own own: one of seven, one of two. */
async function aSchool(db: Db, name: string, sizes: readonly number[]): Promise<string[]> {
	const unitId = await aUnit(db);
	const ids: string[] = [];
	for (const size of sizes) {
		const { id: programmeId } = await db
			.insertInto("programmes")
			.values({ title: `${name} ${size}` })
			.returning("id")
			.executeTakeFirstOrThrow();
		ids.push(programmeId);
		for (let made = 0; made < size; made++) {
			const ownerId = await aPerson(db, { unitId });
			const idea = { title: `${name} sak`, challenge: "x", ownerId, programmeId };
			const createdAt = new Date("2026-02-01T09:00:00Z");
			await db
				.insertInto("ideas")
				.values({ ...idea, createdAt, state: made === 0 ? "withdrawn" : "working" })
				.execute();
		}
	}
	return ids;
}

beforeAll(async () => {
	app = await testApp();
	[large = "", small = ""] = await app.tenant.run((db) => aSchool(db, "Skole", [7, 2]));
	await app.otherTenant.run((db) => aSchool(db, "Naboskole", [9]));
	decider = await app.browser(await app.tenant.run((db) => aPerson(db, { roles: ["decider"] })));
	employee = await app.browser(
		await app.tenant.run(async (db) => aPerson(db, { unitId: await aUnit(db), title: "Rådgiver" })),
	);
});

test("those who answer for the programme see it, with this tenant's cases alone; others do not", async () => {
	const html = await as(decider).text(paths.effect());
	expect(html).toContain(t.finding(9, 0, 0));
	expect(html).not.toContain("Naboskole");
	expect((await as(employee).get(paths.effect())).status).toBe(404);
	expect((await as(employee).get(paths.effectFile())).status).toBe(404);
});

test("a programme that is small, or leaves a small rest, is told of neither on the page nor in the file", async () => {
	const page = await as(decider).text(paths.effect());
	expect(page).not.toContain(`${programmePart}${small}`);
	expect(page).not.toContain(`${programmePart}${large}`);
	for (const id of [large, small]) {
		const of = programmePart + id;
		expect(await as(decider).text(withQuery(paths.effect(), { of }))).toContain(t.tooFewTitle);
		const file = await as(decider).text(withQuery(paths.effectFile(), { of }));
		expect(file.trim().split("\r\n")).toHaveLength(1);
	}
});

test("the file adds up: the states of each line make its total", async () => {
	const file = await as(decider).text(paths.effectFile());
	const [, whole = ""] = file.trim().split("\r\n");
	const cells = whole.split(";");
	const numbers = cells.slice(2, 3 + steps.length + caseStates.length).map(Number);
	const [total = 0, ...rest] = numbers;
	expect(total).toBe(9);
	expect(rest.slice(steps.length).reduce((sum, one) => sum + one, 0)).toBe(total);
	expect(rest[0]).toBe(total);
});

test("an old or broken address shows everything or nothing, never a fault", async () => {
	for (const of of ["year-1999", "programme-nei", "x".repeat(80)])
		expect([of, (await as(decider).get(`${paths.effect()}?of=${of}`)).status]).toEqual([of, 200]);
});
