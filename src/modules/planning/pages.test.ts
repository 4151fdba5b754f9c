import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPlan, someRules } from "../../../test/support/planning-rows.ts";
import { aCohort, aProgramme, aVenue, someLeaders } from "../../../test/support/programme-rows.ts";
import { accountOf } from "./account.ts";
import { fieldsOf } from "./forms.ts";
import { paths } from "./paths.ts";
import { costByHand, slotsOf } from "./plan.ts";
import { placesOfPlan, planById } from "./queries/plans.ts";
import { changeInWords, pointsInWords } from "./words.ts";

const t = messagesIn("nb").planning;

let app: TestApp;
let office: TestBrowser;
let colleague: TestBrowser;
let outsider: TestBrowser;
let programme: string;
let venues: string[];
let leaders: string[];
let theirs: { programme: string; plan: string };

beforeAll(async () => {
	app = await testApp();
	const people = await app.tenant.run(async (db) => {
		leaders = await someLeaders(db);
		programme = await aProgramme(db);
		venues = [await aVenue(db), await aVenue(db)];
		return {
			office: await aPerson(db, { name: "Olga Kontor", roles: ["office"] }),
			colleague: await aPerson(db, { name: "Kåre Kollega", roles: ["office"] }),
			// Every other way in but the office's.
			outsider: await aPerson(db, { roles: ["administrator", "facilitator"] }),
		};
	});
	theirs = await app.otherTenant.run(async (db) => {
		await someLeaders(db);
		const id = await aProgramme(db, { title: "Naboens program" });
		const rules = someRules([await aVenue(db)]);
		return { programme: id, plan: await aPlan(db, id, rules, { now: testNow, name: "Naboens plan" }) };
	});
	office = await app.browser(people.office);
	colleague = await app.browser(people.colleague);
	outsider = await app.browser(people.outsider);
});

const form = (changes: Record<string, string | string[]> = {}) => {
	const { venueIds, weekdays, ...plain } = fieldsOf({ name: "Plan 1", from: null, rules: someRules(venues) });
	return { ...plain, "venueIds[]": venueIds ?? [], "weekdays[]": weekdays ?? [], ...changes };
};

const planAt = (location: string | null) => location?.split("/").at(-1) ?? "";

/** A plan that has been computed. */
async function aReadyPlan(changes: Record<string, string | string[]> = {}): Promise<string> {
	const answer = await office.post(paths.newPlan(programme), form(changes));
	await app.drainJobs();
	return planAt(answer.headers.get("location"));
}

const load = (id: string) =>
	app.tenant.run(async (db) => ({ plan: await planById(db, id), ...(await placesOfPlan(db, id)) }));

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

describe("days when leaders cannot come", () => {
	it("are refused with the input kept where they are in disorder or of nobody", async () => {
		const days = {
			personId: leaders[0] ?? "",
			firstDay: "2027-03-05",
			lastDay: "2027-03-01",
			kind: "cannot",
		};
		const wrong = await office.post(paths.unavailable(programme), days);
		const page = await wrong.text();
		expect([wrong.status, page.includes(t.away.faults.order)]).toEqual([422, true]);
		expect(page).toContain('value="2027-03-05"');
		const stranger = await office.post(paths.unavailable(programme), {
			...{ personId: theirs.plan, firstDay: "2027-03-05", kind: "cannot" },
		});
		expect([stranger.status, (await stranger.text()).includes(t.away.faults.unknown)]).toEqual([422, true]);
	});

	it("are read from a list, or refused with the line", async () => {
		const { employeeNumber } = await app.tenant.run((db) =>
			db
				.selectFrom("people")
				.select("employeeNumber")
				.where("id", "=", leaders[1] ?? "")
				.executeTakeFirstOrThrow(),
		);
		const list = `${employeeNumber};5.4.2027;6.4.2027;helst ikke`;
		expect((await office.post(paths.unavailable(programme), { list })).status).toBe(303);
		const page = await office.text(paths.unavailable(programme));
		expect(page).toContain("5.–6. april 2027");
		const wrong = await office.post(paths.unavailable(programme), { list: "tull;5.4.2027" });
		expect([wrong.status, (await wrong.text()).includes(t.away.faults.person(1, "tull"))]).toEqual([
			422,
			true,
		]);
	});
});

describe("comparing", () => {
	it("shows two plans side by side, and asks for two where there is one", async () => {
		const first = await aReadyPlan({ name: "Den ene" });
		const second = await aReadyPlan({ name: "Den andre", mixSector: "3" });
		const page = await office.text(`${paths.comparison(programme)}?first=${first}&second=${second}`);
		for (const text of ["Den ene", "Den andre", t.comparison.total, t.comparison.otherRules])
			expect(page).toContain(text);
		const same = await office.get(`${paths.comparison(programme)}?first=${first}&second=${first}`);
		expect(same.headers.get("location")).toBe(paths.plans(programme));
	});

	it("lists who changes cohort by cohort and then by name, on the page and as CSV", async () => {
		const first = await aReadyPlan({ name: "Før" });
		const second = await aReadyPlan({ name: "Etter" });
		const places = (plan: string, cohortOf: (at: number) => number) =>
			app.tenant.run(async (db) => {
				for (const [at, personId] of leaders.entries())
					await db
						.updateTable("cohortPlanPlaces")
						.set({ cohort: cohortOf(at) })
						.where("planId", "=", plan)
						.where("personId", "=", personId)
						.execute();
			});
		await places(first, (at) => at % 2);
		await places(second, (at) => (at < 4 ? 1 - (at % 2) : at % 2));
		const query = `?first=${first}&second=${second}`;
		const page = await office.text(paths.comparison(programme) + query);
		expect(page).toContain(t.comparison.movesTitle);
		const rows = (await office.text(paths.comparisonCsv(programme) + query)).trim().split("\r\n");
		const cells = rows.map((row) => row.replace("\uFEFF", "").split(";"));
		expect(cells[0]?.slice(0, 3)).toEqual(["Før", "Etter", "Navn"]);
		expect(cells.slice(1).map(([from, to]) => [from, to])).toEqual([
			...[1, 2].map(() => ["Kull 1", "Kull 2"]),
			...[1, 2].map(() => ["Kull 2", "Kull 1"]),
		]);
		const names = cells.slice(1).map(([, , name = ""]) => name);
		const shown = names.map((name) => page.indexOf(`>${name}<`));
		expect(shown).toEqual([...shown].sort((a, b) => a - b));
		expect(shown).not.toContain(-1);
		for (const pair of [names.slice(0, 2), names.slice(2)]) {
			const family = pair.map((name) => name.split(" ").slice(1).join(" "));
			expect(family).toEqual([...family].sort(new Intl.Collator("nb", { numeric: true }).compare));
		}
		expect((await outsider.get(paths.comparisonCsv(programme) + query)).status).toBe(404);
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
