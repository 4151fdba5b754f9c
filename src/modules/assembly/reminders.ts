import { sql } from "kysely";
import { messagesIn } from "../../../locales/index.ts";
import type { Day } from "../../core/calendar/day.ts";
import type { Db } from "../../platform/db/index.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import type { Locale } from "../../platform/i18n/locale.ts";
import { queueMail } from "../../platform/mail/index.ts";
import { reminderDays } from "./assembly.ts";
import { paths } from "./paths.ts";

/** A machine that was off for a week still reminds; a tenant that starts late does not write about last year. */
const lateDays = 7;

type Due = {
	assemblyId: string;
	title: string;
	day: Day;
	after: number;
	personId: string;
	givenName: string;
	email: string | null;
	locale: Locale;
	tenantName: string;
};

/**
 * Reminds those who promised themselves something 30 and 90 days ago. The letter says that there is something and where,
 * never what: it lies in an outbox that others can read. Run again the same day it sends nothing twice.
 */
export async function remindOfCommitments(db: Db, today: Day, origin: string): Promise<void> {
	const { rows } = await sql<Due>`
		select a.id as assembly_id, a.title, a.day, r.after, p.id as person_id, p.given_name, p.email,
			coalesce(p.locale, t.locale) as locale, t.name as tenant_name
		from assemblies a cross join unnest(${[...reminderDays]}::int[]) as r(after)
		join lateral (select distinct person_id from assembly_commitments where assembly_id = a.id) c on true
		join people p on p.id = c.person_id and p.ended_at is null
		join tenants t on t.id = p.tenant_id
		where a.day + r.after <= ${today}::date and a.day + r.after > ${today}::date - ${lateDays}::int
		order by p.id, r.after
	`.execute(db);
	for (const due of rows) await queueMail(db, letterTo(due, origin));
}

function letterTo(due: Due, origin: string) {
	const t = messagesIn(due.locale).assembly.reminder;
	const link = origin + paths.commitments(due.assemblyId);
	return {
		to: due.email,
		personId: due.personId,
		subject: t.subject(due.after),
		text: [
			t.hello(due.givenName),
			t.text(due.title, formatDate(due.day, due.locale)),
			link,
			t.goodbye(due.tenantName),
		].join("\n\n"),
		dedupeKey: `commitments:${due.assemblyId}:${due.after}:${due.personId}`,
	};
}
