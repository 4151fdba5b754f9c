import { messagesIn } from "../../../locales/index.ts";
import { addWeeks } from "../../core/calendar/day.ts";
import { splitIntoCohorts } from "../../core/cohorts/split.ts";
import { chooseDemoPerson, inviteGuest } from "../../modules/identity/index.ts";
import { answerInvitation } from "../../modules/programmes/actions/answers.ts";
import { markAttendance } from "../../modules/programmes/actions/attendance.ts";
import {
	makeCohorts,
	nameFacilitator,
	placeInCohort,
	placeSplit,
} from "../../modules/programmes/actions/cohorts.ts";
import { inviteToGathering } from "../../modules/programmes/actions/invitations.ts";
import { createProgramme, moveProgramme } from "../../modules/programmes/actions/programmes.ts";
import { scheduleGathering } from "../../modules/programmes/actions/scheduling.ts";
import { changeVenue } from "../../modules/programmes/actions/venue.ts";
import { addVenue } from "../../modules/programmes/actions/venues.ts";
import type { DeclineReason } from "../../modules/programmes/enrolment.ts";
import { type AudienceLeader, leadersOfAudience } from "../../modules/programmes/queries/audience.ts";
import { membersOf } from "../../modules/programmes/queries/cohorts.ts";
import { venueById } from "../../modules/programmes/queries/venue.ts";
import { suggestedGatherings } from "../../modules/programmes/template.ts";
import type { Db } from "../../platform/db/index.ts";
import { readyIdeas } from "../fjordvik-ideas.ts";
import { ownerOf } from "../owners.ts";
import { accepted, onDay, type Story, twoWorkingDays, weeksFrom } from "../story.ts";
import { changePlans } from "./changed-plans.ts";

/** When the gatherings of a cohort are, in weeks from the present; null is not planned yet. */
type Weeks = readonly (number | null)[];

interface Plan {
	readonly title: string;
	readonly levels: number[];
	readonly startedWeeks: number;
	readonly cohorts: readonly Weeks[];
	readonly isFinished: boolean;
}

const lastYear: Plan = {
	title: "Ledelsesskolen, første år",
	levels: [3],
	startedWeeks: -74,
	cohorts: [
		[-70, -65, -60, -55, -46],
		[-69, -64, -59, -54, -45],
	],
	isFinished: true,
};

const thisYear: Plan = {
	title: "Ledelsesskolen, andre år",
	levels: [4],
	startedWeeks: -26,
	cohorts: [
		[-20, -15, -10, -4, 5],
		[-6, 2, 9, 15, 22],
		[8, null, null, null, null],
	],
	isFinished: false,
};

/** Two programmes: one that has ended, one in full swing with cohorts at different places on the road. */
export async function runProgrammes(db: Db, story: Story): Promise<{ lastYear: string; thisYear: string }> {
	const venues = await addVenues(db);
	const first = await runProgramme(db, story, lastYear, venues, null);
	const second = await runProgramme(db, story, thisYear, venues, first);
	await changePlans(db, story, second);
	await welcomeGuest(db, story, second);
	return { lastYear: first, thisYear: second };
}

async function addVenues(db: Db): Promise<string[]> {
	const venues = [
		{ name: "Pop-up i Fjordgata", address: "Fjordgata 12", capacity: 40 },
		{ name: "Rådhussalen", address: "Torget 1", capacity: 60 },
		{ name: "Biblioteket, store sal", address: "Strandveien 3", capacity: 30 },
	];
	const ids: string[] = [];
	for (const venue of venues) ids.push(accepted(await addVenue(db, venue)).id);
	await describePopUp(db, ids[0] ?? "");
	return ids;
}

/** The pop-up venue is open on working days, with somebody who receives. */
async function describePopUp(db: Db, id: string): Promise<void> {
	const venue = await venueById(db, id);
	if (!venue) return;
	const { id: _, ...details } = venue;
	const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: "08:00", closes: "17:00" }));
	const host = { host: "Innbyggertorget", hostPhone: "75 00 12 00" };
	const equipment = "Skjerm og lyd, seks grupperom, tavler på hjul, teleslynge.";
	accepted(await changeVenue(db, id, { ...details, ...host, equipment, hours }));
}

