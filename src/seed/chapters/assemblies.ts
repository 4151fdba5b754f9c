import { addDays, type Day } from "../../core/calendar/day.ts";
import {
	addSession,
	answerAssembly,
	answerPoll,
	ask,
	makePoll,
	moderate,
	moveAssembly,
	movePoll,
	planAssembly,
	takeSeat,
	vote,
} from "../../modules/assembly/index.ts";
import { cohortsOf, participantsOfCohort } from "../../modules/programmes/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, onDay, type Story, twoWorkingDays, weeksFrom } from "../story.ts";

const about =
	"Én dag for alle lederne i programmet: det vi begynte med, det vi sluttet med, og det vi fikk til. Ta med én ting du vil spørre om.";
const hours = { startsAt: "09:00", endsAt: "15:30", place: "Fjordhallen" };

const parts = [
	["Velkommen, og året som gikk", "09:00", "10:15", "Storsalen", "Kommunedirektøren", null],
	["Verksted: fra innsikt til test på to uker", "10:30", "12:00", "Sal A", "Prosesslederne", 60],
	["Verksted: gevinster som merkes på vakt", "10:30", "12:00", "Sal B", "Porteføljekontoret", 40],
	["Verksted: slutt med det som ikke virker", "10:30", "12:00", "Galleriet", "Veilederne", 12],
	["Spørsmål fra salen, og hva vi lover", "13:00", "15:30", "Storsalen", "Kommunedirektøren", null],
] as const;

const questions = [
	"Hvordan får vi tid til å prøve noe nytt når turnusen er full?",
	"Hvilke rapporter kan vi slutte med?",
	"Hva skjer med ideene som ikke gikk videre?",
];

/** Last year's day, with what the hall asked, and this year's, which leaders are signing up for. */
export async function holdAssemblies(
	db: Db,
	story: Story,
	programmes: { lastYear: string; thisYear: string },
): Promise<void> {
	await pastDay(db, story, programmes.lastYear);
	await dayToCome(db, story, programmes.thisYear);
}

async function pastDay(db: Db, story: Story, programmeId: string): Promise<void> {
	const [day] = twoWorkingDays(weeksFrom(story.present, -44).today, "before");
	const people = (await leadersOf(db, programmeId)).slice(0, 20);
	const { id } = await plan(db, programmeId, "Kraftsamling, første år", day, 60);
	await moveAssembly(db, id, "open");
	await signUp(db, id, 60, people, onDay(addDays(day, -20)).now);
	await moveAssembly(db, id, "live");
	const asked = onDay(day).now;
	for (const [at, body] of questions.entries()) {
		await ask(db, id, people[at] ?? "", { body, named: at === 0 }, new Date(asked.getTime() + at * 60_000));
	}
	await letThrough(db, id, people);
	await takePoll(db, id, people, asked);
	await moveAssembly(db, id, "finished");
}

async function letThrough(db: Db, id: string, people: readonly string[]): Promise<void> {
	const rows = await db
		.selectFrom("assemblyQuestions")
		.select("id")
		.where("assemblyId", "=", id)
		.orderBy("askedAt")
		.execute();
	for (const [at, question] of rows.entries()) {
		await moderate(db, id, question.id, "approved");
		for (const personId of people.slice(0, 14 - at * 4)) await vote(db, id, question.id, personId, true);
	}
	if (rows[0]) await moderate(db, id, rows[0].id, "answered");
}

async function takePoll(db: Db, id: string, people: readonly string[], now: Date): Promise<void> {
	const question = "Hva hindrer deg mest i å prøve noe nytt?";
	const choices = ["Tid", "Økonomi", "Regelverk", "Kultur"];
	const poll = await makePoll(db, id, { question, choices, shownLive: true }, now);
	await movePoll(db, id, poll, "open");
	for (const [at, personId] of people.entries())
		accepted(await answerPoll(db, id, poll, personId, [0, 0, 3, 0, 1, 3, 2][at % 7] ?? 0));
	await movePoll(db, id, poll, "closed");
}

async function dayToCome(db: Db, story: Story, programmeId: string): Promise<void> {
	const [day] = twoWorkingDays(weeksFrom(story.present, 6).today, "after");
	const { id } = await plan(db, programmeId, "Kraftsamling", day, 120);
	const workshops: string[] = [];
	for (const [title, startsAt, endsAt, room, ledBy, seats] of parts) {
		const session = await addSession(db, id, { title, startsAt, endsAt, room, ledBy, seats, about: "" });
		if (seats !== null) workshops.push(session);
	}
	await moveAssembly(db, id, "open");
	const people = (await leadersOf(db, programmeId)).slice(4, 40);
	await signUp(db, id, 120, people, story.present.now);
	for (const [at, personId] of people.entries())
		await takeSeat(db, id, workshops[at % workshops.length] ?? "", personId);
}

async function plan(db: Db, programmeId: string, title: string, day: Day, seats: number) {
	const answerBy = addDays(day, -7);
	return accepted(await planAssembly(db, { programmeId, title, about, day, ...hours, seats, answerBy }));
}

async function signUp(db: Db, id: string, seats: number, people: readonly string[], now: Date) {
	for (const personId of people)
		accepted(await answerAssembly(db, { assembly: { id, seats }, personId }, true, now));
}

/** Everyone in the programme, cohort by cohort. */
async function leadersOf(db: Db, programmeId: string): Promise<string[]> {
	const people: string[] = [];
	for (const { id } of await cohortsOf(db, programmeId))
		people.push(...(await participantsOfCohort(db, id)).map(({ personId }) => personId));
	return people;
}
