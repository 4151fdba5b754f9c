import { type Locale, messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import { addressesOf } from "../../organisation/index.ts";
import { type Letter, type LetterTexts, lettersIn } from "../letters.ts";
import type { PitchDay } from "../queries/day.ts";
import { teamsOn } from "../queries/ideas.ts";

/** Who sends, when, from which address of ours, and in which language to those who have not chosen one. */
export type Sender = {
	readonly by: string;
	readonly now: Date;
	readonly origin: string;
	readonly locale: Locale;
};

/**
 * Writes to the owner and the team of every pitch of a day. The key of each letter is its kind, pitch and reader:
 * the same letter is never queued twice, however often this runs.
 */
export async function sendToTeams(
	db: Db,
	day: PitchDay,
	kind: "recommendation" | "decision",
	sender: Sender,
	write: (texts: LetterTexts, pitchId: string) => Letter,
): Promise<void> {
	const teams = await teamsOn(db, day.id);
	const addresses = await addressesOf(db, [...new Set(teams.map(({ personId }) => personId))]);
	const readers = new Map(addresses.map((address) => [address.id, address]));
	for (const { pitchId, personId } of teams) {
		const reader = readers.get(personId);
		if (!reader) continue;
		const locale = reader.locale ?? sender.locale;
		const { subject, text } = write(
			lettersIn(messagesIn(locale), locale, { ...sender, pitchId, to: reader.name }),
			pitchId,
		);
		const dedupeKey = `${kind}:${pitchId}:${personId}`;
		await queueMail(db, { to: reader.email, subject, text, personId, dedupeKey });
	}
}
