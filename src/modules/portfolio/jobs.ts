import { sql } from "kysely";
import { z } from "zod";
import { messagesIn } from "../../../locales/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { dayOf, formatNumber } from "../../platform/i18n/format.ts";
import { isLocale, type Locale } from "../../platform/i18n/locale.ts";
import { daily, type Job, type Jobs } from "../../platform/jobs/index.ts";
import { queueMail } from "../../platform/mail/index.ts";
import { forgetChanges } from "./actions/history.ts";
import { followPoolPeople } from "./actions/pool-hours.ts";
import { paths } from "./paths.ts";
import { answererOf } from "./queries/requests.ts";
import { tellTheQueue } from "./queue-letters.ts";

type Letter = {
	id: string;
	title: string;
	competenceName: string;
	quarter: string;
	hours: number;
	answer: "yes" | "no" | null;
	answerWords: string;
	/** The reader: the competence's leader, or the one who asked. */
	personId: string;
	email: string | null;
	locale: string;
};

const requestIds = z.object({ requestIds: z.array(z.uuid()) });
const requestId = z.object({ requestId: z.uuid() });

/** Tells the leaders of those who are needed that somebody waits for their answer. */
const tellCompetenceLeaders: Job = async (db, payload, { config }) => {
	const { requestIds: ids } = requestIds.parse(payload);
	for (const letter of await letters(db, ids, "leader")) {
		const { words, what } = textsFor(letter);
		const url = `${config.baseUrl ?? ""}${paths.capacityRequests()}`;
		await queueMail(db, {
			to: letter.email,
			personId: letter.personId,
			subject: words.mail.requestSubject(letter.title),
			text: words.mail.requestText(letter.title, what, url),
			dedupeKey: `capacity-request:${letter.id}:${letter.personId}`,
		});
	}
};

/** Tells the one who asked what the leader answered. */
const tellCapacityAsker: Job = async (db, payload, { config }) => {
	const { requestId: id } = requestId.parse(payload);
	for (const letter of await letters(db, [id], "asker")) {
		if (letter.answer === null) continue;
		const { words, what } = textsFor(letter);
		const url = `${config.baseUrl ?? ""}${paths.capacity()}`;
		const said = words.page.answers[letter.answer].toLowerCase();
		await queueMail(db, {
			to: letter.email,
			personId: letter.personId,
			subject: words.mail.answerSubject(letter.title),
			text: words.mail.answerText(letter.title, what, said, letter.answerWords, url),
		});
	}
};

export const jobs: Jobs = {
	tell_competence_leaders: tellCompetenceLeaders,
	tell_capacity_asker: tellCapacityAsker,
	tell_queue: tellTheQueue,
	forget_initiative_changes: daily((db, _payload, { clock }) => forgetChanges(db, clock())),
	follow_pool_people: daily((db, _payload, { clock }) => followPoolPeople(db, dayOf(clock()))),
};

/** What each letter says, in the language of the one who reads it. */
async function letters(db: Db, ids: readonly string[], to: "leader" | "asker"): Promise<Letter[]> {
	const reader = to === "leader" ? answererOf : sql`r.asked_by`;
	const { rows } = await sql<Letter>`
		select r.id, r.title, c.name as competence_name, r.quarter, r.hours, r.answer, r.answer_words,
			p.id as person_id, p.email, coalesce(p.locale, t.locale) as locale
		from capacity_requests r
		join competences c on c.id = r.competence_id
		join people p on p.id = ${reader} and p.ended_at is null
		join tenants t on t.id = r.tenant_id
		where r.id = any(${ids}::uuid[]) and r.withdrawn_at is null
	`.execute(db);
	return rows;
}

function textsFor(letter: Letter) {
	const locale: Locale = isLocale(letter.locale) ? letter.locale : "nb";
	const words = messagesIn(locale).portfolio;
	const hours = formatNumber(letter.hours, locale);
	return { words, what: words.requests.wants(hours, letter.competenceName, words.quarter(letter.quarter)) };
}
