import { sql } from "kysely";
import { z } from "zod";
import { type Locale, type Messages, messagesIn } from "../../../locales/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import { isLocale } from "../../platform/i18n/locale.ts";
import { type Job, ownAddress } from "../../platform/jobs/index.ts";
import { queueMails } from "../../platform/mail/index.ts";
import { paths as portfolio } from "../portfolio/index.ts";
import { paths } from "./paths.ts";
import { type Reader, readersOf, theOffice } from "./queries/readers.ts";

const nudge = z.object({
	initiativeId: z.uuid(),
	since: z.string(),
	step: z.enum(["owner", "leader", "meeting", "review"]),
});

/** Tells whose turn it is that an initiative stands still, or that its check is due. */
export const tellNudge: Job = async (db, payload, { config }) => {
	const { initiativeId, since, step } = nudge.parse(payload);
	const at = await about(db, initiativeId);
	const to = {
		owner: [at.ownerId],
		leader: [at.leaderId],
		meeting: [at.ownerId, at.leaderId],
		review: [at.ownerId],
	};
	const ids = to[step].flatMap((id) => id ?? []);
	const path =
		step === "review" ? paths.review : step === "owner" ? portfolio.initiativeStatus : portfolio.initiative;
	const url = `${ownAddress(config)}${path(initiativeId)}`;
	await send(db, await readersOf(db, ids), `initiative-${step}:${initiativeId}:${since}`, (t, locale) => {
		const words = t.followup.mail[step];
		const day = formatDate(since, locale);
		return [words.subject(at.title), words.text(at.title, day, at.ownerName ?? t.portfolio.hidden, url)];
	});
};

const handover = z.object({ handoverId: z.uuid() });

/** Tells the one who takes over, the one who gave, and where somebody left the office too. */
export const tellHandover: Job = async (db, payload, { config }) => {
	const { handoverId } = handover.parse(payload);
	const { rows } = await sql<Handover>`
		select h.initiative_id, i.title, h.why, h.must_know, h.from_id, h.to_id,
			case when not f.shielded then f.given_name || ' ' || f.family_name end as from_name,
			case when not t.shielded then t.given_name || ' ' || t.family_name end as to_name
		from initiative_handovers h join initiatives i on i.id = h.initiative_id
		join people f on f.id = h.from_id join people t on t.id = h.to_id where h.id = ${handoverId}::uuid
	`.execute(db);
	const [of] = rows;
	if (!of) return;
	const url = `${ownAddress(config)}${paths.plan(of.initiativeId)}`;
	const key = `initiative-handover:${handoverId}`;
	const from = (t: Messages) => of.fromName ?? t.portfolio.hidden;
	const to = (t: Messages) => of.toName ?? t.portfolio.hidden;
	await send(db, await readersOf(db, [of.toId]), `${key}:to`, (t) => {
		const words = t.followup.mail.takenOver;
		return [words.subject(of.title), words[of.why](of.title, from(t), of.mustKnow, url)];
	});
	const others = of.why === "left" ? await theOffice(db) : await readersOf(db, [of.fromId]);
	await send(db, others, `${key}:others`, (t) => {
		const words = t.followup.mail[of.why === "left" ? "officeTold" : "givenOn"];
		return [words.subject(of.title), words.text(of.title, from(t), to(t), url)];
	});
};

type Handover = {
	initiativeId: string;
	title: string;
	why: "handed" | "left";
	mustKnow: string;
	fromId: string;
	toId: string;
	fromName: string | null;
	toName: string | null;
};

const ownerless = z.object({ initiativeId: z.uuid() });

/** Tells the office once that an owner has left and that nobody in the line can take over. */
export const tellOwnerless: Job = async (db, payload, { config }) => {
	const { initiativeId } = ownerless.parse(payload);
	const at = await about(db, initiativeId);
	const url = `${ownAddress(config)}${paths.handover(initiativeId)}`;
	const key = `initiative-ownerless:${initiativeId}:${at.ownerId}`;
	await send(db, await theOffice(db), key, (t) => {
		const words = t.followup.mail.ownerless;
		return [words.subject(at.title), words.text(at.title, at.ownerName ?? t.portfolio.hidden, url)];
	});
};

type About = { title: string; ownerId: string; ownerName: string | null; leaderId: string | null };

async function about(db: Db, id: string): Promise<About> {
	const { rows } = await sql<About>`
		select i.title, i.owner_id, case when not o.shielded then o.given_name || ' ' || o.family_name end as owner_name,
			(select above.leader_id from unnest(u.path) with ordinality step(unit_id, depth)
				join units above on above.id = step.unit_id
				join people leader on leader.id = above.leader_id and leader.ended_at is null
				where above.leader_id <> i.owner_id order by depth desc limit 1) as leader_id
		from initiatives i join people o on o.id = i.owner_id left join units u on u.id = i.owner_unit_id
		where i.id = ${id}::uuid
	`.execute(db);
	if (!rows[0]) throw new Error(`No initiative ${id}`);
	return rows[0];
}

type Written = readonly [subject: string, text: string];

async function send(
	db: Db,
	readers: readonly Reader[],
	key: string,
	write: (t: Messages, locale: Locale) => Written,
): Promise<void> {
	await queueMails(
		db,
		readers.map(({ personId, email, locale: reads }) => {
			const locale = isLocale(reads) ? reads : "nb";
			const [subject, text] = write(messagesIn(locale), locale);
			return { to: email, personId, subject, text, dedupeKey: `${key}:${personId}` };
		}),
	);
}
