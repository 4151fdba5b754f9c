import { zipSync } from "fflate";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { archiveCase, type Making } from "../archive-case.ts";
import { arkivmelding, sha256 } from "../arkivmelding.ts";
import { lettersOn } from "../queries/after.ts";
import { shieldedAround, teamNamesOn } from "../queries/archive.ts";
import type { PitchDay } from "../queries/day.ts";
import { keptProtocol } from "../queries/protocol.ts";
import { criterionWordsOn, decisionsOn, recommendationsOn } from "../queries/rulings.ts";

export type Exported = { ok: true; zip: Uint8Array } | { ok: false; reason: "not-approved" | "not-released" };

/** Makes the package of a day's case for the archive, and records that it was handed over. */
export async function exportCase(db: Db, day: PitchDay, making: Making, by: string): Promise<Exported> {
	const { document, approvedAt, approvedByName } = await keptProtocol(db, day.id);
	if (!document || !approvedAt) return { ok: false, reason: "not-approved" };
	if (day.state !== "released") return { ok: false, reason: "not-released" };
	const parts = {
		...{ day, protocol: document, approved: { at: approvedAt, by: approvedByName } },
		said: await recommendationsOn(db, day.id),
		about: await criterionWordsOn(db, day.id),
		decided: await decisionsOn(db, day.id),
		letters: await lettersOn(db, day.id, making.locale),
		teams: await teamNamesOn(db, day.id),
		shielded: await shieldedAround(db, day.id),
	};
	const archived = await archiveCase(parts, making);
	const files = archived.posts.flatMap((post) => post.files);
	const named = files.map(({ name, bytes }) => [name, bytes] as const);
	const message = new TextEncoder().encode(arkivmelding(archived));
	const all = Object.fromEntries([["arkivmelding.xml", message] as const, ...named]);
	const zip = zipSync(all, { mtime: making.madeAt });
	await db
		.insertInto("archiveExports")
		.values({
			...{ pitchDayId: day.id, exportedBy: by, exportedAt: making.madeAt },
			...{ files: files.length, sha256: sha256(zip) },
		})
		.execute();
	await recordEvent(db, { type: "case.archived", subject: ["pitch_day", day.id], actor: by });
	return { ok: true, zip };
}
