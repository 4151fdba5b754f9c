import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { registerInitiative, reportStatus, startInitiative } from "../portfolio/index.ts";
import { forgetFollowUp } from "./actions/retention.ts";
import { nightOf } from "./jobs.ts";
import { paths } from "./paths.ts";
import { handoversOf, milestonesOf, startMeetingOf, teamOf } from "./queries/plan.ts";

const t = messagesIn("nb").followup;
const at = (today: string) => ({ today, now: new Date(`${today}T09:00:00Z`) });

let app: TestApp;
let ids: Record<"boss" | "owner" | "colleague" | "keeper" | "office" | "unit", string>;
let [owner, keeper, colleague]: TestBrowser[] = [];

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const top = await aUnit(db, { name: "Oppvekst" });
		const boss = await aPerson(db, { unitId: top, name: "Dag Direktør" });
		await db.updateTable("units").set({ leaderId: boss }).where("id", "=", top).execute();
		const unit = await aUnit(db, { name: "Nordlia skole", parentId: top });
		const person = (name: string, roles: ("portfolio" | "office")[] = []) =>
			aPerson(db, { unitId: unit, name, roles });
		const made = {
			...{ boss, unit, owner: await person("Ragnhild Eier"), colleague: await person("Pål Kollega") },
			...{
				keeper: await person("Ylva Portefølje", ["portfolio"]),
				office: await person("Kari Kontor", ["office"]),
			},
		};
		await db.updateTable("units").set({ leaderId: made.owner }).where("id", "=", unit).execute();
		return made;
	});
	owner = await app.browser(ids.owner);
	keeper = await app.browser(ids.keeper);
	colleague = await app.browser(ids.colleague);
});

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

const enter = (title: string, started: string | null = "2026-11-24", ownerId = ids.owner) =>
	app.tenant.run(async (db) => {
		const value = { title, summary: "", goalId: null, ownerId, startQuarter: "2026-Q4", quarters: 4 };
		const rest = { nextCheckOn: null, touchesStaffing: false, discussedOn: null, needs: [] };
		const when = at(started ?? "2026-11-24");
		const id = await registerInitiative(db, { ...value, ...rest }, ids.keeper, when);
		if (started) await startInitiative(db, id, { needsNobody: true }, ids.keeper, when);
		return id;
	});

const mailsAbout = async (title: string) => {
	const mails = await app.tenant.run((db) =>
		db.selectFrom("mailMessages").select(["subject", "personId", "bodyText"]).orderBy("createdAt").execute(),
	);
	return mails.filter(({ subject }) => subject.includes(title));
};

