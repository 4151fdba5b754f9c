import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { anAssembly, aSession } from "../../../test/support/assembly-rows.ts";
import { aKraftsamling } from "../../../test/support/kraftsamling.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aProgramme } from "../../../test/support/programme-rows.ts";
import { isMarkedRefused } from "../../../test/support/refused.ts";
import type { Db } from "../../platform/db/index.ts";
import { paths as programmes } from "../programmes/index.ts";
import { paths } from "./paths.ts";

const { app, office, leader, colleague, outsider, programmeId, id } = await aKraftsamling();

const plan = (more: Record<string, string> = {}) => ({
	...{ programmeId, title: "Kraftsamling 2027", day: "2027-11-23", startsAt: "09:00", endsAt: "15:30" },
	...{ place: "Fjordhallen", seats: "800", ...more },
});

describe("planning", () => {
	it("leads from the form to the day, and from a draft to sign-up", async () => {
		const browser = await app.browser(office);
		const made = await browser.post(paths.assemblies(), plan());
		expect(made.status).toBe(303);
		const address = made.headers.get("location") ?? "";
		expect(await browser.text(address)).toContain("Legg inn programmet for dagen");
		expect(await (await app.browser(leader)).get(address)).toMatchObject({ status: 404 });
		await browser.post(`${address}/sessions`, { title: "Åpning", startsAt: "09:00", endsAt: "10:00" });
		await browser.post(`${address}/state`, { to: "open" });
		const seen = await (await app.browser(leader)).text(address);
		expect([seen.includes("Åpning"), seen.includes("Ja, jeg kommer")]).toEqual([true, true]);
	});

	it.each([
		["a day that there is not", { day: "2027-02-30" }, "2027-02-30"],
		["an end before the start", { endsAt: "08:00" }, "Slutten må være etter starten."],
		["no seats", { seats: "0" }, "Fjordhallen"],
		["a deadline after the day", { answerBy: "2027-12-01" }, "Fristen kan ikke være etter dagen."],
		["a second one the same year", { day: "2026-12-01" }, "har alt en kraftsamling dette året"],
	])("refuses %s, and keeps what was written", async (_, wrong, text) => {
		const answer = await (await app.browser(office)).post(paths.assemblies(), plan(wrong));
		const html = await answer.text();
		expect([answer.status, html.includes(text), html.includes("Kraftsamling 2027")]).toEqual([
			...[422, true, true],
		]);
	});

	it("refuses a session that ends before it begins, and one with fewer seats than are taken", async () => {
		const browser = await app.browser(office);
		const session = await app.tenant.run((db) => aSession(db, id, { title: "Verksted", seats: 2 }));
		const leaders = await app.browser(leader);
		await leaders.post(paths.seat(id, session), { seat: "take" });
		const seated = await (await app.browser(colleague)).post(paths.seat(id, session), { seat: "take" });
		const removed = await browser.post(paths.sessionRemoval(id, session));
		expect([isMarkedRefused(seated), isMarkedRefused(removed)]).toEqual([false, true]);
		const wrong = { title: "Verksted", startsAt: "12:00", endsAt: "11:00", seats: "2" };
		expect((await browser.post(paths.session(id, session), wrong)).status).toBe(422);
		const few = await browser.post(paths.session(id, session), { ...wrong, endsAt: "13:00", seats: "1" });
		expect([few.status, (await few.text()).includes("2 har alt fått plass")]).toEqual([422, true]);
		expect(await leaders.text(paths.assembly(id))).toContain("Gi fra deg plassen på Verksted");
	});
});

describe("one's own programme page", () => {
	it("shows what one is asked to while the programme itself is still a draft, and no draft of a day", async () => {
		const [invited, told, draft] = await app.tenant.run(async (db) => {
			const person = await aPerson(db);
			const programme = await aProgramme(db, { title: "Neste års skole" });
			await aCohort(db, programme, [person]);
			const other = await aProgramme(db, { title: "Et program til" });
			await aCohort(db, other, [person]);
			const day = { programmeId: programme, title: "Kraftsamling på Frøya", day: "2027-03-10" };
			const hidden = { ...day, programmeId: other, title: "Ikke fortalt ennå", state: "draft" as const };
			return [person, await anAssembly(db, day), await anAssembly(db, hidden)] as const;
		});
		const page = await (await app.browser(invited)).text(programmes.myProgramme());
		expect([page.includes(paths.assembly(told)), page.includes(paths.assembly(draft))]).toEqual([
			true,
			false,
		]);
		expect(page).not.toContain("Neste års skole");
		const elsewhere = await (await app.browser(outsider)).text(programmes.myProgramme());
		expect(elsewhere).not.toContain(paths.assembly(told));
	});
});

describe("who may come", () => {
	it("is nobody outside the programme, whatever else they are", async () => {
		const browser = await app.browser(outsider);
		const pages = [
			paths.assembly(id),
			paths.hall(id),
			paths.commitments(id),
			paths.year(id),
			paths.arrive(id),
		];
		for (const page of pages) expect([page, (await browser.get(page)).status]).toEqual([page, 404]);
		expect(await browser.text(paths.assemblies())).toContain("Ingen kraftsamling ennå");
	});

	it("is a guest of the programme too, who answers and does not read the municipality's year", async () => {
		const [guest, elsewhere] = await app.tenant.run(async (db) => {
			const other = await aProgramme(db);
			return [await aGuest(db, programmeId), await aGuest(db, other)] as const;
		});
		const theirs = await app.browser(guest);
		const seen = await theirs.text(paths.assembly(id));
		expect([seen.includes("Nei, jeg kan ikke"), seen.includes(paths.year(id))]).toEqual([true, false]);
		expect((await theirs.post(paths.answer(id), { coming: "yes" })).status).toBe(303);
		expect((await theirs.get(paths.hall(id))).status).toBe(200);
		expect((await theirs.get(paths.year(id))).status).toBe(404);
		expect((await (await app.browser(elsewhere)).get(paths.assembly(id))).status).toBe(404);
	});

	it("is the office alone to run it", async () => {
		const browser = await app.browser(leader);
		for (const page of [paths.stage(id), paths.checkIn(id), paths.wall(id), paths.editAssembly(id)])
			expect([page, (await browser.get(page)).status]).toEqual([page, 404]);
		expect((await browser.post(paths.state(id), { to: "finished" })).status).toBe(404);
	});

	it("sees nothing of another tenant's day", async () => {
		const theirs = await app.otherTenant.run(async (db) =>
			anAssembly(db, { programmeId: await aProgramme(db), title: "Naboens dag", state: "live" }),
		);
		const browser = await app.browser(office);
		expect((await browser.get(paths.assembly(theirs))).status).toBe(404);
		expect((await browser.text(paths.assemblies())).includes("Naboens dag")).toBe(false);
	});
});

