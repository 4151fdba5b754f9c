import { sql } from "kysely";
import { sendApology } from "../../modules/programmes/actions/apologies.ts";
import { closeWeeks } from "../../modules/programmes/actions/closed-weeks.ts";
import type { Db } from "../../platform/db/index.ts";
import { accepted, type Story } from "../story.ts";

/** What always happens: a sector closes for the summer, and somebody cannot come after all. */
export async function changePlans(db: Db, story: Story, programmeId: string): Promise<void> {
	await closeTheSummer(db, story);
	const { now, today } = story.present;
	const { rows } = await sql<{ gatheringId: string; days: string[]; personId: string }>`
		select g.id as gathering_id, g.days, e.person_id
		from gatherings g
		join cohorts c on c.id = g.cohort_id and c.programme_id = ${programmeId}
		join enrolments e on e.gathering_id = g.id and e.state = 'yes'
		join people p on p.id = e.person_id
		where g.days[1] > ${today}::date order by g.days[1], p.family_name, p.id limit 1
	`.execute(db);
	const [first] = rows;
	if (!first) return;
	const { gatheringId, personId, days } = first;
	accepted(await sendApology(db, { gatheringId, personId }, days, { now, today, clock: "09:00" }));
}

async function closeTheSummer(db: Db, { present }: Story): Promise<void> {
	const sector = await db
		.selectFrom("units")
		.select("id")
		.where("type", "=", "sektor")
		.orderBy("code")
		.executeTakeFirst();
	const year = Number(present.today.slice(0, 4)) + 1;
	const weeks = [28, 29, 30].map((week) => `${year}-W${week}`);
	if (sector) await closeWeeks(db, sector.id, weeks);
}
