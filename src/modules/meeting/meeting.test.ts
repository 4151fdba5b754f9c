import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aBenefitPlan } from "../../../test/support/benefit-rows.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { judgeBenefit, planBenefit } from "../benefits/index.ts";
import { paths as choosing } from "../choosing/index.ts";
import { answerReview, raiseWhatStandsStill } from "../followup/index.ts";
import { addCompetence, registerInitiative, setPools, startInitiative } from "../portfolio/index.ts";
import { type Choice, type Kind, kinds } from "./agenda.ts";
import { paths } from "./paths.ts";
import { mattersOn } from "./queries/matters.ts";
import { meetingById, rulingsOf } from "./queries/meetings.ts";

const t = messagesIn("nb").meeting;
const today = "2027-06-01";
const at = (day: string) => ({ today: day, now: new Date(`${day}T09:00:00Z`) });

let app: TestApp;
let ids: Record<"owner" | "keeper" | "decider" | "unit", string>;
let [owner, keeper, decider]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	app.setTime(at(today).now);
	ids = await app.tenant.run(async (db) => {
		const unit = await aUnit(db, { name: "Nordlia skole" });
		const person = (name: string, roles: ("portfolio" | "decider")[] = []) =>
			aPerson(db, { unitId: unit, name, roles });
		return {
			...{
				unit,
				owner: await person("Ragnhild Eier"),
				keeper: await person("Ylva Portefølje", ["portfolio"]),
			},
			decider: await person("Dag Direktør", ["decider"]),
		};
	});
	owner = await app.browser(ids.owner);
	keeper = await app.browser(ids.keeper);
	decider = await app.browser(ids.decider);
});

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

/** An initiative that starts on a day, or waits in the queue. */
const enter = (title: string, starts: string | null, how = {}) =>
	app.tenant.run(async (db) => {
		const value = {
			title,
			summary: "",
			goalId: null,
			ownerId: ids.owner,
			startQuarter: "2027-Q2",
			quarters: 8,
		};
		const rest = { nextCheckOn: "2028-01-01", touchesStaffing: false, discussedOn: null, needs: [] };
		const when = at(starts ?? "2027-05-01");
		const id = await registerInitiative(db, { ...value, ...rest }, ids.keeper, when);
		if (starts) await startInitiative(db, id, { needsNobody: true, ...how }, ids.keeper, when);
		return id;
	});

/** Work that was silent for so long that it rose to the meeting. */
const enterStill = async (title: string) => {
	const id = await enter(title, "2026-12-01");
	await app.tenant.run(async (db) => {
		for (const day of ["2027-04-10", "2027-04-26", "2027-05-12"]) await raiseWhatStandsStill(db, at(day));
	});
	return id;
};

const openMeeting = async () => {
	const fields = { heldOn: today, chair: "Dag Direktør", present: "Ylva, Dag", place: "Formannskapssalen" };
	const opened = await as(keeper).post(paths.meetings(), fields);
	return opened.headers.get("location")?.split("/").at(-1) ?? "";
};

type Said = {
	kind: Kind;
	subjectId: string;
	choice: Choice;
	reason?: string;
	lookAgainOn?: string;
	confirmed?: string;
};

const decide = (meetingId: string, said: Said, who = keeper) => as(who).post(paths.rulings(meetingId), said);

const agenda = (text: string) => kinds.filter((kind) => text.includes(`id="kind-${kind}"`));

const stateOf = async (id: string) => {
	const row = await app.tenant.run((db) =>
		db
			.selectFrom("initiatives")
			.select(["state", "nextCheckOn", "learned"])
			.where("id", "=", id)
			.executeTakeFirstOrThrow(),
	);
	return row;
};

const startsOf = async (...ids: string[]) => {
	const rows = await app.tenant.run((db) =>
		db.selectFrom("initiatives").select(["id", "startQuarter"]).where("id", "in", ids).execute(),
	);
	return ids.map((id) => rows.find((row) => row.id === id)?.startQuarter);
};

