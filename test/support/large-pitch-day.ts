import { messagesIn } from "../../locales/index.ts";
import { addPitches } from "../../src/modules/pitching/actions/order.ts";
import { appoint } from "../../src/modules/pitching/actions/panel.ts";
import { planPitchDay } from "../../src/modules/pitching/actions/plan.ts";
import { declareTies } from "../../src/modules/pitching/actions/ties.ts";
import { defaultCriteria } from "../../src/modules/pitching/criteria.ts";
import type { PanelRole } from "../../src/modules/pitching/pitch-day.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";
import { aPlan, aReadyIdea } from "./pitching-rows.ts";

/** A day for several rooms: everyone has said how they stand, and directors have ties to their own sector. */
export type LargeDay = {
	dayId: string;
	office: string;
	judges: string[];
	pitches: string[];
	owners: string[];
};

const sectors = ["Helse", "Oppvekst", "By", "Kultur"];

/** A third are directors of a sector, a third chiefs, a third experts from outside the sectors. */
const roles: readonly PanelRole[] = ["director", "chief", "expert"];

/** As many pitches and judges as asked for, nothing put into rooms yet. */
export async function aLargePitchDay(
	db: Db,
	now: Date,
	{ pitches, judges }: { pitches: number; judges: number },
): Promise<LargeDay> {
	const top = await aUnit(db, { type: "kommune", name: "Lyngvik kommune" });
	const units: string[] = [];
	for (const name of sectors) units.push(await aUnit(db, { type: "sektor", name, parentId: top }));
	const office = await aPerson(db, { name: "Kontor Kontorsen", unitId: top, roles: ["office"] });
	const plan = { ...aPlan, title: "Stor pitchedag", startsAt: "09:00", quorum: 2 };
	const dayId = await planPitchDay(db, plan, defaultCriteria(messagesIn("nb")), office);
	const people = await judgesIn(db, { top, units, judges });
	for (const [at, id] of people.entries())
		await appoint(db, dayId, id, at === 0 ? "leader" : (roles[at % roles.length] ?? "expert"), office);
	await appoint(db, dayId, office, "decider", office);
	const owners: string[] = [];
	const ideas: string[] = [];
	for (let at = 0; at < pitches; at++) {
		const unitId = await aUnit(db, { parentId: units[at % units.length] ?? top });
		const ownerId = await aPerson(db, { name: `Eier Nummer${at + 1}`, unitId });
		const id = await aReadyIdea(db, { ownerId, title: `Idé ${at + 1}`, now });
		await db.updateTable("ideas").set({ unitId }).where("id", "=", id).execute();
		owners.push(ownerId);
		ideas.push(id);
	}
	await addPitches(db, dayId, ideas, office, now);
	const rows = await db
		.selectFrom("pitches")
		.select("id")
		.where("pitchDayId", "=", dayId)
		.orderBy("position")
		.execute();
	const pitchIds = rows.map(({ id }) => id);
	const none = pitchIds.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
	for (const id of people) await declareTies(db, dayId, id, none, now);
	return { dayId, office, judges: people, pitches: pitchIds, owners };
}

/** Directors work in a sector, and so have a tie to what comes from it; the rest work elsewhere. */
async function judgesIn(
	db: Db,
	{ top, units, judges }: { top: string; units: readonly string[]; judges: number },
): Promise<string[]> {
	const staff = await aUnit(db, { type: "sektor", name: "Stab", parentId: top });
	const people: string[] = [];
	for (let at = 0; at < judges; at++) {
		const unitId = at > 0 && at % roles.length === 0 ? (units[at % units.length] ?? staff) : staff;
		people.push(await aPerson(db, { name: `Dommer Nummer${at + 1}`, unitId }));
	}
	return people;
}
