import { quarterOf, quartersFrom } from "../../core/calendar/quarter.ts";
import { setSlots } from "../../modules/portfolio/actions/gate.ts";
import { registerInitiative } from "../../modules/portfolio/actions/initiatives.ts";
import { requireFirst } from "../../modules/portfolio/actions/requirements.ts";
import { answerRequest } from "../../modules/portfolio/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Moment, need, type Story, weeksFrom } from "../story.ts";

/** What is decided and not started: hours by competence, and what the leader of those who have it says. */
const waiting = [
	{
		title: "Digital søknad om skoleskyss",
		unit: "Innbyggertorg og kommunikasjon",
		goal: "time",
		quarters: 2,
		hours: [["IT", 120, "yes"]],
	},
	{
		title: "Felles mottak for nye medarbeidere",
		unit: "HR og utvikling",
		goal: "people",
		quarters: 2,
		hours: [["HR og drøfting", 60, "yes"]],
	},
	{
		title: "Sensorer i kommunale bygg",
		unit: "Eiendom",
		goal: "waste",
		quarters: 3,
		hours: [
			["Data og analyse", 70, null],
			["IT", 80, null],
		],
	},
	{
		title: "Klarspråk i vedtaksbrev",
		unit: "Plan og byggesak",
		goal: "time",
		quarters: 1,
		hours: [
			["Kommunikasjon", 50, "yes"],
			["Jus", 30, "no"],
		],
	},
	{
		title: "Felles bestilling av vikarer",
		unit: "Helse og velferd",
		goal: "people",
		quarters: 2,
		hours: [["IT", 140, null]],
	},
	{
		title: "Brukte møbler før nye",
		unit: "Økonomi og innkjøp",
		goal: "waste",
		quarters: 2,
		hours: [["Innkjøp", 60, null]],
	},
] as const;

/** One more than are under way in the story: the first in the queue can start, the rest wait for somebody to be done. */
const slots = 7;

/** Says how many can go on at once, and enters work that waits for its turn. */
export async function standInLine(
	db: Db,
	story: Story,
	hoursOf: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	const [, next = ""] = quartersFrom(quarterOf(story.present.today), 2);
	for (const [at, { title, unit, goal, quarters, hours }] of waiting.entries()) {
		const entered = weeksFrom(story.present, at - 6);
		const registration = {
			...{ title, quarters, summary: `Besluttet i linja. Eies av ${unit}.`, startQuarter: next },
			...{ goalId: need(story.goals, goal), ownerId: need(story.units, unit).leaderId },
			...{ nextCheckOn: weeksFrom(story.present, 8).today, touchesStaffing: false, discussedOn: null },
			needs: hours.map(([competence, of]) => ({
				...{ competenceId: need(hoursOf, competence), quarter: next, hours: of },
			})),
		};
		const id = await registerInitiative(db, registration, story.cast.portfolio, entered);
		ids.set(title, id);
		for (const [competence, , said] of hours)
			if (said) await leaderSays(db, { id, competenceId: need(hoursOf, competence) }, said, entered);
	}
	await setSlots(db, slots, story.cast.portfolio, story.present.today);
	await keepAnOrder(db, story, need(ids, "Felles bestilling av vikarer"));
	return ids;
}

/** Ordering stand-ins together makes no sense before everybody is in the same rota. */
async function keepAnOrder(db: Db, { cast, present }: Story, waitsId: string): Promise<void> {
	const first = await db
		.selectFrom("initiatives")
		.select("id")
		.where("title", "=", "Nytt turnussystem i helse")
		.executeTakeFirstOrThrow();
	accepted(await requireFirst(db, waitsId, first.id, cast.portfolio, present.today));
}

/** The leader of those who have a competence answers what an initiative has asked of them. */
export async function leaderSays(
	db: Db,
	asked: { id: string; competenceId: string | null },
	said: "yes" | "no",
	at: Moment,
): Promise<void> {
	const requests = await db
		.selectFrom("capacityRequests as r")
		.innerJoin("competences as c", "c.id", "r.competenceId")
		.where("r.initiativeId", "=", asked.id)
		.select(["r.id", "r.competenceId", "c.leaderId"])
		.execute();
	const words = said === "yes" ? "Det får vi til." : "Ikke før sommeren. Spør oss om tredje kvartal.";
	for (const { id, competenceId, leaderId } of requests) {
		if (leaderId === null || (asked.competenceId ?? competenceId) !== competenceId) continue;
		await answerRequest(db, id, { answer: said, words, by: leaderId }, at.now);
	}
}
