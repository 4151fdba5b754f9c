import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aMunicipality, asCsv } from "../../../test/support/organisation.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { forgetOldStaged } from "./actions/imports.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let administrator: TestBrowser;
let somebody: TestBrowser;
const lyngvik = aMunicipality();

beforeAll(async () => {
	app = await testApp();
	administrator = await app.browser(await app.tenant.run((db) => aPerson(db, { roles: ["administrator"] })));
	somebody = await app.browser(await app.tenant.run((db) => aPerson(db)));
});

const file = (name: string, text: string) => new File([text], name, { type: "text/csv" });

function upload(units: string, people: string, browser = administrator): Promise<Response> {
	return browser.post(paths.imports(), {
		units: file("enheter.csv", units),
		people: file("ansatte.csv", people),
	});
}

/** Where the answer leads, as an address of our own. */
function placeOf(response: Response): string {
	return new URL(response.headers.get("location") ?? "/nowhere", "http://lyngvik.test").pathname;
}

const rowsStored = () =>
	app.tenant.run(async (db) => {
		const row = await db
			.selectFrom("units")
			.select(({ fn }) => fn.countAll<number>().as("n"))
			.executeTakeFirstOrThrow();
		return row.n;
	});

const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("only the office and the administrators may import", async () => {
	expect((await somebody.get(paths.imports())).status).toBe(404);
	expect((await upload("a;b\n1;2", "a;b\n1;2", somebody)).status).toBe(404);
});

describe("bad files", () => {
	test("files that are missing or hold no table come back with the page", async () => {
		const none = await administrator.post(paths.imports());
		expect([none.status, textOf(await none.text()).includes("må rettes")]).toEqual([422, true]);
		const empty = await upload("", "<html>");
		expect(empty.status).toBe(422);
		const text = textOf(await empty.text());
		expect(text).toContain(
			"ansatte.csv er ikke en tabell vi kan lese. Lagre den som CSV eller .xlsx, uten passord.",
		);
	});

	test("every fault is shown with its place, and nothing can be confirmed", async () => {
		const people = structuredClone(lyngvik.people);
		Object.assign(people[8] ?? {}, { epost: "ikke en e-post", enhet_id: "99999" });
		const place = placeOf(await upload(asCsv(lyngvik.units), asCsv(people)));
		const html = await administrator.text(place);
		const text = textOf(html);
		expect(text).toContain("2 feil");
		expect(text).toContain(
			"«ikke en e-post» er ikke en e-postadresse. Rett adressen, eller la feltet stå tomt. ansatte.csv 10 epost",
		);
		expect(text).toContain("Enhet 99999 finnes ikke i filen med enheter.");
		expect(html).not.toContain("/confirmation");
		await administrator.post(`${place}/confirmation`);
		await app.drainJobs();
		expect(await rowsStored()).toBe(0);
		expect(textOf(await administrator.text(place))).toContain("Importen ble ikke gjennomført");
	});
});

test("columns that are not known are pointed out, and then the dry run goes on", async () => {
	const people = asCsv(lyngvik.people).replace("ansattnr;", "Løpenummer;");
	const place = placeOf(await upload(asCsv(lyngvik.units), people));
	expect(placeOf(await administrator.get(place))).toBe(`${place}/columns`);
	const page = await administrator.text(`${place}/columns`);
	expect(textOf(page)).toContain("ansatte.csv mangler kolonner for: Ansattnummer.");
	const chosen = { ...selectedIn(page), "people-number": "Løpenummer" };
	const twice = await administrator.post(`${place}/columns`, { ...chosen, "people-unit": "Løpenummer" });
	expect([
		twice.status,
		textOf(await twice.text()).includes("To felt kan ikke bruke samme kolonne."),
	]).toEqual([422, true]);
	const without = await administrator.post(`${place}/columns`, { ...chosen, "people-number": "" });
	expect(without.status).toBe(422);
	expect(placeOf(await administrator.post(`${place}/columns`, chosen))).toBe(place);
	expect(textOf(await administrator.text(place))).toContain("Filene er i orden.");
	expect(placeOf(await administrator.post(`${place}/cancellation`))).toBe(paths.imports());
	expect(textOf(await administrator.text(place))).toContain("Importen ble ikke gjennomført");
});

