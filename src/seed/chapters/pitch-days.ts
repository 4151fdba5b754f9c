import { sql } from "kysely";
import { messagesIn } from "../../../locales/index.ts";
import { quarterOf } from "../../core/calendar/quarter.ts";
import { askForHours, decidePitch } from "../../modules/pitching/actions/decision.ts";
import { closeScoring, openPitchDay } from "../../modules/pitching/actions/opening.ts";
import { addPitches } from "../../modules/pitching/actions/order.ts";
import { appoint } from "../../modules/pitching/actions/panel.ts";
import { planPitchDay } from "../../modules/pitching/actions/plan.ts";
import { approveProtocol } from "../../modules/pitching/actions/protocol.ts";
import { sendRecommendations, writeRecommendation } from "../../modules/pitching/actions/recommendation.ts";
import { releaseDecisions } from "../../modules/pitching/actions/release.ts";
import { submitAssessment } from "../../modules/pitching/actions/scores.ts";
import { declareTies, settleTie } from "../../modules/pitching/actions/ties.ts";
import { defaultCriteria } from "../../modules/pitching/criteria.ts";
import { criteriaOf, pitchDayById } from "../../modules/pitching/queries/day.ts";
import { membersWhoMayScore } from "../../modules/pitching/queries/seats.ts";
import { tiesOn } from "../../modules/pitching/queries/ties.ts";
import { answerRequest } from "../../modules/portfolio/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { pitchedIdeas, readyIdeas } from "../fjordvik-ideas.ts";
import { roomIdeas } from "../fjordvik-room-ideas.ts";
import { accepted, type Moment, need, type Story, weeksFrom, workingDayFrom } from "../story.ts";
import { deliberate, keepMinutes } from "./pitch-evening.ts";
import { outcomes } from "./pitch-outcomes.ts";
import { planNextDay } from "./pitch-phases.ts";
import { hearNow } from "./pitch-room.ts";
import { fillThreeRooms } from "./rooms.ts";

type Ideas = ReadonlyMap<string, string>;
type Programmes = { readonly lastYear: string; readonly thisYear: string };

/** One pitch day that is over and decided, one that is in its room now, one next week, and a large one after that. */
export async function holdPitchDays(
	db: Db,
	story: Story,
	ideas: Ideas,
	programmes: Programmes,
	hoursOf: Ideas,
): Promise<void> {
	const then = workingDayFrom(weeksFrom(story.present, -50));
	const past = await planDay(db, story, then, programmes.lastYear, "Pitchedag, første år");
	await addPitches(
		db,
		past,
		pitchedIdeas.map(({ title }) => need(ideas, title)),
		story.cast.office,
		then.now,
	);
	await judge(db, story, past, then);
	await deliberate(db, past, then);
	await keepMinutes(db, story, past, then);
	await decide(db, story, past, then, hoursOf);
	const ready = readyIdeas.map(({ title }) => need(ideas, title));
	await hearNow(db, story, programmes.thisYear, ready.slice(0, 2));
	await planNextDay(db, story, programmes.thisYear, ready.slice(2));
	const large = workingDayFrom(weeksFrom(story.present, 3));
	const many = roomIdeas.map(({ title }) => need(ideas, title));
	await fillThreeRooms(db, story, large, programmes.thisYear, many);
}

export async function planDay(
	db: Db,
	story: Story,
	at: Moment,
	programmeId: string,
	title: string,
	startsAt = "12:30",
): Promise<string> {
	const { cast } = story;
	const plan = {
		programmeId,
		title,
		day: at.today,
		startsAt,
		place: "Rådhussalen",
		pitchMinutes: 3,
		questionMinutes: 5,
		breakMinutes: 2,
		quorum: 3,
		decisionBy: workingDayFrom(weeksFrom(at, 2)).today,
		authority: "Delegert myndighet fra kommunedirektøren, punkt 4.2",
		contactPhone: "72 00 00 00",
		corrected: true,
	};
	const id = await planPitchDay(db, plan, defaultCriteria(messagesIn("nb")), cast.office);
	const [leader = cast.expert, ...members] = [...cast.directors].reverse();
	await appoint(db, id, leader, "leader", cast.office);
	for (const member of members) await appoint(db, id, member, "director", cast.office);
	await appoint(db, id, cast.expert, "expert", cast.office);
	await appoint(db, id, cast.topLeader, "decider", cast.office);
	await appoint(db, id, cast.facilitator, "secretary", cast.office);
	return id;
}

/** Points that differ between members and pitches, the same each time the story is told. */
const points = (pitch: number, member: number, criterion: number) =>
	Math.min(6, Math.max(1, 5 - (pitch % 3) + ((member + criterion * 2 + pitch) % 3) - (member === 1 ? 1 : 0)));

async function judge(db: Db, story: Story, dayId: string, at: Moment): Promise<void> {
	accepted(await openPitchDay(db, dayId, story.cast.office, at.now));
	const criteria = await db
		.selectFrom("criteria")
		.select("id")
		.where("pitchDayId", "=", dayId)
		.orderBy("position")
		.execute();
	const pitches = await pitchIds(db, dayId);
	await declareNothing(db, story, dayId, pitches, at, [story.cast.topLeader]);
	await settleShownTies(db, story, dayId, at);
	const { rows: judges } = await sql<{ pitchId: string; personId: string }>`
		select w.pitch_id, w.person_id from ${membersWhoMayScore(dayId)} w order by w.pitch_id, w.person_id
	`.execute(db);
	const members = [...new Set(judges.map(({ personId }) => personId))].sort();
	for (const { pitchId, personId } of judges) {
		const values = new Map(
			criteria.map(({ id }, index) => [
				id,
				points(pitches.indexOf(pitchId), members.indexOf(personId), index),
			]),
		);
		accepted(await submitAssessment(db, { pitchId, dayId, personId }, { values, note: "" }, at.now));
	}
	accepted(await closeScoring(db, dayId, story.cast.office, at.now));
}

