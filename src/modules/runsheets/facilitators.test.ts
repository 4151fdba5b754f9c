import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { anItem } from "../../../test/support/run-sheet-rows.ts";
import { carriersOf, nameFacilitator, paths as programmePaths } from "../programmes/index.ts";
import { registerFacilitator } from "./actions/facilitators.ts";
import { addItem } from "./actions/sheets.ts";
import { forgetOldStaffing } from "./jobs.ts";
import { paths } from "./paths.ts";
import { personalData } from "./personal-data.ts";
import { facilitatorsByName } from "./queries/facilitators.ts";

let app: TestApp;
let office: TestBrowser;
let outsider: TestBrowser;
let first: string;
let second: string;
const ids: Record<"kari" | "lars" | "ida" | "mona" | "office", string> = {
	kari: "",
	lars: "",
	ida: "",
	mona: "",
	office: "",
};

const today = "2026-11-24";
const run: TestApp["tenant"]["run"] = (work, personId) => app.tenant.run(work, personId);

beforeAll(async () => {
	app = await testApp();
	await run(async (db) => {
		const unitId = await aUnit(db);
		ids.kari = await aPerson(db, { name: "Kari Leder", unitId });
		ids.lars = await aPerson(db, { name: "Lars Sammen", unitId });
		ids.ida = await aPerson(db, { name: "Ida Inn", unitId });
		ids.mona = await aPerson(db, { name: "Mona Skjermet", unitId, shielded: true });
		ids.office = await aPerson(db, { unitId, roles: ["office"] });
		const programme = await aProgramme(db);
		const cohort = await aCohort(db, programme, []);
		const other = await aCohort(db, programme, []);
		const venueId = await aVenue(db);
		first = await aGathering(db, cohort, { venueId, days: ["2026-12-01", "2026-12-02"], today });
		second = await aGathering(db, other, { venueId, days: ["2026-12-08", "2026-12-09"], today });
		await nameFacilitator(db, cohort, ids.kari);
		await nameFacilitator(db, cohort, ids.lars);
	});
	office = await app.browser(ids.office);
	outsider = await app.browser(await run((db) => aPerson(db)));
});

const carriers = async (id: string) =>
	(await run((db) => carriersOf(db, id))).map(({ personId }) => personId).sort();

describe("the register", () => {
	test("takes in who facilitates already, and not another tenant's people", async () => {
		const theirs = await app.otherTenant.run(async (db) => {
			const id = await aPerson(db, { name: "Nabo Lekkasje", unitId: await aUnit(db) });
			await registerFacilitator(db, id, today);
			return id;
		});
		expect(await office.text(paths.facilitators())).toContain("Legg til Kari Leder");
		for (const personId of [ids.kari, ids.lars, ids.ida, ids.mona])
			expect((await office.post(paths.facilitators(), { personId, since: "2024-01-01" })).status).toBe(303);
		expect((await office.post(paths.facilitators(), { personId: theirs })).status).toBe(404);
		const page = await office.text(paths.facilitators());
		expect([page.includes("Mona Skjermet"), page.includes("Nabo Lekkasje")]).toEqual([true, false]);
		expect((await outsider.get(paths.facilitators())).status).toBe(404);
		expect((await office.get(paths.facilitator(theirs))).status).toBe(404);
	});

	test("says what they can and how much, and refuses what is wrong with the input kept", async () => {
		const page = paths.facilitator(ids.ida);
		await office.post(page, { act: "competence", competence: "Lederrollen", competenceSince: "2025-01-01" });
		await office.post(page, { act: "limits", since: "2026-09-01", monthlyLimit: "2" });
		const [ida] = (await run((db) => facilitatorsByName(db, { withShielded: false }))).filter(
			({ personId }) => personId === ids.ida,
		);
		expect(ida).toEqual({
			...{ personId: ids.ida, name: "Ida Inn", since: "2026-09-01", monthlyLimit: 2, absences: [] },
			competences: [{ competence: "Lederrollen", since: "2025-01-01" }],
		});
		const wrong = await office.post(page, { act: "limits", since: "2026-09-01", monthlyLimit: "40" });
		const body = await wrong.text();
		expect([wrong.status, body.includes('value="40"'), body.includes('href="#field-monthlyLimit"')]).toEqual([
			422,
			true,
			true,
		]);
		const backwards = { act: "close", fromDay: "2026-12-10", toDay: "2026-12-01" };
		expect((await office.post(page, backwards)).status).toBe(422);
	});
});

