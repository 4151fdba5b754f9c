import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { FileRefusal, FileStore } from "../../../platform/files/index.ts";
import type { Material } from "../material.ts";

/** What is said of material: its text, and an address or a file. */
export type NewMaterial = Omit<Material, "id" | "fileId"> & {
	file: { name: string; content: Uint8Array } | null;
	addedBy: string | null;
};

/** Adds material or a course; refused where the file is of a kind or size that is not taken. */
export async function addMaterial(
	db: Db,
	files: FileStore,
	{ file, addedBy, ...material }: NewMaterial,
): Promise<{ ok: true } | { ok: false; reason: FileRefusal }> {
	let fileId: string | null = null;
	if (file) {
		const put = await files.put(db, {
			...file,
			owner: ["programme", material.programmeId],
			uploadedBy: addedBy,
		});
		if (!put.ok) return put;
		fileId = put.file.id;
	}
	await db
		.insertInto("materials")
		.values({ ...material, fileId })
		.execute();
	await recordEvent(db, { type: "material.added", subject: ["programme", material.programmeId] });
	return { ok: true };
}

/** Takes material away, its file too. */
export async function removeMaterial(
	db: Db,
	files: FileStore,
	{ id, programmeId, fileId }: Material,
): Promise<void> {
	await db.deleteFrom("materials").where("id", "=", id).execute();
	if (fileId) await files.remove(db, fileId);
	await recordEvent(db, { type: "material.removed", subject: ["programme", programmeId] });
}
