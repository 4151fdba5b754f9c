import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aDoor, days, firstMorning, secondMorning, textOf } from "../../../test/support/check-in-day.ts";
import { paths } from "./paths.ts";

const { app, world, marks } = await aDoor();

describe("a shared tablet", () => {
	const openCode = async () => {
		const facilitator = await app.browser(world.facilitator);
		const page = await (await facilitator.post(paths.openTablet(world.gathering), {})).text();
		return /<code>([A-Z0-9]{4}-[A-Z0-9]{4})<\/code>/.exec(page)?.[1] ?? "";
	};

	test("opens with a code that works once, finds names but not shielded ones, and checks in", async () => {
		const code = await openCode();
		const tablet = await app.browser();
		expect(await textOf(await tablet.get(paths.tablet()))).toContain("Kode fra prosesslederen");
		const wrong = await tablet.post(paths.tablet(), { code: "ACDE-4679" });
		expect([wrong.status, await textOf(wrong)]).toEqual([422, expect.stringContaining("Koden er feil")]);
		expect((await tablet.post(paths.tablet(), {})).status).toBe(422);
		expect((await tablet.post(paths.tablet(), { code })).status).toBe(303);
		expect((await (await app.browser()).post(paths.tablet(), { code })).status).toBe(422);
		const empty = await textOf(await tablet.get(paths.tablet()));
		expect([empty.includes("Bo Berg"), empty.includes("Navnet ditt")]).toEqual([false, true]);
		expect(await textOf(await tablet.get(`${paths.tablet()}?q=ber`))).toContain("Bo Berg");
		expect(await textOf(await tablet.get(`${paths.tablet()}?q=hemmelig`))).toContain("Ingen med det navnet");
		expect(await (await tablet.get(paths.tabletNames())).json()).toEqual([
			{ id: world.anne, name: "Anne Ask" },
			{ id: world.bo, name: "Bo Berg" },
		]);
		const at = { gatheringId: world.gathering, day: days[0] ?? "" };
		const told = { ...at, personId: world.bo, key: randomUUID() };
		expect((await tablet.post(paths.tabletCheckIn(), told)).status).toBe(303);
		expect((await tablet.post(paths.tabletCheckIn(), told)).status).toBe(303);
		expect((await tablet.post(paths.tabletCheckIn(), { personId: "x", key: "y" })).status).toBe(422);
		expect((await (await app.browser()).post(paths.tabletCheckIn(), told)).status).toBe(422);
		expect(await marks()).toEqual([{ personId: world.bo, day: days[0], state: "present", way: "tablet" }]);
	});

	test("closes at the end of the day, or when it is closed; the code is good for ten minutes", async () => {
		const [code, later] = [await openCode(), await openCode()];
		const tablet = await app.browser();
		await tablet.post(paths.tablet(), { code });
		app.setTime(new Date(firstMorning.getTime() + 11 * 60_000));
		expect((await (await app.browser()).post(paths.tablet(), { code: later })).status).toBe(422);
		app.setTime(new Date("2027-03-16T22:59:00Z"));
		expect(await textOf(await tablet.get(paths.tablet()))).toContain("Navnet ditt");
		app.setTime(new Date("2027-03-16T23:00:00Z"));
		expect(await textOf(await tablet.get(paths.tablet()))).toContain("Kode fra prosesslederen");
		app.setTime(secondMorning);
		const second = await app.browser();
		await second.post(paths.tablet(), { code: await openCode() });
		expect(await textOf(await second.get(paths.tablet()))).toContain("Navnet ditt");
		await second.post(paths.tabletClose(), {});
		expect(await textOf(await second.get(paths.tablet()))).toContain("Kode fra prosesslederen");
	});
});
