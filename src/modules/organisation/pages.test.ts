import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aMunicipality, asCsv } from "../../../test/support/organisation.ts";
import type { GrantedRole } from "../../roles.ts";
import { importFiles } from "./import/import-files.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let office: TestBrowser;
let administrator: TestBrowser;
let employee: TestBrowser;
const lyngvik = aMunicipality();
const idOf: Record<string, string> = {};

beforeAll(async () => {
	app = await testApp();
	const files = {
		units: { name: "enheter.csv", bytes: new TextEncoder().encode(asCsv(lyngvik.units)) },
		people: { name: "ansatte.csv", bytes: new TextEncoder().encode(asCsv(lyngvik.people)) },
	};
	await app.tenant.run(async (db) => {
		await importFiles(db, files, { now: new Date("2026-11-01T12:00:00Z") });
		const people = await db.selectFrom("people").select(["id", "employeeNumber"]).execute();
		for (const { id, employeeNumber } of people) idOf[`person ${employeeNumber}`] = id;
		const units = await db.selectFrom("units").select(["id", "code"]).execute();
		for (const { id, code } of units) idOf[`unit ${code}`] = id;
	});
	office = await signedIn("5002", "office");
	administrator = await signedIn("5003", "administrator");
	employee = await signedIn("5010");
	await shield("5012", true);
});

const id = (name: string) => idOf[name] ?? "";

async function signedIn(number: string, role?: GrantedRole): Promise<TestBrowser> {
	const personId = id(`person ${number}`);
	if (role) {
		await app.tenant.run((db) =>
			db
				.insertInto("roleGrants")
				.values({ personId, role, grantedAt: new Date(0) })
				.execute(),
		);
	}
	return app.browser(personId);
}

const shield = (number: string, shielded: boolean) =>
	app.tenant.run((db) =>
		db
			.updateTable("people")
			.set({ shielded, shieldReason: shielded ? "threat" : null })
			.where("employeeNumber", "=", number)
			.execute(),
	);

const nameOf = (number: string) => {
	const found = lyngvik.people.find((person) => person.ansattnr === number);
	return `${found?.fornavn} ${found?.etternavn}`;
};

describe("the tree", () => {
	test("shows every unit once, with its leader", async () => {
		const html = await employee.text(paths.units());
		const links = [...html.matchAll(/href="\/organisation\/units\/([0-9a-f-]+)"/g)].map((found) => found[1]);
		expect(links.toSorted()).toEqual(lyngvik.units.map((unit) => id(`unit ${unit.enhet_id}`)).toSorted());
		expect(html).toContain(`Leder: ${nameOf("5003")}`);
	});

	test("a search folds accents and shows only the way to what is found", async () => {
		const html = await employee.text(`${paths.units()}?q=sorbukta+helsehus`);
		expect(html).toContain("Sørbukta helsehus, avdeling 1");
		expect(html).not.toContain("Nordlia");
		expect(html).toContain("3 treff");
	});

	test("a unit shows where it is, its leader, what is under it and who works there", async () => {
		const html = await employee.text(paths.unit(id("unit 103")));
		for (const text of ["Oppvekst", "Nordlia skole, avdeling 1", nameOf("5003")])
			expect(html).toContain(text);
	});

	test("what is not there is not found", async () => {
		for (const url of [paths.unit("x"), paths.unit(id("person 5003")), paths.person(id("unit 103"))]) {
			expect([url, (await employee.get(url)).status]).toEqual([url, 404]);
		}
	});
});

describe("people", () => {
	test("the list is in Norwegian order, paged, and narrowed by level and unit", async () => {
		const html = await employee.text(paths.people());
		const all = new Set(lyngvik.people.map((person) => person.ansattnr)).size;
		expect(html).toContain(`${all - 1} personer`);
		const leaders = await employee.text(`${paths.people()}?level=2`);
		expect(leaders).toContain("3 personer");
		const unit = await employee.text(`${paths.people()}?unit=${id("unit 104")}`);
		expect(unit).toContain("Bare Nordlia skole, avdeling 1 og enhetene under.");
	});

	test("a search folds case and accents", async () => {
		const { fornavn = "", etternavn = "" } =
			lyngvik.people.find((person) => person.fornavn === "Øystein") ?? {};
		const html = await employee.text(
			`${paths.people()}?q=${encodeURIComponent(`oystein ${etternavn.toUpperCase()}`)}`,
		);
		expect(html).toContain(`${fornavn} ${etternavn}`);
	});

	test("a person's page has posts, unit and leader, and nothing private", async () => {
		const html = await employee.text(paths.person(id("person 5010")));
		expect(html).toContain(nameOf("5010"));
		const words = html.replaceAll(/<[^>]*>/g, " "); // an id in a link may hold any figures by chance
		for (const secret of ["p5010@lyngvik.example", "5010@lyngvik.example", "5010", "100"]) {
			expect([secret, words.includes(secret)]).toEqual([secret, false]);
		}
		expect(await office.text(paths.person(id("person 5010")))).toContain(">5010<");
	});
});

