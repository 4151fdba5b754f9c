import type { Messages } from "../../../locales/index.ts";

/** "1. kvartal 2027" from "2027-Q1". */
export function quarterName(quarter: string, t: Messages): string {
	const [year = "", number = ""] = quarter.split("-Q");
	return t.pitching.quarter(number, year);
}
