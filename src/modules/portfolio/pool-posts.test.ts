import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { addCompetence, countPeopleAgain, setPools } from "./actions/capacity.ts";
import { followPoolPeople } from "./actions/pool-hours.ts";
import { addPoolAbsence, addPoolPost, sharePoolPost } from "./actions/pool-posts.ts";
import { paths } from "./paths.ts";
import { poolsIn } from "./queries/capacity.ts";

const t = messagesIn("nb").capacity;
const today = "2026-11-24";
const when = { today, now: testNow };

let app: TestApp;
let ids: {
	unit: string;
	leader: string;
	anne: string;
	other: string;
	keeper: string;
	it: string;
	law: string;
};
let [leader, keeper, stranger, anne]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const leader = await aPerson(db, { name: "Njål Leder" });
		const unit = await aUnit(db, { name: "Utvikling", leaderId: leader });
		await db
			.insertInto("leaderLevels")
			.values({ level: 1, title: "Enhetsleder", unitTypes: ["enhet"] })
			.execute();
		await db.insertInto("posts").values({ personId: leader, unitId: unit, title: "Enhetsleder" }).execute();
		const elsewhere = await aUnit(db, { name: "Drift" });
		const added = async (name: string) => {
			const done = await addCompetence(db, { name, leaderId: leader });
			return done.ok ? done.id : "";
		};
		return {
			unit,
			leader,
			anne: await aPerson(db, { name: "Anne Design", unitId: unit, title: "Designer" }),
			other: await aPerson(db, { name: "Odd Annen", unitId: elsewhere }),
			keeper: await aPerson(db, { name: "Ylva Portefølje", unitId: elsewhere, roles: ["portfolio"] }),
			it: await added("IT"),
			law: await added("Jus"),
		};
	});
	leader = await app.browser(ids.leader);
	keeper = await app.browser(ids.keeper);
	stranger = await app.browser(ids.other);
	anne = await app.browser(ids.anne);
});

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

const plain = { title: "", employmentPercent: 100, weekHours: 37.5, fromDay: "2026-01-01", toDay: null };
const always = { everyWeeks: 1, firstWeek: today };

const poolOf = (competenceId: string, quarter: string) =>
	app.tenant.run(async (db) => {
		const pools = await poolsIn(db, [quarter]);
		const found = pools.find((pool) => pool.competenceId === competenceId);
		return found && [found.hours, found.stated, found.fromPeople, found.vacant];
	});

describe("before it is discussed with the union representatives", () => {
	test("no page about persons is there; those who keep the portfolio record the date", async () => {
		expect(await as(leader).text(paths.myPeople())).toContain(t.people.notDiscussedOthers);
		expect((await as(leader).get(paths.newPoolPost())).status).toBe(404);
		expect((await as(keeper).get(paths.newPoolPost())).status).toBe(404);
		const ahead = await as(keeper).post(paths.peopleDiscussed(), { discussedOn: "2027-01-12" });
		expect([ahead.status, (await ahead.text()).includes(t.people.discussedAhead)]).toEqual([422, true]);
		expect((await as(leader).post(paths.peopleDiscussed(), { discussedOn: today })).status).toBe(404);
		expect((await as(keeper).post(paths.peopleDiscussed(), { discussedOn: "2026-11-01" })).status).toBe(303);
		expect(await as(leader).text(paths.myPeople())).toContain(t.people.purpose);
	});
});

