import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { answerRequest } from "./actions/answers.ts";
import { addCompetence, setPools } from "./actions/capacity.ts";
import { closeInitiative, pauseInitiative } from "./actions/follow-up.ts";
import { setSlots, startInitiative } from "./actions/gate.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { requestCapacity } from "./actions/requests.ts";
import { paths } from "./paths.ts";
import { queueGround } from "./queries/queue.ts";
import { costInTime } from "./queries/yes.ts";
import { forecastOf } from "./queue.ts";

const t = messagesIn("nb").gate;
const today = "2026-11-24";
const when = { today, now: testNow };

let app: TestApp;
let ids: { owner: string; keeper: string; leader: string; competence: string };
let [owner, keeper]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const unitId = await aUnit(db, { name: "Nordlia skole" });
		const people = {
			owner: await aPerson(db, { unitId, name: "Ragnhild Eier" }),
			keeper: await aPerson(db, { unitId, name: "Ylva Portefølje", roles: ["portfolio"] }),
			leader: await aPerson(db, { unitId, name: "Njål Leder" }),
		};
		const added = await addCompetence(db, { name: "IT", leaderId: people.leader });
		if (!added.ok) throw new Error("no competence");
		const pool = (quarter: string) => ({ competenceId: added.id, quarter, hours: 100 });
		await setPools(db, [pool("2026-Q4"), pool("2027-Q1")], when);
		return { ...people, competence: added.id };
	});
	owner = await app.browser(ids.owner);
	keeper = await app.browser(ids.keeper);
});

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

async function anInitiative(db: Db, title: string, hours: number | null, startQuarter = "2027-Q1") {
	const needs = hours === null ? [] : [{ competenceId: ids.competence, quarter: startQuarter, hours }];
	return registerInitiative(
		db,
		{
			...{ title, summary: "", goalId: null, ownerId: ids.owner, startQuarter, nextCheckOn: null },
			...{ touchesStaffing: false, discussedOn: null, needs },
		},
		ids.owner,
		when,
	);
}

async function sayYes(db: Db, initiativeId: string) {
	const asked = await db
		.selectFrom("capacityRequests")
		.select("id")
		.where("initiativeId", "=", initiativeId)
		.execute();
	for (const { id } of asked)
		await answerRequest(db, id, { answer: "yes", words: "", by: ids.leader }, testNow);
}

const alone = { needsNobody: true };
const start = (db: Db, id: string, how = {}) => startInitiative(db, id, how, ids.owner, when);
const stop = (db: Db, id: string) =>
	closeInitiative(db, id, { to: "stopped", learned: "For tidlig" }, ids.owner, when);
const startsIn = async (db: Db) =>
	new Map(forecastOf(await queueGround(db, true), today).map(({ id, start }) => [id, start]));

/** Ends what earlier tests left, and sets how many places there are. */
async function afresh(db: Db, slots: number | null) {
	const live = await db
		.selectFrom("initiatives")
		.select("id")
		.where("state", "in", ["planned", "under_way", "paused"])
		.execute();
	for (const { id } of live) await stop(db, id);
	await setSlots(db, slots, ids.keeper, today);
}

