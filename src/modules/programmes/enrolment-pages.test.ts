import { describe, expect, test } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { anEnrolmentOffice, days, textOf, today } from "../../../test/support/enrolment-office.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { remindOfInvitations } from "./actions/reminders.ts";
import { paths } from "./paths.ts";

const { app, office, leaders, twoCohorts, subjectsTo, lastLink } = await anEnrolmentOffice();

describe("a leader", () => {
	test("names a stand-in among several, who is told once by mail", async () => {
		const { first, anne } = await twoCohorts();
		const [vikar] = await app.tenant.run(async (db) => [
			await aPerson(db, { name: "Tone Vikarsen" }),
			await aPerson(db, { name: "Tone Vikarsrud" }),
		]);
		const browser = await app.browser(anne);
		const answer = { coming: "yes", standIn: "Tone Vikar" };
		const several = await browser.post(paths.ownAnswer(first), answer);
		expect([several.status, await textOf(several)]).toEqual([
			422,
			expect.stringContaining("Flere passer til Tone Vikar. Velg hvem du mener."),
		]);
		const short = await browser.post(paths.ownAnswer(first), { coming: "yes", standIn: "To" });
		expect(await textOf(short)).toContain("Skriv minst tre bokstaver.");
		const chosen = { ...answer, standInChoice: vikar ?? "" };
		expect((await browser.post(paths.ownAnswer(first), chosen)).status).toBe(303);
		expect(await textOf(await browser.get(paths.ownAnswer(first)))).toContain("Stedfortreder: Tone Vikarsen");
		await browser.post(paths.ownAnswer(first), { coming: "yes", standIn: "Tone Vikarsen" });
		expect(await subjectsTo(vikar ?? "")).toEqual(["Du er stedfortreder 16.–17. mars 2027"]);
	});

	test("sends apologies and catches up by one click, from the link in the mail", async () => {
		const { first, later, anne } = await twoCohorts();
		const browser = await app.browser(anne);
		await browser.post(paths.ownAnswer(first), { coming: "yes" });
		const none = await browser.post(paths.stepOut(first), {});
		expect([none.status, await textOf(none)]).toEqual([422, expect.stringContaining("Velg minst én dag.")]);
		expect((await browser.post(paths.stepOut(first), { "days[]": days })).status).toBe(303);
		expect(await textOf(await browser.get(paths.myProgramme()))).toContain(
			"Ditt neste steg Ta igjen samling 1",
		);
		const link = await lastLink(anne, /\/invitations\/\S+/);
		const anyone = await app.browser();
		expect(await textOf(await anyone.get(link))).toContain("Denne er nærmest i tid");
		const wrong = await anyone.post(`${link}/elsewhere`, { to: first, kind: "catch_up" });
		expect([wrong.status, await textOf(wrong)]).toEqual([
			422,
			expect.stringContaining("Plassen er tatt i mellomtiden"),
		]);
		expect((await anyone.post(`${link}/elsewhere`, { to: "x", kind: "catch_up" })).status).toBe(422);
		const take = { to: later, kind: "catch_up" };
		expect((await anyone.post(`${link}/elsewhere`, take)).status).toBe(303);
		expect((await anyone.post(`${link}/elsewhere`, take)).status).toBe(422);
		expect(await textOf(await browser.get(paths.myProgramme()))).toContain("Sammen med Kull 2");
		expect(await subjectsTo(anne)).toEqual([
			"Du har plass med Kull 2: Samling 1: Rollen som leder, 13.–14. april 2027",
			"Invitasjon: Samling 1: Rollen som leder, 16.–17. mars 2027",
			"Vi har fått beskjed om forfall: Samling 1: Rollen som leder",
		]);
	});

	test("swaps with a colleague, who says yes on a page of their own; the office reads of it", async () => {
		const { programme, first, later, anne, bo, ola } = await twoCohorts();
		const asker = await app.browser(anne);
		const partner = await app.browser(bo);
		await asker.post(paths.ownAnswer(first), { coming: "yes" });
		await partner.post(paths.ownAnswer(later), { coming: "yes" });
		const found = await textOf(await asker.get(`${paths.askSwap(first)}?q=berg`));
		expect([found.includes("Bo Berg"), found.includes("Ola Olsen")]).toEqual([true, false]);
		const nobody = await asker.post(paths.askSwap(first), { scope: "one" });
		expect([nobody.status, await textOf(nobody)]).toEqual([
			422,
			expect.stringContaining("Søk, og velg en kollega."),
		]);
		const same = await asker.post(paths.askSwap(first), { scope: "one", partnerId: ola });
		expect(await textOf(same)).toContain("Dere er i samme kull.");
		expect((await asker.post(paths.askSwap(first), { scope: "one", partnerId: bo })).status).toBe(303);
		const link = await lastLink(bo, /\/my-programme\/swaps\/\S+/);
		expect(await textOf(await partner.get(link))).toContain("Anne Ask vil bytte med deg");
		expect((await (await app.browser(ola)).get(link)).status).toBe(404);
		expect((await partner.post(link, { act: "agree" })).status).toBe(303);
		expect((await partner.post(link, { act: "agree" })).status).toBe(422);
		const read = await textOf(await office.get(paths.programme(programme)));
		expect(read).toContain("Anne Ask og Bo Berg har byttet plass på samling 1.");
		const ids = /name="ids\[\]" value="([^"]+)"/.exec(
			await (await office.get(paths.programme(programme))).text(),
		);
		await office.post(paths.notices(programme), { "ids[]": [ids?.[1] ?? ""] });
		expect(await textOf(await office.get(paths.programme(programme)))).not.toContain("har byttet plass");
	});
});

