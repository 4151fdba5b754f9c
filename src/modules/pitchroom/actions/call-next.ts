import { messagesIn } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { queueMails } from "../../../platform/mail/index.ts";
import { addressesOf } from "../../organisation/index.ts";
import { teamOfPitch } from "../../pitching/index.ts";
import { paths } from "../paths.ts";

/** Where the next team is to come, and how the letter is signed. */
export type Call = { pitchId: string; title: string; room: string; origin: string; locale: Locale };

/** Writes to the team that is next, wherever they are; once, however often the driver goes back and forth. */
export async function tellNextTeam(db: Db, { pitchId, title, room, origin, locale }: Call): Promise<void> {
	const readers = await addressesOf(db, await teamOfPitch(db, pitchId));
	await queueMails(
		db,
		readers.map(({ id, email, name, locale: own }) => {
			const texts = messagesIn(own ?? locale).pitchroom.letter;
			return {
				to: email,
				subject: texts.subject(title),
				text: `${texts.text(name, title, room)}\n\n${origin}${paths.ownTurn(pitchId)}`,
				...{ personId: id, dedupeKey: `pitch-next:${pitchId}:${id}` },
			};
		}),
	);
}
