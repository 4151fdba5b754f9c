import { beforeAll, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { carriersOf } from "../programmes/index.ts";
import { registerFacilitator } from "./actions/facilitators.ts";
import { paths } from "./paths.ts";
import { facilitatorById } from "./queries/facilitators.ts";
import { sheetOf } from "./queries/sheets.ts";

const others = "Noen andre har endret dette siden du åpnet siden";

let app: TestApp;
let first: TestBrowser;
let second: TestBrowser;
let kari: TestBrowser;
const ids = { programme: "", gathering: "", kari: "", lars: "" };

beforeAll(async () => {
	app = await testApp();
	const office = (name: string) => app.tenant.run((db) => aPerson(db, { name, roles: ["office"] }));
	first = await app.browser(await office("Oda Kontor"));
	second = await app.browser(await office("Ola Kontor"));
	await app.tenant.run(async (db) => {
		ids.programme = await aProgramme(db);
		const cohort = await aCohort(db, ids.programme, []);
		const days = ["2027-03-16", "2027-03-17"];
		const venueId = await aVenue(db);
		ids.gathering = await aGathering(db, cohort, { venueId, days, today: "2026-12-01" });
		const unitId = await aUnit(db);
		ids.kari = await aPerson(db, { name: "Kari Leder", unitId });
		ids.lars = await aPerson(db, { name: "Lars Leder", unitId });
		for (const id of [ids.kari, ids.lars]) await registerFacilitator(db, id, "2026-01-01");
	});
	kari = await app.browser(ids.kari);
});

type Fields = Record<string, string | string[]>;

/** The pages have several forms at one address, one of them with this print. */
const seenOn = (page: string) => /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? "";

/** Both open the form; the first saves, the second is told and saves again knowingly. */
async function oneAfterTheOther(form: string, fields: Fields, [one, two]: [Fields, Fields], late = second) {
	const seen = seenOn(await late.text(form));
	expect(seen).not.toBe("");
	const at = paths.facilitating() === form ? paths.facilitator(ids.kari) : form;
	expect((await first.post(at, { ...fields, ...one })).status).toBe(303);
	const told = await late.post(form, { ...fields, ...two, seen });
	const page = await told.text();
	expect([told.status, page.includes(others)]).toEqual([422, true]);
	const again = await late.post(form, { ...fields, ...two, seen: seenOn(page) });
	expect(again.status).toBe(303);
	return page;
}

test("what facilitators must know: the second is told before the first one's ticks are gone", async () => {
	const form = paths.sharedSheet(ids.programme, "1");
	await oneAfterTheOther(form, { act: "needs" }, [{ "needs[]": ["Pitching"] }, { "needs[]": ["Økonomi"] }]);
	const key = { programmeId: ids.programme, number: 1, gatheringId: null };
	expect((await app.tenant.run((db) => sheetOf(db, key))).needs).toEqual(["Økonomi"]);
});

test("who carries a gathering", async () => {
	const form = paths.staffing(ids.gathering);
	const page = await oneAfterTheOther(form, { act: "name" }, [
		{ "people[]": [ids.kari] },
		{ "people[]": [ids.lars] },
	]);
	expect(page).toContain("<strong>Lagret nå:</strong> Kari Leder</p>");
	const carriers = await app.tenant.run((db) => carriersOf(db, ids.gathering));
	expect(carriers.map(({ name }) => name)).toEqual(["Lars Leder"]);
});

test("the limit of a facilitator, by the office and by the one it is about", async () => {
	const limits = { act: "limits", since: "2026-01-01" };
	const [three, five] = [{ monthlyLimit: "3" }, { monthlyLimit: "5" }];
	await oneAfterTheOther(paths.facilitator(ids.kari), limits, [three, five]);
	await oneAfterTheOther(paths.facilitating(), limits, [three, five], kari);
	expect((await app.tenant.run((db) => facilitatorById(db, ids.kari)))?.monthlyLimit).toBe(5);
});
