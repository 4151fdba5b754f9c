import { sql } from "kysely";
import type { Locale } from "../../../../locales/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { FileStore } from "../../../platform/files/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { sha256 } from "../arkivmelding.ts";
import { topics } from "../paths.ts";
import { packageName, shieldedSum } from "../queries/archive.ts";
import type { PitchDay } from "../queries/day.ts";
import { keptProtocol } from "../queries/protocol.ts";

/** What a package waits for: the case is handed over whole, or not at all. */
export type Lack = "not-approved" | "not-released";

/** What is missing before the case of a day can be handed over. */
export async function lacksOf(db: Db, day: Pick<PitchDay, "id" | "state">): Promise<Lack[]> {
	const { approvedAt } = await keptProtocol(db, day.id);
	return [
		...(approvedAt ? [] : (["not-approved"] as const)),
		...(day.state === "released" ? [] : (["not-released"] as const)),
	];
}

export type Ordered = { ok: true } | { ok: false; reason: Lack | "in-work" };

/** One that says nothing for so long lies dead: its machine went down, and it is ordered anew. */
const silentMinutes = 15;

/** Orders the package of a day's case; while one is being made, no other is. The tenant's words are used. */
export async function orderPackage(
	db: Db,
	day: PitchDay,
	{ by, byName, locale, tenantName }: { by: string; byName: string; locale: Locale; tenantName: string },
	now: Date,
): Promise<Ordered> {
	const [lack] = await lacksOf(db, day);
	if (lack) return { ok: false, reason: lack };
	await sql`
		update archive_exports set state = 'failed'
		where pitch_day_id = ${day.id}::uuid and state in ('waiting', 'making')
			and told_at < ${now}::timestamptz - ${silentMinutes}::int * interval '1 minute'
	`.execute(db);
	const { rows } = await sql<{ id: string }>`
		insert into archive_exports (pitch_day_id, exported_by, ordered_at, told_at)
		values (${day.id}::uuid, ${by}::uuid, ${now}, ${now})
		on conflict (tenant_id, pitch_day_id) where state in ('waiting', 'making') do nothing
		returning id
	`.execute(db);
	const [ordered] = rows;
	if (!ordered) return { ok: false, reason: "in-work" };
	const errand: Errand = { exportId: ordered.id, dayId: day.id, byName, locale, tenantName };
	await enqueue(db, "make_archive_package", errand);
	await announce(db, topics.archive(day.id));
	return { ok: true };
}

/** What the job is told: which package, and whose words are in it. */
export type Errand = {
	exportId: string;
	dayId: string;
	byName: string;
	locale: Locale;
	tenantName: string;
};

/** Says that the job has begun. Gives false where the order is done or given up. */
export async function beginPackage(db: Db, { exportId, dayId }: Errand, now: Date): Promise<boolean> {
	const begun = await db
		.updateTable("archiveExports")
		.set({ state: "making", toldAt: now, done: 0 })
		.where("id", "=", exportId)
		.where("state", "in", ["waiting", "making"])
		.executeTakeFirst();
	await announce(db, topics.archive(dayId));
	return begun.numUpdatedRows === 1n;
}

/** How many documents of how many are written. */
export async function tellPackage(
	db: Db,
	{ exportId, dayId }: Errand,
	{ done, total }: { done: number; total: number },
	now: Date,
): Promise<void> {
	await db
		.updateTable("archiveExports")
		.set({ done, total, toldAt: now })
		.where("id", "=", exportId)
		.where("state", "=", "making")
		.execute();
	await announce(db, topics.archive(dayId));
}

/**
 * A package is a few hundred documents of a page or two; one of this size holds something that does not belong in it.
 * Half of what a mail server, or an archive's own receipt, usually takes.
 */
export const mostPackageBytes = 50_000_000;

/** Keeps a package that is made. Gives its state: one that is too large is not kept. */
export async function keepPackage(
	db: Db,
	{ exportId, dayId }: Errand,
	{ zip, files, madeAt, day }: { zip: Uint8Array; files: number; madeAt: Date; day: string },
	store: FileStore,
): Promise<"ready" | "too-large" | "gone"> {
	const open = await db
		.selectFrom("archiveExports")
		.select(["exportedBy", "state"])
		.where("id", "=", exportId)
		.forUpdate()
		.executeTakeFirst();
	if (open?.state !== "making") return "gone";
	const made = { files, exportedAt: madeAt, sha256: sha256(zip), toldAt: madeAt };
	const put = await store.putOwn(db, {
		...{ name: packageName(day), content: zip, contentType: "application/zip" },
		...{ owner: ["archive_export", exportId], uploadedBy: open.exportedBy, maxBytes: mostPackageBytes },
	});
	const state = put.ok ? "ready" : "too-large";
	await db
		.updateTable("archiveExports")
		.set({ ...made, state, fileId: put.ok ? put.file.id : null, shieldedSum: await shieldedSum(db, dayId) })
		.where("id", "=", exportId)
		.execute();
	if (put.ok)
		await recordEvent(db, {
			type: "case.packaged",
			subject: ["pitch_day", dayId],
			actor: open.exportedBy,
		});
	await announce(db, topics.archive(dayId));
	return state;
}

/** Notes that a package was fetched: that is when the case leaves the house. */
export const noteFetched = (db: Db, dayId: string, by: string): Promise<void> =>
	recordEvent(db, { type: "case.archived", subject: ["pitch_day", dayId], actor: by });

/** Says that no package came of it; another can be ordered. */
export async function giveUpPackage(db: Db, { exportId, dayId }: Errand): Promise<void> {
	await db
		.updateTable("archiveExports")
		.set({ state: "failed" })
		.where("id", "=", exportId)
		.where("state", "in", ["waiting", "making"])
		.execute();
	await announce(db, topics.archive(dayId));
}

/** A package is fetched within some days, or made anew: it holds a whole case, and lies nowhere longer than it must. */
const daysToFetch = 14;

/** Deletes packages that have lain their time; that they were made stays. */
export async function forgetPackages(db: Db, now: Date, store: FileStore): Promise<void> {
	const old = await db
		.selectFrom("archiveExports")
		.select(["id", "fileId"])
		.where("state", "=", "ready")
		.where("exportedAt", "<", new Date(now.getTime() - daysToFetch * 86_400_000))
		.execute();
	for (const { id, fileId } of old) {
		await db.updateTable("archiveExports").set({ state: "gone" }).where("id", "=", id).execute();
		if (fileId) await store.remove(db, fileId);
	}
}
