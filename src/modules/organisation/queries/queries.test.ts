import { beforeAll, describe, expect, test } from "vitest";
import { type TestTenant, testDatabase } from "../../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../../test/support/organisation-rows.ts";
import type { GoalKind } from "../goal.ts";
import { goalsForChoice } from "./goals.ts";
import { countLeaders, leadersMatching, leaderTeamOf } from "./leaders.ts";
import { linesOf, superiorOf } from "./lines.ts";
import { addressesOf, peopleByIds, personById, searchPeople } from "./people.ts";
import { sectors, unitTree, unitWithAncestors } from "./units.ts";

const { tenant } = await testDatabase();
let here: TestTenant;
const id: Record<string, string> = {};
const of = (name: string) => id[name] ?? "";

/** A top with two sectors; in one a school with a department, and people who are what their names say. */
async function plant(run: TestTenant["run"], keep: Record<string, string>): Promise<void> {
	await run(async (db) => {
		for (const name of [
			"Topp Leder",
			"Sektor Leder",
			"Rektor Ås",
			"Avdeling Ødegård",
			"Skjult Sektorleder",
		]) {
			keep[name] = await aPerson(db, { name, shielded: name.startsWith("Skjult") });
		}
		keep.top = await aUnit(db, { name: "Kommunen", type: "kommune", leaderId: keep["Topp Leder"] });
		keep.growth = await aUnit(db, {
			name: "Oppvekst",
			type: "sektor",
			parentId: keep.top,
			leaderId: keep["Sektor Leder"],
		});
		keep.health = await aUnit(db, {
			name: "Helse",
			type: "sektor",
			parentId: keep.top,
			leaderId: keep["Skjult Sektorleder"],
		});
		keep.school = await aUnit(db, {
			name: "Åsen skole",
			type: "enhet",
			parentId: keep.growth,
			leaderId: keep["Rektor Ås"],
		});
		keep.first = await aUnit(db, {
			name: "1. trinn",
			type: "avdeling",
			parentId: keep.school,
			leaderId: keep["Avdeling Ødegård"],
		});
		keep["Lærer Åse"] = await aPerson(db, { name: "Åse Lærer", unitId: keep.first, title: "Lærer" });
		keep.nurse = await aPerson(db, { name: "Siv Pleier", unitId: keep.health, title: "Sykepleier" });
		const levels = ["kommune", "sektor", "enhet", "avdeling"];
		await db
			.insertInto("leaderLevels")
			.values(levels.map((type, at) => ({ level: at + 1, title: `Leder ${at + 1}`, unitTypes: [type] })))
			.execute();
	});
}

beforeAll(async () => {
	const there = await tenant("there");
	await plant(there.run, {});
	here = await tenant("here");
	await plant(here.run, id);
});

const names = (people: readonly { name: string }[]) => people.map((person) => person.name);

describe("leaders", () => {
	test("by level, sector and unit; sectors and units add to each other; shielded ones only when asked for", async () => {
		const found = await here.run(async (db) => ({
			all: names(await leadersMatching(db)),
			office: await countLeaders(db, {}, { includeShielded: true }),
			level: names(await leadersMatching(db, { levels: [2, 3] })),
			sector: names(await leadersMatching(db, { sectorIds: [of("growth")] })),
			both: names(
				await leadersMatching(
					db,
					{ sectorIds: [of("health")], unitIds: [of("first")] },
					{ includeShielded: true },
				),
			),
		}));
		expect(found).toEqual({
			all: ["Sektor Leder", "Topp Leder", "Avdeling Ødegård", "Rektor Ås"],
			office: 5,
			level: ["Sektor Leder", "Rektor Ås"],
			sector: ["Sektor Leder", "Avdeling Ødegård", "Rektor Ås"],
			both: ["Skjult Sektorleder", "Avdeling Ødegård"],
		});
	});

	test("a job title makes a leader too, on the highest level of several", async () => {
		await here.run((db) =>
			db
				.updateTable("leaderLevels")
				.set({ jobTitles: ["Lærer"] })
				.where("level", "=", 4)
				.execute(),
		);
		const level4 = await here.run((db) => leadersMatching(db, { levels: [4] }));
		expect(level4.map(({ name, level, title }) => [name, level, title])).toEqual([
			["Åse Lærer", 4, "Lærer"],
			["Avdeling Ødegård", 4, null],
		]);
		await here.run((db) =>
			db.updateTable("leaderLevels").set({ jobTitles: [] }).where("level", "=", 4).execute(),
		);
	});

	test("a leader team is the leader and the leaders right below, top first", async () => {
		const team = (unit: string, includeShielded = false) =>
			here.run(async (db) => names(await leaderTeamOf(db, of(unit), { includeShielded })));
		expect(await team("top")).toEqual(["Topp Leder", "Sektor Leder"]);
		expect(await team("top", true)).toEqual(["Topp Leder", "Skjult Sektorleder", "Sektor Leder"]);
		expect(await team("school")).toEqual(["Rektor Ås", "Avdeling Ødegård"]);
	});
});

