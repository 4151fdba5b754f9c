import { sql } from "kysely";
import type { Locale } from "../../../../locales/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import { type CarrierAnswer, carriersOf, type Gathering, replaceCarrier } from "../../programmes/index.ts";
import { standInMails } from "../mails.ts";
import { readersOf } from "../queries/facilitators.ts";

/** Where links in the mails lead, and the language of who has chosen none. */
export type Post = { baseUrl: string; locale: Locale; now: Date };

/**
 * Lets one facilitator step in for another at a gathering: the items of its run sheet go along, and both and their
 * co-facilitators are told by mail. Why is not asked and not written.
 */
export async function stepIn(
	db: Db,
	gathering: Gathering,
	change: { out: string; into: string },
	post: Post,
): Promise<CarrierAnswer> {
	const answer = await replaceCarrier(db, gathering.id, change);
	if (!answer.ok) return answer;
	await sql`
		update run_sheet_items set facilitator_id = ${change.into}
		where facilitator_id = ${change.out}
			and sheet_id in (select id from run_sheets where gathering_id = ${gathering.id})
	`.execute(db);
	const carriers = await carriersOf(db, gathering.id);
	const readers = await readersOf(db, [change.out, ...carriers.map(({ personId }) => personId)]);
	for (const mail of standInMails(gathering, change, readers, post)) await queueMail(db, mail);
	return answer;
}
