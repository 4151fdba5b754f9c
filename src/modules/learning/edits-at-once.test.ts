import { beforeAll, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aProgramme } from "../../../test/support/programme-rows.ts";
import { twoWriters } from "../../../test/support/two-writers.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let first: TestBrowser;
let second: TestBrowser;
let programme: string;

beforeAll(async () => {
	app = await testApp();
	const office = (name: string) => app.tenant.run((db) => aPerson(db, { name, roles: ["office"] }));
	first = await app.browser(await office("Oda Kontor"));
	second = await app.browser(await office("Ola Kontor"));
	programme = await app.tenant.run((db) => aProgramme(db));
});

test("what is asked at the end of each day", async () => {
	await twoWriters({
		...{ first, second, form: paths.prompts(programme), action: paths.promptsOfGathering(programme, "1") },
		before: {},
		firstWrites: { day1: "Hva tar du med deg?" },
		secondWrites: { day2: "Hva prøver du først?" },
	});
});

test("what a diploma takes", async () => {
	await twoWriters({
		...{ first, second, form: paths.diplomas(programme), action: paths.diplomaRules(programme) },
		before: { daysRequired: "8" },
		firstWrites: { signedBy: "Berit Direktør" },
		secondWrites: { signedTitle: "kommunaldirektør" },
	});
});
