import { type Messages, messagesIn } from "../../../../locales/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import { setIdeaState } from "../../innovation/index.ts";
import { type Address, addressesOf } from "../../organisation/index.ts";
import type { LookResult } from "../outcome.ts";
import { paths } from "../paths.ts";
import { lookAgainDay } from "../queries/after.ts";
import type { PitchDay } from "../queries/day.ts";
import { teamsOn } from "../queries/ideas.ts";
import type { Pitch } from "../queries/pitches.ts";
import { decisionOf } from "../queries/rulings.ts";
import type { Sender } from "./letters.ts";

type About = Pick<Pitch, "id" | "title" | "ideaId">;

/** The team says yes to the help it was offered; whoever helps is told, once. */
export async function acceptHelp(
	db: Db,
	day: Pick<PitchDay, "contactId">,
	pitch: About,
	sender: Sender,
): Promise<{ ok: true } | { ok: false; reason: "not-offered" | "already" }> {
	const decided = await decisionOf(db, pitch.id);
	if (!decided?.releasedAt || !(decided.helpPersonId || decided.helpOffice))
		return { ok: false, reason: "not-offered" };
	const accepted = await db
		.updateTable("decisions")
		.set({ helpAcceptedBy: sender.by, helpAcceptedAt: sender.now })
		.where("id", "=", decided.id)
		.where("helpAcceptedAt", "is", null)
		.executeTakeFirst();
	if (accepted.numUpdatedRows === 0n) return { ok: false, reason: "already" };
	await tellHelper(db, decided.helpPersonId ?? day.contactId, pitch, sender);
	await recordEvent(db, { type: "help.accepted", subject: ["pitch", pitch.id], actor: sender.by });
	return { ok: true };
}

async function tellHelper(db: Db, helperId: string | null, pitch: About, sender: Sender): Promise<void> {
	const people = await addressesOf(db, helperId ? [helperId, sender.by] : []);
	const helper = people.find(({ id }) => id === helperId);
	const by = people.find(({ id }) => id === sender.by);
	if (!helper) return;
	const who = [by?.name, by?.email].filter(Boolean).join(", ");
	await mailAbout(db, helper, pitch, sender, `help:${pitch.id}`, (t) => ({
		subject: t.pitching.evening.help.mailSubject(pitch.title),
		text: t.pitching.evening.help.mail(helper.name, pitch.title, who),
	}));
}

/** What the office says when an idea is looked at again. */
export type Look = {
	readonly result: LookResult;
	readonly words: string;
	readonly nextOn: string | null;
};

/** Looks at an idea again, as the team was promised; the team is told what came of it. */
export async function lookAgain(
	db: Db,
	day: Pick<PitchDay, "id">,
	pitch: About,
	{ result, words, nextOn }: Look,
	sender: Sender,
): Promise<{ ok: true } | { ok: false; reason: "not-now" }> {
	if ((await lookAgainDay(db, pitch.id)) === null) return { ok: false, reason: "not-now" };
	const next = result === "later" ? nextOn : null;
	const row = { pitchId: pitch.id, result, words, nextOn: next, lookedBy: sender.by, lookedAt: sender.now };
	const { id } = await db.insertInto("secondLooks").values(row).returning("id").executeTakeFirstOrThrow();
	if (result === "take_up") await setIdeaState(db, pitch.ideaId, "working", sender.now);
	const team = (await teamsOn(db, day.id)).filter(({ pitchId }) => pitchId === pitch.id);
	for (const reader of await addressesOf(
		db,
		team.map(({ personId }) => personId),
	)) {
		await mailAbout(db, reader, pitch, sender, `second-look:${id}:${reader.id}`, (t, locale) => {
			const texts = t.pitching.evening.secondLook;
			const when = next ? texts.nextOnText(formatDate(next, locale)) : "";
			const said = [words, when].filter(Boolean).join("\n\n");
			return {
				subject: texts.mailSubject(pitch.title),
				text: texts.mail(reader.name, pitch.title, texts.results[result], said),
			};
		});
	}
	await recordEvent(db, { type: "idea.looked_at_again", subject: ["pitch", pitch.id], actor: sender.by });
	return { ok: true };
}

async function mailAbout(
	db: Db,
	reader: Address,
	pitch: About,
	sender: Sender,
	dedupeKey: string,
	write: (t: Messages, locale: Locale) => { subject: string; text: string },
): Promise<void> {
	const locale = reader.locale ?? sender.locale;
	const { subject, text } = write(messagesIn(locale), locale);
	const body = `${text}\n\n${sender.origin}${paths.pitch(pitch.id)}`;
	await queueMail(db, { to: reader.email, subject, text: body, personId: reader.id, dedupeKey });
}
