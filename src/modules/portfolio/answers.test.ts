import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { formatMoney } from "../../platform/i18n/format.ts";
import { answerRequest, setCover } from "./actions/answers.ts";
import { addCompetence, setPools } from "./actions/capacity.ts";
import { startInitiative } from "./actions/gate.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { addPoolPost, recordPeopleDiscussed } from "./actions/pool-posts.ts";
import { requestCapacity } from "./actions/requests.ts";
import { hoursField } from "./forms.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb");
const today = "2026-11-24";
const when = { today, now: testNow };
const quarter = "2027-Q1";

let app: TestApp;
let ids: {
	owner: string;
	leader: string;
	otherLeader: string;
	named: string;
	competence: string;
	initiative: string;
};
let [owner, leader, otherLeader]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const leader = await aPerson(db, { name: "Njål Leder" });
		const unitId = await aUnit(db, { leaderId: leader });
		const otherLeader = await aPerson(db, { name: "Tora Sone" });
		const zone = await aUnit(db, { name: "Sone Elvebakken", leaderId: otherLeader });
		const owner = await aPerson(db, { name: "Ragnhild Eier", unitId });
		const named = await aPerson(db, { name: "Siv Sykepleier", unitId: zone });
		const added = await addCompetence(db, { name: "Fagpersoner", leaderId: leader });
		const competence = added.ok ? added.id : "";
		await setPools(db, [{ competenceId: competence, quarter, hours: 100 }], when);
		await recordPeopleDiscussed(db, "2026-11-01");
		const share = { competenceId: competence, percent: 10, everyWeeks: 1, firstWeek: today };
		const size = { title: "", employmentPercent: 100, weekHours: 35.5, fromDay: "2026-01-01", toDay: null };
		await addPoolPost(db, { ...size, personId: named, unitId: zone }, share, today);
		const initiative = await registerInitiative(db, { ...plain, ownerId: owner }, owner, when);
		return { owner, leader, otherLeader, named, competence, initiative };
	});
	owner = await app.browser(ids.owner);
	leader = await app.browser(ids.leader);
	otherLeader = await app.browser(ids.otherLeader);
});

const plain = {
	...{ title: "Felles vaktliste", summary: "", goalId: null, startQuarter: quarter, nextCheckOn: null },
	...{ touchesStaffing: false, discussedOn: null, needs: [] },
};

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

const asked = (hours: number, cover?: { hourCost: number; account: string }) =>
	app.tenant.run(async (db) => {
		const needs = [{ competenceId: ids.competence, quarter, hours }];
		const ask = { for: { initiativeId: ids.initiative }, title: "Felles vaktliste", needs, cover };
		const done = await requestCapacity(db, { ...ask, askedBy: ids.owner }, when);
		return done.ok ? (done.ids[0] ?? "") : "";
	});

const rowOf = (id: string) =>
	app.tenant.run((db) =>
		db
			.selectFrom("capacityRequests")
			.select(["answer", "personId", "coverAccount"])
			.where("id", "=", id)
			.executeTakeFirst(),
	);

describe("more hours than the pool has", () => {
	test("are refused when asked for and when answered, with what there is; a no is still a no", async () => {
		const more = t.capacity.requests.moreThanPool("Fagpersoner", "100", "1. kvartal 2027");
		const fields = { competenceId: ids.competence, quarter, hours: "100,5" };
		const refused = await as(owner).post(paths.initiativeCapacity(ids.initiative), fields);
		expect([refused.status, (await refused.text()).includes(more)]).toEqual([422, true]);
		const entered = await as(leader).post(paths.initiatives(), {
			...{ title: "For mye på en gang", owner: "Ragnhild Eier", startQuarter: quarter },
			[hoursField(ids.competence)]: "100,5",
		});
		const again = await entered.text();
		expect([entered.status, again.includes(more), again.includes("For mye på en gang")]).toEqual([
			...[422, true, true],
		]);
		const past = await as(owner).post(paths.initiativeCapacity(ids.initiative), {
			...fields,
			hours: "1",
			quarter: "2026-Q3",
		});
		expect([past.status, (await past.text()).includes(t.portfolio.form.quarterOver)]).toEqual([422, true]);
		const below = await as(owner).post(paths.initiativeCapacity(ids.initiative), { ...fields, hours: "-1" });
		expect(below.status).toBe(422);
		const id = await asked(118);
		const yes = await as(leader).post(paths.capacityAnswer(id), { answer: "yes" });
		expect([yes.status, (await yes.text()).includes(more), (await rowOf(id))?.answer]).toEqual([
			422,
			true,
			null,
		]);
		expect(
			(await as(leader).post(paths.capacityAnswer(id), { answer: "no", words: "For mye." })).status,
		).toBe(303);
	});
});