describe("who sits in the meeting", () => {
	test("those who keep the portfolio and those who decide; nobody else finds it", async () => {
		const statuses = async (path: string) =>
			Promise.all([owner, keeper, decider].map(async (one) => (await as(one).get(path)).status));
		const id = await openMeeting();
		for (const path of [paths.meetings(), paths.newMeeting(), paths.meeting(id), paths.minutesFile(id)])
			expect([path, await statuses(path)]).toEqual([path, [404, 200, 200]]);
		const other = await app.otherTenant.run(async (db) => {
			const chairId = await aPerson(db);
			const row = { heldOn: today, chairId, openedBy: chairId, openedAt: at(today).now };
			return db.insertInto("portfolioMeetings").values(row).returning("id").executeTakeFirstOrThrow();
		});
		expect((await as(keeper).get(paths.meeting(other.id))).status).toBe(404);
		expect((await as(keeper).text(paths.meetings())).includes(other.id)).toBe(false);
	});

	test("needs a chair who works here, and keeps what was written", async () => {
		const refused = await as(keeper).post(paths.meetings(), {
			heldOn: today,
			chair: "Ingen Slik",
			place: "Kantina",
		});
		expect([refused.status, (await refused.text()).includes("Kantina")]).toEqual([422, true]);
	});
});

describe("the agenda", () => {
	test("is made of what needs a decision, and of nothing that was decided", async () => {
		await enterStill("Har stilnet");
		const checked = await enter("Fikk nei", "2027-02-15");
		await enter("Forbi porten", "2027-05-20", { needsNobody: false, override: "Det haster" });
		const ready = await enter("Klar til start", null);
		await app.tenant.run(async (db) => {
			const review = { asAgreed: true, hasHelp: false, shouldGoOn: true, words: "Mangler IT" };
			const initiative = { id: checked, startedOn: "2027-02-15", nextCheckOn: "2028-01-01" };
			await answerReview(db, initiative, review, ids.owner, at("2027-05-15"));
			await db.updateTable("initiatives").set({ needsNobody: true }).where("id", "=", ready).execute();
			const plan = { ...aBenefitPlan, title: "Kom ikke", ownerUnitId: ids.unit, ownerId: ids.owner };
			const benefitId = await planBenefit(db, plan, ids.owner, at("2027-01-01"));
			const verdict = { state: "not_realised", because: "Ingen brukte det" } as const;
			await judgeBenefit(db, benefitId, verdict, ids.owner, at("2027-05-01"));
		});
		const id = await openMeeting();
		const text = await as(decider).text(paths.meeting(id));
		expect(agenda(text)).toEqual(["start", "still", "review", "override", "benefit"]);
		for (const words of [
			"Har stilnet",
			"Fikk nei",
			"Mangler IT",
			"Det haster",
			"Ingen brukte det",
			"Klar til start",
		])
			expect(text).toContain(words);
		const { overrides } = await app.tenant.run((db) => mattersOn(db, today));
		const overrideId = overrides[0]?.id ?? "";
		expect((await decide(id, { kind: "override", subjectId: overrideId, choice: "noted" })).status).toBe(303);
		expect((await decide(id, { kind: "start", subjectId: ready, choice: "start" })).status).toBe(303);
		expect((await stateOf(ready)).state).toBe("under_way");
		const wait = {
			kind: "review",
			subjectId: checked,
			choice: "go_on",
			reason: "IT er bedt om hjelp",
		} as const;
		expect((await decide(id, { ...wait, lookAgainOn: "2027-08-01" })).status).toBe(303);
		expect(agenda(await as(decider).text(paths.meeting(id)))).toEqual(["still", "benefit"]);
		app.setTime(at("2027-08-01").now);
		expect(agenda(await (await app.browser(ids.keeper)).text(paths.meeting(id)))).toContain("review");
		app.setTime(at(today).now);
	});

	test("asks as many questions for many matters as for few", async () => {
		const id = await openMeeting();
		const count = countQueries(app.deps.database);
		const asks = async () => {
			count();
			expect((await as(keeper).get(paths.meeting(id))).status).toBe(200);
			return count();
		};
		const few = await asks();
		for (const title of ["Enda et stille", "Og ett til"]) await enterStill(title);
		expect(await asks()).toBe(few);
	});
});

