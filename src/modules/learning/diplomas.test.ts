import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, testApp } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { gatheringsOf, markAttendance } from "../programmes/index.ts";
import { forgetDiplomas } from "./actions/diplomas.ts";
import { type Diploma, lacksOf, printedCode, usualRules } from "./diploma.ts";
import { diplomaPdf } from "./diploma-pdf.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let office: string;
let passing: string;
let absent: string;
let programme: string;
const days = ["2026-11-10", "2026-11-11"];

beforeAll(async () => {
	app = await testApp();
	await app.tenant.run(async (db) => {
		const unitId = await aUnit(db);
		office = await aPerson(db, { unitId, roles: ["office"] });
		passing = await aPerson(db, { name: "Áile Čáhppesčázi", unitId, shielded: true });
		absent = await aPerson(db, { name: "Ola Borte", unitId });
		programme = await aProgramme(db);
		const cohort = await aCohort(db, programme, [passing, absent]);
		const gatheringId = await aGathering(db, cohort, {
			venueId: await aVenue(db),
			days,
			today: "2026-11-02",
		});
		for (const day of days) {
			const marks = new Map([
				[passing, "present" as const],
				[absent, "absent" as const],
			]);
			await markAttendance(db, { gatheringId, day, markedBy: office, now: new Date() }, marks);
		}
	});
});

const list = () => paths.diplomas(programme);
const rules = { daysRequired: "2", signedBy: "Berit Sund", signedTitle: "kommunedirektør" };
const diplomas = () => app.tenant.run((db) => db.selectFrom("diplomas").selectAll().execute());

describe("the rules", () => {
	test("are four days of five and a pitch until the office says otherwise", () => {
		expect([10, 8, 1].map((days) => usualRules(days).daysRequired)).toEqual([8, 7, 1]);
		const lacks = (daysAttended: number, pitched: boolean) =>
			lacksOf(usualRules(10), { daysAttended, pitched });
		expect([lacks(8, true), lacks(7, true), lacks(7, false)]).toEqual([[], ["days"], ["days", "pitch"]]);
	});

	test("are refused beyond the days there are, beside the field and with the input kept", async () => {
		const answer = await (await app.browser(office)).post(paths.diplomaRules(programme), {
			...rules,
			daysRequired: "11",
		});
		const html = await answer.text();
		expect([answer.status, html.includes('href="#field-daysRequired"'), html.includes("Berit Sund")]).toEqual(
			[422, true, true],
		);
	});

	test("are the office's to set", async () => {
		const other = await app.browser(passing);
		expect((await other.post(paths.diplomaRules(programme), rules)).status).toBe(404);
		expect((await other.get(list())).status).toBe(404);
		expect((await other.get(paths.diplomaFile(programme))).status).toBe(404);
	});
});

describe("issuing", () => {
	test("gives nothing to who lacks days or a pitch", async () => {
		const browser = await app.browser(office);
		const html = await browser.text(list());
		expect([html.includes("0 av 2 deltakere fyller kravene"), html.includes("Mangler pitch")]).toEqual([
			true,
			true,
		]);
		await browser.post(list());
		expect(await diplomas()).toEqual([]);
	});

	test("gives to all who pass at once, and once", async () => {
		const browser = await app.browser(office);
		await browser.post(paths.diplomaRules(programme), rules);
		expect(await browser.text(list())).toContain("Utsted 1 deltakerbevis");
		await browser.post(list());
		await browser.post(list());
		const rows = await diplomas();
		expect(
			rows.map(({ personId, daysAttended, daysTotal, signedBy, issuedOn }) => [
				personId,
				daysAttended,
				daysTotal,
				signedBy,
				issuedOn,
			]),
		).toEqual([[passing, 2, 10, "Berit Sund", "2026-11-24"]]);
	});

	test("is written as it was: rules that change later change no diploma", async () => {
		await (await app.browser(office)).post(paths.diplomaRules(programme), { ...rules, signedBy: "En annen" });
		expect((await diplomas()).map(({ signedBy }) => signedBy)).toEqual(["Berit Sund"]);
	});

	test("leaves events with counts alone", async () => {
		const events = await app.tenant.run((db) =>
			db.selectFrom("events").select("data").where("type", "=", "diploma.issued").execute(),
		);
		expect(events).toEqual([{ data: { count: 1 } }]);
	});

	test("gives a file for KS Læring and HR", async () => {
		const csv = await (await app.browser(office)).text(paths.diplomaFile(programme));
		const [head, row] = csv.replace("\uFEFF", "").split("\r\n");
		expect(head).toBe("ansattnummer;navn;e-post;program;dager;av;pitchet;utstedt;bevis");
		expect(row).toMatch(/^t\d+;Áile Čáhppesčázi;t\d+@lyngvik\.test;Ledelsesskolen 2027;2;10;nei;2026-11-24;/);
	});
});

