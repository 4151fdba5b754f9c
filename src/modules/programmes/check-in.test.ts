import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
	aDoor,
	days,
	firstMorning,
	planned,
	secondMorning,
	textOf,
	today,
} from "../../../test/support/check-in-day.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { paths } from "./paths.ts";

const { app, world, office, marks, codeAtDoor } = await aDoor();

describe("the code at the door", () => {
	test("is shown to those who run the gathering as a picture with an address, and to nobody else", async () => {
		const facilitator = await app.browser(world.facilitator);
		const page = await (await facilitator.get(paths.door(world.gathering))).text();
		expect(page).toContain('role="img" aria-label="QR-kode for å sjekke inn"');
		expect(page).toContain(`http://lyngvik.test/check-in/${await codeAtDoor()}`);
		expect((await (await app.browser(world.anne)).get(paths.door(world.gathering))).status).toBe(404);
	});

	test("lets one's own phone check in, once, however often it is sent", async () => {
		const url = paths.checkIn(await codeAtDoor());
		const anne = await app.browser(world.anne);
		expect(await textOf(await anne.get(url))).toContain("Jeg er her");
		const key = randomUUID();
		expect((await anne.post(url, { key })).status).toBe(303);
		expect((await anne.post(url, { key })).status).toBe(303);
		expect((await anne.post(url, { key: "x" })).status).toBe(404);
		expect(await marks()).toEqual([{ personId: world.anne, day: days[0], state: "present", way: "door" }]);
		const events = await app.tenant.run((db) =>
			db
				.selectFrom("events")
				.select("id")
				.where("type", "=", "gathering.checked_in")
				.where("subjectId", "=", world.gathering)
				.execute(),
		);
		expect(events.length).toBe(1);
		expect(await textOf(await anne.get(url))).toContain("Du er sjekket inn");
	});

	test("shows those who are not signed in the way in, and takes the personal link with the code", async () => {
		const code = await codeAtDoor();
		const anyone = await app.browser();
		const way = await textOf(await anyone.get(paths.checkIn(code)));
		expect(way).toContain(`skriv koden ${code.slice(0, 4)}-${code.slice(4)}`);
		expect((await anyone.post(paths.checkIn(code), { key: randomUUID() })).status).toBe(404);
		expect(await textOf(await anyone.get(world.link))).toContain("Koden på døren");
		const url = `${world.link}/check-in`;
		const wrong = await anyone.post(url, { code: "ACDE-4679", key: randomUUID() });
		expect([wrong.status, await textOf(wrong)]).toEqual([422, expect.stringContaining("Koden stemmer ikke")]);
		expect((await anyone.post(url, { key: randomUUID() })).status).toBe(422);
		expect((await anyone.post(url, { code: code.toLowerCase(), key: randomUUID() })).status).toBe(303);
		expect((await marks()).map(({ personId }) => personId)).toEqual([world.bo]);
	});

	test("is where the participant's next step leads on each of the days, and not before", async () => {
		const stepOf = async () => textOf(await (await app.browser(world.anne)).get("/"));
		app.setTime(planned);
		await (await app.browser(world.anne)).post(paths.ownAnswer(world.gathering), { coming: "yes" });
		expect(await stepOf()).not.toContain("Sjekk inn");
		for (const morning of [firstMorning, secondMorning]) {
			app.setTime(morning);
			expect(await stepOf()).toContain("Sjekk inn");
		}
	});

	test("is another one each day, and a new one makes the old one useless", async () => {
		const [first, second] = [await codeAtDoor(), await codeAtDoor(days[1])];
		expect(first).not.toBe(second);
		const facilitator = await app.browser(world.facilitator);
		await facilitator.post(paths.door(world.gathering), { day: days[0] ?? "" });
		const anne = await app.browser(world.anne);
		expect((await anne.get(paths.checkIn(first))).status).toBe(404);
		expect(await textOf(await anne.get(paths.checkIn(second)))).toContain("på selve dagen");
		expect((await facilitator.post(paths.door(world.gathering), { day: "2027-01-01" })).status).toBe(404);
	});

	test("takes what a phone has kept until the day after; a facilitator's later mark stands", async () => {
		const url = paths.checkIn(await codeAtDoor());
		app.setTime(new Date("2027-03-16T12:00:00Z"));
		const facilitator = await app.browser(world.facilitator);
		await facilitator.post(paths.attendance(world.gathering), {
			day: days[0] ?? "",
			[`mark-${world.bo}`]: "absent",
		});
		app.setTime(secondMorning);
		const anne = await app.browser(world.anne);
		const bo = await app.browser(world.bo);
		const late = { key: randomUUID(), age: "86400000" };
		expect((await anne.post(url, late)).status).toBe(303);
		expect((await bo.post(url, { ...late, key: randomUUID() })).status).toBe(303);
		expect((await marks()).map(({ personId, state }) => [personId, state])).toEqual([
			[world.anne, "present"],
			[world.bo, "absent"],
		]);
		expect(await textOf(await (await app.browser(world.skjermet)).get(url))).toContain("Dagen er over.");
		app.setTime(new Date("2027-03-18T07:40:00Z"));
		const tooLate = await (await app.browser(world.skjermet)).post(url, { key: randomUUID() });
		expect(tooLate.status).toBe(422);
	});

	test("opens for nobody before attendance has been discussed, and for nobody who is not on the list", async () => {
		const url = paths.checkIn(await codeAtDoor());
		const stranger = await app.tenant.run((db) => aPerson(db));
		const refused = await (await app.browser(stranger)).post(url, { key: randomUUID() });
		expect([refused.status, await textOf(refused)]).toEqual([
			422,
			expect.stringContaining("Du står ikke på listen"),
		]);
		await app.tenant.run((db) =>
			db.updateTable("programmes").set({ discussedOn: null }).where("id", "=", world.programme).execute(),
		);
		const anne = await app.browser(world.anne);
		expect((await anne.post(url, { key: randomUUID() })).status).toBe(422);
		expect(await textOf(await anne.get(url))).toContain("ikke er drøftet");
		expect(await marks()).toEqual([]);
		expect((await (await app.browser(world.facilitator)).get(paths.door(world.gathering))).status).toBe(404);
		expect(await textOf(await (await office()).get(paths.completion(world.programme)))).toContain(
			"Oppmøte kan ikke føres ennå",
		);
		expect((await (await office()).get(paths.completionCsv(world.programme))).status).toBe(404);
	});
});

