import { messagesIn } from "../../../locales/index.ts";
import { addDays, addWeeks } from "../../core/calendar/day.ts";
import { nameFacilitator } from "../../modules/programmes/index.ts";
import {
	addAbsence,
	addCompetence,
	changeFacilitator,
	registerFacilitator,
} from "../../modules/runsheets/actions/facilitators.ts";
import { writeHandover } from "../../modules/runsheets/actions/handover.ts";
import type { Db } from "../../platform/db/index.ts";
import { need, onDay, type Story, weeksFrom } from "../story.ts";

/** Who runs gatherings besides the demo's own facilitator: the unit they lead, for how long, what they can, how much. */
const others = [
	{ unit: "Lindehagen sykehjem", weeks: 130, knows: [0, 1], limit: 4 },
	{ unit: "HR og utvikling, Tjenestedesign", weeks: 90, knows: [3, 1], limit: 6 },
	{ unit: "Økonomi og innkjøp", weeks: 70, knows: [2, 4], limit: 2 },
	{ unit: "Innbyggertorg og kommunikasjon, Kommunikasjon", weeks: 20, knows: [3], limit: 4 },
	{ unit: "Kulturskolen", weeks: 12, knows: [0], limit: 4 },
] as const;

/** Fills the register, pairs the first cohort, and leaves a note after its last gathering. */
export async function staffGatherings(db: Db, story: Story, programmeId: string): Promise<void> {
	const words = messagesIn("nb").runsheets.needs.suggestions;
	const enter = async (personId: string, weeks: number, knows: readonly number[], limit: number) => {
		const since = weeksFrom(story.present, -weeks).today;
		await registerFacilitator(db, personId, since);
		await changeFacilitator(db, personId, { since, monthlyLimit: limit });
		for (const index of knows) await addCompetence(db, personId, { competence: words[index] ?? "", since });
	};
	await enter(story.cast.facilitator, 120, [0, 1, 3], 6);
	const ids: string[] = [];
	for (const { unit, weeks, knows, limit } of others) {
		const personId = need(story.units, unit).leaderId;
		await enter(personId, weeks, knows, limit);
		ids.push(personId);
	}
	const holiday = addWeeks(story.present.today, 6);
	await addAbsence(db, ids[0] ?? "", { fromDay: holiday, toDay: addDays(holiday, 6) });
	const cohort = await firstCohort(db, programmeId);
	await nameFacilitator(db, cohort, ids[3] ?? "");
	await leaveNote(db, story, cohort);
}

async function firstCohort(db: Db, programmeId: string): Promise<string> {
	const { id } = await db
		.selectFrom("cohorts")
		.select("id")
		.where("programmeId", "=", programmeId)
		.orderBy("position")
		.executeTakeFirstOrThrow();
	return id;
}

async function leaveNote(db: Db, story: Story, cohortId: string): Promise<void> {
	const held = await db
		.selectFrom("gatherings")
		.select(["id", "days"])
		.where("cohortId", "=", cohortId)
		.execute();
	const last = held
		.filter(({ days }) => (days.at(-1) ?? "9999") < story.present.today)
		.sort((a, b) => (a.days[0] ?? "").localeCompare(b.days[0] ?? ""))
		.at(-1);
	if (!last) return;
	const body =
		"Øvingen på scenen tok mer tid enn planlagt, og var det de satte mest pris på. Sett av to timer neste gang. " +
		"Gevinstplanen ble ikke ferdig: begynn dag 1 med den.";
	const writtenAt = onDay(last.days.at(-1) ?? story.present.today).now;
	await writeHandover(db, { gatheringId: last.id, authorId: story.cast.facilitator, body, writtenAt });
}
