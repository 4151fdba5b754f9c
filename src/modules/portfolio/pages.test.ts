import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { addCompetence } from "./actions/capacity.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { hoursField } from "./forms.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").portfolio;
const when = { today: "2026-11-24", now: testNow };

let app: TestApp;
let ids: {
	owner: string;
	colleague: string;
	keeper: string;
	leader: string;
	competence: string;
	initiative: string;
};
let theirs: string;
let [owner, colleague, keeper, leader]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const unitId = await aUnit(db, { name: "Nordlia skole" });
		const person = (name: string, roles: ("portfolio" | "office")[] = []) =>
			aPerson(db, { unitId, name, roles });
		const made = {
			owner: await person("Ragnhild Eier"),
			colleague: await person("Pål Kollega"),
			keeper: await person("Ylva Portefølje", ["portfolio"]),
			leader: await person("Njål Leder"),
		};
		const added = await addCompetence(db, { name: "IT", leaderId: made.leader });
		const competence = added.ok ? added.id : "";
		const initiative = await registerInitiative(
			db,
			{ ...plain, title: "Felles vaktliste", ownerId: made.owner },
			made.owner,
			when,
		);
		return { ...made, competence, initiative };
	});
	theirs = await app.otherTenant.run(async (db) => {
		const unitId = await aUnit(db);
		const ownerId = await aPerson(db, { unitId, name: "Nabo Eier" });
		return registerInitiative(db, { ...plain, title: "Naboens tiltak", ownerId }, ownerId, when);
	});
	owner = await app.browser(ids.owner);
	colleague = await app.browser(ids.colleague);
	keeper = await app.browser(ids.keeper);
	leader = await app.browser(ids.leader);
});

const plain = {
	title: "",
	summary: "",
	goalId: null,
	ownerId: "",
	startQuarter: "2027-Q1",
	nextCheckOn: null,
	touchesStaffing: false,
	discussedOn: null,
	needs: [],
};

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

describe("who may", () => {
	test("everyone who works here reads; those who answer for it change; nobody else", async () => {
		const answers = async (browser: TestBrowser) => [
			(await browser.get(paths.initiative(ids.initiative))).status,
			(await browser.get(paths.initiativeStatus(ids.initiative))).status,
			(await browser.get(paths.pools())).status,
		];
		expect(await answers(as(owner))).toEqual([200, 200, 404]);
		expect(await answers(as(colleague))).toEqual([200, 404, 404]);
		expect(await answers(as(keeper))).toEqual([200, 200, 200]);
		expect((await (await app.browser()).get(paths.initiatives())).status).toBe(303);
	});

	test("another tenant's initiative, and what is no id, are not found", async () => {
		for (const id of [theirs, "1", "x'; --"]) {
			expect((await as(keeper).get(paths.initiative(id))).status).toBe(404);
			expect((await as(keeper).post(paths.initiativeStart(id), { needsNobody: "on" })).status).toBe(404);
		}
		const list = await as(keeper).text(paths.initiatives());
		expect([list.includes("Felles vaktliste"), list.includes("Naboens tiltak")]).toEqual([true, false]);
	});
});

