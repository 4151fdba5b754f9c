import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBenefit, aCarriedOutCase } from "../support/benefit-rows.ts";
import { aPerson, aUnit } from "../support/organisation-rows.ts";
import type { Actor } from "./actor.ts";
import { anEmptyWorld, type Screen, type World } from "./world.ts";

/** A limit against hanging, not a measure of speed. */
const timeout = 300_000;
const start = "2026-11-24";

/** A benefit that outlives its work and two of its owners: measured after six, twelve and twenty-four months. */
describe.each<Screen>(["phone", "desktop"])("the life of a benefit on a %s", (screen) => {
	let world: World;
	let ids: { benefit: string; first: string; second: string; third: string };
	beforeAll(async () => {
		world = await anEmptyWorld(screen, start);
		ids = await world.run(async (db) => {
			const { initiativeId } = await aCarriedOutCase(db, world.now());
			const unitId = await aUnit(db, { name: "Sørlia" });
			const first = await aPerson(db, { unitId, name: "Første Eier", title: "Avdelingsleder" });
			const second = await aPerson(db, { unitId, name: "Andre Eier", title: "Avdelingsleder" });
			const third = await aPerson(db, { unitId, name: "Tredje Eier", title: "Enhetsleder" });
			const plan = { baselineOn: "2026-11-01", targetOn: "2028-11-01", targetLow: 15, targetHigh: 25 };
			const of = { initiativeId, ownerId: first, ownerUnitId: unitId, rhythmMonths: 24, ...plan };
			const { id } = await aBenefit(db, world.now(), { ...of, title: "Kortere ventetid" });
			await db
				.updateTable("initiatives")
				.set({ state: "finished", endedOn: "2026-12-01", startedOn: "2026-11-25" })
				.where("id", "=", initiativeId)
				.execute();
			return { benefit: id, first, second, third };
		});
	});
	afterAll(() => world?.close());

	test("is handed over twice and measured at 24 months", { timeout }, async () => {
		world.setToday("2027-06-01");
		const first = await world.as(ids.first);
		await first.visit(`/benefits/${ids.benefit}`);
		await measure(first, "35", "2027-06-01");
		await handOver(first, "Andre Eier");
		await first.leave();

		world.setToday("2027-12-01");
		await world.drainJobs();
		const second = await world.as(ids.second);
		await second.follow("Før inn målingen");
		await measure(second, "28,5", "2027-12-01");
		await handOver(second, "Tredje Eier");
		await second.leave();

		world.setToday("2028-12-01");
		await world.drainJobs();
		const third = await world.as(ids.third);
		await third.follow("Før inn målingen");
		await measure(third, "22", "2028-12-01");
		await third.reads(/Ventetid har gått fra 40 til 22 dager/);
		const history = await third.table("Hvem som har hatt gevinsten");
		expect(history.map((row) => row.slice(1, 3).map((who) => who.split(",")[0]))).toEqual([
			["Andre Eier", "Tredje Eier"],
			["Første Eier", "Andre Eier"],
		]);
		await lookBack(third);
		await third.leave();
	});
});

async function measure(owner: Actor, value: string, on: string): Promise<void> {
	await owner.fill("Ventetid", value);
	await owner.fill("Målt den", on);
	await owner.press("Lagre målingen");
	await owner.reads(new RegExp(`til ${value} dager`));
}

async function handOver(owner: Actor, to: string): Promise<void> {
	await owner.unfold("Gi gevinsten videre");
	await owner.fill("Ny gevinsteier", to);
	await owner.press("Gi gevinsten videre");
	await owner.reads("Gevinsten er gitt videre. Begge får beskjed.");
}

/** From the one benefit to all of them over time, and to what the council reads. */
async function lookBack(owner: Actor): Promise<void> {
	await owner.open("Gevinster");
	await owner.follow("Se gevinstene over tid");
	await owner.reads(/av veien til målet gått/);
	await owner.follow("Én side til kommunestyret");
	await owner.sees("Hva fikk vi igjen?");
	await owner.reads(/Ventetid: fra 40 til 22 dager/);
}
