import { z } from "zod";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue, type JobDeps } from "../../../platform/jobs/index.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import { type LetterKey, letterKeys, letterWriter } from "../letters.ts";
import { gatheringMail } from "../mails.ts";
import { paths } from "../paths.ts";
import { gatheringById } from "../queries/gatherings.ts";
import { receiversOf, tenantSender } from "../queries/receivers.ts";

const letterOrder = z.object({
	key: z.enum(letterKeys as [LetterKey, ...LetterKey[]]),
	gatheringId: z.uuid(),
	personId: z.uuid(),
	/** The days that the letter tells of, where the gathering may have got others before it is written. */
	days: z.array(z.iso.date()).optional(),
	/** Who else the letter names. */
	colleagueId: z.uuid().optional(),
	/** A path on the site; "own" makes a personal link to the invitation. */
	link: z.string().optional(),
	/** Gatherings to put in the calendar, and to take out of it. */
	add: z.uuid().optional(),
	cancel: z.uuid().optional(),
	dedupeKey: z.string().optional(),
});

/** A letter that is to be written and sent, once the change that asks for it is made. */
export type LetterOrder = z.infer<typeof letterOrder>;

/** Asks for a letter in the caller's transaction. */
export const orderLetter = (db: Db, order: LetterOrder): Promise<void> => enqueue(db, "send_letter", order);

/** Writes a letter that was asked for and puts it in the outbox. What is gone in the meantime is not written of. */
export async function sendLetter(db: Db, payload: unknown, { config, clock }: JobDeps): Promise<void> {
	const { gatheringId, personId, colleagueId, add, cancel, ...order } = letterOrder.parse(payload);
	const found = await gatheringById(db, gatheringId);
	const people = await receiversOf(db, [personId, ...(colleagueId ? [colleagueId] : [])]);
	const to = people.get(personId);
	if (!found || !to) return;
	const gathering = { ...found, days: order.days ?? found.days };
	const now = clock();
	const own = order.link === "own" ? await newLink(db, { gatheringId, personId }, now) : order.link;
	const colleague = colleagueId && people.get(colleagueId)?.name;
	const calendar = {
		add: add ? await gatheringById(db, add) : undefined,
		cancel: cancel ? await gatheringById(db, cancel) : undefined,
	};
	const letter = {
		...{ key: order.key, gathering, to, calendar },
		link: own ?? paths.myProgramme(),
		dedupeKey: order.dedupeKey,
		values: colleague ? { colleague } : undefined,
	};
	await queueMail(db, gatheringMail(letter, await letterWriter(db), await tenantSender(db, config), now));
}

/**
 * Makes one more personal link to an invitation, beside the ones that are out. Gives its path; undefined where there
 * is no invitation to lead to.
 */
export async function newLink(
	db: Db,
	to: { gatheringId: string; personId: string },
	now: Date,
): Promise<string | undefined> {
	const invited = await db
		.selectFrom("enrolments")
		.select("gatheringId")
		.where("gatheringId", "=", to.gatheringId)
		.where("personId", "=", to.personId)
		.executeTakeFirst();
	if (!invited) return undefined;
	const { token, hash } = newSecret();
	await db
		.insertInto("enrolmentLinks")
		.values({ ...to, tokenHash: hash, madeAt: now })
		.execute();
	return paths.invitation(token);
}
