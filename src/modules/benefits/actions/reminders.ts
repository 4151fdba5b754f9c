import { sql } from "kysely";
import { messagesIn } from "../../../../locales/index.ts";
import { nextMeasurement } from "../../../core/benefits/schedule.ts";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { isLocale } from "../../../platform/i18n/locale.ts";
import { queueMails } from "../../../platform/mail/index.ts";
import { paths } from "../paths.ts";

/** A figure this late is told to the leader who answers for it. */
const lateDays = 30;

/**
 * Asks for the measurements that are due, each once, and tells once the leader who answers for one that is a month late.
 * Work that has ended since it was last looked at gets its dates at 6, 12 and 24 months first.
 */
export async function remindOfMeasurements(
	db: Db,
	when: { today: Day; now: Date },
	baseUrl: string,
): Promise<void> {
	await keepMilestones(db);
	const due = await sql<Reminder>`${remindersDue(when.today)}`.execute(db);
	const fresh = await firstTime(db, due.rows, when.now);
	await queueMails(
		db,
		fresh.map((one) => letterOf(one, baseUrl)),
	);
}

type Reminder = {
	benefitId: string;
	title: string;
	indicator: string;
	dueOn: Day;
	kind: "due" | "late";
	personId: string;
	email: string | null;
	locale: string;
	ownerName: string | null;
};

/** The owner hears when it is due; a month later the line leader who answers for it, or the leader above. */
const remindersDue = (today: Day) => sql`
	with live as (
		select b.*, holder.id as holder_id,
			case when holder.shielded then null else holder.given_name || ' ' || holder.family_name end as owner_name,
			coalesce(b.accountable_id, (
				select above.leader_id from unnest(u.path) with ordinality step(unit_id, depth)
				join units above on above.id = step.unit_id
				where above.leader_id is distinct from holder.id and above.leader_id is not null
				order by depth desc limit 1
			)) as answers_for_it
		from benefits b
		join units u on u.id = b.owner_unit_id
		left join people held on held.id = b.owner_id and held.ended_at is null
		left join people holder on holder.id = coalesce(held.id, u.leader_id)
		where b.state in ('planned', 'measuring') and b.next_measurement_on <= ${today}::date
	)
	select live.id as benefit_id, live.title, live.indicator, live.next_measurement_on as due_on, told.kind,
		p.id as person_id, p.email, coalesce(p.locale, t.locale) as locale, live.owner_name
	from live
	cross join lateral (values ('due', live.holder_id), ('late', live.answers_for_it)) told(kind, person_id)
	join people p on p.id = told.person_id and p.ended_at is null
	join tenants t on t.id = p.tenant_id
	where (told.kind = 'due' or live.next_measurement_on <= ${today}::date - ${lateDays}::int)
	order by live.next_measurement_on, live.id, told.kind
`;

/** Those not sent before, marked as sent. */
async function firstTime(db: Db, reminders: readonly Reminder[], now: Date): Promise<Reminder[]> {
	if (reminders.length === 0) return [];
	const made = await db
		.insertInto("benefitReminders")
		.values(reminders.map(({ benefitId, dueOn, kind }) => ({ benefitId, dueOn, kind, sentAt: now })))
		.onConflict((conflict) => conflict.columns(["tenantId", "benefitId", "dueOn", "kind"]).doNothing())
		.returning(["benefitId", "kind"])
		.execute();
	const fresh = new Set(made.map(({ benefitId, kind }) => `${benefitId} ${kind}`));
	return reminders.filter(({ benefitId, kind }) => fresh.has(`${benefitId} ${kind}`));
}

function letterOf({ kind, title, indicator, dueOn, ownerName, ...reader }: Reminder, baseUrl: string) {
	const locale = isLocale(reader.locale) ? reader.locale : "nb";
	const { mail } = messagesIn(locale).benefitCare;
	const url = `${baseUrl}${paths.benefit(reader.benefitId)}`;
	const day = formatDate(dueOn, locale);
	const [subject, text] =
		kind === "due"
			? [mail.dueSubject(title), mail.dueText(title, indicator, day, url)]
			: [mail.lateSubject(title), mail.lateText(title, day, ownerName, url)];
	const dedupeKey = `benefit-${kind}:${reader.benefitId}:${dueOn}`;
	return { to: reader.email, personId: reader.personId, subject, text, dedupeKey };
}

/** Where the work has ended, its benefits are looked at 6, 12 and 24 months after, whatever their rhythm. */
async function keepMilestones(db: Db): Promise<void> {
	const { rows } = await sql<{
		id: string;
		from: Day;
		rhythmMonths: number;
		handedToLineOn: Day;
		nextMeasurementOn: Day | null;
	}>`
		select b.id, b.rhythm_months, i.ended_on as handed_to_line_on, b.next_measurement_on,
			coalesce((select max(measured_on) from measurements m where m.benefit_id = b.id), b.baseline_on,
				b.created_at::date) as "from"
		from benefits b join initiatives i on i.id = b.initiative_id and i.ended_on is not null
		where b.state in ('planned', 'measuring') order by b.id
	`.execute(db);
	const moved = rows.flatMap(({ id, nextMeasurementOn, ...rhythm }) => {
		const next = nextMeasurement(rhythm);
		return nextMeasurementOn === null || next < nextMeasurementOn ? [{ id, next }] : [];
	});
	await sql`
		update benefits b set next_measurement_on = moved.next
		from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ next }) => next)}::date[]) moved(id, next)
		where b.id = moved.id
	`.execute(db);
}