describe("an initiative", () => {
	test("is entered, with its hours asked for; faults keep what was written", async () => {
		const hours = hoursField(ids.competence);
		const wrong = await as(keeper).post(paths.initiatives(), {
			title: "Ute hele året",
			owner: "Ingen Slik",
			nextCheckOn: "2020-01-01",
			[hours]: "-3",
		});
		const text = await wrong.text();
		expect(wrong.status).toBe(422);
		expect([text.includes("Ute hele året"), text.includes("Tallet er for lavt")]).toEqual([true, true]);
		const fixed = {
			title: "Ute hele året",
			owner: "Ragnhild Eier",
			startQuarter: "2027-Q2",
			[hours]: "37,5",
		};
		const early = await as(keeper).post(paths.initiatives(), { ...fixed, nextCheckOn: "2020-01-01" });
		expect((await early.text()).includes(t.form.checkInPast)).toBe(true);
		const created = await as(keeper).post(paths.initiatives(), fixed);
		expect(created.status).toBe(303);
		const page = await as(owner).text(created.headers.get("location") ?? "");
		expect([page.includes("37,5"), page.includes(t.page.answers.waiting)]).toEqual([true, true]);
	});

	test("asks which person is meant when several fit", async () => {
		await app.tenant.run(async (db) => {
			const unitId = await aUnit(db, { name: "Elvestrand" });
			for (const title of ["Lærer", "Rektor"]) await aPerson(db, { unitId, title, name: "Eira Tvilling" });
		});
		const asked = await as(keeper).post(paths.initiatives(), { title: "Tvilling", owner: "Eira Tvilling" });
		const text = await asked.text();
		const choice = /name="ownerChoice" value="([^"]+)"/.exec(text)?.[1] ?? "";
		expect([asked.status, text.includes("Rektor, Elvestrand")]).toEqual([422, true]);
		const fields = { title: "Tvilling", owner: "Eira Tvilling", ownerChoice: choice };
		expect((await as(keeper).post(paths.initiatives(), fields)).status).toBe(303);
		const stranger = { ...fields, title: "Annen", ownerChoice: ids.owner };
		expect((await as(keeper).post(paths.initiatives(), stranger)).status).toBe(422);
	});

	test("lives: starts, reports, pauses, ends, and says what was learned", async () => {
		const url = paths.initiative(ids.initiative);
		const stateAfter = async (path: string, fields: Record<string, string>) => {
			const answer = await as(owner).post(path, fields);
			return [answer.status, (await as(owner).text(url)).includes(t.states.under_way)];
		};
		expect(await stateAfter(paths.initiativeStart(ids.initiative), { needsNobody: "on" })).toEqual([
			303,
			true,
		]);
		const stuck = { mood: "stuck", nextCheckOn: "2027-01-12" };
		expect((await as(owner).post(paths.initiativeStatus(ids.initiative), stuck)).status).toBe(422);
		const told = { ...stuck, inTheWay: "Ingen har tid", hoursUsed: "7,5" };
		expect(await stateAfter(paths.initiativeStatus(ids.initiative), told)).toEqual([303, true]);
		expect((await as(colleague).text(url)).includes("Ingen har tid")).toBe(true);
		const withNumber = { ...told, inTheWay: "Spør 01010750160 om det" };
		expect((await as(owner).post(paths.initiativeStatus(ids.initiative), withNumber)).status).toBe(422);
		expect((await as(owner).post(paths.initiativeClosure(ids.initiative), { to: "finished" })).status).toBe(
			422,
		);
		const closed = await as(owner).post(paths.initiativeClosure(ids.initiative), {
			to: "finished",
			result: "Færre spørsmål",
			learned: "Begynn med ett bo",
		});
		expect(closed.status).toBe(303);
		expect((await as(colleague).text(url)).includes("Begynn med ett bo")).toBe(true);
		expect((await as(owner).get(paths.initiativeStatus(ids.initiative))).status).toBe(404);
	});
});

describe("hours", () => {
	test("are asked for, answered by the leader alone, and the asker is told", async () => {
		const id = await app.tenant.run((db) =>
			registerInitiative(
				db,
				{
					...plain,
					title: "Møte uten møter",
					ownerId: ids.owner,
					needs: [{ competenceId: ids.competence, quarter: "2027-Q1", hours: 120 }],
				},
				ids.owner,
				when,
			),
		);
		const page = await as(leader).text(paths.capacityRequests());
		const { id: request } = await app.tenant.run((db) =>
			db.selectFrom("capacityRequests").select("id").where("initiativeId", "=", id).executeTakeFirstOrThrow(),
		);
		const answerUrl = paths.capacityAnswer(request);
		expect(page.includes(`action="${answerUrl}"`)).toBe(true);
		expect(page.includes("120 timer fra IT i 1. kvartal 2027")).toBe(true);
		expect((await as(colleague).post(answerUrl, { answer: "yes" })).status).toBe(404);
		expect((await as(owner).text(paths.capacityRequests())).includes(t.requests.emptyTitle)).toBe(true);
		expect((await as(leader).post(answerUrl, { answer: "no" })).status).toBe(422);
		expect((await as(leader).post(answerUrl, { answer: "no", words: "Etter sommeren" })).status).toBe(303);
		expect((await as(owner).text(paths.initiative(id))).includes("Etter sommeren")).toBe(true);
		await app.drainJobs();
		const subjects = await app.tenant.run((db) =>
			db.selectFrom("mailMessages").select(["subject", "personId"]).execute(),
		);
		expect(subjects).toContainEqual({
			subject: t.mail.requestSubject("Møte uten møter"),
			personId: ids.leader,
		});
		expect(subjects).toContainEqual({
			subject: t.mail.answerSubject("Møte uten møter"),
			personId: ids.owner,
		});
	});

	test("there are, are set per quarter; a negative one is refused and kept as written", async () => {
		const field = hoursField(ids.competence, "2027-Q1");
		const wrong = await as(keeper).post(paths.pools(), { [field]: "-10" });
		expect([wrong.status, (await wrong.text()).includes('value="-10"')]).toEqual([422, true]);
		expect((await as(keeper).post(paths.pools(), { [field]: "100,5" })).status).toBe(303);
		const page = await as(colleague).text(paths.capacity());
		expect([page.includes("100,5"), page.includes("IT: overbooket i ett kvartal")]).toEqual([true, true]);
	});
});

