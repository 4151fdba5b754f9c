import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import { gatheringsBetween, membersNow } from "../../programmes/index.ts";
import { type Round, roundSpan, roundsOpenOn } from "../evaluation.ts";
import { settleRound } from "./counting.ts";

/** Opens the forms that are to be open today, for everyone who is in the cohort now. Opening them again does nothing. */
export async function openRounds(db: Db, today: Day): Promise<void> {
	const wanted = roundsOpenOn(await gatheringsBetween(db, ...roundSpan(today)), today);
	if (wanted.length === 0) return;
	const { rows: opened } = await sql<Pick<Round, "id"> & { cohortId: string }>`
		insert into evaluation_rounds
			(programme_id, kind, programme_gathering_id, day_number, cohort_id, opens_on, closes_on)
		select w."programmeId", w.kind, w."programmeGatheringId", w."dayNumber", w."cohortId", w."opensOn", w."closesOn"
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("programmeId" uuid, kind text,
			"programmeGatheringId" uuid, "dayNumber" smallint, "cohortId" uuid, "opensOn" date, "closesOn" date)
		on conflict do nothing returning id, cohort_id
	`.execute(db);
	const members = await membersNow(
		db,
		opened.map(({ cohortId }) => cohortId),
	);
	const askings = opened.flatMap(({ id, cohortId }) =>
		members
			.filter((member) => member.cohortId === cohortId)
			.map(({ personId }) => ({ round: id, person: personId })),
	);
	await sql`
		with asking as (
			insert into evaluation_askings (round_id, person_id)
			select a.round, a.person from jsonb_to_recordset(${JSON.stringify(askings)}::jsonb) as a(round uuid, person uuid)
			returning round_id
		)
		update evaluation_rounds r set asked = n.asked
		from (select round_id, count(*) as asked from asking group by round_id) n where r.id = n.round_id
	`.execute(db);
}

/**
 * Asks those who have joined the programme since a form was opened, while it is open: about the programme all of them,
 * about a day those who had joined by then. A time on the form tells who is new, so that nobody is asked twice and
 * nothing tells who has answered; who changes cohort within the programme is not new.
 */
export async function askLatecomers(db: Db, today: Day): Promise<void> {
	const open = await db
		.selectFrom("evaluationRounds")
		.select(["id", "kind", "cohortId", "opensOn", "askedUntil"])
		.where("closed", "=", false)
		.where("cohortId", "is not", null)
		.where("opensOn", "<=", today)
		.where("closesOn", ">=", today)
		.forUpdate()
		.execute();
	const members = Map.groupBy(
		await membersNow(
			db,
			open.flatMap(({ cohortId }) => cohortId ?? []),
		),
		({ cohortId }) => cohortId,
	);
	for (const { id, kind, cohortId, opensOn, askedUntil } of open) {
		const late = (members.get(cohortId ?? "") ?? []).filter(
			({ placedAt }) => placedAt > askedUntil && (kind !== "day" || dayOf(placedAt) <= (opensOn ?? "")),
		);
		await askAlso(db, id, late);
	}
}

/** Asks these, and notes how far the members have been gone through: to now, and past the last of these. */
async function askAlso(
	db: Db,
	roundId: string,
	late: readonly { personId: string; placedAt: Date }[],
): Promise<void> {
	if (late.length > 0)
		await db
			.insertInto("evaluationAskings")
			.values(late.map(({ personId }) => ({ roundId, personId })))
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	const lastPlaced = new Date(Math.max(0, ...late.map(({ placedAt }) => placedAt.getTime())));
	await sql`
		update evaluation_rounds set asked_until = greatest(now(), ${lastPlaced}), asked = asked + ${late.length}
		where id = ${roundId}
	`.execute(db);
}

/**
 * Closes the forms whose time is over: who had not answered is forgotten, so that nothing tells who did, and what
 * waits is counted or left with the programme's leftovers.
 */
export async function closeRounds(db: Db, today: Day): Promise<void> {
	const due = await db
		.selectFrom("evaluationRounds")
		.select("id")
		.where("closed", "=", false)
		.where("closesOn", "<", today)
		.where("cohortId", "is not", null)
		.execute();
	for (const { id } of due) {
		await db.deleteFrom("evaluationAskings").where("roundId", "=", id).execute();
		await db.updateTable("evaluationRounds").set({ closed: true }).where("id", "=", id).execute();
		await settleRound(db, id);
	}
}

/** Texts may speak of people: they are forgotten this long after the programme's last form. */
const monthsOfTexts = 24;

/** Forgets what finished programmes have left waiting, and texts that have had their time. */
export async function forgetEvaluations(db: Db, finished: readonly string[], today: Day): Promise<void> {
	const ids = [...finished];
	await sql`
		delete from evaluation_box b using evaluation_rounds r
		where r.id = b.round_id and r.programme_id = any(${ids}::uuid[])
			and not exists (select from evaluation_rounds o where o.programme_id = r.programme_id
				and o.cohort_id is not null and not o.closed)
	`.execute(db);
	await sql`
		delete from evaluation_texts t where not t.shown and t.programme_id = any(${ids}::uuid[])
			and not exists (select from evaluation_rounds o where o.programme_id = t.programme_id and not o.closed
				and o.cohort_id is not null)
	`.execute(db);
	await sql`
		delete from evaluation_texts t where t.programme_id in (
			select programme_id from evaluation_rounds group by programme_id
			having max(closes_on) < ${today}::date - make_interval(months => ${monthsOfTexts}))
	`.execute(db);
}
