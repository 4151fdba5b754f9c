import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testNow } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { aWorld, declareAll, everyoneDeclares } from "../../../test/support/pitch-days.ts";
import type { Db } from "../../platform/db/index.ts";
import { appoint } from "./actions/panel.ts";
import { noteTies, settleTie } from "./actions/ties.ts";
import { declarations, standingOf } from "./impartiality.ts";
import { membersWhoMayScore } from "./queries/seats.ts";
import { tiesOn, writtenTies } from "./queries/ties.ts";

const { tenant: makeTenant } = await testDatabase();
const now = testNow;

async function whoMayScore(db: Db, dayId: string): Promise<string[]> {
	const { rows } = await sql<{ pair: string }>`
		select pitch_id || ' ' || person_id as pair from ${membersWhoMayScore(dayId)} w order by 1
	`.execute(db);
	return rows.map(({ pair }) => pair);
}

const pairs = (...all: [pitch: string | undefined, person: string][]) =>
	all.map(([pitch, person]) => `${pitch} ${person}`).sort();

describe("who may give points", () => {
	it("is the same in SQL as in words, for every combination", async () => {
		const world = await aWorld(makeTenant, ["Én"]);
		await world.tenant.run(async (db) => {
			const [pitchId = ""] = world.pitches;
			const wrong: unknown[] = [];
			for (const declared of [null, ...declarations])
				for (const suggested of [null, "own_unit"] as const)
					for (const decided of [null, "partial", "impartial"] as const) {
						const ties = { declared, suggested, decided };
						await db
							.insertInto("impartiality")
							.values({ pitchId, personId: world.expert, ...ties })
							.onConflict((conflict) =>
								conflict.columns(["tenantId", "pitchId", "personId"]).doUpdateSet(ties),
							)
							.execute();
						const inSql = (await whoMayScore(db, world.dayId)).includes(`${pitchId} ${world.expert}`);
						if (inSql !== (standingOf(ties) === "clear")) wrong.push(ties);
					}
			expect(wrong).toEqual([]);
		});
	});

	it("is nobody before they declare, and not the director of the line before it is decided", async () => {
		const world = await aWorld(makeTenant);
		const [a, b, c] = world.pitches;
		await world.tenant.run(async (db) => {
			expect(await whoMayScore(db, world.dayId)).toEqual([]);
			await everyoneDeclares(db, world);
			const without = pairs(
				[a, world.leader],
				[a, world.expert],
				[b, world.leader],
				[b, world.expert],
				[b, world.director],
				[c, world.leader],
				[c, world.expert],
				[c, world.director],
			);
			expect(await whoMayScore(db, world.dayId)).toEqual(without);
			const settlement = {
				pitchId: a ?? "",
				personId: world.director,
				decided: "impartial" as const,
				words: "Leder ikke enheten.",
			};
			await settleTie(db, settlement, world.leader, now);
			expect(await whoMayScore(db, world.dayId)).toEqual([...without, `${a} ${world.director}`].sort());
		});
	});

	it("steps aside anew when a new tie is declared after an impartial decision; a partial one stands", async () => {
		const world = await aWorld(makeTenant, ["Én"]);
		const [pitchId = ""] = world.pitches;
		await world.tenant.run(async (db) => {
			const decidedOf = async () =>
				(await writtenTies(db, world.dayId)).find(({ personId }) => personId === world.expert)?.decided;
			const settle = (decided: "partial" | "impartial") =>
				settleTie(db, { pitchId, personId: world.expert, decided, words: "Vurdert." }, world.leader, now);
			await declareAll(db, world, world.expert, "other");
			await settle("impartial");
			await declareAll(db, world, world.expert, "other");
			expect(await decidedOf()).toBe("impartial");
			await declareAll(db, world, world.expert, "kin");
			expect(await decidedOf()).toBeNull();
			await settle("partial");
			await declareAll(db, world, world.expert, "none");
			expect(await decidedOf()).toBe("partial");
		});
	});

	it("finds guide, team and owner in the data, and drops a suggestion that no longer holds", async () => {
		const world = await aWorld(makeTenant, ["Én"]);
		const [ideaId = ""] = world.ideas;
		await world.tenant.run(async (db) => {
			const suggestions = async () =>
				(await tiesOn(db, world.dayId)).map(({ personId, suggested }) => [personId, suggested]);
			expect(await suggestions()).toEqual([[world.director, "superior"]]);
			await db.updateTable("ideas").set({ guideId: world.expert }).where("id", "=", ideaId).execute();
			await appoint(db, world.dayId, world.teamMember, "expert", world.office);
			expect(new Set((await suggestions()).map(String))).toEqual(
				new Set([`${world.director},superior`, `${world.expert},guide`, `${world.teamMember},team`]),
			);
			await db.updateTable("ideas").set({ guideId: null }).where("id", "=", ideaId).execute();
			await noteTies(db, world.dayId);
			expect((await suggestions()).flat()).not.toContain("guide");
		});
	});
});