test("the office is reminded when a last gathering is held and nobody has a diploma", async () => {
	const reminded = async () =>
		(await (await app.browser(office)).text("/")).includes("Utsted deltakerbevis: Skolen");
	expect(await reminded()).toBe(false);
	await app.tenant.run(async (db) => {
		const other = await aProgramme(db, { title: "Skolen" });
		const cohort = await aCohort(db, other, [absent]);
		await db.updateTable("programmes").set({ state: "running" }).where("id", "=", other).execute();
		const last = (await gatheringsOf(db, cohort)).at(-1)?.id ?? "";
		await db
			.updateTable("gatherings")
			.set({ days: ["2026-11-19", "2026-11-20"] })
			.where("id", "=", last)
			.execute();
	});
	expect(await reminded()).toBe(true);
});

describe("the diploma", () => {
	const url = async () => paths.diploma((await diplomas())[0]?.id ?? "");

	test("is downloaded by its owner and by the office, and by nobody else", async () => {
		const own = await (await app.browser(passing)).get(await url());
		expect([own.status, own.headers.get("content-type")]).toEqual([200, "application/pdf"]);
		expect((await (await app.browser(office)).get(await url())).status).toBe(200);
		expect((await (await app.browser(absent)).get(await url())).status).toBe(404);
	});

	test("of another tenant is not found, not even by the office", async () => {
		const planted = await app.otherTenant.run(async (db) => {
			const programmeId = await aProgramme(db);
			const personId = await aPerson(db);
			const row = { programmeId, personId, name: "Nabo", daysAttended: 9, daysTotal: 10, pitched: true };
			const signed = { signedBy: "", signedTitle: "", issuedOn: "2026-11-24" };
			return db
				.insertInto("diplomas")
				.values({ ...row, ...signed })
				.returning("id")
				.executeTakeFirstOrThrow();
		});
		const browser = await app.browser(office);
		expect((await browser.get(paths.diploma(planted.id))).status).toBe(404);
		expect(await browser.text(list())).not.toContain("Nabo");
	});

	test("is checked by its code alone, typed as it is printed, and not where its holder is shielded", async () => {
		const planted = await app.tenant.run(async (db) => {
			const [programmeId, personId] = [
				await aProgramme(db, { title: "Kontrollprogrammet" }),
				await aPerson(db),
			];
			const row = {
				programmeId,
				personId,
				name: "Kari Holder",
				daysAttended: 9,
				daysTotal: 10,
				pitched: true,
			};
			const signed = { signedBy: "", signedTitle: "", issuedOn: "2026-11-24" };
			const { code } = await db
				.insertInto("diplomas")
				.values({ ...row, ...signed })
				.returning("code")
				.executeTakeFirstOrThrow();
			return { code, personId };
		});
		const anyone = await app.browser();
		const check = (code: string) => anyone.get(`${paths.checkDiploma()}?code=${encodeURIComponent(code)}`);
		const found = await (await check(printedCode(planted.code).toLowerCase())).text();
		for (const part of ["Kari Holder", "Kontrollprogrammet", "24. november 2026"])
			expect(found).toContain(part);
		const empty = await anyone.text(paths.checkDiploma());
		expect([empty.includes("Kari Holder"), empty.includes("Kontroller beviset")]).toEqual([false, true]);
		for (const wrong of ["000000000000", "Kari Holder", "%"]) {
			const answer = await check(wrong);
			expect([wrong, answer.status, (await answer.text()).includes("Ingen deltakerbevis her")]).toEqual([
				wrong,
				404,
				true,
			]);
		}
		await app.tenant.run((db) =>
			db.updateTable("people").set({ shielded: true }).where("id", "=", planted.personId).execute(),
		);
		expect((await check(planted.code)).status).toBe(404);
		for (let tries = 0; tries < 20; tries += 1) await check("x");
		expect((await check(planted.code)).status).toBe(429);
		await app.tenant.run((db) =>
			db.deleteFrom("diplomas").where("personId", "=", planted.personId).execute(),
		);
	});

	test.each(["nb", "nn", "en"] as const)(
		"is in %s tagged, titled, in its language, with its fonts, and the same bytes each time",
		async (locale) => {
			const diploma: Diploma = {
				...{
					id: "d",
					programmeId: "p",
					personId: "q",
					name: "Áile Čáhppesčázi",
					daysAttended: 9,
					daysTotal: 10,
				},
				...{ pitched: true, signedBy: "Berit Sund", signedTitle: "kommunedirektør", issuedOn: "2027-01-12" },
				code: "3F2A90CD11B7",
			};
			const words = {
				t: messagesIn(locale),
				locale,
				tenantName: "Lyngvik",
				programme: "Skolen",
				question: "Hva?",
				checkAt: "https://lyngvik.test/check-diploma",
			};
			const pdf = await diplomaPdf(diploma, words);
			const text = pdf.toString("latin1");
			for (const sign of [
				"/StructTreeRoot",
				"/Marked true",
				"/DisplayDocTitle true",
				"/FontFile",
				`/Lang (${{ nb: "nb-NO", nn: "nn-NO", en: "en-GB" }[locale]})`,
			])
				expect([sign, text.includes(sign)]).toEqual([sign, true]);
			expect(text).not.toContain("/Helvetica");
			// Western letters in two weights, and Sami ones in the weight of the name.
			expect(new Set(text.match(/\/FontName \/\S+/g)).size).toBe(3);
			expect((await diplomaPdf(diploma, words)).equals(pdf)).toBe(true);
		},
	);
});

