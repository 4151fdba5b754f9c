import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { twoWriters } from "../../../test/support/two-writers.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let office: TestBrowser;
let administrator: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	const person = (role: "office" | "administrator") => app.tenant.run((db) => aPerson(db, { roles: [role] }));
	office = await app.browser(await person("office"));
	administrator = await app.browser(await person("administrator"));
});

describe("two who write at once lose nothing of each other's", () => {
	test("in a goal", async () => {
		const goal = await app.tenant.run((db) =>
			db
				.insertInto("goals")
				.values({ kind: "plan", title: "Kommuneplan" })
				.returning("id")
				.executeTakeFirstOrThrow(),
		);
		await twoWriters({
			...{
				first: office,
				second: administrator,
				form: paths.goal(goal.id),
				before: { title: "Kommuneplan" },
			},
			firstWrites: { description: "Vedtatt av kommunestyret" },
			secondWrites: { title: "Kommuneplan 2030" },
		});
	});

	test("in the levels, also where both add one", async () => {
		const before = { title1: "Kommunedirektør" };
		expect((await office.post(paths.levels(), before)).status).toBe(303);
		const page = await twoWriters({
			...{ first: office, second: administrator, form: paths.levels(), before },
			firstWrites: { title2: "Kommunalsjef" },
			secondWrites: { title2: "Direktør" },
		});
		expect(page).toContain("<strong>Lagret nå:</strong> Kommunalsjef</p>");
	});

	test("in the settings", async () => {
		const before = {
			name: "Lyngvik kommune",
			locale: "nb",
			decisionDays: "14",
			councilName: "kommunestyret",
			kraftsamlingName: "Kraftsamling",
		};
		expect((await office.post(paths.settings(), before)).status).toBe(303);
		await twoWriters({
			...{ first: office, second: administrator, form: paths.settings(), before },
			firstWrites: { officeContact: "22 33 44 55" },
			secondWrites: { guidingQuestion: "Hva er å lede?" },
		});
	});
});
