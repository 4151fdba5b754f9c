import { beforeAll, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { twoWriters } from "../../../test/support/two-writers.ts";
import type { Db } from "../../platform/db/index.ts";
import { paths as portfolio, registerInitiative } from "../portfolio/index.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").benefits;

let app: TestApp;
let initiativeId: string;
let theirs: string;
let owner: TestBrowser;
let colleague: TestBrowser;
let office: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	const made = await app.tenant.run(async (db) => {
		const sectorId = await aUnit(db, { type: "sektor", name: "Helse" });
		const unitId = await aUnit(db, { parentId: sectorId, name: "Nordlia helsehus" });
		const ownerId = await aPerson(db, { unitId, name: "Ragnhild Eier", title: "Enhetsleder" });
		const colleagueId = await aPerson(db, { unitId, name: "Pål Kollega" });
		const officeId = await aPerson(db, { unitId, name: "Oddny Kontor", roles: ["office"] });
		return { ownerId, colleagueId, officeId, initiativeId: await openInitiativeOf(db, ownerId, testNow) };
	});
	theirs = await app.otherTenant.run(async (db) => {
		const unitId = await aUnit(db);
		return openInitiativeOf(db, await aPerson(db, { unitId }), testNow);
	});
	initiativeId = made.initiativeId;
	owner = await app.browser(made.ownerId);
	colleague = await app.browser(made.colleagueId);
	office = await app.browser(made.officeId);
});

/** An initiative that was born in the line. */
const openInitiativeOf = (db: Db, ownerId: string, now: Date): Promise<string> =>
	registerInitiative(
		db,
		{
			title: "Felles vaktliste",
			summary: "",
			goalId: null,
			ownerId,
			startQuarter: null,
			nextCheckOn: null,
			touchesStaffing: false,
			discussedOn: null,
			needs: [],
		},
		ownerId,
		{ today: "2026-11-24", now },
	);

const whole = {
	title: "Kortere ventetid",
	type: "avoided_cost",
	"gains[]": ["citizens", "employees"],
	indicator: "Ventetid på svar",
	unitOfMeasure: "dager",
	baselineValue: "40,5",
	baselineOn: "2026-01-01",
	targetValue: "20,5",
	targetOn: "2026-12-31",
	rhythmMonths: "6",
	owner: "Ragnhild Eier",
	priced: "on",
	yearlyNok: "1 000 000",
};

async function planned(over: Record<string, string> = {}): Promise<string> {
	const answer = await owner.post(portfolio.newInitiativeBenefit(initiativeId), { ...whole, ...over });
	expect(answer.status).toBe(303);
	return answer.headers.get("location") ?? "";
}

test("a benefit is planned from its initiative by those who answer for it", async () => {
	const form = portfolio.newInitiativeBenefit(initiativeId);
	expect([(await owner.get(form)).status, (await colleague.get(form)).status]).toEqual([200, 404]);
	expect((await colleague.post(form, whole)).status).toBe(404);
	expect((await owner.get(portfolio.newInitiativeBenefit(theirs))).status).toBe(404);
	const url = await planned();
	const page = await colleague.text(url);
	expect([
		page.includes("Kortere ventetid"),
		page.includes("Enhetsleder, Nordlia helsehus. Nå: Ragnhild Eier"),
	]).toEqual([true, true]);
	expect(
		(await colleague.text(portfolio.initiativeBenefits(initiativeId))).includes("Kortere ventetid"),
	).toBe(true);
});

