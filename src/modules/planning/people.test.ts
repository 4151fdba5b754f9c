import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPlanningOffice } from "../../../test/support/planning-office.ts";
import { aCohort } from "../../../test/support/programme-rows.ts";
import { accountOf } from "./account.ts";
import { paths } from "./paths.ts";
import { costByHand, slotsOf } from "./plan.ts";
import { changeInWords, pointsInWords } from "./words.ts";

const t = messagesIn("nb").planning;
const { app, office, colleague, programme, leaders, aReadyPlan, load } = await aPlanningOffice();

describe("people in a plan", () => {
	let plan: string;
	beforeAll(async () => {
		plan = await aReadyPlan({ name: "Flytteplanen" });
	});

	it("are searched, filtered and sorted", async () => {
		const found = await office.text(`${paths.people(plan)}?q=enhetsleder`);
		expect(found).toContain(t.people.caption(2));
		expect(await office.text(`${paths.people(plan)}?sector=Helse&sort=cohort`)).toContain(
			t.people.caption(3),
		);
		expect(await office.text(`${paths.people(plan)}?q=finnesikke`)).toContain(t.people.nobody);
		const all = await office.text(paths.people(plan));
		expect(all.indexOf("Enhetsleder Helse")).toBeGreaterThan(0);
	});

	it("are locked, and stay in a plan made from this one", async () => {
		const { cohortOf } = await load(plan);
		const [one = "", two = ""] = leaders;
		await office.post(paths.locks(plan), { "personIds[]": [one, two], act: "lock" });
		expect([...(await load(plan)).locked].sort()).toEqual([one, two].sort());
		const next = await aReadyPlan({ name: "Neste", from: plan });
		const { plan: made, cohortOf: places, locked } = await load(next);
		expect([made?.basedOn, made?.problem.locked]).toEqual([
			plan,
			{ [one]: cohortOf[one], [two]: cohortOf[two] },
		]);
		expect([places[one], places[two], [...locked].sort()]).toEqual([
			cohortOf[one],
			cohortOf[two],
			[one, two].sort(),
		]);
		await office.post(paths.locks(plan), { "personIds[]": [one, two], act: "unlock" });
		expect((await load(plan)).locked.size).toBe(0);
	});

	it("are moved after the consequence is shown, and who comes second sees what changed", async () => {
		const { cohortOf } = await load(plan);
		const [person = ""] = leaders;
		const to = String(1 - (cohortOf[person] ?? 0));
		const asked = await office.text(`${paths.move(plan)}?personId=${person}&to=${to}`);
		expect(asked).toContain(t.move.whatTitle(`Kull ${Number(to) + 1}`));
		const wish = { personId: person, to, revision: "0" };
		expect((await office.post(paths.move(plan), wish)).status).toBe(303);
		const { plan: row, cohortOf: moved } = await load(plan);
		const answer = row?.answer;
		const now = row && accountOf(row.problem, moved, slotsOf(row)).total;
		expect(answer?.costNow).toBe(now);
		const listed = await office.text(paths.plans(programme));
		expect(listed).toContain(pointsInWords(now ?? 0, messagesIn("nb"), "nb"));
		const change = changeInWords(costByHand(answer?.objective ?? 0, now ?? 0), messagesIn("nb"), "nb");
		if (now !== answer?.objective) expect(listed).toContain(t.plans.byHand(change));
		if (now !== answer?.objective)
			expect(await office.text(paths.plan(plan))).toContain(t.plan.byHandText(change));
		expect((await load(plan)).cohortOf[person]).toBe(Number(to));
		const [, other = ""] = leaders;
		const back = String(1 - (cohortOf[other] ?? 0));
		const second = await colleague.post(paths.move(plan), { personId: other, to: back, revision: "0" });
		const page = await second.text();
		expect(second.status).toBe(422);
		expect(page).toContain(t.move.changedTitle);
		expect(page).toContain("Olga Kontor flyttet Enhetsleder Helse fra Kull");
		expect((await load(plan)).cohortOf[other]).toBe(cohortOf[other]);
	});

	it("are not moved to the cohort they are in, nor to one that is not there", async () => {
		const { cohortOf } = await load(plan);
		const [person = ""] = leaders;
		const same = await office.post(paths.move(plan), {
			...{ personId: person, to: String(cohortOf[person]), revision: "1" },
		});
		expect([same.status, (await same.text()).includes(t.move.sameCohort)]).toEqual([422, true]);
		const none = await office.get(`${paths.move(plan)}?personId=${person}&to=9`);
		expect([none.status, (await none.text()).includes(t.move.noCohort)]).toEqual([422, true]);
	});

	it("stand cohort by cohort, each a link to the move", async () => {
		const page = await office.text(paths.board(plan));
		for (const id of leaders) expect(page).toContain(`data-person="${id}"`);
	});
});

describe("files", () => {
	it("hold a row for each leader, without the name of a shielded one", async () => {
		const id = await aReadyPlan({ name: "Fil" });
		await app.tenant.run((db) =>
			db
				.updateTable("people")
				.set({ shielded: true })
				.where("id", "=", leaders[5] ?? "")
				.execute(),
		);
		const csv = await office.text(paths.csv(id));
		expect(csv.trim().split("\r\n")).toHaveLength(7);
		expect(csv).toContain("Skjermet person;;;;;");
		expect(csv).not.toContain("Avdelingsleder 4");
		const workbook = await office.get(paths.workbook(id));
		// A workbook is a zip file.
		expect(new TextDecoder().decode((await workbook.arrayBuffer()).slice(0, 2))).toBe("PK");
		await app.tenant.run((db) => db.updateTable("people").set({ shielded: false }).execute());
	});
});

describe("the list of people", () => {
	it("takes the same number of queries however many they are", async () => {
		const small = await aReadyPlan({ name: "Liten" });
		const count = countQueries(app.deps.database);
		await office.text(paths.people(small));
		const few = count();
		await app.tenant.run(async (db) => {
			const cohort = await aCohort(db, programme, []);
			const guests = await Promise.all([1, 2, 3].map(() => aPerson(db)));
			await db
				.insertInto("cohortMembers")
				.values(guests.map((personId) => ({ cohortId: cohort, programmeId: programme, personId })))
				.execute();
		});
		const large = await aReadyPlan({ name: "Stor", cohorts: "3", sizeMax: "6" });
		count();
		const page = await office.text(paths.people(large));
		expect([count(), page.includes(t.people.caption(9))]).toEqual([few + 1, true]);
	});
});