async function runProgramme(
	db: Db,
	story: Story,
	plan: Plan,
	venues: string[],
	copiedFrom: string | null,
): Promise<string> {
	const audience = { levels: plan.levels, sectorIds: [], unitIds: [] };
	const began = weeksFrom(story.present, plan.startedWeeks).today;
	const fields = { ...words, title: plan.title, startsOn: began, discussedOn: began, audience };
	const id = await createProgramme(db, fields, suggestedGatherings(messagesIn("nb")), copiedFrom);
	accepted(await moveProgramme(db, id, "running"));
	const cohorts = await fillCohorts(db, id, await leadersOfAudience(db, audience), plan.cohorts.length);
	const [first = ""] = cohorts;
	for (const personId of plan.isFinished ? [] : readyIdeas.map((idea) => ownerOf(story, idea))) {
		accepted(await placeInCohort(db, { programmeId: id, personId, cohortId: first }));
	}
	for (const [index, cohortId] of cohorts.entries()) {
		await nameFacilitator(db, cohortId, story.cast.facilitator);
		await holdGatherings(db, story, cohortId, plan.cohorts[index] ?? [], venues[index % venues.length] ?? "");
	}
	if (plan.isFinished) accepted(await moveProgramme(db, id, "finished"));
	return id;
}

const words = {
	aim: "Ledere som får til mer sammen, og som tør å prøve noe nytt.",
	guidingQuestion: "Hva vil det si å være lederen som skal virkeliggjøre våre mål og strategier?",
	mandate: "Kommunestyret, sak om ledelse og innovasjon",
	caseNumber: "24/1187",
	budgetNok: 2_400_000,
};

/** Makes the cohorts with a little room to spare, and splits the leaders into them. */
async function fillCohorts(
	db: Db,
	programmeId: string,
	leaders: readonly AudienceLeader[],
	count: number,
): Promise<string[]> {
	const each = Math.ceil(leaders.length / count);
	const cohorts = await makeCohorts(
		db,
		programmeId,
		{ count, capacity: each + 6 },
		(number) => `Kull ${number}`,
	);
	const split = splitIntoCohorts({
		leaders: leaders.map(({ personId, sectorName, leaderTeamId }) => ({
			id: personId,
			sector: sectorName ?? "",
			leaderTeam: leaderTeamId,
		})),
		cohorts: cohorts.map((id) => ({ id, capacity: each + 1 })),
		leaderTeams: "apart",
		seed: 1,
	});
	await placeSplit(db, programmeId, split.placements);
	return cohorts;
}

async function holdGatherings(
	db: Db,
	story: Story,
	cohortId: string,
	weeks: Weeks,
	venueId: string,
): Promise<void> {
	const rows = await db
		.selectFrom("gatherings")
		.innerJoin("programmeGatherings as plan", "plan.id", "gatherings.programmeGatheringId")
		.where("cohortId", "=", cohortId)
		.orderBy("plan.number")
		.select("gatherings.id")
		.execute();
	const members = await membersOf(db, cohortId);
	const people = members.map(({ personId }) => personId);
	for (const [index, { id }] of rows.entries()) {
		const week = weeks[index];
		if (week !== null && week !== undefined) await holdGathering(db, story, id, week, venueId, people);
	}
}

/** Invitations go out this many weeks before a gathering; those nearer than that are out already. */
const notice = 12;

async function holdGathering(
	db: Db,
	story: Story,
	id: string,
	week: number,
	venueId: string,
	people: string[],
): Promise<void> {
	const days = twoWorkingDays(weeksFrom(story.present, week).today, week < 0 ? "before" : "after");
	const told = onDay(addWeeks(days[0], -notice - 1));
	accepted(
		await scheduleGathering(db, id, { days, startsAt: "09:00", endsAt: "16:00", venueId }, told.today),
	);
	if (week > notice) return;
	const invited = week < 0 ? told : weeksFrom(story.present, -3);
	const answerBy = addWeeks(days[0], -1);
	accepted(await inviteToGathering(db, id, { answerBy, whom: "everyone" }, senderOf(story), invited));
	await answerAll(db, id, people, invited, week);
	if (week < 0) await attend(db, story, id, days, people);
}

