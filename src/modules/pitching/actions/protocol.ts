import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { isTimeToSign } from "../policy.ts";
import { gapsOf, type Presence } from "../protocol.ts";
import type { PitchDay } from "../queries/day.ts";
import { lockedState } from "../queries/phases.ts";
import { attendanceOn, keptProtocol, protocolOf } from "../queries/protocol.ts";

/** Who was there, and what the secretary adds. */
export type ProtocolEntry = {
	readonly attendance: readonly { personId: string; presence: Presence; words: string }[];
	readonly remarks: string;
};

export type Written = { ok: true } | { ok: false; reason: "approved" | "incomplete" };

/** Writes attendance and remarks. Refused once the protocol is approved. */
export async function writeProtocol(
	db: Db,
	dayId: string,
	{ attendance, remarks }: ProtocolEntry,
	by: string,
): Promise<Written> {
	await lockedState(db, dayId);
	if ((await keptProtocol(db, dayId)).approvedAt) return { ok: false, reason: "approved" };
	const members = new Set((await attendanceOn(db, dayId)).map(({ personId }) => personId));
	for (const { personId, presence, words } of attendance) {
		if (!members.has(personId)) continue;
		await db
			.insertInto("panelAttendance")
			.values({ pitchDayId: dayId, personId, presence, words })
			.onConflict((conflict) =>
				conflict.columns(["tenantId", "pitchDayId", "personId"]).doUpdateSet({ presence, words }),
			)
			.execute();
	}
	await db
		.insertInto("protocols")
		.values({ pitchDayId: dayId, remarks })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchDayId"]).doUpdateSet({ remarks }))
		.execute();
	await recordEvent(db, { type: "protocol.written", subject: ["pitch_day", dayId], actor: by });
	return { ok: true };
}

/** The panel leader's signature: from now on the protocol is kept as it stands, whatever changes around it. */
export async function approveProtocol(db: Db, day: PitchDay, by: string, now: Date): Promise<Written> {
	const state = await lockedState(db, day.id);
	const kept = await keptProtocol(db, day.id);
	if (kept.approvedAt) return { ok: false, reason: "approved" };
	const protocol = await protocolOf(db, day, kept.remarks);
	if (gapsOf(protocol, state).length > 0) return { ok: false, reason: "incomplete" };
	const row = { approvedBy: by, approvedAt: now, document: JSON.stringify(protocol) };
	await db
		.insertInto("protocols")
		.values({ pitchDayId: day.id, ...row })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchDayId"]).doUpdateSet(row))
		.execute();
	await recordEvent(db, { type: "protocol.approved", subject: ["pitch_day", day.id], actor: by });
	return { ok: true };
}

/** The signature of whoever led the panel for a pitch that the panel leader stands outside. */
export async function signItem(
	db: Db,
	day: PitchDay,
	pitchId: string,
	by: string,
	now: Date,
): Promise<Written> {
	const state = await lockedState(db, day.id);
	const kept = await keptProtocol(db, day.id);
	if (kept.approvedAt) return { ok: false, reason: "approved" };
	const { items } = await protocolOf(db, day, kept.remarks);
	const item = items.find((one) => one.pitchId === pitchId);
	if (!isTimeToSign(state) || !item?.standIn) return { ok: false, reason: "incomplete" };
	if (item.standIn.signed) return { ok: true };
	await db.insertInto("protocolSignatures").values({ pitchId, signedBy: by, signedAt: now }).execute();
	await recordEvent(db, { type: "protocol.item_signed", subject: ["pitch", pitchId], actor: by });
	return { ok: true };
}
