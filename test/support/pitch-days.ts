import { closeScoring, openPitchDay } from "../../src/modules/pitching/actions/opening.ts";
import {
	sendRecommendations,
	writeRecommendation,
} from "../../src/modules/pitching/actions/recommendation.ts";
import { submitAssessment } from "../../src/modules/pitching/actions/scores.ts";
import { declareTies } from "../../src/modules/pitching/actions/ties.ts";
import type { Declaration } from "../../src/modules/pitching/impartiality.ts";
import type { Outcome } from "../../src/modules/pitching/outcome.ts";
import { criteriaOf, pitchDayById } from "../../src/modules/pitching/queries/day.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { testNow } from "./app.ts";
import type { TestDatabase, TestTenant } from "./database.ts";
import { aPitchDay, type PitchWorld } from "./pitching-rows.ts";

let count = 0;

const now = testNow;
const titles = ["Tryggere overganger", "Felles vaktliste", "Ute hele året"];

/** A tenant of its own for each test, with a pitch day of three pitches. */
export async function aWorld(
	makeTenant: TestDatabase["tenant"],
	names: readonly string[] = titles,
): Promise<PitchWorld & { tenant: TestTenant }> {
	const tenant = await makeTenant(`lyngvik-${++count}`);
	return { ...(await tenant.run((db) => aPitchDay(db, now, names))), tenant };
}

export const declareAll = (db: Db, world: PitchWorld, personId: string, declared: Declaration = "none") =>
	declareTies(
		db,
		world.dayId,
		personId,
		world.pitches.map((pitchId) => ({ pitchId, declared, words: "" })),
		now,
	);

export async function everyoneDeclares(db: Db, world: PitchWorld): Promise<void> {
	for (const personId of [world.leader, world.director, world.expert, world.decider])
		await declareAll(db, world, personId);
}

export const pointsOf = async (db: Db, dayId: string, value: number | null) =>
	new Map((await criteriaOf(db, dayId)).map(({ id }) => [id, value] as const));

export async function score(
	db: Db,
	world: PitchWorld,
	personId: string,
	pitchId: string,
	value: number | null,
) {
	const target = { pitchId, dayId: world.dayId, personId };
	return submitAssessment(db, target, { values: await pointsOf(db, world.dayId, value), note: "" }, now);
}

/** Opened, everyone without ties. */
export async function anOpenDay(makeTenant: TestDatabase["tenant"], names?: readonly string[]) {
	const world = await aWorld(makeTenant, names);
	await world.tenant.run(async (db) => {
		await everyoneDeclares(db, world);
		await openPitchDay(db, world.dayId, world.office, now);
	});
	return world;
}

export const advice = (outcome: Outcome) => ({
	outcome,
	words: "Dere har snakket med pasientene.",
	stronger: "Et tall for tiden det tar i dag.",
	reason: "Behovet er vist.",
	checks: { privacy: "look" as const },
});

/** Everything up to the evening when the teams are told. */
export async function aToldDay(makeTenant: TestDatabase["tenant"], names?: readonly string[]) {
	const world = await anOpenDay(makeTenant, names);
	const sender = { by: world.leader, now, origin: "http://lyngvik.test", locale: "nb" as const };
	await world.tenant.run(async (db) => {
		for (const id of world.pitches)
			for (const member of [world.leader, world.expert]) await score(db, world, member, id, 4);
		await closeScoring(db, world.dayId, world.leader, now);
		for (const id of world.pitches)
			await writeRecommendation(db, { id, pitchDayId: world.dayId }, advice("support"), world.leader, now);
		const day = await pitchDayById(db, world.dayId, null);
		if (day) await sendRecommendations(db, day, sender);
	});
	return { ...world, sender };
}