describe("a suggestion", () => {
	test("names the empty chairs, says why, and is accepted as it was shown", async () => {
		const page = await office.text(paths.suggestion());
		expect(page).toContain("av 4 dager den måneden");
		const pick = /name="pick" value="([^"]+)"/.exec(page)?.[1] ?? "";
		expect(pick.startsWith(second)).toBe(true);
		expect((await office.post(paths.suggestion(), { pick })).status).toBe(303);
		expect(await carriers(second)).toEqual(pick.split(":")[1]?.split(",").sort());
		expect(await office.text(paths.suggestion())).toContain("Alle samlinger er bemannet");
	});

	test("refuses somebody who is not in the register, and somebody who is elsewhere that day", async () => {
		const stranger = `${second}:${ids.office}`;
		expect((await office.post(paths.suggestion(), { pick: stranger })).status).toBe(404);
		await run((db) =>
			sql`update gatherings set days = array['2026-12-02', '2026-12-03']::date[] where id = ${second}`.execute(
				db,
			),
		);
		const busy = await office.post(paths.suggestion(), { pick: `${second}:${ids.kari}` });
		expect([busy.status, (await busy.text()).includes("Kari Leder leder en samling for Kull 1")]).toEqual([
			422,
			true,
		]);
		await run((db) =>
			sql`update gatherings set days = array['2026-12-08', '2026-12-09']::date[] where id = ${second}`.execute(
				db,
			),
		);
		await office.post(paths.staffing(second), { act: "name", people: [ids.lars] });
	});
});

describe("the same morning", () => {
	test("one steps in with one click: items go along, and all three are told, without a reason", async () => {
		const { programmeId, number } = await run((db) =>
			db
				.selectFrom("gatherings as g")
				.innerJoin("programmeGatherings as p", "p.id", "g.programmeGatheringId")
				.select(["p.programmeId", "p.number"])
				.where("g.id", "=", first)
				.executeTakeFirstOrThrow(),
		);
		await run((db) =>
			addItem(db, { programmeId, number, gatheringId: first }, anItem({ facilitatorId: ids.kari })),
		);
		const kari = await app.browser(ids.kari);
		const page = await kari.text(paths.staffing(first));
		expect([page.includes("Sett inn Ida Inn for Kari Leder"), page.includes("Mona")]).toEqual([true, false]);
		const swap = { act: "step-in", out: ids.kari, into: ids.ida };
		expect((await outsider.post(paths.staffing(first), swap)).status).toBe(404);
		expect((await kari.post(paths.staffing(first), swap)).status).toBe(303);
		expect(await carriers(first)).toEqual([ids.ida, ids.lars].sort());
		const { facilitatorId } = await run((db) =>
			db.selectFrom("runSheetItems").select("facilitatorId").executeTakeFirstOrThrow(),
		);
		expect(facilitatorId).toBe(ids.ida);
		const mails = await run((db) =>
			db
				.selectFrom("mailMessages")
				.select(["personId", "bodyText"])
				.where("dedupeKey", "like", "stand-in:%")
				.execute(),
		);
		const textTo = (id: string) => mails.find(({ personId }) => personId === id)?.bodyText ?? "";
		expect(mails.length).toBe(3);
		expect(textTo(ids.ida)).toContain("Du trer inn for Kari Leder");
		expect(textTo(ids.kari)).toContain(
			"Ida Inn leder samling 1, Kull 1 i stedet for deg".replace("samling", "Samling"),
		);
		expect(textTo(ids.lars)).toContain("sammen med deg, i stedet for Kari Leder");
	});

	test("a second click changes nothing and says so; who is put in reaches the gathering", async () => {
		const again = await office.post(paths.staffing(first), { act: "step-in", out: ids.kari, into: ids.ida });
		expect([again.status, (await again.text()).includes("Byttet er gjort alt")]).toEqual([422, true]);
		const ida = await app.browser(ids.ida);
		for (const url of [programmePaths.gathering(first), paths.sheet(first), programmePaths.attendance(first)])
			expect((await ida.get(url)).status).toBe(200);
		expect((await ida.get(programmePaths.gathering(second))).status).toBe(404);
	});
});

