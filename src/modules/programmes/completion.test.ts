import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aDoor, days, secondMorning, textOf } from "../../../test/support/check-in-day.ts";
import { readTable } from "../organisation/index.ts";
import { deleteOldEnrolment } from "./actions/retention.ts";
import { paths } from "./paths.ts";

const { app, world, office, marks, codeAtDoor } = await aDoor();

describe("completion", () => {
	const mark = async (personId: string, day: string) => {
		const facilitator = await app.browser(world.facilitator);
		await facilitator.post(paths.attendance(world.gathering), { day, [`mark-${personId}`]: "present" });
	};

	test("tells who lacks a day, by name and with what to offer, behind a picture with its finding", async () => {
		app.setTime(secondMorning);
		for (const day of days) await mark(world.anne, day);
		await mark(world.bo, days[0] ?? "");
		app.setTime(new Date("2027-03-18T08:00:00Z"));
		const read = await textOf(await (await office()).get(paths.completion(world.programme)));
		expect(read).toContain("1 av 3 ledere har det de skal så langt");
		expect(read).toContain("Bo Berg – 0 av 5 Samling 1 Samling 1: ingen ledig plass");
		expect(read).not.toContain("Anne Ask");
		expect(
			await textOf(await (await office()).get(`${paths.completion(world.programme)}?all=on&by=level`)),
		).toContain("Anne Ask – 1 av 5");
		expect((await (await office()).get(`${paths.completion(world.programme)}?by=name`)).status).toBe(303);
		expect((await (await app.browser(world.facilitator)).get(paths.completion(world.programme))).status).toBe(
			404,
		);
	});

	test("is exported for KS Læring and Excel, without shielded people", async () => {
		for (const person of [world.anne, world.skjermet]) await mark(person, days[0] ?? "");
		const csv = await (await office()).get(paths.completionCsv(world.programme));
		expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
		const xlsx = await (await office()).get(paths.completionXlsx(world.programme));
		for (const [name, response] of [
			["a.csv", csv],
			["a.xlsx", xlsx],
		] as const) {
			const read = await readTable(name, new Uint8Array(await response.arrayBuffer()));
			if (!read.ok) throw new Error(`${name} cannot be read`);
			const { rows } = read.table;
			const cells = rows.map((row) => Object.values(row).map(String).join("|"));
			expect([name, rows.length, cells.join()]).toEqual([
				name,
				1,
				expect.stringMatching(/Anne.*Ask.*Ledelsesskolen 2027.*Kull 1.*2027-03-16.*Møtt/),
			]);
		}
	});
});

describe("what is no longer needed", () => {
	test("is deleted: codes after half a year, attendance two years after somebody has left", async () => {
		await codeAtDoor();
		const anne = await app.browser(world.anne);
		await anne.post(paths.checkIn(await codeAtDoor()), { key: randomUUID() });
		const left = (day: string) =>
			app.tenant.run(async (db) => {
				await db
					.updateTable("people")
					.set({ endedAt: new Date("2027-06-01T00:00:00Z") })
					.where("id", "=", world.anne)
					.execute();
				await deleteOldEnrolment(db, new Date(`${day}T00:00:00Z`));
				const doors = await db
					.selectFrom("doors")
					.select("day")
					.where("gatheringId", "=", world.gathering)
					.execute();
				return doors.length;
			});
		expect([await left("2029-05-30"), (await marks()).length]).toEqual([0, 1]);
		await left("2029-06-02");
		expect(await marks()).toEqual([]);
	});
});
