import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { isMarkedRefused } from "../../../test/support/refused.ts";
import { startInitiative } from "./actions/gate.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").views;
const when = { today: "2026-11-24", now: testNow };

let app: TestApp;
let ids: { owner: string; keeper: string; colleague: string };
let [owner, keeper, colleague]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const unitId = await aUnit(db, { name: "Nordlia skole" });
		const person = (roles: "portfolio"[] = []) => aPerson(db, { unitId, roles });
		return { owner: await person(), keeper: await person(["portfolio"]), colleague: await person() };
	});
	owner = await app.browser(ids.owner);
	keeper = await app.browser(ids.keeper);
	colleague = await app.browser(ids.colleague);
});

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

const enter = (title: string, startQuarter: string | null, start = false) =>
	app.tenant.run(async (db) => {
		const value = { title, summary: "", goalId: null, ownerId: ids.owner, startQuarter, quarters: 2 };
		const rest = { nextCheckOn: null, touchesStaffing: false, discussedOn: null, needs: [] };
		const id = await registerInitiative(db, { ...value, ...rest }, ids.owner, when);
		if (start) await startInitiative(db, id, { needsNobody: true }, ids.owner, when);
		return id;
	});

/** What stands in one column of the board. */
const column = (text: string, state: string) =>
	text.split('class="board-column"').find((part) => part.includes(`id="board-${state}"`)) ?? "";

describe("the board", () => {
	test("has a column for each state, and a move comes back to it with its filter", async () => {
		const id = await enter("Felles vaktliste", "2026-Q4", true);
		await enter("Ute hele året", "2027-Q1");
		const url = `${paths.board()}?q=vaktliste`;
		const text = await as(owner).text(url);
		expect([column(text, "under_way").includes("Felles vaktliste"), text.includes("Ute hele året")]).toEqual([
			...[true, false],
		]);
		const moved = await as(owner).post(paths.initiativeMove(id), { to: "paused", back: url });
		expect([moved.status, moved.headers.get("location")]).toEqual([303, url]);
		expect(column(await as(owner).text(url), "paused")).toContain("Felles vaktliste");
		const away = await as(owner).post(paths.initiativeMove(id), { to: "paused", back: "//elsewhere.test" });
		expect(away.headers.get("location")).toBe(paths.initiative(id));
	});

	test("shows the moves to those who answer for the work alone, as buttons and links that need no script", async () => {
		const id = await enter("Møte uten møter", "2026-Q4", true);
		const own = column(await as(owner).text(paths.board()), "under_way");
		for (const path of [paths.initiativeMove(id), paths.initiativeClosure(id)]) expect(own).toContain(path);
		const others = await as(colleague).text(paths.board());
		expect([others.includes("Møte uten møter"), others.includes(paths.initiativeMove(id))]).toEqual([
			true,
			false,
		]);
		expect((await as(colleague).post(paths.initiativeMove(id), { to: "paused" })).status).toBe(404);
	});
});

describe("the timeline", () => {
	test("shows each initiative in its quarters, in words too, and keeps the filter when one leafs", async () => {
		await enter("Digital søknad", "2027-Q2");
		await enter("Uten dato", null);
		const text = await as(colleague).text(`${paths.timeline()}?q=d&from=2027-Q1`);
		for (const words of ["2. kv. 2027 – 3. kv. 2027", t.timeline.undated, "Uten dato"])
			expect(text).toContain(words);
		expect(text).toContain("q=d&amp;from=2028-Q1");
		expect(text).not.toContain(t.timeline.sooner);
		expect(await as(colleague).text(`${paths.timeline()}?from=2030-Q1`)).not.toContain("Digital søknad");
		expect((await as(colleague).get(`${paths.timeline()}?from=rubbish`)).status).toBe(200);
	});

	test("moves a planned start; never into a quarter that is over, over somebody's change, or once it has begun", async () => {
		const id = await enter("Flyttes", "2027-Q1");
		const move = (fields: Record<string, string>, who = owner) =>
			as(who).post(paths.initiativeStartQuarter(id), { back: paths.timeline(), ...fields });
		const startOf = () =>
			app.tenant.run((db) =>
				db
					.selectFrom("initiatives")
					.select(["startQuarter", "version"])
					.where("id", "=", id)
					.executeTakeFirstOrThrow(),
			);
		const said = async (fields: Record<string, string>) => {
			expect(isMarkedRefused(await move(fields))).toBe(true);
			return as(owner).text(paths.timeline());
		};
		const moved = await move({ startQuarter: "2027-Q2", version: "1" });
		expect([moved.headers.get("location"), isMarkedRefused(moved)]).toEqual([paths.timeline(), false]);
		expect(await startOf()).toEqual({ startQuarter: "2027-Q2", version: 2 });
		expect(await said({ startQuarter: "2026-Q1", version: "2" })).toContain(
			t.timeline.faults["past-quarter"],
		);
		expect(await said({ startQuarter: "2027-Q4", version: "1" })).toContain(
			t.timeline.faults["changed-since"],
		);
		expect(await startOf()).toEqual({ startQuarter: "2027-Q2", version: 2 });
		expect((await move({ startQuarter: "2027-Q3", version: "2" }, colleague)).status).toBe(404);
		expect((await move({ startQuarter: "soon", version: "2" })).status).toBe(404);
		await app.tenant.run((db) => startInitiative(db, id, { needsNobody: true }, ids.owner, when));
		expect(await said({ startQuarter: "2027-Q4", version: "2" })).toContain(t.timeline.faults["not-planned"]);
	});
});

test("both views ask as many questions of sixty initiatives as of a few", async () => {
	const count = countQueries(app.deps.database);
	const asks = async () => {
		const counted: number[] = [];
		for (const url of [paths.board(), paths.timeline()]) {
			count();
			expect((await as(keeper).get(url)).status).toBe(200);
			counted.push(count());
		}
		return counted;
	};
	await asks(); // the first page of a session writes that it is in use
	const few = await asks();
	for (let n = 0; n < 60; n++) await enter(`Tiltak ${n}`, `2027-Q${(n % 4) + 1}`);
	expect(await asks()).toEqual(few);
});
