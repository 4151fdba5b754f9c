import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aProgramme, someLeaders } from "../../../test/support/programme-rows.ts";
import { leadersMatching } from "../organisation/index.ts";
import { paths } from "./paths.ts";
import { everyLeader } from "./programme.ts";
import { leadersOfAudience } from "./queries/audience.ts";
import { cohortById } from "./queries/cohorts.ts";

let app: TestApp;
let office: TestBrowser;
let leaders: string[];

beforeAll(async () => {
	app = await testApp();
	leaders = await app.tenant.run((db) => someLeaders(db));
	office = await app.browser(await app.tenant.run((db) => aPerson(db, { roles: ["office"] })));
});

describe("a cohort that is made", () => {
	test("gets another name and more places, never fewer than its members or a name that is taken", async () => {
		const [first, second] = await app.tenant.run(async (db) => {
			const programme = await aProgramme(db);
			return [await aCohort(db, programme, leaders.slice(0, 3), 3), await aCohort(db, programme, [])];
		});
		const address = paths.editCohort(first);
		expect(await (await office.get(address)).text()).toContain('value="Kull 1"');
		const statusOf = async (name: string, capacity: string) =>
			(await office.post(address, { name, capacity })).status;
		expect([
			await statusOf("Kull 2", "5"),
			await statusOf("Kull 1", "2"),
			await statusOf("", "5"),
			await statusOf("Helsekullet", "5"),
		]).toEqual([422, 422, 422, 303]);
		const kept = await app.tenant.run(async (db) => [
			await cohortById(db, first),
			await cohortById(db, second),
		]);
		expect(kept.map((cohort) => [cohort?.name, cohort?.capacity, cohort?.members])).toEqual([
			["Helsekullet", 5, 3],
			["Kull 2", 35, 0],
		]);
	});

	test("is changed by the office alone", async () => {
		const cohort = await app.tenant.run(async (db) => aCohort(db, await aProgramme(db), leaders));
		const participant = await app.browser(leaders[0] ?? "");
		const attempt = { name: "Vårt kull", capacity: "99" };
		expect([
			(await participant.get(paths.editCohort(cohort))).status,
			(await participant.post(paths.editCohort(cohort), attempt)).status,
		]).toEqual([404, 404]);
	});
});

test("an audience holds the same leaders as the organisation finds", async () => {
	await app.tenant.run(async (db) => {
		const sectors = await db.selectFrom("units").select("id").where("type", "=", "sektor").execute();
		const choices = [
			everyLeader,
			{ ...everyLeader, levels: [4] },
			{ levels: [3, 4], sectorIds: sectors.slice(0, 1).map(({ id }) => id), unitIds: [] },
		];
		const sizes: number[] = [];
		for (const choice of choices) {
			const ours = await leadersOfAudience(db, choice);
			const theirs = await leadersMatching(db, choice, { includeShielded: true });
			expect(ours.map(({ personId }) => personId)).toEqual(theirs.map(({ id }) => id));
			sizes.push(ours.length);
		}
		expect(sizes).toEqual([6, 4, 3]);
	});
});
