import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Line, linesOf } from "../../organisation/index.ts";
import {
	type Declaration,
	decisionAfter,
	type IdeaTies,
	isUnderOneAside,
	standingOf,
	suggestTie,
	type Ties,
} from "../impartiality.ts";
import {
	type PersonOnDay,
	type PitchFacts,
	peopleOnDay,
	pitchFactsOn,
	writtenTies,
} from "../queries/ties.ts";

type TieRow = Ties & { pitchId: string; personId: string };

/**
 * Reads the ties that the data shows between everyone who judges or decides on a day and its pitches, and writes
 * down what is new. Called whenever people or pitches change, and when the day opens.
 */
export async function noteTies(db: Db, dayId: string): Promise<void> {
	const people = await peopleOnDay(db, dayId);
	const pitches = await pitchFactsOn(db, dayId);
	const lines = await linesOf(db, [
		...people.map(({ personId }) => personId),
		...pitches.map(({ ownerId }) => ownerId),
	]);
	const before = new Map((await writtenTies(db, dayId)).map((row) => [keyOf(row), row]));
	const rows = pitches.flatMap((pitch) => {
		const known = (personId: string) => before.get(keyOf({ pitchId: pitch.pitchId, personId }));
		const own = people.map((person) => tieRow(person, pitch, lines, known(person.personId)));
		return underThoseAside(people, pitch, lines, own).map((row) => decidedAnew(row, known(row.personId)));
	});
	await writeTies(
		db,
		rows.filter((row) => isNews(row, before.get(keyOf(row)))),
	);
}

/** Those who decide, where their nearest leader steps aside, get that tie. */
function underThoseAside(
	people: readonly PersonOnDay[],
	pitch: PitchFacts,
	lines: ReadonlyMap<string, Line>,
	rows: readonly TieRow[],
): TieRow[] {
	const deciders = new Set(people.flatMap((one) => (one.capacity === "decider" ? [one.personId] : [])));
	const aside = new Set(rows.filter(stepsAside).map(({ personId }) => personId));
	return rows.map((row) => {
		const superiorId = lines.get(row.personId)?.superiorId ?? null;
		const isUnder = deciders.has(row.personId) && isUnderOneAside({ superiorId }, pitch, aside);
		return isUnder && row.suggested === null ? { ...row, suggested: "chain" } : row;
	});
}

const stepsAside = (ties: Ties) => ["awaits", "partial"].includes(standingOf(ties));

/** What was decided earlier stands only for the ties that were known then. */
const decidedAnew = (row: TieRow, before: Ties = nothingWritten): TieRow => ({
	...row,
	decided: decisionAfter(before, row),
});

const keyOf = ({ pitchId, personId }: { pitchId: string; personId: string }) => `${pitchId} ${personId}`;

const nothingWritten: Ties = { declared: null, suggested: null, decided: null };

function tieRow(
	person: PersonOnDay,
	pitch: PitchFacts,
	lines: ReadonlyMap<string, Line>,
	before: Ties = nothingWritten,
): TieRow {
	const place = { ...(lines.get(person.personId) ?? nowhere), ...person };
	const idea: IdeaTies = { ...pitch, ownerSuperiorId: lines.get(pitch.ownerId)?.superiorId ?? null };
	const suggested = suggestTie(place, idea, person.capacity);
	const now = { declared: before.declared, suggested };
	return { pitchId: pitch.pitchId, personId: person.personId, ...now, decided: decisionAfter(before, now) };
}

const nowhere: Line = { personId: "", unitIds: [], lineIds: [], superiorId: null };

const isNews = (row: TieRow, before: Ties = nothingWritten) =>
	row.suggested !== before.suggested || row.decided !== before.decided;

async function writeTies(db: Db, rows: readonly TieRow[]): Promise<void> {
	if (rows.length === 0) return;
	await sql`
		insert into impartiality (pitch_id, person_id, suggested, decided)
		select "pitchId", "personId", suggested, decided
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as tie("pitchId" uuid, "personId" uuid, suggested text, decided text)
		on conflict (tenant_id, pitch_id, person_id)
			do update set suggested = excluded.suggested, decided = excluded.decided
	`.execute(db);
}