describe("an initiative", () => {
	test("does not start before the hours are answered, and waits for a place", () =>
		app.tenant.run(async (db) => {
			await afresh(db, 1);
			const first = await anInitiative(db, "Først", 40);
			const lacks = [{ kind: "waiting", competences: ["IT"] }];
			expect(await start(db, first)).toEqual({ ok: false, reason: "lacks", lacks });
			await sayYes(db, first);
			expect(await start(db, first)).toEqual({ ok: true });
			expect(await start(db, first)).toEqual({ ok: false, reason: "not-allowed" });
			const second = await anInitiative(db, "Så", null);
			const full = { kind: "slot", slots: 1, taken: 1 };
			expect(await start(db, second)).toEqual({
				...{ ok: false, reason: "lacks", lacks: [{ kind: "unasked" }, full] },
			});
			expect(await start(db, second, alone)).toEqual({ ok: false, reason: "lacks", lacks: [full] });
			// The first holds its place in this quarter and the next.
			expect(await startsIn(db)).toEqual(new Map([[second, "2027-Q2"]]));
			const closed = await stop(db, first);
			expect(closed).toEqual({
				...{ ok: true, hoursFreed: 40, sooner: [{ id: second, from: "2027-Q2", to: "2026-Q4" }] },
			});
			expect(await start(db, second, alone)).toEqual({ ok: true });
		}));

	test("gives its place away in a pause and waits like the others after it", () =>
		app.tenant.run(async (db) => {
			await afresh(db, 1);
			const [a, b] = [await anInitiative(db, "A", null), await anInitiative(db, "B", null)];
			await start(db, a, alone);
			await pauseInitiative(db, a, ids.owner, when);
			expect(await start(db, b, alone)).toEqual({ ok: true });
			expect(await start(db, a)).toMatchObject({ ok: false, lacks: [{ kind: "slot" }] });
		}));

	test("passes the gate with a reason, which names whom it delays; never without an owner", () =>
		app.tenant.run(async (db) => {
			await afresh(db, 1);
			const a = await anInitiative(db, "A", null);
			await start(db, a, alone);
			const [b, c] = [await anInitiative(db, "B", 10, "2026-Q4"), await anInitiative(db, "C", null)];
			await db.updateTable("initiatives").set({ quarters: 4 }).where("id", "=", c).execute();
			expect(await start(db, c, { override: "Nødvendig etter tilsyn" })).toEqual({ ok: true });
			const row = await db
				.selectFrom("gateOverrides")
				.select(["lacks", "reason", "delayed", "madeBy"])
				.where("initiativeId", "=", c)
				.executeTakeFirstOrThrow();
			expect(row).toEqual({
				...{ lacks: ["unasked", "slot"], reason: "Nødvendig etter tilsyn", delayed: [b], madeBy: ids.owner },
			});
			await db.updateTable("people").set({ endedAt: testNow }).where("id", "=", ids.owner).execute();
			expect(await start(db, b, { override: "Haster" })).toMatchObject({
				...{ ok: false, lacks: [{ kind: "owner" }, { kind: "waiting" }, { kind: "slot" }] },
			});
			await db.updateTable("people").set({ endedAt: null }).where("id", "=", ids.owner).execute();
		}));

	test("starts after what it builds on", () =>
		app.tenant.run(async (db) => {
			await afresh(db, null);
			const [first, then] = [await anInitiative(db, "Først", null), await anInitiative(db, "Så", null)];
			await db
				.insertInto("initiativeRequirements")
				.values({ initiativeId: then, requiresId: first })
				.execute();
			expect(await start(db, then, alone)).toMatchObject({ lacks: [{ kind: "requires" }] });
			expect(await startsIn(db)).toEqual(
				new Map([
					[first, "2026-Q4"],
					[then, "2027-Q2"],
				]),
			);
		}));
});

test("only one of two who start at once takes the last place", async () => {
	const [a, b] = await app.tenant.run(async (db) => {
		await afresh(db, 1);
		return [await anInitiative(db, "A", null), await anInitiative(db, "B", null)];
	});
	const post = (id: string | undefined) =>
		as(owner).post(paths.initiativeStart(id ?? ""), { needsNobody: "on" });
	const statuses = (await Promise.all([post(a), post(b)])).map(({ status }) => status);
	expect(statuses.toSorted()).toEqual([303, 422]);
});

test("a yes to a pitch moves those behind it, and all of a day move more", () =>
	app.tenant.run(async (db) => {
		await afresh(db, 1);
		await anInitiative(db, "Venter", null, "2027-Q2");
		const pitches = [await aPitch(db, "Først"), await aPitch(db, "Så")];
		for (const { id, title } of pitches) {
			const needs = [{ competenceId: ids.competence, quarter: "2027-Q1", hours: 20 }];
			await requestCapacity(db, { for: { pitchId: id }, title, needs, askedBy: ids.owner }, when);
		}
		const [first] = pitches;
		const one = await costInTime(db, pitches.slice(0, 1), today);
		expect(one).toEqual({
			starts: new Map([[first?.id, "2026-Q4"]]),
			delays: [{ title: "Venter", from: "2026-Q4", to: "2027-Q2" }],
		});
		const all = await costInTime(db, pitches, today);
		expect([...all.starts.values()].toSorted()).toEqual(["2026-Q4", "2027-Q2"]);
		expect(all.delays).toEqual([{ title: "Venter", from: "2026-Q4", to: "2027-Q4" }]);
	}));

