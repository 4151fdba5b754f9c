import { describe, expect, test } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { anEnrolmentOffice, days, textOf, today } from "../../../test/support/enrolment-office.ts";
import { aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { followPeople } from "./actions/departures.ts";
import { offerPlaces } from "./actions/place-offers.ts";
import { paths } from "./paths.ts";

const { app, office, leaders, twoCohorts, subjectsTo, lastLink } = await anEnrolmentOffice();

describe("a leader who comes after the cohorts were made", () => {
	const here = (personId: string, createdAt: string) =>
		app.tenant.run((db) => db.updateTable("people").set({ createdAt }).where("id", "=", personId).execute());

	test("is offered a place once, takes it, and is invited to what is out", async () => {
		await here(leaders[0] ?? "", "2026-12-02");
		const { programme, newcomer } = await app.tenant.run(async (db) => {
			const id = await aProgramme(db);
			await db.updateTable("programmes").set({ state: "running" }).where("id", "=", id).execute();
			const cohort = await aCohort(db, id, leaders.slice(1), 4);
			await aGathering(db, cohort, { venueId: await aVenue(db), days, today, invitedAt: testNow });
			return { programme: id, newcomer: leaders[0] ?? "" };
		});
		const offer = () => app.tenant.run((db) => offerPlaces(db, { clock: () => testNow }));
		expect([await offer(), await offer()]).toEqual([1, 0]);
		expect(await textOf(await (await app.browser(newcomer)).get("/"))).toContain(
			"Du har fått tilbud om plass i Ledelsesskolen 2027",
		);
		const link = await lastLink(newcomer, /\/place-offers\/\S+/);
		const anyone = await app.browser();
		expect(await textOf(await anyone.get(link))).toContain("Det er en plass til deg i Kull 1");
		expect((await anyone.post(link, {})).status).toBe(422);
		expect((await anyone.post(link, { takes: "yes" })).status).toBe(303);
		expect((await anyone.post(link, { takes: "no" })).status).toBe(303);
		expect(await textOf(await anyone.get(link))).toContain("Du har tatt plassen.");
		expect((await subjectsTo(newcomer)).length).toBe(2);
		expect(await textOf(await office.get(paths.programme(programme)))).toContain("har tatt plassen i kullet");
		expect((await anyone.get(paths.placeOffer("x"))).status).toBe(404);
	});

	test("is offered nothing by itself who was here before the invitations, until a new post begins", async () => {
		const old = leaders[0] ?? "";
		for (const leader of leaders) await here(leader, "2020-01-01");
		await app.tenant.run(async (db) => {
			const id = await aProgramme(db);
			await db.updateTable("programmes").set({ state: "running" }).where("id", "=", id).execute();
			const cohort = await aCohort(db, id, leaders.slice(1), 4);
			await aGathering(db, cohort, { venueId: await aVenue(db), days, today, invitedAt: testNow });
		});
		const offer = () => app.tenant.run((db) => offerPlaces(db, { clock: () => testNow }));
		expect(await offer()).toBe(0);
		await app.tenant.run(async (db) => {
			const { id: unitId } = await db.selectFrom("units").select("id").limit(1).executeTakeFirstOrThrow();
			await db
				.insertInto("posts")
				.values({ personId: old, unitId, title: "Enhetsleder", startsOn: "2026-12-01" })
				.execute();
		});
		expect(await offer()).toBe(1);
	});
});

describe("a leader who leaves or moves", () => {
	test("keeps the history, leaves the lists ahead, and the office is told once", async () => {
		const { programme, one, first, anne, ola } = await twoCohorts();
		const unit = await app.tenant.run((db) => aUnit(db, { name: "Ny enhet", leaderId: ola }));
		await app.tenant.run(async (db) => {
			await followPeople(db, testNow);
			await db.updateTable("people").set({ endedAt: testNow }).where("id", "=", anne).execute();
			await db.updateTable("units").set({ leaderId: null }).where("id", "=", unit).execute();
			await followPeople(db, testNow);
			await followPeople(db, testNow);
		});
		const read = await textOf(await office.get(paths.programme(programme)));
		expect(read.match(/Anne Ask har sluttet/g)?.length).toBe(1);
		expect(read.match(/Ola Olsen er ikke lenger leder/g)?.length).toBe(1);
		expect(await textOf(await office.get(paths.cohort(one)))).toContain("Sluttet 24. november 2026");
		expect(await textOf(await office.get(paths.gathering(first)))).not.toContain("Anne Ask");
	});
});