/** What one says of oneself and one pitch. */
export type OwnWords = { pitchId: string; declared: Declaration; words: string };

/**
 * Declares one's ties to the pitches of a day. A tie that is new lifts an earlier "impartial"; "partial" stands,
 * since one cannot declare oneself back in.
 */
export async function declareTies(
	db: Db,
	dayId: string,
	personId: string,
	declarations: readonly OwnWords[],
	now: Date,
): Promise<void> {
	const before = new Map((await writtenTies(db, dayId)).map((row) => [keyOf(row), row]));
	const rows = declarations.map(({ pitchId, declared, words }) => {
		const known = before.get(keyOf({ pitchId, personId })) ?? nothingWritten;
		return {
			pitchId,
			personId,
			declared,
			words,
			value: declared,
			decided: decisionAfter(known, { declared, suggested: known.suggested }),
		};
	});
	await sql`
		insert into impartiality (pitch_id, person_id, declared, declared_words, declared_at, decided)
		select p.id, ${personId}::uuid, said.declared, said.words, ${now}, said.decided
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as said("pitchId" uuid, declared text, words text, decided text)
		join pitches p on p.id = said."pitchId" and p.pitch_day_id = ${dayId}::uuid
		on conflict (tenant_id, pitch_id, person_id) do update set declared = excluded.declared,
			declared_words = excluded.declared_words, declared_at = excluded.declared_at, decided = excluded.decided
	`.execute(db);
	await noteTies(db, dayId);
	await logTies(db, rows, personId, "declared", now);
	const data = { pitches: declarations.map(({ pitchId }) => pitchId) };
	await recordEvent(db, {
		type: "impartiality.declared",
		subject: ["pitch_day", dayId],
		actor: personId,
		data,
	});
}

/** The decision of a tie, with its reason. */
export type Settlement = {
	pitchId: string;
	personId: string;
	decided: "partial" | "impartial";
	words: string;
};

type LogLine = { pitchId: string; personId: string; value: string; words: string };

/** Writes what is news into the record: what one has said before, word for word, is not said again. */
async function logTies(
	db: Db,
	lines: readonly LogLine[],
	by: string,
	kind: "declared" | "decided",
	now: Date,
): Promise<void> {
	await sql`
		insert into impartiality_log (pitch_id, person_id, kind, value, words, written_by, written_at)
		select p.id, said."personId", ${kind}, said.value, said.words, ${by}::uuid, ${now}
		from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
			as said("pitchId" uuid, "personId" uuid, value text, words text)
		join pitches p on p.id = said."pitchId"
		where not exists (
			select 1 from (
				select value, words from impartiality_log log
				where log.pitch_id = p.id and log.person_id = said."personId" and log.kind = ${kind}
				order by position desc limit 1
			) latest where latest.value = said.value and latest.words = said.words
		)
		order by p.position
	`.execute(db);
}

/** Decides whether a person with a tie judges after all. May be decided anew; the log keeps both. */
export async function settleTie(db: Db, settlement: Settlement, by: string, now: Date): Promise<void> {
	const { pitchId, personId, decided, words } = settlement;
	await db
		.updateTable("impartiality")
		.set({ decided, decidedWords: words, decidedBy: by, decidedAt: now })
		.where("pitchId", "=", pitchId)
		.where("personId", "=", personId)
		.execute();
	await logTies(db, [{ pitchId, personId, value: decided, words }], by, "decided", now);
	await noteTies(db, await dayOfPitch(db, pitchId));
	const data = { person: personId, decided };
	await recordEvent(db, { type: "impartiality.decided", subject: ["pitch", pitchId], actor: by, data });
}

const dayOfPitch = async (db: Db, pitchId: string): Promise<string> =>
	(await db.selectFrom("pitches").select("pitchDayId").where("id", "=", pitchId).executeTakeFirstOrThrow())
		.pitchDayId;
