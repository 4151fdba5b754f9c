import { type Share, type ShareFault, shareFault } from "../../../core/benefits/shares.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** "When we do this, that happens, and it gives the benefit." */
export type NewLine = {
	readonly initiativeId: string;
	readonly benefitId: string;
	readonly measure: string;
	readonly effect: string;
};

/** Draws a line in the benefit map of an initiative. The benefit must be one of the initiative's own or shared with it. */
export async function drawLine(
	db: Db,
	line: NewLine,
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-its-benefit" }> {
	const own = await db
		.selectFrom("benefits")
		.select("id")
		.where("id", "=", line.benefitId)
		.where((eb) =>
			eb.or([
				eb("initiativeId", "=", line.initiativeId),
				eb.exists(
					eb
						.selectFrom("benefitShares")
						.select("benefitId")
						.whereRef("benefitShares.benefitId", "=", "benefits.id")
						.where("initiativeId", "=", line.initiativeId),
				),
			]),
		)
		.executeTakeFirst();
	if (!own) return { ok: false, reason: "not-its-benefit" };
	await db
		.insertInto("benefitPaths")
		.values({ ...line, createdAt: now })
		.execute();
	const data = { initiativeId: line.initiativeId };
	await recordEvent(db, {
		type: "benefit.line_drawn",
		subject: ["benefit", line.benefitId],
		actor: by,
		data,
	});
	return { ok: true };
}

/** Takes a line out of the map of its initiative. */
export async function removeLine(db: Db, initiativeId: string, id: string, by: string): Promise<void> {
	const gone = await db
		.deleteFrom("benefitPaths")
		.where("id", "=", id)
		.where("initiativeId", "=", initiativeId)
		.returning("benefitId")
		.executeTakeFirst();
	if (!gone) return;
	const data = { initiativeId };
	await recordEvent(db, {
		type: "benefit.line_removed",
		subject: ["benefit", gone.benefitId],
		actor: by,
		data,
	});
}

/** Splits a benefit between the initiatives that give it together; no shares make it its own initiative's alone. */
export async function shareBenefit(
	db: Db,
	id: string,
	shares: readonly Share[],
	by: string,
): Promise<{ ok: true } | { ok: false; reason: ShareFault }> {
	const { initiativeId } = await db
		.selectFrom("benefits")
		.select("initiativeId")
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const fault = shareFault(shares, initiativeId);
	if (fault) return { ok: false, reason: fault };
	await db.deleteFrom("benefitShares").where("benefitId", "=", id).execute();
	if (shares.length > 0)
		await db
			.insertInto("benefitShares")
			.values(shares.map((share) => ({ ...share, benefitId: id })))
			.execute();
	const data = { initiatives: shares.map((share) => share.initiativeId) };
	await recordEvent(db, { type: "benefit.shared", subject: ["benefit", id], actor: by, data });
	return { ok: true };
}
