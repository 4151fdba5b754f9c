import { expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { addCompetence } from "./actions/capacity.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const world = await app.tenant.run(async (db) => {
	const unitId = await aUnit(db);
	const hidden = await aPerson(db, { name: "Aa Skjulestad", unitId, shielded: true });
	const added = await addCompetence(db, { name: "IT", leaderId: hidden });
	const { id: programmeId } = await db
		.insertInto("programmes")
		.values({ title: "Ett" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const ofOne = await aPerson(db, { unitId });
	const grant = { personId: ofOne, programmeId, grantedAt: testNow };
	await db
		.insertInto("roleGrants")
		.values([
			{ ...grant, role: "portfolio" },
			{ ...grant, role: "office" },
		])
		.execute();
	const keeper = await aPerson(db, { unitId, roles: ["portfolio"] });
	const office = await aPerson(db, { unitId, roles: ["office"] });
	return { competence: added.ok ? added.id : "", hidden, ofOne, keeper, office };
});

const leaderNow = () =>
	app.tenant.run(async (db) => {
		const row = db.selectFrom("competences").select(["name", "leaderId"]).where("id", "=", world.competence);
		return row.executeTakeFirstOrThrow();
	});

it("keeps competences and pools to the tenant's keepers: those of one programme do not find them", async () => {
	const ofOne = await app.browser(world.ofOne);
	const { competence, competenceEnd, competences, adoptCompetences, pools } = paths;
	const answers = [
		...(await Promise.all(
			[competences(), competence(world.competence), pools()].map((page) => ofOne.get(page)),
		)),
		await ofOne.post(competences(), { name: "Ny" }),
		await ofOne.post(adoptCompetences()),
		await ofOne.post(competence(world.competence), { name: "Annet" }),
		await ofOne.post(competenceEnd(world.competence)),
		await ofOne.post(pools()),
	];
	expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(404));
	expect(await leaderNow()).toEqual({ name: "IT", leaderId: world.hidden });
});

it("names a shielded leader to the office alone, and keeps the leader where nothing is written", async () => {
	const [keeper, office] = [await app.browser(world.keeper), await app.browser(world.office)];
	for (const url of [paths.competences(), paths.competence(world.competence), paths.pools()]) {
		expect([url, (await keeper.text(url)).includes("Skjulestad")]).toEqual([url, false]);
	}
	expect(await office.text(paths.competence(world.competence))).toContain("Skjulestad");
	expect((await keeper.post(paths.competence(world.competence), { name: "IT og data" })).status).toBe(303);
	expect(await leaderNow()).toEqual({ name: "IT og data", leaderId: world.hidden });
	expect((await office.post(paths.competence(world.competence), { name: "IT" })).status).toBe(303);
	expect(await leaderNow()).toEqual({ name: "IT", leaderId: null });
});
