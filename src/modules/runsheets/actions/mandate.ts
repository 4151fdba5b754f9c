import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

/** What the office says of a year: whole kroner spent, the price of an hour of cover, and its own words. */
export type MandateYear = { spentNok: number | null; coverHourNok: number | null; words: string };

/** Saves what the office says of a year of a programme. */
export async function reportOnMandate(
	db: Db,
	programmeId: string,
	year: number,
	said: MandateYear,
): Promise<void> {
	await db
		.insertInto("mandateYears")
		.values({ programmeId, year, ...said })
		.onConflict((conflict) => conflict.columns(["tenantId", "programmeId", "year"]).doUpdateSet(said))
		.execute();
	await recordEvent(db, { type: "mandate.reported", subject: ["programme", programmeId], data: { year } });
}
