import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nameFacilitator } from "../../src/modules/programmes/index.ts";
import { anAssembly } from "../support/assembly-rows.ts";
import { aPerson, aUnit } from "../support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../support/programme-rows.ts";
import type { Actor } from "./actor.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;
const today = "2027-03-16";

/** A gathering and a kraftsamling on the same day, so that every list is of today. */
const aDay = (world: World) =>
	world.run(async (db) => {
		const unitId = await aUnit(db);
		const anne = await aPerson(db, { name: "Anne Ask", unitId });
		const bo = await aPerson(db, { name: "Bo Berg", unitId });
		const facilitator = await aPerson(db, { name: "Frode Fasilitator", unitId });
		const office = await aPerson(db, { name: "Kari Kontor", unitId, roles: ["office"] });
		const programme = await aProgramme(db);
		const cohort = await aCohort(db, programme, [anne, bo]);
		await nameFacilitator(db, cohort, facilitator);
		const venueId = await aVenue(db);
		const at = { venueId, today: world.today(), days: [today, "2027-03-17"], invitedAt: world.now() };
		const gathering = await aGathering(db, cohort, at);
		return { programme, anne, bo, facilitator, office, gathering };
	});

/** Waits until the page, and whatever is kept with it, is on the device; then the network goes. */
async function keepAndLoseNetwork(actor: Actor, ...beside: string[]): Promise<void> {
	const wanted = [new URL(actor.page.url()).pathname, ...beside];
	await expect.poll(() => kept(actor)).toEqual(expect.arrayContaining(wanted));
	await expect.poll(() => filesMissing(actor)).toEqual([]);
	await actor.loseNetwork();
}

const kept = (actor: Actor) =>
	actor.page.evaluate(async () =>
		(await (await caches.open("pages-1")).keys()).map(({ url }) => new URL(url).pathname),
	);

/** The scripts and styles of the page that are not on the device yet. */
const filesMissing = (actor: Actor) =>
	actor.page.evaluate(async () => {
		const kept = (await (await caches.open("assets-1")).keys()).map(({ url }) => url);
		const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
		return loaded.filter((name) => /\/assets\/.*\.(js|css)$/.test(name) && !kept.includes(name));
	});

