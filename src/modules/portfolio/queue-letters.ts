import { sql } from "kysely";
import { z } from "zod";
import { type Messages, messagesIn } from "../../../locales/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { isLocale } from "../../platform/i18n/locale.ts";
import type { Job } from "../../platform/jobs/index.ts";
import { queueMail } from "../../platform/mail/index.ts";
import { paths } from "./paths.ts";

const quarter = z.string().nullable();
const shifts = z.array(z.object({ id: z.uuid(), from: quarter, to: quarter }));
const told = z.object({
	id: z.uuid().nullable(),
	why: z.enum(["started", "paused", "finished", "stopped", "slots", "plan", "order"]),
	sooner: shifts,
	later: shifts,
});

type Reader = { id: string; title: string; personId: string; email: string | null; locale: string };

/** Tells the owners of those whose start has moved: from when, to when, and why. */
export const tellTheQueue: Job = async (db, payload, { config }) => {
	const { id, why, sooner, later } = told.parse(payload);
	const moved = new Map([...sooner, ...later].map((shift) => [shift.id, shift]));
	const cause = id === null ? "" : await titleOf(db, id);
	for (const reader of await readers(db, [...moved.keys()])) {
		const shift = moved.get(reader.id);
		if (!shift) continue;
		const t = messagesIn(isLocale(reader.locale) ? reader.locale : "nb");
		const words = t.gate.mail;
		const subject = sooner.includes(shift) ? words.soonerSubject : words.laterSubject;
		await queueMail(db, {
			to: reader.email,
			personId: reader.personId,
			subject: subject(reader.title),
			text: words.text(
				reader.title,
				startInWords(t, shift.from),
				startInWords(t, shift.to),
				words.why[why](cause),
				`${config.baseUrl ?? ""}${paths.initiativeStart(reader.id)}`,
			),
		});
	}
};

const startInWords = (t: Messages, of: string | null): string =>
	of === null ? t.gate.mail.later : t.gate.mail.inQuarter(t.portfolio.quarter(of));

async function readers(db: Db, ids: readonly string[]): Promise<Reader[]> {
	const { rows } = await sql<Reader>`
		select i.id, i.title, p.id as person_id, p.email, coalesce(p.locale, t.locale) as locale
		from initiatives i join people p on p.id = i.owner_id and p.ended_at is null join tenants t on t.id = i.tenant_id
		where i.id = any(${[...ids]}::uuid[]) and i.state = 'planned' order by i.id
	`.execute(db);
	return rows;
}

async function titleOf(db: Db, id: string): Promise<string> {
	const row = await db.selectFrom("initiatives").select("title").where("id", "=", id).executeTakeFirst();
	return row?.title ?? "";
}