test("where nobody can swap a gathering, the page says why, cohort by cohort, and what one can do instead", async () => {
	const { programme, first, later, anne, bo } = await twoCohorts();
	await app.tenant.run(async (db) => {
		const ahead = await aCohort(db, programme, [await aPerson(db, { name: "Siri Sol" })]);
		const days = ["2027-09-14", "2027-09-15"];
		await aGathering(db, ahead, { venueId: await aVenue(db), days, today: "2026-11-24" });
	});
	const asker = await app.browser(anne);
	await asker.post(paths.ownAnswer(first), { coming: "yes" });
	const page = async (search = "") => (await asker.get(paths.askSwap(first) + search)).text();
	expect((await page()).includes("Derfor kan ingen")).toBe(false);
	await (await app.browser(bo)).post(paths.ownAnswer(later), { coming: "no", reason: "operations" });
	const cohortsOnly = await page();
	for (const words of [
		"Derfor kan ingen bytte bare denne samlingen",
		"men ingen der har en plass å bytte med.",
		"Kull 3 har samlingen 14.–15. september 2027, men ingen der er invitert ennå.",
		`${paths.ownAnswer(first)}#other`,
		`${paths.ownAnswer(first)}#apology`,
		"Siri Sol",
	])
		expect(cohortsOnly).toContain(words);
	expect(await page("?q=ingen+slik")).toContain("Ingen med det navnet");
	await app.tenant.run(async (db) => {
		await db
			.updateTable("cohortMembers")
			.set({ leftAt: new Date() })
			.where("programmeId", "=", programme)
			.where("personId", "not in", [anne])
			.execute();
		await db.updateTable("gatherings").set({ cancelledAt: new Date() }).where("id", "=", later).execute();
	});
	const nobody = await page();
	for (const words of [
		"Derfor kan ingen bytte med deg nå",
		"Samlingen er avlyst for Kull 2.",
		"Vent: ingen andre",
	])
		expect(nobody).toContain(words);
	expect(nobody).not.toContain('name="partnerId"');
});

describe("reminders", () => {
	test("go out a week before the deadline, on its eve and once after, to those who have not answered", async () => {
		const { first, anne, ola } = await twoCohorts();
		await (await app.browser(ola)).post(paths.ownAnswer(first), { coming: "yes" });
		const remind = async (day: string) => {
			await app.tenant.run((db) => remindOfInvitations(db, day));
			await app.drainJobs();
		};
		for (const day of ["2027-02-08", "2027-02-09", "2027-02-10", "2027-02-15", "2027-02-17", "2027-02-17"])
			await remind(day);
		const reminders = (await subjectsTo(anne)).filter((subject) => !subject.startsWith("Invitasjon"));
		expect(reminders).toEqual([
			"Fristen er ute: Samling 1: Rollen som leder, 16.–17. mars 2027",
			"Husk å svare: Samling 1: Rollen som leder, 16.–17. mars 2027",
			"Husk å svare: Samling 1: Rollen som leder, 16.–17. mars 2027",
		]);
		expect((await subjectsTo(ola)).length).toBe(1);
	});
});