test("what the fields owe each other is said at the field, and what was written is kept", async () => {
	const fault = async (over: Record<string, string>, message: string) => {
		const answer = await owner.post(portfolio.newInitiativeBenefit(initiativeId), { ...whole, ...over });
		const text = await answer.text();
		expect([answer.status, text.includes(message), text.includes("Ventetid på svar")]).toEqual([
			422,
			true,
			true,
		]);
	};
	await fault({ type: "time_saved" }, t.form.timeUsedForNeeded);
	await fault({ targetValue: "40,5" }, t.unsaid["target-equals-baseline"]);
	await fault({ targetOn: "2025-12-31" }, t.form.targetBeforeBaseline);
	await fault({ baselineOn: "" }, t.form.dateNeeded);
	await fault({ baselineValue: "" }, t.form.valueNeeded);
	await fault({ yearlyNok: "" }, t.form.yearlyNeeded);
	await fault({ rhythmMonths: "7" }, messagesIn("nb").web.fieldErrors.choose);
	await fault({ baselineValue: "40.000" }, messagesIn("nb").web.fieldErrors.ambiguousNumber);
	const care = messagesIn("nb").benefitCare;
	await fault({ budgetNok: "kr 10.000" }, care.budgetLineNeeded);
	await fault({ yearlyNok: "€ 10 000" }, messagesIn("nb").web.fieldErrors.foreignMoney);
	await fault({ budgetNok: "500 SEK" }, messagesIn("nb").web.fieldErrors.foreignMoney);
	await fault({ targetLow: "10" }, care.bothEnds);
	await fault({ targetLow: "30", targetHigh: "40" }, care.targetWithin);
	await fault({ baselineValue: "mange" }, messagesIn("nb").web.fieldErrors.number);
});

test("figures with a decimal comma become a share, a sentence and a picture", async () => {
	const url = await planned({ title: "Målt gevinst" });
	const id = url.split("/").at(-1) ?? "";
	const measure = (value: string, on: string) =>
		owner.post(paths.measurements(id), { value, on, note: "Ny rutine" });
	const early = await measure("30", "2025-12-31");
	expect([early.status, (await early.text()).includes(t.page.refusals["before-baseline"])]).toEqual([
		422,
		true,
	]);
	expect((await colleague.post(paths.measurements(id), { value: "1", on: "2026-06-01" })).status).toBe(404);
	expect((await measure("30,5", "2026-07-02")).status).toBe(303);
	const page = await colleague.text(url);
	const sentence = t.sentence("Ventetid på svar", "40,5", "30,5", "dager", "1. januar 2026", "50\u00a0%");
	expect([
		page.includes(sentence),
		page.includes('<svg class="timeline"'),
		page.includes("Ny rutine"),
	]).toEqual([true, true, true]);
});

test("kroner are read with dots, commas and kr", async () => {
	const money = { yearlyNok: "kr 10.000", budgetNok: "1 234,5", budgetLine: "2530 Hjemmetjenester" };
	const page = await colleague.text(await planned({ title: "I kroner", ...money }));
	expect(["10\u00a0000\u00a0kr", "1\u00a0235\u00a0kr"].map((text) => page.includes(text))).toEqual([
		true,
		true,
	]);
});

test("a benefit is given to another owner by its owner, never by a colleague", async () => {
	const url = await planned({ title: "Gis videre" });
	const handover = paths.handover(url.split("/").at(-1) ?? "");
	const to = { to: "Pål Kollega", words: "Tell i uke 10" };
	expect((await colleague.post(handover, to)).status).toBe(404);
	const unknown = await owner.post(handover, { to: "Finnes Ikke", words: "Tell i uke 10" });
	expect([unknown.status, (await unknown.text()).includes("Tell i uke 10")]).toEqual([422, true]);
	expect((await owner.post(handover, to)).status).toBe(303);
	const page = await office.text(url);
	expect([page.includes("Nå: Pål Kollega"), page.includes("Gitt videre: Tell i uke 10")]).toEqual([
		true,
		true,
	]);
});

test("a benefit's way is drawn on its initiative's page, and its shares must make a hundred", async () => {
	const url = await planned({ title: "Tegnes" });
	const benefitId = url.split("/").at(-1) ?? "";
	const lines = paths.mapLines(initiativeId);
	const line = { measure: "Felles liste", effect: "Mindre ringing", benefitId };
	expect((await colleague.post(lines, line)).status).toBe(404);
	expect((await owner.post(lines, { ...line, effect: "" })).status).toBe(422);
	expect((await owner.post(lines, line)).status).toBe(303);
	const page = await colleague.text(portfolio.initiativeBenefits(initiativeId));
	expect([page.includes('class="flow-map"'), page.includes("Mindre ringing")]).toEqual([true, true]);
	const shares = await owner.post(paths.shares(benefitId), { initiative1: initiativeId, percent1: "60" });
	const fault = messagesIn("nb").benefitMap.shares.faults["not-hundred"];
	expect([shares.status, (await shares.text()).includes(fault)]).toEqual([422, true]);
	expect(
		(await owner.post(paths.shares(benefitId), { initiative1: initiativeId, percent1: "100" })).status,
	).toBe(303);
});