/** The panel leader, or the decision maker for the leader's own, decides the ties that the organisation shows. */
async function settleShownTies(db: Db, { cast }: Story, dayId: string, at: Moment): Promise<void> {
	const [panelLeader = cast.expert] = [...cast.directors].reverse();
	for (const { pitchId, personId, suggested } of await tiesOn(db, dayId)) {
		if (suggested === null) continue;
		const words = suggested === "superior" ? "Leder den som eier ideen." : "Ideen hører til egen linje.";
		const by = personId === panelLeader ? cast.topLeader : panelLeader;
		await settleTie(db, { pitchId, personId, decided: "partial", words }, by, at.now);
	}
}

/** Nobody knows of a tie beyond what the organisation shows. */
export async function declareNothing(
	db: Db,
	story: Story,
	dayId: string,
	pitches: readonly string[],
	at: Moment,
	others: readonly string[] = [],
): Promise<void> {
	for (const personId of [...story.cast.directors, story.cast.expert, story.cast.facilitator, ...others]) {
		const declarations = pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		await declareTies(db, dayId, personId, declarations, at.now);
	}
}

export async function pitchIds(db: Db, dayId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("pitches")
		.select("id")
		.where("pitchDayId", "=", dayId)
		.orderBy("position")
		.execute();
	return rows.map(({ id }) => id);
}

async function decide(db: Db, story: Story, dayId: string, at: Moment, hoursOf: Ideas): Promise<void> {
	const { cast } = story;
	const [panelLeader = cast.expert] = [...cast.directors].reverse();
	const pitches = await pitchIds(db, dayId);
	const criteria = await criteriaOf(db, dayId);
	for (const [index, id] of pitches.entries()) {
		const ruling = outcomes[index % outcomes.length];
		if (!ruling) continue;
		const { outcome, reason, words, stronger } = ruling;
		const about = new Map(criteria.map(({ id: criterionId }, at) => [criterionId, ruling.about[at] ?? ""]));
		const advice = { outcome, reason, words, stronger, about, checks: {} };
		accepted(await writeRecommendation(db, { id, pitchDayId: dayId }, advice, panelLeader, at.now));
	}
	const sender = { by: panelLeader, now: at.now, origin: story.baseUrl, locale: "nb" as const };
	accepted(await sendRecommendations(db, await dayOf(db, dayId), sender));
	accepted(await approveProtocol(db, await dayOf(db, dayId), panelLeader, at.now));
	const decided = weeksFrom(at, 2);
	for (const [index, id] of pitches.entries())
		await decideOne(db, story, { id, pitchDayId: dayId }, index, decided, hoursOf);
	accepted(
		await releaseDecisions(
			db,
			await dayOf(db, dayId),
			{ ...sender, by: cast.topLeader, now: decided.now },
			decided.today,
		),
	);
}

async function dayOf(db: Db, id: string) {
	const day = await pitchDayById(db, id, null);
	if (!day) throw new Error("The pitch day is gone");
	return day;
}

async function decideOne(
	db: Db,
	story: Story,
	pitch: { id: string; pitchDayId: string },
	index: number,
	at: Moment,
	hoursOf: Ideas,
): Promise<void> {
	const ruling = outcomes[index % outcomes.length];
	if (!ruling) return;
	const idea = await db
		.selectFrom("pitches")
		.innerJoin("ideas", "ideas.id", "pitches.ideaId")
		.where("pitches.id", "=", pitch.id)
		.select(["ideas.title", "ideas.ownerId", "ideas.unitId"])
		.executeTakeFirstOrThrow();
	const startQuarter = quarterOf(weeksFrom(at, 8).today);
	if (ruling.competence && ruling.hours) {
		const asked = [
			{ competenceId: need(hoursOf, ruling.competence), quarter: startQuarter, hours: ruling.hours },
		];
		accepted(await askForHours(db, { id: pitch.id, title: idea.title }, asked, story.cast.topLeader, at));
		await sayYes(db, pitch.id, at);
	}
	const text = {
		outcome: ruling.outcome,
		reason: ruling.reason,
		...(ruling.no ?? { whatNext: "", learned: "", goInstead: "", helpWords: "" }),
		lookAgainOn: ruling.no ? weeksFrom(story.present, ruling.outcome === "hold" ? -1 : 20).today : null,
		helpPersonId: ruling.no ? story.cast.office : null,
		helpOffice: "",
		mergeIntoIdeaId: null,
		ownerId: idea.ownerId,
	};
	accepted(await decidePitch(db, pitch, text, story.cast.topLeader, at.now));
}

/** The leaders of those who are needed say yes. */
async function sayYes(db: Db, pitchId: string, at: Moment): Promise<void> {
	const requests = await db
		.selectFrom("capacityRequests as r")
		.innerJoin("competences as c", "c.id", "r.competenceId")
		.where("r.pitchId", "=", pitchId)
		.select(["r.id", "c.leaderId"])
		.execute();
	for (const { id, leaderId } of requests) {
		if (leaderId)
			accepted(
				await answerRequest(db, id, { answer: "yes", words: "Det har vi plass til.", by: leaderId }, at.now),
			);
	}
}