describe("the office", () => {
	test("is warned by name of units that have closed the week, and still decides", async () => {
		const { first, one } = await app.tenant.run(async (db) => {
			const cohort = await aCohort(db, await aProgramme(db), leaders);
			return {
				first: await aGathering(db, cohort, { venueId: await aVenue(db), days, today }),
				one: leaders[0] ?? "",
			};
		});
		const unit = await app.tenant.run((db) =>
			db.selectFrom("leaders").select("unitId").where("personId", "=", one).executeTakeFirstOrThrow(),
		);
		const unitId = unit.unitId ?? "";
		const bad = await office.post(paths.closedWeeks(), { unitId, weeks: "2027-11, påska" });
		expect([bad.status, await textOf(bad)]).toEqual([422, expect.stringContaining("påska er ikke en uke.")]);
		expect((await office.post(paths.closedWeeks(), { unitId: "x", weeks: "" })).status).toBe(422);
		const none = await office.post(paths.closedWeeks(), { unitId, weeks: "2027-53" });
		expect([none.status, await textOf(none)]).toEqual([
			422,
			expect.stringContaining("2027-53 er ikke en uke."),
		]);
		await office.post(paths.closedWeeks(), { unitId, weeks: "2027-11, 2027 uke 12" });
		expect(await textOf(await office.get(paths.closedWeeks()))).toContain("Uke 11–12 i 2027");
		const warned = await textOf(await office.get(paths.gathering(first)));
		expect(warned).toContain("Helse enhet har stengt uke 2027-11. Det gjelder");
		await office.post(paths.closedWeeks(), { unitId, weeks: "" });
		expect(await textOf(await office.get(paths.gathering(first)))).not.toContain("har stengt uke");
	});

	test("cancels a gathering: everyone is told with a file for the calendar, and may catch up", async () => {
		const { first, anne, ola } = await twoCohorts();
		expect(await textOf(await office.get(paths.cancellation(first)))).toContain("2 personer får beskjed");
		expect((await (await app.browser(anne)).get(paths.cancellation(first))).status).toBe(404);
		await office.post(paths.cancellation(first), {});
		await office.post(paths.cancellation(first), {});
		expect(await textOf(await office.get(paths.gathering(first)))).toContain("Samlingen ble avlyst");
		for (const person of [anne, ola])
			expect(await subjectsTo(person)).toEqual([
				"Avlyst: Samling 1: Rollen som leder, 16.–17. mars 2027",
				"Invitasjon: Samling 1: Rollen som leder, 16.–17. mars 2027",
			]);
		const { attachments } = await app.tenant.run((db) =>
			db
				.selectFrom("mailMessages")
				.select("attachments")
				.where("personId", "=", anne)
				.where("subject", "like", "Avlyst%")
				.executeTakeFirstOrThrow(),
		);
		const [file] = attachments as unknown as { content: string }[];
		const calendar = Buffer.from(file?.content ?? "", "base64").toString();
		expect(calendar).toContain("METHOD:CANCEL");
		expect(calendar).toContain("SEQUENCE:2");
		expect(await textOf(await (await app.browser(anne)).get(paths.ownAnswer(first)))).toContain(
			"Ta igjen samling 1",
		);
		const again = { day1: days[0] ?? "", day2: days[1] ?? "", startsAt: "09.00", endsAt: "16.00" };
		expect((await office.post(paths.schedule(first), again)).status).toBe(303);
		expect(await textOf(await office.get(paths.gathering(first)))).not.toContain("ble avlyst");
	});
});

describe("another tenant's", () => {
	test("swaps, offers and gatherings are not found, and its units not listed", async () => {
		const theirs = await app.otherTenant.run(async (db) => {
			const unitId = await aUnit(db, { name: "Naboens enhet" });
			await db
				.updateTable("units")
				.set({ closedWeeks: JSON.stringify(["2027-W11"]) })
				.where("id", "=", unitId)
				.execute();
			const [one, two] = [await aPerson(db), await aPerson(db)];
			const programmeId = await aProgramme(db);
			const cohort = await aCohort(db, programmeId, [one]);
			const gathering = await aGathering(db, cohort, {
				venueId: await aVenue(db),
				days,
				today,
				invitedAt: testNow,
			});
			const { id } = await db
				.insertInto("swaps")
				.values({ programmeId, askerId: one, partnerId: two })
				.returning("id")
				.executeTakeFirstOrThrow();
			return { id, gathering };
		});
		const urls = [
			paths.swap(theirs.id),
			paths.askSwap(theirs.gathering),
			paths.cancellation(theirs.gathering),
			paths.ownOffer(theirs.id),
		];
		for (const url of urls) expect([url, (await office.get(url)).status]).toEqual([url, 404]);
		expect(await textOf(await office.get(paths.closedWeeks()))).not.toContain("Naboens enhet");
	});
});