describe("lines", () => {
	test("the superior is the nearest leader above who is somebody else", async () => {
		const superior = async (name: string) => here.run((db) => superiorOf(db, of(name)));
		expect(await superior("Lærer Åse")).toBe(of("Avdeling Ødegård"));
		expect(await superior("Avdeling Ødegård")).toBe(of("Rektor Ås"));
		expect(await superior("Sektor Leder")).toBe(of("Topp Leder"));
		expect(await superior("Topp Leder")).toBeNull();
	});

	test("a vacant leader's post is passed over, and who leads two units stands by the highest", async () => {
		await here.run((db) =>
			db.updateTable("units").set({ leaderId: null }).where("id", "=", of("first")).execute(),
		);
		expect(await here.run((db) => superiorOf(db, of("Lærer Åse")))).toBe(of("Rektor Ås"));
		await here.run((db) =>
			db
				.updateTable("units")
				.set({ leaderId: of("Rektor Ås") })
				.where("id", "=", of("first"))
				.execute(),
		);
		expect(await here.run((db) => superiorOf(db, of("Rektor Ås")))).toBe(of("Sektor Leder"));
		await here.run((db) =>
			db
				.updateTable("units")
				.set({ leaderId: of("Avdeling Ødegård") })
				.where("id", "=", of("first"))
				.execute(),
		);
	});

	test("own units and the whole line, for many at once", async () => {
		const lines = await here.run((db) => linesOf(db, [of("Lærer Åse"), of("Rektor Ås")]));
		expect(lines.get(of("Lærer Åse"))?.unitIds).toEqual([of("first")]);
		expect(lines.get(of("Rektor Ås"))?.lineIds.toSorted()).toEqual(
			[of("top"), of("growth"), of("school")].toSorted(),
		);
	});
});

describe("people", () => {
	test("search folds case and accents, in any order of words, and knows no wildcards", async () => {
		const search = (q: string) => here.run(async (db) => names((await searchPeople(db, { q })).people));
		expect(await search("ASE LAERER")).toEqual(["Åse Lærer"]);
		expect(await search("lærer åse")).toEqual(["Åse Lærer"]);
		expect(await search("%")).toEqual([]);
		expect(await search("ødegard")).toEqual(["Avdeling Ødegård"]);
	});

	test("order is Norwegian, pages follow each other, and the total is of all", async () => {
		const read = (page: number) => here.run((db) => searchPeople(db, { page, limit: 3 }));
		const [first, second, third] = [await read(1), await read(2), await read(3)];
		expect([names(first.people), names(second.people), names(third.people)]).toEqual([
			["Sektor Leder", "Topp Leder", "Åse Lærer"],
			["Siv Pleier", "Avdeling Ødegård", "Rektor Ås"],
			[],
		]);
		expect([first.total, third.total]).toEqual([6, 6]);
	});

	test("shielded people are absent unless asked for; their letters still reach them", async () => {
		const hidden = of("Skjult Sektorleder");
		const seen = await here.run(async (db) => ({
			card: await personById(db, hidden),
			cards: [...(await peopleByIds(db, [hidden, of("Rektor Ås")])).keys()],
			found: (await searchPeople(db, { q: "skjult" })).total,
			tree: JSON.stringify(await unitTree(db)).includes("Skjult"),
			unit: (await unitWithAncestors(db, of("health")))?.leaderName,
			office: (await personById(db, hidden, { includeShielded: true }))?.name,
			addresses: names(await addressesOf(db, [hidden])),
		}));
		expect(seen).toEqual({
			card: undefined,
			cards: [of("Rektor Ås")],
			found: 0,
			tree: false,
			unit: null,
			office: "Skjult Sektorleder",
			addresses: ["Skjult Sektorleder"],
		});
	});
});

test("the tree is one per top, each level by name, and a unit knows the way from the top", async () => {
	const [tree, unit, all] = await here.run(async (db) => [
		await unitTree(db),
		await unitWithAncestors(db, of("first")),
		await sectors(db),
	]);
	expect(tree.map((top) => [top.name, top.below, names(top.children)])).toEqual([
		["Kommunen", 4, ["Helse", "Oppvekst"]],
	]);
	expect(unit && names(unit.ancestors)).toEqual(["Kommunen", "Oppvekst", "Åsen skole"]);
	expect(names(all)).toEqual(["Helse", "Oppvekst"]);
});

test("goals can be chosen while they and all above them are valid", async () => {
	const choice = await here.run(async (db) => {
		const add = async (
			title: string,
			kind: GoalKind,
			parentId: string | null,
			validTo: string | null = null,
		) => {
			const goal = { title, kind, parentId, validTo };
			return (await db.insertInto("goals").values(goal).returning("id").executeTakeFirstOrThrow()).id;
		};
		const plan = await add("Plan", "plan", null);
		const main = await add("Hovedmål", "main_goal", plan);
		await add("Delmål", "sub_goal", main);
		await add("Gammelt delmål", "sub_goal", main, "2026-01-01");
		const old = await add("Gammel plan", "plan", null, "2026-01-01");
		await add("Under gammel plan", "main_goal", old);
		return goalsForChoice(db, "2026-11-24");
	});
	expect(choice.map(({ title, group }) => [title, group])).toEqual([
		["Hovedmål", "Plan"],
		["Delmål", "Hovedmål"],
	]);
});