describe("the plan", () => {
	test("is read by everyone who works here, and changed by those who answer for it", async () => {
		const id = await enter("Felles vaktliste");
		expect((await as(colleague).get(paths.plan(id))).status).toBe(200);
		expect((await as(colleague).text(paths.plan(id))).includes(t.milestones.addTitle)).toBe(false);
		const milestone = { title: "Prøvd i ett bo", dueOn: "2027-01-15" };
		expect((await as(colleague).post(paths.milestones(id), milestone)).status).toBe(404);
		expect((await as(owner).post(paths.milestones(id), milestone)).status).toBe(303);
		expect(await as(colleague).text(paths.plan(id))).toContain("Prøvd i ett bo");
		for (const path of [paths.startMeeting(id), paths.review(id), paths.handover(id)])
			expect((await as(colleague).get(path)).status).toBe(404);
	});

	test("looks ahead: a milestone in the past is refused and kept as written", async () => {
		const id = await enter("Ser framover");
		const refused = await as(owner).post(paths.milestones(id), { title: "I fjor", dueOn: "2025-11-24" });
		const text = await refused.text();
		expect([refused.status, text.includes(t.milestones.past), text.includes("I fjor")]).toEqual([
			422,
			true,
			true,
		]);
	});

	test("keeps from where and why a milestone was moved; it is reached once, and never in the future", async () => {
		const id = await enter("Flyttes");
		await as(owner).post(paths.milestones(id), { title: "Avtale signert", dueOn: "2027-01-15" });
		const read = () => app.tenant.run((db) => milestonesOf(db, id, false));
		const [milestone] = await read();
		const one = milestone?.id ?? "";
		const move = (fields: Record<string, string>) => as(owner).post(paths.milestoneMove(id, one), fields);
		expect((await move({ version: "1", toOn: "2027-02-01" })).status).toBe(422);
		const same = await move({ version: "1", toOn: "2027-01-15", reason: "Ingen" });
		expect((await same.text()).includes(t.milestones.sameDay)).toBe(true);
		expect((await move({ version: "1", toOn: "2027-02-01", reason: "Leverandøren var syk" })).status).toBe(
			303,
		);
		const page = await as(colleague).text(paths.plan(id));
		expect(page).toContain(
			t.milestones.moved("15. januar 2027", "1. februar 2027", "Ragnhild Eier", "Leverandøren var syk"),
		);
		const reach = (doneOn: string) => as(owner).post(paths.milestoneDone(id, one), { version: "2", doneOn });
		expect((await (await reach("2027-01-01")).text()).includes(t.milestones.notYet)).toBe(true);
		expect((await reach("2026-11-24")).status).toBe(303);
		expect((await read())[0]?.doneOn).toBe("2026-11-24");
		const closed = await as(owner).post(paths.milestoneDrop(id, one), {
			version: "3",
			because: "Trengs ikke",
		});
		expect([closed.status, (await read())[0]?.droppedOn]).toEqual([303, null]);
	});

	test("shows the second of two who move at once who was first, and keeps what they wrote", async () => {
		const id = await enter("To på en gang");
		await as(owner).post(paths.milestones(id), { title: "Opplæring ferdig", dueOn: "2027-01-15" });
		const [milestone] = await app.tenant.run((db) => milestonesOf(db, id, false));
		const url = paths.milestoneMove(id, milestone?.id ?? "");
		const first = { version: "1", toOn: "2027-02-01", reason: "Ferie" };
		expect((await as(keeper).post(url, first)).status).toBe(303);
		const mine = { version: "1", toOn: "2027-03-01", reason: "Vi mangler en lærer" };
		const refused = await as(owner).post(url, mine);
		const text = await refused.text();
		expect(refused.status).toBe(422);
		for (const words of [
			t.milestones.changedTitle("Ylva Portefølje"),
			"Vi mangler en lærer",
			"2027-03-01",
			"Ferie",
		])
			expect(text).toContain(words);
		const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? "";
		expect((await as(owner).post(url, { ...mine, version })).status).toBe(303);
	});

	test("has people with a part, by name; another tenant's person is nobody here", async () => {
		const id = await enter("Med folk");
		const add = (fields: Record<string, string>) => as(owner).post(paths.team(id), fields);
		expect((await add({ person: "Pål Kollega", part: "Kjenner turnusen" })).status).toBe(303);
		expect((await add({ person: "Ingen Slik", part: "Hjelper" })).status).toBe(422);
		await app.otherTenant.run((db) => aPerson(db, { name: "Nabo Person" }));
		expect((await add({ person: "Nabo Person", part: "Hjelper" })).status).toBe(422);
		const team = await app.tenant.run((db) => teamOf(db, id, false));
		expect(team.map(({ name, part }) => [name, part])).toEqual([["Pål Kollega", "Kjenner turnusen"]]);
		expect((await as(owner).post(paths.memberEnd(id, ids.colleague))).status).toBe(303);
		expect(await app.tenant.run((db) => teamOf(db, id, false))).toEqual([]);
	});
});

