import { messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import { addressesOf } from "../../organisation/index.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import { awaitedMembers } from "../queries/scores.ts";
import type { Sender } from "./letters.ts";

/** Reminds members whose points are awaited, each at most once a day. Gives how many were written to. */
export async function remindPanel(db: Db, day: PitchDay, sender: Sender): Promise<number> {
	const awaited = new Map(
		(await awaitedMembers(db, day.id)).map(({ personId, pitches }) => [personId, pitches]),
	);
	const members = await addressesOf(db, [...awaited.keys()]);
	let written = 0;
	for (const { id, name, email, locale } of members) {
		const texts = messagesIn(locale ?? sender.locale).pitching.letters;
		const text = `${texts.reminder(name, day.title, awaited.get(id) ?? 0)}\n\n${sender.origin}${paths.pitchDay(day.id)}`;
		const dedupeKey = `score-reminder:${day.id}:${id}:${dayOf(sender.now)}`;
		const queued = await queueMail(db, {
			to: email,
			subject: texts.reminderSubject(day.title),
			text,
			personId: id,
			dedupeKey,
		});
		if (queued) written += 1;
	}
	return written;
}