describe("a decision", () => {
	test("is done at once, with who and why; what puts it off needs a day ahead and a reason", async () => {
		const still = await enterStill("Fortsetter");
		const id = await openMeeting();
		const said = { kind: "still", subjectId: still, choice: "go_on" } as const;
		const bare = await decide(id, said);
		const text = await bare.text();
		expect([bare.status, text.includes(t.faults.reason), text.includes(t.faults.date)]).toEqual([
			422,
			true,
			true,
		]);
		const past = await decide(id, { ...said, reason: "Ja", lookAgainOn: today });
		expect([past.status, (await past.text()).includes(t.faults.past)]).toEqual([422, true]);
		expect((await decide(id, { ...said, reason: "Eieren var syk", lookAgainOn: "2027-09-01" })).status).toBe(
			303,
		);
		expect(await stateOf(still)).toMatchObject({ state: "under_way", nextCheckOn: "2027-09-01" });
		const [ruling] = await app.tenant.run((db) => rulingsOf(db, id));
		expect([ruling?.choice, ruling?.reason, ruling?.byName]).toEqual([
			"go_on",
			"Eieren var syk",
			"Dag Direktør",
		]);
	});

	test("that cannot be undone asks first; of two who press at once one is told that it is decided", async () => {
		const still = await enterStill("Stoppes");
		const id = await openMeeting();
		const said = { kind: "still", subjectId: still, choice: "stop", reason: "Behovet er borte" } as const;
		const asked = await decide(id, said);
		expect([asked.status, (await asked.text()).includes(t.confirm.stop)]).toEqual([200, true]);
		expect((await stateOf(still)).state).toBe("under_way");
		const both = await Promise.all([
			decide(id, { ...said, confirmed: "on" }),
			decide(id, { ...said, choice: "pause", lookAgainOn: "2027-09-01" }, decider),
		]);
		const outcome = await stateOf(still);
		expect(both.map(({ status }) => status)).toContain(303);
		expect(["stopped", "paused"]).toContain(outcome.state);
		expect((await app.tenant.run((db) => rulingsOf(db, id))).length).toBe(1);
	});

	test("to publish a plan asks first, gives those who are chosen their start, and is done once", async () => {
		const [chosen, out] = [await enter("Får plass", null), await enter("Får ikke plass", null)];
		const law = await app.tenant.run(async (db) => {
			const added = await addCompetence(db, { name: "Jus", leaderId: ids.owner });
			return added.ok ? added.id : "";
		});
		const estimate = {
			...{ size: "full", quarters: "2", low: "80 000", likely: "100 000", high: "150 000" },
			[`hours-${law}-0`]: "0,5",
		};
		await app.tenant.run((db) =>
			setPools(
				db,
				["2027-Q2", "2027-Q3"].map((quarter) => ({ competenceId: law, quarter, hours: 40 })),
				at(today),
			),
		);
		for (const id of [chosen, out]) await as(keeper).post(choosing.demand(id), estimate);
		const rules = { name: "Vårens plan", shareBy: "sector", caution: "some", effort: "quick" };
		await as(keeper).post(choosing.newPlan(), { ...rules, [`wish-${out}`]: "must-not" });
		await app.drainJobs();
		const id = await openMeeting();
		const { plans } = await app.tenant.run((db) => mattersOn(db, today));
		expect(plans.map(({ name, chosen: many }) => [name, many])).toEqual([["Vårens plan", 1]]);
		const shown = { kind: "plan", subjectId: plans[0]?.id ?? "", choice: "publish" } as const;
		const seen = async () => ({
			...shown,
			...hiddenIn(await as(decider).text(paths.meeting(id)), "version"),
		});
		const looked = await seen();
		const other = { ...rules, name: "Regnet på nytt", revision: "0", [`wish-${out}`]: "must-not" };
		expect((await as(keeper).post(choosing.rules(shown.subjectId), other)).status).toBe(303);
		await app.drainJobs();
		for (const confirmed of [{}, { confirmed: "on" }]) {
			const late = await decide(id, { ...looked, ...confirmed }, decider);
			const page = await late.text();
			expect([late.status, page.includes(t.faults["another-plan"]), page.includes("Regnet på nytt")]).toEqual(
				[422, true, true],
			);
		}
		expect(await startsOf(chosen, out)).toEqual(["2027-Q2", "2027-Q2"]);
		const said = await seen();
		expect((await decide(id, shown, decider)).status).toBe(422); // a form that does not say which plan it shows
		const first = await decide(id, said, decider);
		expect([first.status, (await first.text()).includes(t.confirm.publish)]).toEqual([200, true]);
		expect(await startsOf(chosen, out)).toEqual(["2027-Q2", "2027-Q2"]);
		expect((await decide(id, { ...said, confirmed: "on" }, decider)).status).toBe(303);
		expect(await startsOf(chosen, out)).toEqual([expect.stringMatching(/^202\d-Q[1-4]$/), null]);
		const asked = await app.tenant.run((db) =>
			db.selectFrom("capacityRequests").select(["initiativeId", "hours"]).execute(),
		);
		expect(asked).toEqual([{ initiativeId: chosen, hours: 0.5 }]);
		expect(agenda(await as(keeper).text(paths.meeting(id)))).not.toContain("plan");
		await decide(id, { ...said, confirmed: "on" });
		expect((await app.tenant.run((db) => rulingsOf(db, id))).map(({ choice }) => choice)).toEqual([
			"publish",
		]);
	});

	test("that the gate refuses is not written down", async () => {
		const ready = await enter("Uten timer", null);
		await app.tenant.run((db) =>
			db.updateTable("initiatives").set({ needsNobody: true }).where("id", "=", ready).execute(),
		);
		const id = await openMeeting();
		await app.tenant.run((db) =>
			db.updateTable("initiatives").set({ touchesStaffing: true }).where("id", "=", ready).execute(),
		);
		const refused = await decide(id, { kind: "start", subjectId: ready, choice: "start" });
		expect([refused.status, (await refused.text()).includes(t.faults.lacks)]).toEqual([422, true]);
		expect(await app.tenant.run((db) => rulingsOf(db, id))).toEqual([]);
	});

	test("on what is not on the agenda, or of another kind, changes nothing", async () => {
		const id = await openMeeting();
		const running = await enter("Går fint", "2027-05-20");
		const stop = {
			kind: "still",
			subjectId: running,
			choice: "stop",
			reason: "Vil ikke",
			confirmed: "on",
		} as const;
		expect((await decide(id, stop)).status).toBe(303);
		expect((await stateOf(running)).state).toBe("under_way");
	});
});