describe("the start meeting", () => {
	test("is planned with a day, and held when something is agreed", async () => {
		const id = await enter("Starter");
		await as(owner).post(paths.team(id), { person: "Pål Kollega", part: "Kjenner turnusen" });
		const save = (fields: Record<string, string | string[]>) =>
			as(owner).post(paths.startMeeting(id), fields);
		expect((await save({ heldOn: "2026-12-01", version: "0" })).status).toBe(303);
		const early = await save({ heldOn: "2026-11-24", version: "1" });
		expect([early.status, (await early.text()).includes(t.startMeeting.agreedNeeded)]).toEqual([422, true]);
		const agreed = { heldOn: "2026-11-24", agreed: "Pål lager første utkast", others: "Tillitsvalgt" };
		expect((await save({ ...agreed, "people[]": [ids.colleague, ids.boss], version: "1" })).status).toBe(303);
		const kept = await app.tenant.run((db) => startMeetingOf(db, id, false));
		expect([kept?.agreed, kept?.people.map(({ name }) => name)]).toEqual([
			"Pål lager første utkast",
			["Pål Kollega"],
		]);
		const stale = await save({ heldOn: "2026-11-24", agreed: "Noe annet", version: "1" });
		const text = await stale.text();
		expect([stale.status, text.includes("Noe annet"), text.includes("Pål lager første utkast")]).toEqual([
			...[422, true, true],
		]);
	});
});

describe("the check after three months", () => {
	test("asks the owner once on the day that sets itself; a no needs words", async () => {
		const id = await enter("Tre måneder", "2026-08-24");
		for (const day of ["2026-11-23", "2026-11-24", "2026-11-25"]) await night(day);
		const asked = (await mailsAbout("Tre måneder")).filter(
			({ subject }) => subject === t.mail.review.subject("Tre måneder"),
		);
		expect(asked.map(({ personId }) => personId)).toEqual([ids.owner]);
		expect(await mailsAbout("Tre måneder")).toHaveLength(1); // its status is due too, and one letter is enough
		const answer = (fields: Record<string, string>) =>
			as(owner).post(paths.review(id), { asAgreed: "yes", hasHelp: "no", shouldGoOn: "yes", ...fields });
		const refused = await answer({});
		expect([refused.status, (await refused.text()).includes(t.review.wordsNeeded)]).toEqual([422, true]);
		expect((await answer({ words: "Vi mangler timer fra IT" })).status).toBe(303);
		const { nextCheckOn } = await app.tenant.run((db) =>
			db.selectFrom("initiatives").select("nextCheckOn").where("id", "=", id).executeTakeFirstOrThrow(),
		);
		expect(nextCheckOn).toBe("2027-02-24");
		const page = await as(colleague).text(paths.plan(id));
		expect([page.includes("Vi mangler timer fra IT"), page.includes(t.review.take)]).toEqual([true, false]);
		expect((await as(owner).get(paths.review(id))).status).toBe(303);
	});

	test("does not open long before its day, nor before a start", async () => {
		const [soon, planned] = [await enter("Nettopp startet"), await enter("Ikke startet", null)];
		const yes = { asAgreed: "yes", hasHelp: "yes", shouldGoOn: "yes" };
		for (const id of [soon, planned]) {
			await as(owner).post(paths.review(id), yes);
			expect(await as(owner).text(paths.plan(id))).not.toContain(t.review.asAgreed);
		}
	});
});

/** What happens by itself in the night before a day. */
const night = async (day: string) => {
	await app.tenant.run((db) => nightOf(db, at(day)));
	await app.drainJobs();
};

describe("what stands still", () => {
	test("rises by itself: owner, leader, agenda; each once, in the reader's language; a status ends it", async () => {
		const id = await enter("Har stilnet", null);
		await app.tenant.run((db) =>
			db.updateTable("people").set({ locale: "en" }).where("id", "=", ids.boss).execute(),
		);
		const told = async () =>
			(await mailsAbout("Har stilnet")).map(({ subject, personId }) => [subject, personId]);
		await night("2027-02-24");
		expect(await told()).toEqual([]);
		await night("2027-02-25");
		const toOwner = [t.mail.owner.subject("Har stilnet"), ids.owner];
		expect(await told()).toEqual([toOwner]);
		for (const day of ["2027-02-26", "2027-03-10"]) await night(day);
		expect(await told()).toEqual([toOwner]);
		await night("2027-03-11");
		const toLeader = [messagesIn("en").followup.mail.leader.subject("Har stilnet"), ids.boss];
		expect(await told()).toEqual([toOwner, toLeader]);
		for (const day of ["2027-03-25", "2027-03-26", "2027-06-01"]) await night(day);
		const agenda = (await told()).slice(2);
		expect(agenda).toHaveLength(2);
		expect(agenda.map(([, person]) => person).sort()).toEqual([ids.owner, ids.boss].sort());
		await app.tenant.run(async (db) => {
			const report = {
				mood: "on_track",
				doneSince: "",
				inTheWay: "",
				hoursUsed: null,
				nextCheckOn: "2027-08-01",
			} as const;
			expect(await reportStatus(db, id, report, ids.owner, at("2027-06-02"))).toEqual({ ok: true });
		});
		await night("2027-07-01");
		expect((await told()).length).toBe(4);
		await night("2027-08-02");
		expect((await told()).slice(4)).toEqual([toOwner]);
	});
});