describe("the hours of a pool", () => {
	const form = { employmentPercent: "80", weekHours: "37,5", fromDay: "2026-01-01", everyWeeks: "2" };

	test("are added up from people: 20 % of Anne every second week", async () => {
		const fields = {
			...form,
			person: "Anne Design",
			competenceId: ids.it,
			percent: "20",
			firstWeek: "2027-01-13",
		};
		expect((await as(leader).post(paths.poolPosts(), fields)).status).toBe(303);
		expect(await poolOf(ids.it, "2027-Q1")).toEqual([33.6, null, 33.6, 0]);
		const mine = await as(leader).text(paths.myPeople());
		expect([mine.includes("Anne Design"), mine.includes("20 % annenhver uke")]).toEqual([true, true]);
		const again = await as(leader).post(paths.poolPosts(), fields);
		expect([again.status, (await again.text()).includes(t.post.alreadyThere)]).toEqual([422, true]);
	});

	test("a stated figure goes before them, and falls away again; the page says which it is", async () => {
		await app.tenant.run((db) =>
			setPools(db, [{ competenceId: ids.it, quarter: "2027-Q1", hours: 100 }], when),
		);
		expect(await poolOf(ids.it, "2027-Q1")).toEqual([100, 100, 33.6, 0]);
		expect(await as(stranger).text(paths.capacity())).toContain(t.source.statedOver("33,6"));
		expect((await as(keeper).post(paths.competenceFromPeople(ids.it))).status).toBe(303);
		expect(await poolOf(ids.it, "2027-Q1")).toEqual([33.6, null, 33.6, 0]);
		expect(await as(stranger).text(paths.capacity())).toContain(t.source.people);
	});

	test("a vacant post gives nothing until it is filled, and the page says what it would give", async () => {
		const fields = { ...form, everyWeeks: "1", title: "Jurist", leader: "Njål Leder", percent: "50" };
		const wrong = await as(keeper).post(paths.poolPosts(), {
			...fields,
			title: "",
			competenceId: ids.law,
			firstWeek: today,
		});
		expect([wrong.status, (await wrong.text()).includes(t.post.whoOrWhat)]).toEqual([422, true]);
		const added = await as(keeper).post(paths.poolPosts(), {
			...fields,
			competenceId: ids.law,
			firstWeek: today,
		});
		expect(added.status).toBe(303);
		expect(await poolOf(ids.law, "2027-Q1")).toEqual([0, null, 0, 180]);
		expect(await as(keeper).text(paths.capacity())).toContain(t.source.vacant("180"));
	});

	test("fall with leave and line work, and a post never gives more than itself", async () => {
		const post = await app.tenant.run((db) =>
			db.selectFrom("poolPosts").select("id").where("personId", "=", ids.anne).executeTakeFirstOrThrow(),
		);
		const away = { kind: "away", fromDay: "2027-01-11", toDay: "2027-01-17", percent: "100" };
		expect((await as(leader).post(paths.poolAbsences(post.id), away)).status).toBe(303);
		expect(await poolOf(ids.it, "2027-Q1")).toEqual([27.6, null, 27.6, 0]);
		const over = await as(leader).post(paths.poolAbsences(post.id), {
			...away,
			fromDay: "2026-01-01",
			toDay: "2026-02-01",
		});
		expect([over.status, (await over.text()).includes(t.post.absenceOver)]).toEqual([422, true]);
		const backwards = await as(leader).post(paths.poolAbsences(post.id), { ...away, toDay: "2027-01-01" });
		expect([backwards.status, (await backwards.text()).includes(t.post.endsBeforeStart)]).toEqual([
			422,
			true,
		]);
		const share = { competenceId: ids.law, percent: "90", everyWeeks: "1", firstWeek: today };
		const tooMuch = await as(leader).post(paths.poolShares(post.id), share);
		expect([tooMuch.status, (await tooMuch.text()).includes(t.post.moreThanPost)]).toEqual([422, true]);
		for (const percent of ["-5", "0", "101", "mange"]) {
			const refused = await as(leader).post(paths.poolShares(post.id), { ...share, percent });
			expect([percent, refused.status]).toEqual([percent, 422]);
		}
	});
});

