import type { Messages } from "../../../locales/index.ts";
import type { AttendanceLine } from "./queries/completion.ts";

/** The table that goes to KS Læring and to Excel: a heading, and a line for each day of each person. */
export function attendanceTable(t: Messages, lines: readonly AttendanceLine[]): string[][] {
	const rows = lines.map((line) => [
		line.employeeNumber ?? "",
		line.givenName,
		line.familyName,
		line.email ?? "",
		line.programme,
		line.cohort,
		String(line.number),
		line.theme,
		line.day,
		t.programmes.attendance.marks[line.state],
	]);
	return [[...t.checkIn.completion.exportColumns], ...rows];
}