test("what came of it is open to those who work here, and to the world when it is shown", async () => {
	const url = await planned({ title: "Ble noe av" });
	const id = url.split("/").at(-1) ?? "";
	const voice = { voice: "Vi rekker mer.", voiceRole: "Sykepleier" };
	const without = await owner.post(paths.measurements(id), { value: "30,5", on: "2026-07-02", voice: "Hei" });
	expect(without.status).toBe(422);
	await owner.post(paths.measurements(id), { value: "30,5", on: "2026-07-02", margin: "1,5", ...voice });
	const world = await app.browser();
	expect((await world.get(paths.outcome(id))).status).toBe(404);
	await office.post(paths.publication(id), { show: "on" });
	const page = await world.text(paths.outcome(id));
	const said = ["40,5 dager", "30,5 dager", "Vi rekker mer.", "Sykepleier, Nordlia helsehus"];
	expect(said.map((text) => page.includes(text))).toEqual(said.map(() => true));
	expect(page.includes("Ragnhild Eier")).toBe(false);
});

test("a verdict of not realised says why", async () => {
	const url = await planned({ title: "Ble ikke noe av" });
	const verdict = paths.verdict(url.split("/").at(-1) ?? "");
	expect((await owner.post(verdict, { state: "not_realised" })).status).toBe(422);
	expect((await owner.post(verdict, { state: "not_realised", because: "Systemet kom aldri" })).status).toBe(
		303,
	);
	expect((await colleague.text(url)).includes("Ikke realisert, fordi: Systemet kom aldri")).toBe(true);
});

test("the list sums by goal and sector, narrows, and comes as a file", async () => {
	const page = await colleague.text(paths.benefits());
	expect([page.includes("Uten mål"), page.includes("Helse"), page.includes(t.list.sum)]).toEqual([
		true,
		true,
		true,
	]);
	expect((await colleague.text(`${paths.benefits()}?q=finnes+ikke`)).includes(t.list.noHitsTitle)).toBe(true);
	expect((await colleague.get(`${paths.benefits()}?goal=x&type=y&page=0`)).status).toBe(200);
	const file = await colleague.text(`${paths.benefitsFile()}?q=${encodeURIComponent("Målt gevinst")}`);
	const cells = file.split("\r\n")[1]?.split(";") ?? [];
	expect(cells.slice(0, 4)).toEqual(["Målt gevinst", "Måles", "50\u00a0%", "30,5 dager"]);
});

test("only the office shows a benefit to the world", async () => {
	const publication = paths.publication((await planned({ title: "Vises" })).split("/").at(-1) ?? "");
	expect((await owner.post(publication, { show: "on" })).status).toBe(404);
	expect((await office.post(publication, { show: "on" })).status).toBe(303);
});

test("pages ask as many questions of many benefits as of few", async () => {
	const count = countQueries(app.deps.database);
	const urls = [
		paths.benefits(),
		portfolio.initiativeBenefits(initiativeId),
		await planned({ title: "Telles" }),
	];
	const asks = async () => {
		const counted: number[] = [];
		for (const url of urls) {
			count();
			expect((await owner.get(url)).status).toBe(200);
			counted.push(count());
		}
		return counted;
	};
	const before = await asks();
	const id = urls[2]?.split("/").at(-1) ?? "";
	for (const day of ["2026-02-01", "2026-03-01", "2026-04-01"]) {
		await planned({ title: `Gevinst ${day}` });
		await owner.post(paths.measurements(id), { value: "39", on: day });
	}
	expect(await asks()).toEqual(before);
});

test("two who change one benefit lose nothing of each other's", async () => {
	const id = (await planned()).split("/").at(-1) ?? "";
	const page = await twoWriters({
		...{ first: owner, second: office, form: paths.editBenefit(id), before: whole },
		firstWrites: { indicator: "Dager til svar" },
		secondWrites: { title: "Raskere svar" },
	});
	expect(page).toContain("Endret av noen andre. Det nye står i feltet.");
});