const senderOf = (story: Story) => ({
	name: story.tenant.name,
	email: "ledelsesskolen@fjordvik.example",
	baseUrl: story.baseUrl,
	locale: "nb" as const,
});

const reasons: readonly DeclineReason[] = ["operations", "leave", "no_stand_in"];

/** Past gatherings are answered by all, those ahead by most; one in eleven cannot come. */
async function answerAll(
	db: Db,
	gatheringId: string,
	people: string[],
	at: { now: Date; today: string },
	week: number,
): Promise<void> {
	const standsIn = await colleagues(db);
	for (const [index, personId] of people.entries()) {
		if (week > 0 && index % 3 === 2) continue;
		const answer =
			index % 11 === 5
				? ({ coming: false, reason: reasons[index % reasons.length] ?? "other", standIn: null } as const)
				: ({ coming: true, standIn: week > 0 ? (standsIn[index % standsIn.length] ?? null) : null } as const);
		accepted(await answerInvitation(db, { gatheringId, personId }, answer, at));
	}
}

/** Employees who lead nothing: they act for those who are away on days that are ahead. */
async function colleagues(db: Db): Promise<{ personId: string; name: string }[]> {
	const rows = await db
		.selectFrom("people")
		.leftJoin("leaders", "leaders.personId", "people.id")
		.select(["people.id", "givenName", "familyName"])
		.where("leaders.personId", "is", null)
		.where("shielded", "=", false)
		.orderBy("employeeNumber")
		.limit(30)
		.execute();
	return rows.map(({ id, givenName, familyName }) => ({ personId: id, name: `${givenName} ${familyName}` }));
}

async function attend(
	db: Db,
	story: Story,
	gatheringId: string,
	days: readonly string[],
	people: string[],
): Promise<void> {
	for (const day of days) {
		const marks = new Map(
			people.map((person, index) => [person, index % 11 === 5 ? "apology" : "present"] as const),
		);
		await markAttendance(
			db,
			{ gatheringId, day, markedBy: story.cast.facilitator, now: onDay(day).now },
			marks,
		);
	}
}

/** Somebody from the neighbouring municipality takes part in the last cohort, and is invited like the others. */
async function welcomeGuest(db: Db, story: Story, programmeId: string): Promise<void> {
	const invitation = {
		givenName: "Synnøve",
		familyName: "Nabo",
		email: "synnove.nabo@nabovik.example",
		organisation: "Nabovik kommune",
		programmeId,
		invitedBy: story.cast.office,
		tenant: { name: story.tenant.name, locale: "nb" as const },
		address: story.baseUrl,
	};
	const { personId } = accepted(await inviteGuest(db, invitation, weeksFrom(story.present, -2).now));
	const cohort = await db
		.selectFrom("cohorts")
		.select("id")
		.where("programmeId", "=", programmeId)
		.orderBy("position", "desc")
		.executeTakeFirstOrThrow();
	accepted(await placeInCohort(db, { programmeId, personId, cohortId: cohort.id }));
	await chooseDemoPerson(db, "guest", personId);
	await inviteNewcomers(db, story, cohort.id);
}

/** Sends the invitations of a cohort to those who came after they went out. */
async function inviteNewcomers(db: Db, story: Story, cohortId: string): Promise<void> {
	const ahead = await db
		.selectFrom("gatherings")
		.select(["id", "answerBy"])
		.where("cohortId", "=", cohortId)
		.where("invitedAt", "is not", null)
		.where("answerBy", ">", story.present.today)
		.execute();
	for (const { id, answerBy } of ahead)
		if (answerBy)
			accepted(await inviteToGathering(db, id, { answerBy, whom: "new" }, senderOf(story), story.present));
}