describe("what a device has kept", () => {
	const list = paths.attendance;

	test("is never taken from somebody else's session, nor from nobody's", async () => {
		const told = { day: days[0] ?? "", [`mark-${world.bo}`]: "present" };
		const by = (personId: string) => ({ "x-sent-by": personId, "x-requested-with": "fragment" });
		const facilitator = await app.browser(world.facilitator);
		expect((await facilitator.post(list(world.gathering), told, by(world.anne))).status).toBe(409);
		const nobody = await app.browser();
		expect((await nobody.post(list(world.gathering), told, by(world.facilitator))).status).toBe(409);
		expect(await marks()).toEqual([]);
		const taken = await facilitator.post(list(world.gathering), told, by(world.facilitator));
		expect([taken.status, taken.headers.get("x-viewer")]).toEqual([204, world.facilitator]);
		expect((await marks()).map(({ personId }) => personId)).toEqual([world.bo]);
	});

	test("does not take back what others have pressed since; one's own later mark stands in the order pressed", async () => {
		app.setTime(new Date(firstMorning.getTime() + 60_000));
		await (await app.browser(world.anne)).post(paths.checkIn(await codeAtDoor()), { key: randomUUID() });
		app.setTime(new Date(firstMorning.getTime() + 3_600_000));
		const facilitator = await app.browser(world.facilitator);
		const mark = (state: string, age: string) =>
			facilitator.post(list(world.gathering), { day: days[0] ?? "", [`mark-${world.anne}`]: state, age });
		const states = async () => (await marks()).map(({ state }) => state);
		await mark("absent", "3600000");
		expect(await states()).toEqual(["present"]);
		await mark("absent", "0");
		await mark("apology", "5000");
		expect(await states()).toEqual(["apology"]);
	});

	test("is the page of the day and the names behind it, and no other page", async () => {
		const facilitator = await app.browser(world.facilitator);
		const keeps = async (url: string) => (await facilitator.get(url)).headers.get("x-keep-offline");
		const untilMidnight = String((24 - 8) * 3600 - 40 * 60); // it is 08:40 where the gathering is
		expect(await keeps(list(world.gathering))).toBe(untilMidnight);
		expect(await keeps(paths.checkIn(await codeAtDoor()))).toBe(untilMidnight);
		for (const url of ["/", paths.myProgramme(), paths.gathering(world.gathering), paths.checkIn("ACDEFGHJ")])
			expect([url, await keeps(url)]).toEqual([url, null]);
		expect((await facilitator.get(paths.tabletNames())).status).toBe(404);
	});
});

describe("another tenant's", () => {
	test("code, tablet and figures lead nowhere here", async () => {
		const theirs = await app.otherTenant.run(async (db) => {
			const programme = await aProgramme(db);
			const cohort = await aCohort(db, programme, [await aPerson(db)]);
			const gathering = await aGathering(db, cohort, { venueId: await aVenue(db), days, today });
			await db
				.insertInto("doors")
				.values({ gatheringId: gathering, day: days[0] ?? "", code: "ACDEFGHJ" })
				.execute();
			return { programme, gathering };
		});
		for (const url of [
			paths.checkIn("ACDEFGHJ"),
			paths.door(theirs.gathering),
			paths.completion(theirs.programme),
			paths.completionCsv(theirs.programme),
			paths.completionXlsx(theirs.programme),
		])
			expect([url, (await (await office()).get(url)).status]).toEqual([url, 404]);
	});
});
