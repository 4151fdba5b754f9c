import { messagesIn } from "../../locales/index.ts";
import { startIdea } from "../../src/modules/innovation/index.ts";
import { addPitches } from "../../src/modules/pitching/actions/order.ts";
import { appoint } from "../../src/modules/pitching/actions/panel.ts";
import type { PitchDayPlan } from "../../src/modules/pitching/actions/plan.ts";
import { planPitchDay } from "../../src/modules/pitching/actions/plan.ts";
import { defaultCriteria } from "../../src/modules/pitching/criteria.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";

/** An idea whose team has handed in its page and says that it is ready. Gives the id. */
export async function aReadyIdea(
	db: Db,
	options: { ownerId: string; title: string; now: Date },
): Promise<string> {
	const { ownerId, title, now } = options;
	const id = await startIdea(
		db,
		{ ownerId, challenge: "Vi leter etter nøkler hver morgen.", visibility: "draft" },
		now,
	);
	const page = {
		need: `Behovet bak ${title}`,
		insight: "Vi spurte",
		solution: "En tavle",
		test: "",
		benefit: "",
		ask: "",
	};
	await db
		.updateTable("ideas")
		.set({ title, state: "ready", pitch: JSON.stringify(page) })
		.where("id", "=", id)
		.execute();
	return id;
}

/** What a pitch day is like when nothing else is said. */
export const aPlan: PitchDayPlan = {
	programmeId: null,
	title: "Pitchedag i Rådhussalen",
	day: "2026-12-01",
	startsAt: "12:30",
	place: "Rådhussalen",
	pitchMinutes: 3,
	questionMinutes: 5,
	breakMinutes: 2,
	quorum: 2,
	decisionBy: "2026-12-15",
	authority: "Delegert myndighet, punkt 4.2",
	contactPhone: "72 00 00 00",
	corrected: false,
};

/** Everyone around a pitch day, by what they do there. */
export type PitchWorld = {
	dayId: string;
	office: string;
	leader: string;
	/** Leads the sector that the first idea comes from: the organisation shows a tie. */
	director: string;
	expert: string;
	decider: string;
	outsider: string;
	/** Owners of the ideas, in the order of the pitches. */
	owners: string[];
	teamMember: string;
	ideas: string[];
	pitches: string[];
};

/** A day with as many pitches as there are titles, a panel of three, and a decision maker; nothing is declared. */
export async function aPitchDay(db: Db, now: Date, titles: readonly string[]): Promise<PitchWorld> {
	const top = await aUnit(db, { type: "kommune", name: "Lyngvik kommune" });
	const health = await aUnit(db, { type: "sektor", name: "Helse", parentId: top });
	const city = await aUnit(db, { type: "sektor", name: "By", parentId: top });
	const staff = await aUnit(db, { type: "sektor", name: "Stab", parentId: top });
	const person = (name: string, unitId: string, roles: ("office" | "decider")[] = []) =>
		aPerson(db, { name, unitId, roles });
	const people = {
		office: await person("Kontor Kontorsen", staff, ["office"]),
		leader: await person("Panel Lederud", staff),
		director: await person("Helse Direktørsen", health),
		expert: await person("Fag Personvik", staff),
		decider: await person("Topp Lederstad", top),
		outsider: await person("Utenfor Fremmedal", city),
		teamMember: await person("Lag Medlemsrud", city),
	};
	await db.updateTable("units").set({ leaderId: people.decider }).where("id", "=", top).execute();
	await db.updateTable("units").set({ leaderId: people.director }).where("id", "=", health).execute();
	const owners: string[] = [];
	const ideas: string[] = [];
	for (const [index, title] of titles.entries()) {
		const unit = await aUnit(db, { parentId: index === 0 ? health : city });
		const owner = await person(`Eier Nummer${index + 1}`, unit);
		const id = await aReadyIdea(db, { ownerId: owner, title, now });
		await db.updateTable("ideas").set({ unitId: unit }).where("id", "=", id).execute();
		owners.push(owner);
		ideas.push(id);
	}
	if (ideas[0]) {
		const member = { ideaId: ideas[0], personId: people.teamMember, state: "joined" as const };
		await db.insertInto("ideaMembers").values(member).execute();
	}
	const dayId = await planPitchDay(db, aPlan, defaultCriteria(messagesIn("nb")), people.office);
	await appoint(db, dayId, people.leader, "leader", people.office);
	await appoint(db, dayId, people.director, "director", people.office);
	await appoint(db, dayId, people.expert, "expert", people.office);
	await appoint(db, dayId, people.decider, "decider", people.office);
	await addPitches(db, dayId, ideas, people.office, now);
	return { dayId, ...people, owners, ideas, pitches: await pitchIds(db, dayId) };
}

async function pitchIds(db: Db, dayId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("pitches")
		.select("id")
		.where("pitchDayId", "=", dayId)
		.orderBy("position")
		.execute();
	return rows.map(({ id }) => id);
}
