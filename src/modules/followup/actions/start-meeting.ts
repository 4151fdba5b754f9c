import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** When, where, who, and what was agreed; nothing is agreed while the day has not come. */
export type StartMeeting = {
	readonly heldOn: Day;
	readonly place: string;
	readonly people: readonly string[];
	/** Those who are not employees, or are called by their part. */
	readonly others: string;
	readonly agreed: string;
	/** The version that the writer looked at; 0 where there was none. */
	readonly version: number;
};

/** Plans the start meeting, or keeps what it agreed. Refused where somebody has written since the writer looked. */
export async function keepStartMeeting(
	db: Db,
	initiativeId: string,
	meeting: StartMeeting,
	by: string,
	when: { today: Day; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "changed-since" | "agreed-missing" }> {
	if (meeting.heldOn <= when.today && meeting.agreed === "") return { ok: false, reason: "agreed-missing" };
	const { people, version, ...row } = meeting;
	const kept = { ...row, version: version + 1, recordedBy: by, recordedAt: when.now };
	const written =
		version === 0
			? await db
					.insertInto("startMeetings")
					.values({ initiativeId, ...kept })
					.onConflict((conflict) => conflict.columns(["tenantId", "initiativeId"]).doNothing())
					.returning("version")
					.executeTakeFirst()
			: await db
					.updateTable("startMeetings")
					.set(kept)
					.where("initiativeId", "=", initiativeId)
					.where("version", "=", version)
					.returning("version")
					.executeTakeFirst();
	if (!written) return { ok: false, reason: "changed-since" };
	await db.deleteFrom("startMeetingPeople").where("initiativeId", "=", initiativeId).execute();
	const rows = [...new Set(people)].map((personId) => ({ initiativeId, personId }));
	if (rows.length > 0) await db.insertInto("startMeetingPeople").values(rows).execute();
	const type = meeting.agreed === "" ? "start_meeting.planned" : "start_meeting.held";
	await recordEvent(db, { type, subject: ["initiative", initiativeId], actor: by });
	return { ok: true };
}
