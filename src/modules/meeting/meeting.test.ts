import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { aBenefitPlan } from "../../../test/support/benefit-rows.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import {
	agenda,
	app,
	as,
	at,
	beginMeetings,
	decide,
	decider,
	enter,
	enterStill,
	ids,
	keeper,
	openMeeting,
	owner,
	stateOf,
	today,
} from "../../../test/support/portfolio-meetings.ts";
import { judgeBenefit, planBenefit } from "../benefits/index.ts";
import { answerReview } from "../followup/index.ts";
import { paths } from "./paths.ts";
import { mattersOn } from "./queries/matters.ts";
import { meetingById } from "./queries/meetings.ts";

const t = messagesIn("nb").meeting;

beforeAll(beginMeetings);

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
