import writeXlsxFile from "write-excel-file/node";
import type { Messages } from "../../../locales/index.ts";
import { toCsv } from "../../platform/files/csv.ts";
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

/** The table as CSV. */
export const attendanceCsv = (t: Messages, lines: readonly AttendanceLine[]): string =>
	toCsv(attendanceTable(t, lines));

/** The table as a workbook. Every cell is text: an employee number keeps its zeros, and nothing is run as a formula. */
export async function attendanceWorkbook(t: Messages, lines: readonly AttendanceLine[]): Promise<Uint8Array> {
	const [heading = [], ...rows] = attendanceTable(t, lines);
	const cells = [
		heading.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
		...rows.map((row) => row.map((value) => ({ value, type: String }))),
	];
	return new Uint8Array(await writeXlsxFile(cells).toBuffer());
}