describe("who may", () => {
	test("the leader sees and keeps their own people, those who keep the portfolio all, nobody else any", async () => {
		const post = await app.tenant.run((db) =>
			db.selectFrom("poolPosts").select("id").where("personId", "=", ids.anne).executeTakeFirstOrThrow(),
		);
		const statuses = async (browser: TestBrowser) => [
			(await browser.get(paths.poolPost(post.id))).status,
			(await browser.get(paths.poolPosts())).status,
		];
		expect(await statuses(as(leader))).toEqual([200, 404]);
		expect(await statuses(as(keeper))).toEqual([200, 200]);
		expect(await statuses(as(stranger))).toEqual([404, 404]);
		expect(await statuses(as(anne))).toEqual([404, 404]);
		const fields = { person: "Odd Annen", employmentPercent: "100", weekHours: "37,5", fromDay: today };
		const share = { competenceId: ids.it, percent: "10", everyWeeks: "1", firstWeek: today };
		const refused = await as(leader).post(paths.poolPosts(), { ...fields, ...share });
		expect([refused.status, (await refused.text()).includes(t.post.notYours)]).toEqual([422, true]);
	});

	test("the list asks as many questions for one as for many", async () => {
		const count = countQueries(app.deps.database);
		await as(keeper).get(paths.poolPosts());
		const one = count();
		await app.tenant.run(async (db) => {
			for (let at = 0; at < 10; at++) {
				const personId = await aPerson(db, { unitId: ids.unit });
				const share = { competenceId: ids.law, percent: 1, ...always };
				await addPoolPost(db, { ...plain, personId, unitId: ids.unit }, share, today);
			}
		});
		count();
		await as(keeper).get(paths.poolPosts());
		expect(count()).toBe(one);
	});

	test("a shielded person is in the pool without a name, and on no page but the office's", async () => {
		const office = await app.tenant.run(async (db) => {
			const personId = await aPerson(db, { name: "Skjermet Skjulestad", unitId: ids.unit, shielded: true });
			const share = { competenceId: ids.law, percent: 10, ...always };
			await addPoolPost(db, { ...plain, personId, unitId: ids.unit }, share, today);
			return aPerson(db, { unitId: ids.unit, roles: ["office"] });
		});
		expect(await (await app.browser(office)).text(paths.poolPosts())).toContain("Skjulestad");
		for (const browser of [as(leader), as(keeper)]) {
			expect(await browser.text(paths.myPeople())).not.toContain("Skjulestad");
		}
		expect(await as(keeper).text(paths.poolPosts())).not.toContain("Skjulestad");
	});
});

test("when somebody leaves, the night makes the post vacant and forgets the days away", () =>
	app.otherTenant.run(async (db) => {
		const unitId = await aUnit(db);
		const personId = await aPerson(db, { unitId, title: "Jurist" });
		const added = await addCompetence(db, { name: "Jus", leaderId: null });
		const competenceId = added.ok ? added.id : "";
		const share = { competenceId, percent: 50, ...always };
		const post = await addPoolPost(db, { ...plain, personId, unitId }, share, today);
		if (!post.ok) throw new Error(post.reason);
		await addPoolAbsence(
			db,
			post.id,
			{ kind: "line", fromDay: "2027-02-01", toDay: "2027-02-05", percent: 100 },
			today,
		);
		const share2 = { competenceId, percent: 120, ...always };
		expect(await sharePoolPost(db, post.id, share2, today)).toEqual({ ok: false, reason: "more-than-post" });
		const quarter = async () =>
			(await poolsIn(db, ["2027-Q1"])).map(({ hours, fromPeople, vacant }) => [hours, fromPeople, vacant]);
		expect(await quarter()).toEqual([[206.3, 206.3, 0]]);
		await db.updateTable("people").set({ endedAt: testNow }).where("id", "=", personId).execute();
		await followPoolPeople(db, today);
		expect(await quarter()).toEqual([[0, 0, 225]]);
		const left = await db.selectFrom("poolPosts").select(["personId", "title"]).executeTakeFirst();
		expect(left).toEqual({ personId: null, title: "Jurist" });
		expect(await db.selectFrom("poolAbsences").select("id").execute()).toEqual([]);
		await countPeopleAgain(db, competenceId, when);
		expect(await quarter()).toEqual([[0, 0, 225]]);
	}));