describe("a shielded person", () => {
	const places = () => [
		paths.people(),
		`${paths.people()}?page=2`,
		`${paths.people()}?q=${encodeURIComponent(nameOf("5012"))}`,
		paths.units(),
		`${paths.units()}?q=${encodeURIComponent(nameOf("5012"))}`,
		paths.unit(unitOf("5012")),
	];
	const unitOf = (number: string) =>
		id(`unit ${lyngvik.people.find((person) => person.ansattnr === number)?.enhet_id}`);

	test("is nowhere to be seen for employees and administrators, and there for the office", async () => {
		const link = paths.person(id("person 5012"));
		for (const browser of [employee, administrator]) {
			for (const url of places())
				expect([url, (await browser.text(url)).includes(link)]).toEqual([url, false]);
			expect((await browser.get(link)).status).toBe(404);
		}
		expect((await office.get(link)).status).toBe(200);
		expect(await office.text(paths.unit(unitOf("5012")))).toContain(link);
	});

	test("who leads a unit leaves no name in the tree and on the page of the unit", async () => {
		await shield("5004", true);
		for (const url of [paths.units(), paths.unit(id("unit 104")), paths.unit(id("unit 103"))]) {
			expect([url, (await employee.text(url)).includes(nameOf("5004"))]).toEqual([url, false]);
		}
		await shield("5004", false);
	});

	test("is shielded and shown again by the office alone, with a reason", async () => {
		const url = paths.shielding(id("person 5020"));
		expect((await administrator.get(url)).status).toBe(404);
		const refused = await office.post(url, { shielded: "yes" });
		expect(refused.status).toBe(422);
		expect((await office.post(url, { shielded: "yes", reason: "address" })).status).toBe(303);
		expect((await employee.get(paths.person(id("person 5020")))).status).toBe(404);
		expect((await office.post(url, { shielded: "no" })).status).toBe(303);
		expect((await employee.get(paths.person(id("person 5020")))).status).toBe(200);
		const trail = await app.tenant.run((db) =>
			db
				.selectFrom("auditEntries")
				.select(["action", "data"])
				.where("subjectId", "=", id("person 5020"))
				.orderBy("id")
				.execute(),
		);
		expect(trail).toEqual([
			{ action: "person.shielded", data: {} },
			{ action: "person.unshielded", data: {} },
		]);
	});
});

describe("levels", () => {
	test("the tenant's own titles and rules decide who is a leader", async () => {
		const html = await employee.text(paths.levels());
		expect(html).toContain("Kommunaldirektør");
		expect(html).not.toContain("<textarea");
		const fields = {
			title1: "Rådmann",
			"types1[]": "kommune",
			title2: "Leder",
			"types2[]": ["sektor", "enhet"],
			jobs2: "Lærer",
		};
		expect((await office.post(paths.levels(), fields)).status).toBe(303);
		const teachers = new Set(
			lyngvik.people
				.filter((person) => person.stillingstittel === "Lærer" && !person.ansatt_til)
				.map((person) => person.ansattnr),
		);
		const counted = await employee.text(`${paths.people()}?level=2`);
		const withUnits = lyngvik.units.filter((unit) => ["sektor", "enhet"].includes(unit.enhet_type)).length;
		expect(counted).toContain(`${withUnits + teachers.size - 1} personer`);
	});

	test("one type of unit on two levels is refused with the input kept", async () => {
		const response = await office.post(paths.levels(), {
			title1: "A",
			"types1[]": "enhet",
			title2: "B",
			"types2[]": "enhet",
		});
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(html).toContain("En enhetstype kan bare høre til ett nivå.");
		expect((await employee.post(paths.levels(), {})).status).toBe(404);
	});
});

describe("goals", () => {
	test("a plan, a main goal and a sub-goal are added, changed and ended", async () => {
		expect(await office.text(paths.goals())).toContain("Her kommer målene deres");
		expect(
			(await office.post(paths.goals(), { title: "Samfunnsdelen", "unGoals[]": ["3", "11"] })).status,
		).toBe(303);
		const plan = await goalIdOf("Samfunnsdelen");
		await office.post(paths.goals(), { title: "Gode dager", parent: plan });
		const main = await goalIdOf("Gode dager");
		await office.post(paths.goals(), { title: "Trygg hjemme", parent: main });
		const sub = await goalIdOf("Trygg hjemme");
		expect((await office.get(`${paths.newGoal()}?parent=${sub}`)).status).toBe(404);
		const html = await employee.text(paths.goals());
		for (const text of ["Samfunnsdelen", "Gode dager", "Trygg hjemme", "3 God helse og livskvalitet"]) {
			expect(html).toContain(text);
		}
		const bad = await office.post(paths.goal(sub), {
			title: "Trygg",
			validFrom: "2027-01-01",
			validTo: "2026-01-01",
		});
		expect([bad.status, (await bad.text()).includes("Siste dag kan ikke være før første dag.")]).toEqual([
			422,
			true,
		]);
		expect((await office.post(paths.goalEnding(sub))).status).toBe(303);
		expect(await employee.text(paths.goals())).toContain("avsluttet");
		expect((await employee.get(paths.goal(plan))).status).toBe(404);
	});

	const goalIdOf = (title: string) =>
		app.tenant.run(async (db) => {
			const { id } = await db
				.selectFrom("goals")
				.select("id")
				.where("title", "=", title)
				.executeTakeFirstOrThrow();
			return id;
		});
});

test("settings are kept, and an address that is none is refused", async () => {
	const fields = {
		name: "Lyngvik kommune",
		locale: "nn",
		decisionDays: "10",
		councilName: "bystyret",
		kraftsamlingName: "Vårting",
		reportChannelUrl: "https://lyngvik.example/varsling",
	};
	expect((await office.post(paths.settings(), fields)).status).toBe(303);
	const html = await office.text(paths.settings());
	for (const text of ["bystyret", "Vårting", "https://lyngvik.example/varsling"])
		expect(html).toContain(text);
	const refused = await office.post(paths.settings(), { ...fields, privacyUrl: "javascript:alert(1)" });
	expect(refused.status).toBe(422);
	expect((await employee.get(paths.settings())).status).toBe(404);
	await office.post(paths.settings(), { ...fields, locale: "nb" });
});
