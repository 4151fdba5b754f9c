import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { closeInitiative } from "./actions/follow-up.ts";
import { startInitiative } from "./actions/gate.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { requireFirst, requireNoLonger } from "./actions/requirements.ts";
import { paths } from "./paths.ts";
import { queueGround } from "./queries/queue.ts";
import { orderOf } from "./queries/requirements.ts";
import { forecastOf } from "./queue.ts";

const t = messagesIn("nb").gate.order;
const today = "2026-11-24";
const when = { today, now: testNow };

let app: TestApp;
let [owner, colleague]: TestBrowser[] = [];
let ids: Record<"owner" | "colleague" | "a" | "b" | "c" | "ended", string>;
let theirs: string;

const plain = { summary: "", goalId: null, startQuarter: "2026-Q4", quarters: 2, nextCheckOn: null };

beforeAll(async () => {
	app = await testApp();
	const enter = (title: string, ownerId: string) => ({
		...{ ...plain, title, ownerId, touchesStaffing: false, discussedOn: null, needs: [] },
	});
	ids = await app.tenant.run(async (db) => {
		const unitId = await aUnit(db, { name: "Nordlia skole" });
		const person = { owner: await aPerson(db, { unitId }), colleague: await aPerson(db, { unitId }) };
		const made = async (title: string) =>
			registerInitiative(db, enter(title, person.owner), person.owner, when);
		const all = {
			a: await made("Nytt arkiv"),
			b: await made("Felles mottak"),
			c: await made("Digital søknad"),
		};
		const ended = await made("Ferdig arbeid");
		await closeInitiative(db, ended, { to: "stopped", learned: "Ja" }, person.owner, when);
		return { ...person, ...all, ended };
	});
	theirs = await app.otherTenant.run(async (db) => {
		const ownerId = await aPerson(db, { unitId: await aUnit(db) });
		return registerInitiative(db, enter("Naboens tiltak", ownerId), ownerId, when);
	});
	owner = await app.browser(ids.owner);
	colleague = await app.browser(ids.colleague);
});

const post = (browser: TestBrowser | undefined, path: string, requiresId: string) =>
	(browser as TestBrowser).post(path, { requiresId });
const titles = (of: readonly { title: string }[]) => of.map(({ title }) => title);

describe("what must be finished first", () => {
	test("is set on the page by those who may change it, and holds the start back", async () => {
		const path = paths.initiativeOrder(ids.b);
		expect((await post(colleague, path, ids.a)).status).toBe(404);
		expect((await post(owner, path, theirs)).status).toBe(422);
		expect((await post(owner, path, ids.a)).status).toBe(303);
		const page = await (owner as TestBrowser).text(paths.initiative(ids.b));
		expect([page.includes(t.waitsFor), page.includes(t.removeLabel("Nytt arkiv"))]).toEqual([true, true]);
		await app.tenant.run(async (db) => {
			const started = await startInitiative(db, ids.b, { needsNobody: true }, ids.owner, when);
			const lacks = [{ kind: "requires", titles: ["Nytt arkiv"] }];
			expect(started).toEqual({ ok: false, reason: "lacks", lacks });
			const forecast = forecastOf(await queueGround(db, true), today).find(({ id }) => id === ids.b);
			expect(forecast).toEqual({ id: ids.b, start: "2027-Q2", because: { kind: "requires", id: ids.a } });
			const order = await orderOf(db, ids.b);
			expect([titles(order.requires), titles(order.choices)]).toEqual([["Nytt arkiv"], ["Digital søknad"]]);
			expect(titles((await orderOf(db, ids.a)).waiting)).toEqual(["Felles mottak"]);
		});
	});

	test("never makes a circle: the message names every link of it", async () => {
		await app.tenant.run((db) => requireFirst(db, ids.c, ids.b, ids.owner, today));
		const refused = await post(owner, paths.initiativeOrder(ids.a), ids.c);
		const circle = t.circle(["Nytt arkiv", "Digital søknad", "Felles mottak", "Nytt arkiv"]);
		expect([refused.status, (await refused.text()).includes(circle)]).toEqual([422, true]);
		const itself = await post(owner, paths.initiativeOrder(ids.a), ids.a);
		expect((await itself.text()).includes(t.refused.itself)).toBe(true);
	});

	test("is said once, and only of work that is open", async () => {
		await app.tenant.run(async (db) => {
			const ask = (requiresId: string) => requireFirst(db, ids.b, requiresId, ids.owner, today);
			expect(await ask(ids.a)).toEqual({ ok: false, reason: "already" });
			expect(await ask(ids.ended)).toEqual({ ok: false, reason: "over" });
		});
	});

	test("closes no circle when two say it at once", async () => {
		const [d, e] = await app.tenant.run(async (db) => {
			const enter = { ...plain, ownerId: ids.owner, touchesStaffing: false, discussedOn: null, needs: [] };
			const made = (title: string) => registerInitiative(db, { ...enter, title }, ids.owner, when);
			return [await made("Den ene"), await made("Den andre")] as const;
		});
		const both = await Promise.all([
			post(owner, paths.initiativeOrder(d), e),
			post(await app.browser(ids.owner), paths.initiativeOrder(e), d),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
	});

	test("can be taken back, and then the start is free", async () => {
		expect((await post(owner, paths.initiativeOrderEnd(ids.b), ids.a)).status).toBe(303);
		await app.tenant.run(async (db) => {
			expect((await orderOf(db, ids.b)).requires).toEqual([]);
			await requireNoLonger(db, ids.c, ids.b, ids.owner, today);
			expect(await startInitiative(db, ids.b, { needsNobody: true }, ids.owner, when)).toEqual({ ok: true });
		});
		expect((await post(owner, paths.initiativeOrder(ids.b), ids.c)).status).toBe(404);
	});
});
