import type { Db } from "../../../platform/db/index.ts";
import type { NoticeKind } from "../notice.ts";

/** What has happened, to whom; ids only. */
export type NewNotice = {
	kind: NoticeKind;
	personId?: string;
	otherPersonId?: string;
	gatheringNumber?: number | null;
};

/** Tells the office that something has happened; it stands on the programme's page until somebody has seen it. */
export async function noticeOffice(db: Db, programmeId: string, notice: NewNotice): Promise<void> {
	await db
		.insertInto("programmeNotices")
		.values({ ...notice, programmeId })
		.execute();
}

/** Marks notices as seen. */
export async function seeNotices(db: Db, programmeId: string, ids: readonly string[], now: Date) {
	if (ids.length === 0) return;
	await db
		.updateTable("programmeNotices")
		.set({ seenAt: now })
		.where("programmeId", "=", programmeId)
		.where("id", "in", ids)
		.where("seenAt", "is", null)
		.execute();
}