test("all of a programme are one file, a page each, for those who run it", async () => {
	const programmeId = (await diplomas())[0]?.programmeId ?? "";
	const url = paths.diplomasToPrint(programmeId);
	const answer = await (await app.browser(office)).get(url);
	const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
	expect(answer.headers.get("content-type")).toBe("application/pdf");
	expect(text.match(/\/Type \/Page\b/g)?.length).toBe((await diplomas()).length);
	expect((await (await app.browser(passing)).get(url)).status).toBe(404);
});

describe("what comes next", () => {
	test("is offered to the owner, told to the office, and taken back as easily", async () => {
		const own = await app.browser(passing);
		expect(await own.text("/")).toContain("Deltakerbeviset ditt er klart");
		expect(await own.text(paths.myLearning())).toContain("Hva vil du gjøre videre?");
		const url = paths.nextRole((await diplomas())[0]?.id ?? "");
		expect((await own.post(url, { "roles[]": ["guide", "panel"] })).status).toBe(303);
		expect(await (await app.browser(office)).text(list())).toContain("Veileder, Panelmedlem");
		expect(await own.text("/")).not.toContain("Deltakerbeviset ditt er klart");
		await own.post(url);
		expect(await (await app.browser(office)).text(list())).not.toContain("Vil gjerne bidra videre");
	});

	test("is refused for others, and for roles that are not there", async () => {
		const url = paths.nextRole((await diplomas())[0]?.id ?? "");
		expect((await (await app.browser(absent)).post(url, { "roles[]": ["guide"] })).status).toBe(404);
		expect((await (await app.browser(passing)).post(url, { "roles[]": ["administrator"] })).status).toBe(404);
	});
});

test("the list asks as much of the database for many as for few", async () => {
	const browser = await app.browser(office);
	await browser.get(list()); // the first visit renews the session
	const counted = countQueries(app.deps.database);
	await browser.get(list());
	const few = counted();
	await app.tenant.run(async (db) => {
		const people: string[] = [];
		for (let n = 0; n < 10; n++) people.push(await aPerson(db));
		await aCohort(db, programme, people);
	});
	counted();
	await browser.get(list());
	expect(counted()).toBe(few);
});

test("diplomas are kept while somebody is employed, and two years more", async () => {
	const end = (endedAt: string | null) =>
		app.tenant.run((db) => db.updateTable("people").set({ endedAt }).where("id", "=", passing).execute());
	const forget = (now: string) => app.tenant.run((db) => forgetDiplomas(db, new Date(now)));
	await forget("2040-01-01T00:00:00Z");
	await end("2027-06-30");
	await forget("2029-06-29T00:00:00Z");
	expect(await diplomas()).toHaveLength(1);
	await forget("2029-07-02T00:00:00Z");
	expect(await diplomas()).toEqual([]);
});
