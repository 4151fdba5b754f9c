import type { Db } from "../../../platform/db/index.ts";
import type { MandateYear } from "../actions/mandate.ts";

/** What the office has said of a year; blank where it has said nothing. */
export async function mandateYear(db: Db, programmeId: string, year: number): Promise<MandateYear> {
	const row = await db
		.selectFrom("mandateYears")
		.select(["spentNok", "coverHourNok", "words"])
		.where("programmeId", "=", programmeId)
		.where("year", "=", year)
		.executeTakeFirst();
	return row ?? { spentNok: null, coverHourNok: null, words: "" };
}