describe("a release from duty", () => {
	test("that nobody pays is no yes, and nothing starts on it", async () => {
		const id = await asked(20, { hourCost: 480, account: "" });
		const unpaid = await as(leader).post(paths.capacityAnswer(id), { answer: "yes", words: "Gjerne" });
		const page = await unpaid.text();
		expect([unpaid.status, page.includes(t.capacity.cover.unpaid), page.includes("Gjerne")]).toEqual([
			422,
			true,
			true,
		]);
		const lacksNow = () =>
			app.tenant.run(async (db) => {
				const start = { override: "Det haster" };
				const done = await startInitiative(db, ids.initiative, start, ids.owner, when);
				return done.ok || done.reason !== "lacks" ? done : done.lacks;
			});
		expect(await lacksNow()).toContainEqual({ kind: "cover", competences: ["Fagpersoner"] });
		const gate = await as(owner).text(paths.initiativeStart(ids.initiative));
		expect(gate).toContain(t.capacity.cover.missing("Fagpersoner"));
		const shown = await as(owner).text(paths.initiative(ids.initiative));
		expect([shown.includes(formatMoney(9600, "nb")), shown.includes(t.capacity.cover.nobodyPays)]).toEqual([
			true,
			true,
		]);
		const paid = await as(leader).post(paths.capacityAnswer(id), {
			answer: "yes",
			coverAccount: "1140 Hjemmetjenesten",
		});
		expect([paid.status, await rowOf(id)]).toEqual([
			303,
			{ answer: "yes", personId: null, coverAccount: "1140 Hjemmetjenesten" },
		]);
		const after = await as(owner).text(paths.initiativeStart(ids.initiative));
		expect(after).not.toContain(t.capacity.cover.missing("Fagpersoner"));
	});

	test("is recorded from either side of the request, and by nobody else", async () => {
		const id = await asked(8);
		const stranger = await app.tenant.run(async (db) => aPerson(db, { unitId: await aUnit(db) }));
		const other = await app.browser(stranger);
		expect((await other.get(paths.capacityCover(id))).status).toBe(404);
		expect((await other.post(paths.capacityCover(id), { coverHourCost: "480" })).status).toBe(404);
		for (const coverHourCost of ["0", "-480", "mye", "90000", ""])
			expect((await as(owner).post(paths.capacityCover(id), { coverHourCost })).status).toBe(422);
		const saved = await as(owner).post(paths.capacityCover(id), {
			coverHourCost: "480,50",
			coverAccount: "1140",
		});
		expect([saved.status, (await rowOf(id))?.coverAccount]).toEqual([303, "1140"]);
	});
});

describe("somebody who is named", () => {
	test("is asked for at the own leader, who then answers; the first one does no more", async () => {
		const id = await asked(10);
		await app.drainJobs();
		expect(await as(leader).text(paths.capacityRequests())).toContain("Siv Sykepleier");
		const passed = await as(leader).post(paths.capacityAnswer(id), { answer: "yes", personId: ids.named });
		expect([passed.status, await rowOf(id)]).toEqual([
			303,
			{ answer: null, personId: ids.named, coverAccount: "" },
		]);
		expect((await as(leader).post(paths.capacityAnswer(id), { answer: "yes" })).status).toBe(404);
		expect(await as(otherLeader).text(paths.capacityRequests())).toContain(
			t.capacity.naming.meant("Siv Sykepleier"),
		);
		expect((await as(otherLeader).post(paths.capacityAnswer(id), { answer: "yes" })).status).toBe(303);
		expect((await rowOf(id))?.answer).toBe("yes");
		await app.drainJobs();
		const { told } = await app.tenant.run(async (db) => ({
			told: await db
				.selectFrom("mailMessages")
				.select("personId")
				.where("dedupeKey", "like", `capacity-request:${id}:%`)
				.execute(),
		}));
		expect(told.map(({ personId }) => personId).toSorted()).toEqual([ids.leader, ids.otherLeader].toSorted());
	});
});

test("another tenant's request can be neither answered nor covered", async () => {
	const id = await asked(5);
	await app.otherTenant.run(async (db) => {
		const by = await aPerson(db);
		expect(await answerRequest(db, id, { answer: "yes", words: "", by }, testNow)).toEqual({
			ok: false,
			reason: "withdrawn",
		});
		await setCover(db, id, { hourCost: 1, account: "deres" }, by);
	});
	expect((await rowOf(id))?.coverAccount).toBe("");
});
