import { zipSync } from "fflate";
import type { Locale } from "../../../locales/index.ts";
import { messagesIn } from "../../../locales/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { type JobDeps, ownAddress, type Transaction } from "../../platform/jobs/index.ts";
import { queueMails } from "../../platform/mail/index.ts";
import { addressesOf } from "../organisation/index.ts";
import { beginPackage, type Errand, giveUpPackage, keepPackage, tellPackage } from "./actions/archive.ts";
import { archiveCase, type CaseParts, type Making, type Tell } from "./archive-case.ts";
import { arkivmelding } from "./arkivmelding.ts";
import { paths } from "./paths.ts";
import { lettersOn } from "./queries/after.ts";
import { shieldedAround, teamNamesOn } from "./queries/archive.ts";
import { type PitchDay, pitchDayById } from "./queries/day.ts";
import { keptProtocol } from "./queries/protocol.ts";
import { criterionWordsOn, decisionsOn, recommendationsOn } from "./queries/rulings.ts";

/** The package as bytes, and how many documents are in it. */
export async function packageOf(
	parts: CaseParts,
	making: Making,
	tell?: Tell,
): Promise<{ zip: Uint8Array; files: number }> {
	const archived = await archiveCase(parts, making, tell);
	const files = archived.posts.flatMap((post) => post.files);
	const message = new TextEncoder().encode(arkivmelding(archived));
	const named = files.map(({ name, bytes }) => [name, bytes] as const);
	const all = Object.fromEntries([["arkivmelding.xml", message] as const, ...named]);
	return { zip: zipSync(all, { mtime: making.madeAt }), files: files.length };
}

/** Everything of a day that is handed over; null while the protocol is not signed, or the decisions not sent. */
export async function partsOf(db: Db, dayId: string, locale: Locale): Promise<CaseParts | null> {
	const day = await pitchDayById(db, dayId, null);
	const { document, approvedAt, approvedByName } = await keptProtocol(db, dayId);
	if (!document || !approvedAt || day?.state !== "released") return null;
	return {
		...{ day, protocol: document, approved: { at: approvedAt, by: approvedByName } },
		said: await recommendationsOn(db, dayId),
		about: await criterionWordsOn(db, dayId),
		decided: await decisionsOn(db, dayId),
		letters: await lettersOn(db, dayId, locale),
		teams: await teamNamesOn(db, dayId),
		shielded: await shieldedAround(db, dayId),
	};
}

/** The job: reads the case in one transaction, writes the documents in none, and keeps the package in another. */
export async function makePackage(transaction: Transaction, errand: Errand, deps: JobDeps): Promise<void> {
	const { clock, attempt } = deps;
	try {
		const parts = await transaction(async (db) =>
			(await beginPackage(db, errand, clock())) ? partsOf(db, errand.dayId, errand.locale) : null,
		);
		if (!parts) return transaction((db) => giveUpPackage(db, errand));
		await writeAndKeep(transaction, errand, parts, deps);
	} catch (error) {
		if (attempt.last) await transaction((db) => giveUpPackage(db, errand));
		throw error;
	}
}

async function writeAndKeep(
	transaction: Transaction,
	errand: Errand,
	parts: CaseParts,
	deps: JobDeps,
): Promise<void> {
	const { locale, tenantName, byName } = errand;
	const madeAt = deps.clock();
	const making = { t: messagesIn(locale), locale, tenantName, madeAt, madeBy: byName };
	const made = await packageOf(parts, making, (progress) =>
		transaction((db) => tellPackage(db, errand, progress, deps.clock())),
	);
	await transaction(async (db) => {
		const state = await keepPackage(db, errand, { ...made, madeAt, day: parts.day.day }, deps.files);
		if (state === "ready") await tellWhoOrdered(db, errand, parts.day, ownAddress(deps.config));
	});
}

/** Whoever ordered it need not wait at the page. */
async function tellWhoOrdered(db: Db, errand: Errand, day: PitchDay, origin: string): Promise<void> {
	const { exportedBy } = await db
		.selectFrom("archiveExports")
		.select("exportedBy")
		.where("id", "=", errand.exportId)
		.executeTakeFirstOrThrow();
	const readers = await addressesOf(db, [exportedBy]);
	await queueMails(
		db,
		readers.map(({ id, email, name, locale }) => {
			const { letter } = messagesIn(locale ?? errand.locale).pitching.archive;
			const text = `${letter.text(name, day.title)}\n\n${origin}${paths.archive(day.id)}`;
			const dedupeKey = `archive-ready:${errand.exportId}`;
			return { to: email, subject: letter.subject(day.title), text, personId: id, dedupeKey };
		}),
	);
}
