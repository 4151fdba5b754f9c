import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { testNow } from "../../../test/support/app.ts";
import { aPlanningOffice, planAt } from "../../../test/support/planning-office.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb").planning;
const { app, office, outsider, programme, leaders, theirs, form, aReadyPlan, load } = await aPlanningOffice();

describe("the rules", () => {
	it("are suggested from the programme, with what there is to choose", async () => {
		const page = await office.text(paths.newPlan(programme));
		expect(page).toContain(t.rules.lead(6));
		expect(page).toContain("Samling 1: Rollen som leder (2 dager)");
		expect(page).not.toContain("Naboens");
	});

	it("are refused with the input kept and each fault at its field", async () => {
		const answer = await office.post(
			paths.newPlan(programme),
			form({
				name: "Vårplanen",
				...{ sizeMin: "9", "weekdays[]": ["1", "2"], "venueIds[]": [] },
				...{ from2: "2027-03-10", to3: "2027-05-01", notOn: "høstferien" },
			}),
		);
		const page = await answer.text();
		expect(answer.status).toBe(422);
		expect(page).toContain('value="Vårplanen"');
		expect(page).toContain(t.rules.faults.notOn);
		const second = await office.post(
			paths.newPlan(programme),
			form({
				...{ sizeMin: "9", "weekdays[]": ["1", "2"], "venueIds[]": [] },
				...{ from2: "2027-03-10", to3: "2027-05-01" },
			}),
		);
		const faults = await second.text();
		expect(second.status).toBe(422);
		for (const text of [
			t.rules.faults.sizes,
			t.rules.faults.overlap(2),
			t.rules.faults.venues,
			t.rules.faults.order(2),
			t.rules.faults.period(3),
		])
			expect(faults).toContain(text);
	});

	it("name the holiday that leaves a gathering without days, and the team that is too large", async () => {
		const holiday = await office.post(
			paths.newPlan(programme),
			form({ from3: "2027-05-17", to3: "2027-05-18" }),
		);
		expect(holiday.status).toBe(422);
		expect(await holiday.text()).toContain("17. mai 2027 går ut: grunnlovsdagen.");
		const team = await office.post(paths.newPlan(programme), form({ teams: "apart" }));
		expect(await team.text()).toContain("enhet har 3 ledere, men bare 2 kan plasseres slik.");
	});
});

describe("a plan", () => {
	it("is computed by the queue, shows progress before, and explains itself after", async () => {
		const answer = await office.post(paths.newPlan(programme), form());
		const id = planAt(answer.headers.get("location"));
		expect(answer.status).toBe(303);
		const before = await office.text(paths.plan(id));
		expect(before).toContain(t.progress.waiting);
		expect(before).toContain('http-equiv="refresh"');
		await app.drainJobs();
		const { plan, cohortOf } = await load(id);
		expect(plan?.state).toBe("ready");
		expect(Object.keys(cohortOf).sort()).toEqual([...leaders].sort());
		expect(plan?.answer?.slots.map((row) => row.length)).toEqual([5, 5]);
		const page = await office.text(paths.plan(id));
		for (const text of [t.plan.costTitle, t.plan.goodTitle, t.plan.publish, "Kull 2"])
			expect(page).toContain(text);
		expect(page).not.toContain('http-equiv="refresh"');
	});

	it("says by name what cannot be", async () => {
		const days = [{ personId: leaders[0] ?? "", firstDay: "2027-03-01", lastDay: "2027-03-12" }];
		await office.post(paths.unavailable(programme), { ...days[0], kind: "cannot" });
		const id = await aReadyPlan({ sizeMin: "4", sizeMax: "5" });
		const page = await office.text(paths.plan(id));
		expect(page).toContain(t.impossible.title);
		expect(page).toContain("Enhetsleder Helse kan ikke på noen av dagene for samling 1.");
		expect(page).toContain(t.impossible.reasons.tooFew(6, 8));
		const [note] = await app.tenant.run((db) => db.selectFrom("unavailableDays").select("id").execute());
		await office.post(paths.unavailableRemoval(programme), { noteId: note?.id ?? "" });
	});

	it("is stopped when asked, and keeps the best", async () => {
		const answer = await office.post(paths.newPlan(programme), form({ seconds: "60" }));
		const id = planAt(answer.headers.get("location"));
		await office.post(paths.cancellation(id));
		expect(await office.text(paths.plan(id))).toContain(t.progress.stopping);
		await app.drainJobs();
		const { plan, cohortOf } = await load(id);
		// Six leaders are placed by the first moves already.
		expect([plan?.state, Object.keys(cohortOf).length]).toEqual(["ready", 6]);
	});

	it("that was cut on the way says so, can be started again, and hears no more of the old run", async () => {
		const answer = await office.post(paths.newPlan(programme), form());
		const id = planAt(answer.headers.get("location"));
		await app.tenant.run((db) =>
			db
				.updateTable("cohortPlans")
				.set({ state: "running", heardAt: testNow })
				.where("id", "=", id)
				.execute(),
		);
		app.setTime(new Date(testNow.getTime() + 120_000));
		expect(await office.text(paths.plan(id))).toContain(t.stopped.title);
		await office.post(paths.restart(id));
		expect(await office.text(paths.plan(id))).toContain(t.progress.waiting);
		await app.drainJobs();
		expect((await load(id)).plan?.state).toBe("ready");
		app.setTime(testNow);
	});

	it("that a job finds begun already is marked as stopped", async () => {
		const answer = await office.post(paths.newPlan(programme), form());
		const id = planAt(answer.headers.get("location"));
		await app.tenant.run((db) =>
			db.updateTable("cohortPlans").set({ state: "running" }).where("id", "=", id).execute(),
		);
		await app.drainJobs();
		expect((await load(id)).plan?.state).toBe("stopped");
	});

	it("is deleted after a question", async () => {
		const id = await aReadyPlan({ name: "Til sletting" });
		expect(await office.text(paths.removal(id))).toContain(t.discard.title);
		await office.post(paths.removal(id));
		expect((await office.get(paths.plan(id))).status).toBe(404);
	});
});

describe("who may plan", () => {
	it("is the office alone, of the own tenant; all else looks like nothing", async () => {
		const id = await aReadyPlan({ name: "Bare for kontoret" });
		const pages = [
			...[paths.plans, paths.newPlan, paths.unavailable].map((path) => path(programme)),
			...[paths.plan, paths.people, paths.board, paths.publication, paths.csv].map((path) => path(id)),
		];
		for (const url of pages) expect([url, (await outsider.get(url)).status]).toEqual([url, 404]);
		for (const url of [paths.plan(theirs.plan), paths.plans(theirs.programme), paths.csv(theirs.plan)])
			expect([url, (await office.get(url)).status]).toEqual([url, 404]);
		expect((await office.post(paths.removal(theirs.plan))).status).toBe(404);
		expect(await office.text(paths.plans(programme))).not.toContain("Naboens plan");
	});
});