describe.each<Screen>(["phone", "desktop"])("without a network on a %s", (screen) => {
	let world: World;
	let day: Awaited<ReturnType<typeof aDay>>;
	beforeAll(async () => {
		world = await anEmptyWorld(screen, "2026-11-24");
		day = await aDay(world);
		world.setToday(today);
	});
	afterAll(() => world?.close());

	const enter = (personId: string | null) => world.as(personId, { mayLoseNetwork: true });
	const marks = () =>
		world.run((db) =>
			db
				.selectFrom("attendance")
				.select(["personId", "state", "way"])
				.orderBy("way")
				.orderBy("personId")
				.execute(),
		);

	test("the check-in page opens again, and what was pressed is sent once", { timeout }, async () => {
		const facilitator = await enter(day.facilitator);
		await facilitator.visit(`/gatherings/${day.gathering}/door`);
		const address = await facilitator.page.locator(".door-address").textContent();
		await facilitator.leave();
		const anne = await enter(day.anne);
		await anne.visit(address ?? "");
		await keepAndLoseNetwork(anne);
		await anne.reload();
		await anne.page.getByRole("button", { name: "Jeg er her" }).click();
		await anne.reads("Ingen nett akkurat nå.");
		await anne.reload();
		await anne.reads("Ingen nett akkurat nå.");
		expect(await anne.page.getByRole("button", { name: "Jeg er her" }).isDisabled()).toBe(true);
		expect(await marks()).toEqual([]);
		await anne.findNetwork();
		await anne.reads("Du er sjekket inn. Velkommen!");
		expect(await marks()).toEqual([{ personId: day.anne, state: "present", way: "door" }]);
		await anne.leave();
	});

	test("the facilitator's list keeps every mark, through a reload", { timeout }, async () => {
		const facilitator = await enter(day.facilitator);
		await facilitator.visit(`/gatherings/${day.gathering}/attendance`);
		await keepAndLoseNetwork(facilitator);
		await facilitator.reload();
		const group = facilitator.page.getByRole("group", { name: "Bo Berg" });
		await facilitator.tick("Ikke møtt", "Bo Berg");
		await facilitator.reads("Ingen nett akkurat nå.");
		await facilitator.reload();
		expect(await group.getByLabel("Ikke møtt").isChecked()).toBe(true);
		await facilitator.tick("Møtt", "Bo Berg");
		await facilitator.findNetwork();
		await facilitator.reads("Sendt.");
		expect((await marks()).map(({ personId, state }) => [personId, state])).toEqual(
			expect.arrayContaining([
				[day.anne, "present"],
				[day.bo, "present"],
			]),
		);
		await facilitator.leave();
	});

	test("what was sent shows on the next page, however slow the network is", { timeout }, async () => {
		await world.run((db) => db.deleteFrom("attendance").execute());
		const { code } = await world.run((db) => db.selectFrom("doors").select("code").executeTakeFirstOrThrow());
		const bo = await enter(day.bo);
		await bo.visit(`/check-in/${code}`);
		const { pathname } = new URL(bo.page.url());
		await expect.poll(() => kept(bo)).toContain(pathname);
		const letGo = bo.keepWaiting(pathname);
		const arrived = bo.leaveBy(() => bo.page.getByRole("button", { name: "Jeg er her" }).click());
		await new Promise((later) => setTimeout(later, 5_000)); // longer than the worker waits for other pages
		letGo();
		await arrived;
		await bo.reads("Du er sjekket inn. Velkommen!");
		await bo.leave();
	});

	test("a shared tablet finds names, and sends them when the network is back", { timeout }, async () => {
		await world.run((db) => db.deleteFrom("attendance").execute());
		const facilitator = await enter(day.facilitator);
		await facilitator.visit(`/gatherings/${day.gathering}/attendance`);
		await facilitator.press("Åpne et felles nettbrett");
		const code = await facilitator.page.locator("main code").textContent();
		await facilitator.leave();
		const tablet = await enter(null);
		await tablet.visit("/tablet");
		await tablet.fill("Kode fra prosesslederen", code ?? "");
		await tablet.press("Åpne nettbrettet");
		await keepAndLoseNetwork(tablet, "/tablet/names");
		for (const name of ["Anne Ask", "Bo Berg"]) {
			await tablet.fill("Navnet ditt", name.toLowerCase());
			await tablet.press("Søk");
			await tablet.page.getByRole("button", { name: `Sjekk inn ${name}` }).click();
			await tablet.reads("Ingen nett akkurat nå.");
		}
		expect(await marks()).toEqual([]);
		await tablet.findNetwork();
		const both = [day.anne, day.bo].sort();
		await expect.poll(marks).toEqual(both.map((personId) => ({ personId, state: "present", way: "tablet" })));
		await tablet.page.waitForURL((url) => url.search === "");
		await tablet.press("Lukk nettbrettet");
		await expect.poll(() => kept(tablet)).toEqual([]);
		await tablet.leave();
	});

	test("a kraftsamling lets leaders in, on their own phones and at the host's list", {
		timeout,
	}, async () => {
		const assembly = await world.run(async (db) => {
			const id = await anAssembly(db, { programmeId: day.programme, day: today });
			return db
				.selectFrom("assemblies")
				.select(["id", "code"])
				.where("id", "=", id)
				.executeTakeFirstOrThrow();
		});
		const arrivals = () =>
			world.run((db) =>
				db.selectFrom("assemblyAnswers").select("personId").where("arrivedAt", "is not", null).execute(),
			);
		const anne = await enter(day.anne);
		await anne.visit(`/assemblies/${assembly.id}/arrive?code=${assembly.code}`);
		await keepAndLoseNetwork(anne);
		await anne.reload();
		await anne.page.getByRole("button", { name: "Jeg er her" }).click();
		await anne.reads("Ingen nett akkurat nå.");
		const host = await enter(day.office);
		await host.visit(`/assemblies/${assembly.id}/check-in`);
		await keepAndLoseNetwork(host, `/assemblies/${assembly.id}/check-in/names`);
		await host.fill("Søk på navn", "berg");
		await host.press("Søk");
		await host.page.getByRole("button", { name: "Er her: Bo Berg" }).click();
		await host.reads("Ingen nett akkurat nå.");
		expect(await arrivals()).toEqual([]);
		for (const actor of [anne, host]) await actor.findNetwork();
		await expect
			.poll(async () => (await arrivals()).map(({ personId }) => personId).sort())
			.toEqual([day.anne, day.bo].sort());
	});

	test("what is pressed while something older is on its way goes on like the rest", { timeout }, async () => {
		const { id, code } = await world.run(async (db) => {
			const programmeId = await aProgramme(db);
			await aCohort(db, programmeId, [day.bo]);
			return db
				.selectFrom("assemblies")
				.select(["id", "code"])
				.where("id", "=", await anAssembly(db, { programmeId, day: today }))
				.executeTakeFirstOrThrow();
		});
		const bo = await world.as(day.bo);
		let answer = () => {};
		const isAnswered = new Promise<void>((resolve) => {
			answer = resolve;
		});
		await bo.page.route("**/older", async (route) => {
			await isAnswered;
			await route.fulfill({ status: 204, headers: { "x-viewer": day.bo } });
		});
		await bo.visit(`/assemblies/${id}/arrive?code=${code}`);
		const older = bo.page.waitForRequest("**/older");
		await bo.page.evaluate(() => {
			const waiting = [{ url: `${location.origin}/older`, fields: [], at: Date.now(), by: null }];
			localStorage.setItem("check-ins-waiting", JSON.stringify(waiting));
			dispatchEvent(new Event("online"));
		});
		await older;
		await bo.leaveBy(async () => {
			await bo.page.getByRole("button", { name: "Jeg er her" }).click();
			answer();
		});
		await bo.reads("Du er registrert som kommet.");
		await bo.leave();
	});

	test("no other page is kept, and nothing is left after signing out", { timeout }, async () => {
		const facilitator = await enter(day.facilitator);
		const list = `/gatherings/${day.gathering}/attendance`;
		await facilitator.visit(list);
		await keepAndLoseNetwork(facilitator);
		await facilitator.findNetwork();
		await facilitator.visit("/my-programme");
		await expect.poll(() => kept(facilitator)).toEqual([list]);
		await facilitator.loseNetwork();
		await expect(facilitator.page.goto("/my-programme")).rejects.toThrow("net::ERR_");
		await facilitator.findNetwork();
		await facilitator.visit("/");
		await facilitator.leaveBy(() =>
			facilitator.page
				.locator("form[action='/sign-out'] button")
				.evaluate((button: HTMLButtonElement) => button.click()),
		);
		await expect.poll(() => kept(facilitator)).toEqual([]);
		await facilitator.leave();
	});
});
