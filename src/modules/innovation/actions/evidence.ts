import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { FileRefusal, FileStore } from "../../../platform/files/index.ts";
import type { EvidenceKind } from "../idea.ts";
import { type StepChange, touch } from "./steps.ts";

export interface NewEvidence {
	readonly kind: EvidenceKind;
	/** A role and never a name: "pårørende", "nattevakter". */
	readonly who: string;
	readonly howMany: number | null;
	readonly happenedOn: string | null;
	readonly finding: string;
	readonly changed: string;
}

/** Adds what was learned, and from whom by role and number. */
export async function addEvidence(
	db: Db,
	{ ideaId, stepId, personId }: StepChange,
	evidence: NewEvidence,
	now: Date,
): Promise<string> {
	const { id } = await db
		.insertInto("evidence")
		.values({ ...evidence, ideaId, stepId, addedBy: personId, createdAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await touch(db, ideaId, now);
	await recordEvent(db, {
		type: "evidence.added",
		subject: ["idea", ideaId],
		actor: personId,
		data: { evidence: id, kind: evidence.kind },
	});
	return id;
}

/** Removes it for good: there is no earlier version of it anywhere, and search and exports read the rows. */
export async function removeEvidence(db: Db, ideaId: string, id: string): Promise<void> {
	await db.deleteFrom("evidence").where("id", "=", id).where("ideaId", "=", ideaId).execute();
	await recordEvent(db, { type: "evidence.removed", subject: ["idea", ideaId], data: { evidence: id } });
}

/** Puts a file with a step; refused for its size or kind. */
export async function attachFile(
	db: Db,
	files: FileStore,
	{ ideaId, stepId, personId }: StepChange,
	file: { name: string; content: Uint8Array },
	now: Date,
): Promise<{ ok: true; id: string } | { ok: false; reason: FileRefusal }> {
	const put = await files.put(db, { ...file, owner: ["idea_step", stepId], uploadedBy: personId });
	if (!put.ok) return put;
	await touch(db, ideaId, now);
	await recordEvent(db, {
		type: "idea.file_attached",
		subject: ["idea", ideaId],
		actor: personId,
		data: { file: put.file.id },
	});
	return { ok: true, id: put.file.id };
}

/** Removes an attachment with its bytes. */
export async function removeAttachment(
	db: Db,
	files: FileStore,
	ideaId: string,
	fileId: string,
): Promise<void> {
	await files.remove(db, fileId);
	await recordEvent(db, { type: "idea.file_removed", subject: ["idea", ideaId], data: { file: fileId } });
}