describe("the minutes", () => {
	test("are kept as they were when the meeting was closed; the owner is told, and a PDF is tagged", async () => {
		const still = await enterStill("Til referatet");
		const id = await openMeeting();
		const said = { kind: "still", subjectId: still, choice: "pause", reason: "Vent på anbudet" } as const;
		await decide(id, { ...said, lookAgainOn: "2027-10-01" });
		await as(keeper).post(paths.remarks(id), { present: "Dag, Ylva og Kari", remarks: "God stemning" });
		expect((await as(keeper).get(paths.closing(id))).status).toBe(200);
		expect((await as(keeper).post(paths.closing(id))).status).toBe(303);
		await app.drainJobs();
		const mails = await app.tenant.run((db) =>
			db.selectFrom("mailMessages").select(["subject", "personId", "bodyText"]).execute(),
		);
		const mail = mails.find(({ subject }) => subject === t.mail.subject("Til referatet"));
		expect([mail?.personId, mail?.bodyText.includes("Vent på anbudet")]).toEqual([ids.owner, true]);
		await app.tenant.run((db) =>
			db.updateTable("initiatives").set({ title: "Et nytt navn" }).where("id", "=", still).execute(),
		);
		const text = await as(decider).text(paths.meeting(id));
		for (const words of [
			"Til referatet",
			"Vent på anbudet",
			"Dag, Ylva og Kari",
			"God stemning",
			t.minutes.by,
		])
			expect(text).toContain(words);
		expect(text).not.toContain("Et nytt navn");
		const late = await decide(id, { ...said, lookAgainOn: "2027-11-01" });
		expect(late.status).toBe(303);
		expect((await app.tenant.run((db) => meetingById(db, id)))?.document?.decided.length).toBe(1);
		const pdf = Buffer.from(await (await as(keeper).get(paths.minutesFile(id))).arrayBuffer());
		expect([
			pdf.subarray(0, 5).toString("latin1"),
			pdf.includes("/StructTreeRoot"),
			pdf.includes("/Lang (nb-NO)"),
		]).toEqual([...["%PDF-", true, true]]);
		expect(await as(keeper).text(paths.meetings())).toContain(paths.meeting(id));
	});
});