describe("arriving", () => {
	it("takes the code from the wall, however it is typed, and refuses another", async () => {
		const browser = await app.browser(leader);
		const code = await app.tenant.run((db) =>
			db.selectFrom("assemblies").select("code").where("id", "=", id).executeTakeFirstOrThrow(),
		);
		const wrong = await browser.post(paths.arrive(id), { code: "AAAA-AAAA" });
		expect([wrong.status, (await wrong.text()).includes("Koden stemmer ikke")]).toEqual([422, true]);
		const typed = `${code.code.slice(0, 4)} ${code.code.slice(4)}`.toLowerCase();
		const arrived = await browser.post(paths.arrive(id), { code: typed });
		expect([arrived.status, arrived.headers.get("location")]).toEqual([303, paths.hall(id)]);
		expect(await browser.text(paths.arrive(id))).toContain("Du er registrert som kommet");
	});

	it("keeps the code of the square through the sign-in", async () => {
		const answer = await (await app.browser()).get(`${paths.arrive(id)}?code=ACDE4679`);
		const next = encodeURIComponent(`${paths.arrive(id)}?code=ACDE4679`);
		expect(answer.headers.get("location")).toBe(`/sign-in?next=${next}`);
	});

	it("is marked and taken back by the host, for participants alone", async () => {
		const browser = await app.browser(office);
		await browser.post(paths.checkIn(id), { personId: colleague, here: "yes" });
		expect(await browser.text(paths.checkIn(id))).toContain("Angre: Kollega Kollegasen");
		await browser.post(paths.checkIn(id), { personId: colleague, here: "no" });
		expect(await browser.text(paths.checkIn(id))).toContain("Er her: Kollega Kollegasen");
		const other = await browser.post(paths.checkIn(id), { personId: outsider, here: "yes" });
		expect(other.status).toBe(404);
	});

	it("stays off until attendance has been discussed", async () => {
		const closed = await app.tenant.run(async (db) => {
			const other = await aProgramme(db, { title: "Nytt program", discussedOn: null });
			await aCohort(db, other, [leader]);
			return anAssembly(db, { programmeId: other, state: "live" });
		});
		expect(await (await app.browser(office)).text(paths.checkIn(closed))).toContain("ikke drøftet ennå");
		expect(await (await app.browser(leader)).text(paths.arrive(closed))).toContain("på selve dagen");
	});
});

describe("the year that was", () => {
	it("shows what teams of the programme let it show, shared ideas by name, and no draft", async () => {
		await app.tenant.run(async (db) => {
			const team = { programmeId, answer: "", promise: "Vi slutter med ukesrapporten", mayBeShown: true };
			const unitId = await aUnit(db, { name: "Sørbukta skole" });
			const secret = await aUnit(db);
			await db
				.insertInto("teamPromises")
				.values([
					{ ...team, unitId, writtenAt: testNow },
					{ ...team, unitId: secret, promise: "Bare vårt", mayBeShown: false, writtenAt: testNow },
				])
				.execute();
			const idea = { ownerId: leader, challenge: "Vi leter", createdAt: new Date("2026-06-01T09:00:00Z") };
			await db
				.insertInto("ideas")
				.values([
					{ ...idea, title: "Delt idé", visibility: "shared" },
					{ ...idea, title: "Hemmelig utkast", visibility: "draft" },
				])
				.execute();
		});
		const html = await (await app.browser(colleague)).text(paths.year(id));
		const met = ["Vi slutter med ukesrapporten", "Sørbukta skole", "Delt idé", "2 ideer ble påbegynt"];
		expect(met.filter((text) => !html.includes(text))).toEqual([]);
		expect(["Bare vårt", "Hemmelig utkast"].filter((text) => html.includes(text))).toEqual([]);
	});
});

describe("what waits", () => {
	it("leads the leader to the hall, and the office to what is planned", async () => {
		expect(await (await app.browser(leader)).text("/")).toContain(paths.hall(id));
		await app.tenant.run((db) =>
			anAssembly(db, { programmeId, title: "Neste år", day: "2028-11-24", state: "draft" }),
		);
		expect(await (await app.browser(office)).text("/")).toContain("Gjør dagen klar");
	});
});

/** Somebody from another municipality, let in to one programme and placed in a cohort of it. */
async function aGuest(db: Db, programme: string): Promise<string> {
	const guest = await aPerson(db);
	const guestOf = { guestOf: "Nabovik", employeeNumber: null };
	await db.updateTable("people").set(guestOf).where("id", "=", guest).execute();
	const access = { personId: guest, programmeId: programme, invitedAt: testNow };
	await db.insertInto("guestAccesses").values(access).execute();
	await aCohort(db, programme, [guest]);
	return guest;
}
