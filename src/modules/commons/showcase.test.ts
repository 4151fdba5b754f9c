import { beforeAll, beforeEach, expect, it } from "vitest";
import { type TestApp, type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { startIdea } from "../innovation/index.ts";
import { publishStory } from "./actions.ts";
import { paths } from "./paths.ts";

let app: TestApp;
let world: TestBrowser;
let office: TestBrowser;
let owner: string;
let unitId: string;
let idea: string;

beforeAll(async () => {
	app = await testApp();
	const { tenant } = app;
	unitId = await tenant.run((db) => aUnit(db));
	owner = await tenant.run((db) => aPerson(db, { unitId }));
	world = await app.browser();
	office = await app.browser(await tenant.run((db) => aPerson(db, { unitId, roles: ["office"] })));
});

const now = new Date("2026-11-24T09:00:00Z");

beforeEach(async () => {
	idea = await app.tenant.run(async (db) => {
		await db.updateTable("ideas").set({ publishedAt: null }).execute();
		const id = await startIdea(db, { ownerId: owner, challenge: "Vi leter", visibility: "shared" }, now);
		await db
			.updateTable("ideas")
			.set({ title: "Nøkkeltavla", state: "supported" })
			.where("id", "=", id)
			.execute();
		await publishStory(db, id, now);
		return id;
	});
});

const change = (values: { visibility?: "draft"; state?: "working"; hiddenAt?: Date }) =>
	app.tenant.run((db) => db.updateTable("ideas").set(values).where("id", "=", idea).execute());

/** Where the world finds the case. */
async function shownOn(): Promise<string[]> {
	const places = [paths.showcase(), paths.story(idea), paths.openData()];
	const found: string[] = [];
	for (const place of places) if ((await world.text(place)).includes("Nøkkeltavla")) found.push(place);
	return found;
}

it("shows a published case to the world, and takes it out again when the office says so", async () => {
	expect(await shownOn()).toEqual([paths.showcase(), paths.story(idea), paths.openData()]);
	expect((await office.post(paths.withdrawal(idea))).status).toBe(303);
	expect(await shownOn()).toEqual([]);
});

it("shows it no longer when its team takes it back, works on it again, or it is taken out of view", async () => {
	for (const values of [{ visibility: "draft" as const }, { state: "working" as const }, { hiddenAt: now }]) {
		await app.tenant.run((db) =>
			db
				.updateTable("ideas")
				.set({ visibility: "shared", state: "supported", hiddenAt: null })
				.where("id", "=", idea)
				.execute(),
		);
		expect(await shownOn()).toHaveLength(3);
		await change(values);
		expect([values, await shownOn()]).toEqual([values, []]);
	}
});

it("tells the figures of those benefits that are shown to the world, and of no other", async () => {
	await app.tenant.run(async (db) => {
		const { id: initiativeId } = await db
			.insertInto("initiatives")
			.values({
				title: "Nøkkeltavla",
				origin: "pitch",
				ideaId: idea,
				ownerId: owner,
				nextCheckOn: "2027-01-12",
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		const plan = { initiativeId, type: "quality" as const, unitOfMeasure: "minutter", ownerUnitId: unitId };
		await db
			.insertInto("benefits")
			.values([
				{ ...plan, title: "Åpen gevinst", indicator: "Åpen tid", publishedAt: now },
				{ ...plan, title: "Lukket gevinst", indicator: "Lukket tid" },
			])
			.execute();
	});
	const told = await Promise.all([world.text(paths.story(idea)), world.text(paths.openData())]);
	expect(told.map((text) => text.includes("Åpen gevinst"))).toEqual([true, true]);
	expect(told.map((text) => text.includes("Lukket gevinst"))).toEqual([false, false]);
});

it("lets nobody publish who is the office of one programme only", async () => {
	const personId = await app.tenant.run(async (db) => {
		const { id } = await db
			.insertInto("programmes")
			.values({ title: "Ett" })
			.returning("id")
			.executeTakeFirstOrThrow();
		const person = await aPerson(db, { unitId });
		await db
			.insertInto("roleGrants")
			.values({ personId: person, role: "office", programmeId: id, grantedAt: now })
			.execute();
		return person;
	});
	const within = await app.browser(personId);
	const answers = [
		await within.get(paths.publications()),
		await within.post(paths.withdrawal(idea)),
		await within.post(paths.publication(idea)),
	];
	expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
	expect(await shownOn()).toHaveLength(3);
});

it("shows a published benefit once: in its story, by itself while there is none, never when the team took its case back", async () => {
	const { tenant } = app;
	await tenant.run(async (db) => {
		const { id: initiativeId } = await db
			.insertInto("initiatives")
			.values({
				title: "Nøkkeltavle",
				ideaId: idea,
				ownerId: owner,
				nextCheckOn: "2027-01-12",
				origin: "pitch",
				state: "under_way",
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		const plan = { type: "quality" as const, indicator: "Leting", unitOfMeasure: "minutter" };
		const { id } = await db
			.insertInto("benefits")
			.values({ ...plan, title: "Mindre leting", initiativeId, ownerUnitId: unitId, ownerRole: "Leder" })
			.returning("id")
			.executeTakeFirstOrThrow();
		await db
			.updateTable("benefits")
			.set({ baselineValue: 30, baselineOn: "2026-01-05", publishedAt: now })
			.where("id", "=", id)
			.execute();
		await db
			.insertInto("measurements")
			.values({ benefitId: id, value: 10, measuredOn: "2026-11-02" })
			.execute();
	});
	const told = async () => {
		const page = await world.text(paths.showcase());
		const open = await world.text(paths.openBenefits());
		return [
			page.split("Leting: fra 30 til 10 minutter").length - 1,
			page.includes("Flere gevinster"),
			open.split("Mindre leting").length - 1,
		];
	};
	expect(await told()).toEqual([1, false, 1]);
	await office.post(paths.withdrawal(idea));
	expect(await told()).toEqual([1, true, 1]);
	await change({ visibility: "draft" });
	expect(await told()).toEqual([0, false, 0]);
});