describe("a facilitator's own page", () => {
	test("has their gatherings, whom with, and their limits, which they change themselves", async () => {
		const ida = await app.browser(ids.ida);
		const page = await ida.text(paths.facilitating());
		for (const part of ["Samling 1: Rollen som leder, Kull 1", "sammen med Lars Sammen", "2 av 2 dager"])
			expect(page).toContain(part);
		await ida.post(paths.facilitating(), { act: "close", fromDay: "2027-02-01" });
		expect(await ida.text(paths.facilitating())).toContain("1. februar 2027");
		const wrong = await ida.post(paths.facilitating(), { act: "limits", monthlyLimit: "x" });
		expect([wrong.status, (await wrong.text()).includes('value="x"')]).toEqual([422, true]);
		expect((await outsider.post(paths.facilitating(), { act: "limits", monthlyLimit: "3" })).status).toBe(
			404,
		);
	});

	test("gives the dates to the calendar", async () => {
		const ida = await app.browser(ids.ida);
		const answer = await ida.get(paths.facilitatingCalendar());
		const file = await answer.text();
		expect(answer.headers.get("content-type")).toContain("text/calendar");
		expect(file.match(/BEGIN:VEVENT/g)?.length).toBe(1);
		expect(file).toContain("DTSTART;TZID=Europe/Oslo:20261201T090000");
		expect(await outsider.text(paths.facilitatingCalendar())).not.toContain("VEVENT");
	});

	test("hands over to the next, never with a national identity number, and forgets after a year", async () => {
		const ida = await app.browser(ids.ida);
		const wrong = await ida.post(paths.handover(first), { body: "Ring 01019012345" });
		expect([wrong.status, (await wrong.text()).includes("Ring 01019012345")]).toEqual([422, true]);
		expect((await ida.post(paths.handover(first), {})).status).toBe(422);
		await ida.post(paths.handover(first), { body: "Gi scenen to timer." });
		const lars = await app.browser(ids.lars);
		expect(await lars.text(paths.facilitating())).toContain("Gi scenen to timer.");
		expect((await outsider.post(paths.handover(first), { body: "Hei" })).status).toBe(404);
		const data = await run((db) => personalData.collect(db, ids.ida));
		expect(data).toMatchObject({
			handovers: [{ body: "Gi scenen to timer." }],
			daysClosed: [{ fromDay: "2027-02-01" }],
		});
		const left = async (now: string) => {
			await run((db) => forgetOldStaffing(db, new Date(now)));
			const { rows } = await run((db) =>
				sql<{ n: number }>`select (select count(*) from handover_notes)::int as n`.execute(db),
			);
			return rows[0]?.n;
		};
		expect([await left("2027-11-01T09:00:00Z"), await left("2027-12-01T09:00:00Z")]).toEqual([1, 0]);
	});
});

test("the home page tells the office of gatherings without facilitators, and the facilitator of the week ahead", async () => {
	expect(await office.text("/")).toContain("1 samling mangler prosessleder");
	const lars = await app.browser(ids.lars);
	expect(await lars.text("/")).toContain("Du leder samling 1, Kull 1");
});

test("a register of thirty asks as many questions as one of four", async () => {
	const count = countQueries(app.deps.database);
	const cost = async () => {
		count();
		for (const url of [paths.facilitators(), paths.suggestion(), paths.staffing(first)])
			await office.text(url);
		return count();
	};
	const few = await cost();
	await run(async (db) => {
		const unitId = await aUnit(db);
		for (let n = 0; n < 26; n++) await registerFacilitator(db, await aPerson(db, { unitId }), "2024-01-01");
	});
	expect(await cost()).toBe(few);
});