async function aPitch(db: Db, title: string): Promise<{ id: string; title: string }> {
	const { id: ideaId } = await db
		.insertInto("ideas")
		.values({ title, challenge: "Noe", ownerId: ids.owner })
		.returning("id")
		.executeTakeFirstOrThrow();
	const { id: pitchDayId } = await db
		.insertInto("pitchDays")
		.values({ title: "Pitchedag", day: today, decisionBy: today })
		.returning("id")
		.executeTakeFirstOrThrow();
	const { id } = await db
		.insertInto("pitches")
		.values({ pitchDayId, ideaId, position: 1 })
		.returning("id")
		.executeTakeFirstOrThrow();
	return { id, title };
}

describe("the pages", () => {
	let [going, waiting]: string[] = [];

	beforeAll(async () => {
		[going, waiting] = await app.tenant.run(async (db) => {
			await afresh(db, 1);
			const made = [await anInitiative(db, "Går nå", 30), await anInitiative(db, "Venter her", null)];
			await sayYes(db, made[0] ?? "");
			await start(db, made[0] ?? "");
			return made;
		});
	});

	test("show the queue to everyone, and the places to those who keep them", async () => {
		const page = await as(owner).text(paths.queue());
		expect(page.includes(t.queue.findingFull(1, 1))).toBe(true);
		expect(page.includes("2. kv. 2027")).toBe(true);
		expect(page.includes(t.queue.slotsTitle)).toBe(false);
		expect((await as(owner).post(paths.slots(), { slots: "9" })).status).toBe(404);
		for (const wrong of ["0", "-1", "2,5", "mange"]) {
			const answer = await as(keeper).post(paths.slots(), { slots: wrong });
			expect([answer.status, (await answer.text()).includes(`value="${wrong}"`)]).toEqual([422, true]);
		}
	});

	test("say what is missing, keep what was written, and let no owner override", async () => {
		const url = paths.initiativeStart(waiting ?? "");
		const page = await as(owner).text(url);
		expect([page.includes(t.start.slotFull(1)), page.includes(t.start.overrideTitle)]).toEqual([true, false]);
		const refused = await as(owner).post(url, { needsNobody: "on", reason: "Vi vil" });
		expect([refused.status, (await refused.text()).includes(t.start.stillLacks)]).toEqual([422, true]);
		expect((await as(keeper).text(url)).includes(t.start.overrideTitle)).toBe(true);
	});

	test("show before the end what it frees and who moves up, and tell them", async () => {
		const url = paths.initiativeClosure(going ?? "");
		const page = await as(owner).text(url);
		const moved = t.closing.sooner("Venter her", "2. kvartal 2027", "4. kvartal 2026");
		expect([page.includes("30"), page.includes(moved)]).toEqual([true, true]);
		const answer = await as(owner).post(url, { to: "stopped", learned: "Vi var for få" });
		expect(answer.status).toBe(303);
		await app.drainJobs();
		const mails = await app.tenant.run((db) =>
			db.selectFrom("mailMessages").select(["subject", "bodyText", "personId"]).execute(),
		);
		const mail = mails.findLast(({ subject }) => subject === t.mail.soonerSubject("Venter her"));
		expect(mail?.personId).toBe(ids.owner);
		expect(mail?.bodyText.includes(t.mail.why.stopped("Går nå"))).toBe(true);
	});

	test("name who started past the gate, and why", async () => {
		await app.tenant.run(async (db) => {
			await setSlots(db, 1, ids.keeper, today);
			const other = await anInitiative(db, "Tar plassen", null);
			await start(db, other, alone);
		});
		const url = paths.initiativeStart(waiting ?? "");
		const silent = await as(keeper).post(url, { past: "on", reason: "" });
		const asked = await silent.text();
		expect([silent.status, asked.includes('id="field-reason-error"')]).toEqual([422, true]);
		expect(asked).toMatch(/<details[^>]* open[^>]*><summary>Start likevel/);
		expect((await as(keeper).post(url, { past: "on", reason: "Pålegg fra tilsynet" })).status).toBe(303);
		const page = await as(owner).text(paths.initiative(waiting ?? ""));
		expect([page.includes("Pålegg fra tilsynet"), page.includes("Ylva Portefølje")]).toEqual([true, true]);
	});
});