/** The chosen column of each field on the page. */
function selectedIn(html: string): Record<string, string> {
	const selects = [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)];
	return Object.fromEntries(
		selects.map(([, name = "", options = ""]) => [
			name,
			/<option selected value="([^"]*)"/.exec(options)?.[1] ??
				/<option value="([^"]*)" selected/.exec(options)?.[1] ??
				"",
		]),
	);
}

describe("good files", () => {
	let place = "";

	test("the dry run tells what will change and what was dropped, and changes nothing", async () => {
		const people = lyngvik.people.map((person) => ({
			...person,
			fodselsnummer: "01819000049",
			farge: "blå",
		}));
		place = placeOf(await upload(asCsv(lyngvik.units), asCsv(people)));
		const text = textOf(await administrator.text(place));
		expect(text).toContain("Filene er i orden.");
		expect(text).toContain(`Enheter ${lyngvik.units.length} 0 0 0`);
		expect(text).toContain("Kolonnen fodselsnummer i ansatte.csv: fødselsnummer.");
		expect(text).toContain("ansatte.csv: farge. De blir ikke lagret.");
		expect(await rowsStored()).toBe(0);
		const staged = await app.tenant.run((db) => db.selectFrom("organisationImports").selectAll().execute());
		expect(JSON.stringify(staged)).not.toContain("01819000049");
	});

	test("the yes puts it to work, and the page follows until it is done", async () => {
		const other = await administrator.post(`${place}/confirmation`, { shown: "of-other-columns" });
		expect([
			other.status,
			textOf(await other.text()).includes(messagesIn("nb").platform.shownAnother),
		]).toEqual([422, true]);
		const looked = hiddenIn(await administrator.text(place), "shown");
		expect(placeOf(await administrator.post(`${place}/confirmation`, looked))).toBe(place);
		const waiting = await administrator.get(place);
		expect([waiting.headers.get("refresh"), textOf(await waiting.text()).includes("Importen pågår")]).toEqual(
			["2", true],
		);
		await app.drainJobs();
		expect(await rowsStored()).toBe(lyngvik.units.length);
		const done = await administrator.get(place);
		expect(done.headers.get("refresh")).toBeNull();
		expect(textOf(await done.text())).toContain("Importen er ferdig");
		const rows = await app.tenant.run((db) =>
			db.selectFrom("organisationImports").select("staged").execute(),
		);
		expect(rows.every((row) => row.staged === null)).toBe(true);
	});

	test("a second yes does nothing, and the same files have nothing to confirm", async () => {
		await administrator.post(`${place}/confirmation`);
		await app.drainJobs();
		const again = placeOf(await upload(asCsv(lyngvik.units), asCsv(lyngvik.people)));
		const html = await administrator.text(again);
		expect(textOf(html)).toContain("Filene er like det som er her fra før.");
		expect(html).not.toContain("/confirmation");
		const history = textOf(await administrator.text(paths.imports()));
		expect(history).toContain("Ferdig");
	});

	test("a file without most people is asked about", async () => {
		const few = lyngvik.people.filter((person) => person.stillingstittel.match(/leder|direktør/));
		const text = textOf(await administrator.text(placeOf(await upload(asCsv(lyngvik.units), asCsv(few)))));
		expect(text).toMatch(/\d+ % av alle personene er borte i den nye filen/);
	});
});

test("files that nobody confirms are forgotten after a day", async () => {
	const place = placeOf(await upload(asCsv(lyngvik.units), asCsv(lyngvik.people)));
	const states = (now: Date) =>
		app.tenant.run(async (db) => {
			await forgetOldStaged(db, now);
			const row = await db
				.selectFrom("organisationImports")
				.select(["state", "staged"])
				.where("id", "=", place.split("/").at(-1) ?? "")
				.executeTakeFirstOrThrow();
			return [row.state, row.staged === null];
		});
	expect(await states(new Date(testNow.getTime() + 23 * 3_600_000))).toEqual(["staged", false]);
	expect(await states(new Date(testNow.getTime() + 25 * 3_600_000))).toEqual(["refused", true]);
});

test("another tenant's import is not found", async () => {
	const theirs = await app.otherTenant.run(async (db) => {
		const row = await db
			.insertInto("organisationImports")
			.values({ staged: "{}" })
			.returning("id")
			.executeTakeFirstOrThrow();
		return row.id;
	});
	for (const url of [paths.import(theirs), paths.importColumns(theirs)]) {
		expect([url, (await administrator.get(url)).status]).toEqual([url, 404]);
	}
	expect((await administrator.post(paths.importConfirmation(theirs))).status).toBe(404);
});
