import { beforeAll, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aProgramme, aVenue, someLeaders } from "../../../test/support/programme-rows.ts";
import { twoWriters } from "../../../test/support/two-writers.ts";
import { paths } from "./paths.ts";
import { gatheringsOf } from "./queries/gatherings.ts";
import { programmeById } from "./queries/programmes.ts";

let app: TestApp;
let first: TestBrowser;
let second: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	const office = (name: string) => app.tenant.run((db) => aPerson(db, { name, roles: ["office"] }));
	first = await app.browser(await office("Oda Kontor"));
	second = await app.browser(await office("Ola Kontor"));
});

test("a programme: what the first wrote is shown and kept, and what the second wrote too", async () => {
	const id = await app.tenant.run((db) => aProgramme(db, { title: "Skolen" }));
	const { aim = "", guidingQuestion = "" } = (await app.tenant.run((db) => programmeById(db, id))) ?? {};
	const form = paths.editProgramme(id);
	const before = { title: "Skolen", aim, guidingQuestion, noticeWeeks: "12", standInRequired: "on" };
	const firstWrites = { title: "Lederskolen", aim: "Ledere som leder.", mandate: "Vedtak 12" };
	const page = await twoWriters({
		first,
		second,
		form,
		before,
		firstWrites,
		secondWrites: { title: "Min skole" },
	});
	expect(page).toContain("<strong>Lagret nå:</strong> Lederskolen</p>");
	expect(page).toContain("Navn: Noe annet er lagret nå");
	expect(page).toContain(">Ledere som leder.</textarea>");
	const stored = await app.tenant.run((db) => programmeById(db, id));
	expect(stored).toMatchObject({ title: "Min skole", aim: "Ledere som leder.", mandate: "Vedtak 12" });
});

test("a programme posted without what was seen is saved as before", async () => {
	const id = await app.tenant.run((db) => aProgramme(db, { title: "Skolen" }));
	await first.post(paths.editProgramme(id), { title: "Annen" });
	expect((await second.post(paths.editProgramme(id), { title: "Ny" })).status).toBe(303);
});

test("two that press at the very same moment do not both save unseen", async () => {
	const id = await app.tenant.run((db) => aProgramme(db, { title: "Skolen" }));
	const form = paths.editProgramme(id);
	const seen = /name="seen" value="([^"]*)"/.exec(await (await first.get(form)).text())?.[1] ?? "";
	const answers = await Promise.all([
		first.post(form, { title: "Min", seen }),
		second.post(form, { title: "Din", seen }),
	]);
	expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test("the plan of a gathering", async () => {
	const id = await app.tenant.run((db) => aProgramme(db));
	const form = paths.plannedGathering(id, "1");
	const [firstWrites, secondWrites] = [{ theme: "Å lede" }, { theme: "Å følge" }];
	await twoWriters({ first, second, form, before: {}, firstWrites, secondWrites });
});

test("a cohort's name and size", async () => {
	const id = await app.tenant.run(async (db) => aCohort(db, await aProgramme(db), [], 20));
	const form = paths.editCohort(id);
	const before = { name: "Kull 1", capacity: "20" };
	const writes = { firstWrites: { capacity: "24" }, secondWrites: { name: "Nordkullet" } };
	const page = await twoWriters({ first, second, form, before, ...writes });
	expect(page).toContain("Endret av noen andre. Det nye står i feltet.");
});

test("the days and place of a gathering say the place by its name", async () => {
	const { gathering, venueId } = await app.tenant.run(async (db) => {
		const leaders = await someLeaders(db);
		const cohort = await aCohort(db, await aProgramme(db), leaders.slice(0, 2));
		return { gathering: (await gatheringsOf(db, cohort))[0]?.id ?? "", venueId: await aVenue(db) };
	});
	const before = { day1: "2027-04-13", day2: "2027-04-14", startsAt: "09:00", endsAt: "16:00" };
	const page = await twoWriters({
		...{ first, second, form: paths.gathering(gathering), action: paths.schedule(gathering), before },
		firstWrites: { venueId },
		secondWrites: { day1: "2027-04-12", endsAt: "15:00" },
	});
	expect(page).toContain("<strong>Lagret nå:</strong> 13.04.2027</p>");
});

test("a venue", async () => {
	const id = await app.tenant.run((db) => aVenue(db));
	const form = paths.venue(id);
	const before = { name: "Storsalen", capacity: "40" };
	const writes = { firstWrites: { host: "Vakta" }, secondWrites: { equipment: "Prosjektor" } };
	await twoWriters({ first, second, form, before, ...writes });
});

test("the closed weeks of a unit", async () => {
	const unitId = await app.tenant.run((db) => aUnit(db, { name: "Nordre sykehjem" }));
	const form = `${paths.closedWeeks()}?unit=${unitId}`;
	const [firstWrites, secondWrites] = [{ weeks: "2027-28, 2027-29" }, { weeks: "2027-30" }];
	const action = paths.closedWeeks();
	await twoWriters({ first, second, form, action, before: { unitId }, firstWrites, secondWrites });
});
