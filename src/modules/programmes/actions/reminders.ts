import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Reminder, reminderDue } from "../reminder.ts";
import { orderLetter } from "./letters.ts";

type Unanswered = {
	gatheringId: string;
	personId: string;
	revision: number;
	answerBy: Day;
	invitedOn: Day;
};

/**
 * Reminds those who have not answered: a week before the deadline, the day before it, and once after. Each reminder
 * of an invitation goes out once, however often this runs.
 */
export async function remindOfInvitations(db: Db, today: Day): Promise<number> {
	const { rows } = await sql<Unanswered>`
		select g.id as gathering_id, m.person_id, g.revision, g.answer_by,
			(e.invited_at at time zone 'Europe/Oslo')::date as invited_on
		from gatherings g
		join gathering_participants m on m.gathering_id = g.id
		join enrolments e on e.gathering_id = g.id and e.person_id = m.person_id and e.state = 'invited'
		where g.cancelled_at is null and g.days[1] > ${today}::date and g.answer_by is not null
			and g.answer_by between ${today}::date - 7 and ${today}::date + 7
		order by g.id, m.person_id
	`.execute(db);
	const due = rows.flatMap((row) => {
		const reminder = reminderDue(row, today);
		return reminder ? [{ ...row, reminder }] : [];
	});
	for (const { gatheringId, personId, revision, answerBy, reminder } of due) {
		const dedupeKey = `reminder:${reminder}:${gatheringId}:${personId}:${revision}:${answerBy}`;
		await orderLetter(db, { key: letterFor[reminder], gatheringId, personId, link: "own", dedupeKey });
	}
	return due.length;
}

const letterFor = { week: "reminder", last: "reminder", late: "late" } as const satisfies Record<
	Reminder,
	string
>;