describe("a hand-over", () => {
	test("needs what the next one must know; both are told, and the history stays", async () => {
		const id = await enter("Gis videre");
		const give = (fields: Record<string, string>) => as(owner).post(paths.handover(id), fields);
		expect((await give({ to: "Pål Kollega" })).status).toBe(422);
		const same = await give({ to: "Ragnhild Eier", mustKnow: "Alt" });
		expect((await same.text()).includes(t.handover.same)).toBe(true);
		const told = "Leverandøren venter på svar. Ring Lise på IT.";
		expect((await give({ to: "Pål Kollega", mustKnow: told })).status).toBe(303);
		await app.drainJobs();
		const mails = await mailsAbout("Gis videre");
		const toNew = mails.find(({ personId }) => personId === ids.colleague);
		expect([toNew?.subject, toNew?.bodyText.includes(told)]).toEqual([
			t.mail.takenOver.subject("Gis videre"),
			true,
		]);
		expect(mails.map(({ personId }) => personId).sort()).toEqual([ids.colleague, ids.owner].sort());
		expect(await as(colleague).text(paths.plan(id))).toContain(told);
	});

	test("happens by itself when an owner leaves: the line's role takes over, and the office is told", async () => {
		const leaver = await app.tenant.run((db) => aPerson(db, { unitId: ids.unit, name: "Lars Slutter" }));
		const [id, alone] = [
			await enter("Eier slutter", "2026-11-24", leaver),
			await enter("Uten linje", null, leaver),
		];
		await app.tenant.run(async (db) => {
			await db.updateTable("initiatives").set({ ownerUnitId: null }).where("id", "=", alone).execute();
			await db.updateTable("people").set({ endedAt: testNow }).where("id", "=", leaver).execute();
		});
		await night("2026-11-25");
		await night("2026-11-26");
		const [handover] = await app.tenant.run((db) => handoversOf(db, id, false));
		expect([handover?.why, handover?.toName]).toEqual(["left", "Ragnhild Eier"]);
		const told = (await mailsAbout("Eier slutter")).map(({ subject, personId }) => [subject, personId]);
		expect(told).toContainEqual([t.mail.takenOver.subject("Eier slutter"), ids.owner]);
		expect(told).toContainEqual([t.mail.officeTold.subject("Eier slutter"), ids.office]);
		const orphan = (await mailsAbout("Uten linje")).map(({ subject, personId }) => [subject, personId]);
		const sentence = t.mail.ownerless.subject("Uten linje");
		expect(orphan.toSorted()).toEqual(
			[
				[sentence, ids.keeper],
				[sentence, ids.office],
			].toSorted(),
		);
	});
});

test("reminders are forgotten after a year, parts two years after the end", async () => {
	const id = await enter("Glemmes");
	await as(owner).post(paths.team(id), { person: "Pål Kollega", part: "Hjelper" });
	await app.tenant.run(async (db) => {
		const ended = { state: "stopped" as const, endedOn: "2026-12-01", nextCheckOn: null };
		await db.updateTable("initiatives").set(ended).where("id", "=", id).execute();
		await forgetFollowUp(db, at("2028-11-30").now);
		expect(await teamOf(db, id, false)).toHaveLength(1);
		expect(await db.selectFrom("initiativeNudges").selectAll().execute()).toEqual([]);
		await forgetFollowUp(db, at("2028-12-02").now);
		expect(await teamOf(db, id, false)).toEqual([]);
	});
});