describe("a file", () => {
	const csv = (...lines: string[]) => new File([lines.join("\n")], "tiltak.csv", { type: "text/csv" });
	const upload = (file: File) => as(keeper).post(paths.initiativeImport(), { file });

	test("with faults changes nothing and shows each", async () => {
		const answer = await upload(csv("Tittel;Eier;Lønn", "Fra fil;Ukjent Person;1"));
		const text = await answer.text();
		expect(answer.status).toBe(422);
		expect([
			text.includes("Ukjent Person"),
			text.includes("Fjernet før noe ble lest"),
			text.includes("Lønn"),
		]).toEqual([true, true, true]);
		expect((await as(keeper).text(`${paths.initiatives()}?q=Fra+fil`)).includes(t.list.noHitsTitle)).toBe(
			true,
		);
	});

	test("that is no table is refused in words", async () => {
		const answer = await upload(new File([new Uint8Array([0x25, 0x50, 0x44, 0x46])], "x.pdf"));
		expect([answer.status, (await answer.text()).includes(t.import.unusable)]).toEqual([422, true]);
	});

	test("is shown first, then entered on a yes, hours and all", async () => {
		const text = await (
			await upload(csv("Tittel;Eier;Start;IT", "Fra fil;Ragnhild Eier;2027-Q2;12,5"))
		).text();
		const table =
			/name="table" value="([^"]+)"/.exec(text)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&") ??
			"";
		expect(text.includes(t.import.run(1))).toBe(true);
		expect((await as(keeper).post(paths.initiativeImportRun(), { table })).status).toBe(303);
		expect((await as(keeper).post(paths.initiativeImportRun(), { table })).status).toBe(422);
		const file = await as(keeper).text(`${paths.initiativesFile()}?q=Fra+fil`);
		expect(file.split("\r\n").slice(1)).toEqual([
			"Fra fil;Planlagt;;Født i linja;Ragnhild Eier;Nordlia skole;;2027-Q2;2027-02-24;2026-11-24;;0;0",
			"",
		]);
	});
});

test("pages ask as many questions of three initiatives as of one", async () => {
	const count = countQueries(app.deps.database);
	const asks = async () => {
		const counted: number[] = [];
		for (const url of [paths.initiatives(), paths.capacity(), paths.capacityRequests()]) {
			count();
			expect((await as(leader).get(url)).status).toBe(200);
			counted.push(count());
		}
		return counted;
	};
	const one = await asks();
	await app.tenant.run(async (db) => {
		for (const title of ["Enda et", "Og et til"]) {
			const needs = [{ competenceId: ids.competence, quarter: "2027-Q3", hours: 5 }];
			await registerInitiative(db, { ...plain, title, ownerId: ids.owner, needs }, ids.owner, when);
		}
	});
	expect(await asks()).toEqual(one);
});

test("an address with nonsense in it still shows the list", async () => {
	const url = `${paths.initiatives()}?state=rubbish&sector=1&sort=x&page=-3&goal=nowhere&origin=mars`;
	expect((await as(colleague).get(url)).status).toBe(200);
});
