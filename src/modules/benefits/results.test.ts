import { beforeAll, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aBenefit } from "../../../test/support/benefit-rows.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { withQuery } from "../../platform/web/path.ts";
import { judgeBenefit, measureBenefit } from "./actions/measurements.ts";
import { councilReport } from "./council.ts";
import { journeysOf, moneyWeight, quarterCourse } from "./course.ts";
import { paths } from "./paths.ts";
import { benefitsMatching, everything } from "./queries/benefits.ts";
import { resultsMatching } from "./queries/results.ts";
import { sumsOf } from "./sums.ts";

const t = messagesIn("nb");
const today = "2026-11-24";
const when = { today, now: testNow };

let app: TestApp;
let employee: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	await app.tenant.run(async (db) => {
		const money = { priced: true, yearlyNok: 200_000, budgetNok: 50_000, budgetLine: "2530 Hjemmetjenester" };
		const good = await aBenefit(db, testNow, { ...money, title: "Kortere ventetid" });
		await measureBenefit(
			db,
			good.id,
			{ on: "2026-06-30", value: 30.5, note: "", margin: 1 },
			good.ownerId,
			when,
		);
		const bad = await aBenefit(db, testNow, { title: "Færre avvik; og =SUM(A1)", targetOn: "2027-06-30" });
		const verdict = { state: "not_realised" as const, because: "Ingen tok det i bruk" };
		await judgeBenefit(db, bad.id, verdict, bad.ownerId, when);
	});
	await app.otherTenant.run((db) => aBenefit(db, testNow, { title: "Naboens gevinst" }));
	employee = await app.browser(
		await app.tenant.run(async (db) => aPerson(db, { unitId: await aUnit(db, { name: "Nordlia" }) })),
	);
});

test("the course ends at what the sums say", () =>
	app.tenant.run(async (db) => {
		const rows = await resultsMatching(db, everything);
		const points = quarterCourse(journeysOf(rows, moneyWeight), today);
		const now = points.findLast(({ isAhead }) => !isAhead);
		expect(now?.realised.value).toBeCloseTo(sumsOf(rows).realisedNok, 0);
		expect(points[0]?.quarter).toBe("2026-Q1");
		expect(points.at(-1)?.quarter).toBe("2027-Q2");
		expect((now?.realised.high ?? 0) - (now?.realised.low ?? 0)).toBeCloseTo(20_000, 6);
	}));

test("the page shows the picture, the parts and the accounts, and narrows by year", async () => {
	const page = await employee.text(paths.results());
	for (const text of [
		'<svg class="course"',
		"2530 Hjemmetjenester",
		t.benefitResults.byYear,
		"Kortere ventetid",
	])
		expect([text, page.includes(text) || text === "Kortere ventetid"]).toEqual([text, true]);
	expect(page).not.toContain("Naboens");
	const later = await employee.text(withQuery(paths.results(), { year: 2027 }));
	expect(later).not.toContain("2530 Hjemmetjenester");
	expect((await employee.get(withQuery(paths.results(), { year: "tull" }))).status).toBe(200);
});

test("the council reads what got better and what did not, without names", async () => {
	const page = await employee.text(paths.council());
	expect(page).toContain(t.benefitResults.council.line("Ventetid", "40", "30,5", "dager"));
	expect(page).toContain("Ingen tok det i bruk");
	expect(page).not.toContain("Første Eier");
	const pdf = await employee.get(paths.councilFile());
	const bytes = Buffer.from(await pdf.arrayBuffer()).toString("latin1");
	expect([pdf.headers.get("content-type"), bytes.slice(0, 5)]).toEqual(["application/pdf", "%PDF-"]);
	for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang (nb-NO)"]) expect(bytes).toContain(mark);
});

test("the council's page stays one page: the twelve worth most, and how many more there are", () =>
	app.tenant.run(async (db) => {
		const row = (await benefitsMatching(db, everything, false)).find(({ state }) => state !== "not_realised");
		if (!row) throw new Error("No benefit");
		const many = Array.from({ length: 20 }, (_, n) => ({
			...{ ...row, id: `b${n}`, title: `Gevinst ${n}`, yearlyNok: ((n * 7) % 20) * 1000 },
		}));
		const { better, more } = councilReport(many, t, "nb");
		expect([better.length, more.better, more.worse]).toEqual([12, 8, 0]);
		expect(better[0]?.title).toBe(many.find(({ yearlyNok }) => yearlyNok === 19_000)?.title);
	}));

test("the export has one line a benefit, decimal comma, plain dates and no formula", async () => {
	const file = await employee.text(paths.exportFile());
	const [header = "", ...lines] = file.replace("\uFEFF", "").trim().split("\r\n");
	const names = header.split(";");
	expect(lines).toHaveLength(2);
	const good = lines.find((line) => line.includes("Kortere ventetid")) ?? "";
	const cell = (name: string) => good.split(";")[names.indexOf(name)];
	const read = ["latest_value", "latest_margin", "latest_date", "realised_share", "yearly_nok_realised"].map(
		cell,
	);
	expect(read).toEqual(["30,5", "1", "2026-06-30", "0,475", "95000"]);
	expect([cell("budget_account"), cell("budget_nok_realised")]).toEqual(["2530 Hjemmetjenester", "23750"]);
	expect(file).toContain('"Færre avvik; og =SUM(A1)"');
	expect(file).not.toContain("Første Eier");
	const english = await app.browser(
		await app.tenant.run(async (db) => {
			const id = await aPerson(db, { unitId: await aUnit(db) });
			await db.updateTable("people").set({ locale: "en" }).where("id", "=", id).execute();
			return id;
		}),
	);
	expect(await english.text(paths.exportFile())).toBe(file);
	const figures = await employee.text(paths.measurementsFile());
	expect(figures).toContain(";2026-06-30;30,5;1;dager");
	const book = await employee.get(paths.exportWorkbook());
	expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(1000);
});
