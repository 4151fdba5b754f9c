import { sql } from "kysely";
import { z } from "zod";
import { messagesIn } from "../../../locales/index.ts";
import type { Day } from "../../core/calendar/day.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import { isLocale } from "../../platform/i18n/locale.ts";
import { type Job, ownAddress } from "../../platform/jobs/index.ts";
import { queueMails } from "../../platform/mail/index.ts";
import { paths as portfolio } from "../portfolio/index.ts";
import type { Choice } from "./agenda.ts";

const told = z.object({ meetingId: z.uuid() });

type Letter = {
	id: string;
	title: string;
	initiativeId: string;
	choice: Choice;
	reason: string;
	lookAgainOn: Day | null;
	heldOn: Day;
	personId: string;
	email: string | null;
	locale: string;
};

/** Tells the owners what the meeting decided about their initiatives, and why. */
export const tellRulings: Job = async (db, payload, { config }) => {
	const { meetingId } = told.parse(payload);
	const { rows } = await sql<Letter>`
		select r.id, i.title, r.initiative_id, r.choice, r.reason, r.look_again_on, m.held_on,
			p.id as person_id, p.email, coalesce(p.locale, t.locale) as locale
		from portfolio_rulings r join portfolio_meetings m on m.id = r.meeting_id
		join initiatives i on i.id = r.initiative_id
		join people p on p.id = i.owner_id and p.ended_at is null join tenants t on t.id = r.tenant_id
		where r.meeting_id = ${meetingId}::uuid order by r.recorded_at, r.id
	`.execute(db);
	const letters = rows.map(
		({ id, title, initiativeId, choice, reason, lookAgainOn, heldOn, personId, email, locale: reads }) => {
			const locale = isLocale(reads) ? reads : "nb";
			const words = messagesIn(locale).meeting;
			const again = lookAgainOn ? words.mail.again(formatDate(lookAgainOn, locale)) : "";
			const url = `${ownAddress(config)}${portfolio.initiative(initiativeId)}`;
			const text = words.mail.text(
				title,
				formatDate(heldOn, locale),
				words.choices[choice],
				reason,
				again,
				url,
			);
			return {
				to: email,
				personId,
				subject: words.mail.subject(title),
				text,
				dedupeKey: `portfolio-ruling:${id}:${personId}`,
			};
		},
	);
	await queueMails(db, letters);
};
