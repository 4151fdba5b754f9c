/** Everything that can be wrong with a row. The codes are a promise to those who read `--json`: they never change. */
export const faultCodes = [
	"row-overfull",
	"national-id",
	"unit-without-id",
	"unit-id-twice",
	"unit-without-name",
	"unit-own-parent",
	"unit-parent-unknown",
	"unit-in-circle",
	"unit-ends-before-start",
	"leader-not-employee",
	"person-without-number",
	"person-without-given-name",
	"person-without-family-name",
	"number-of-two-people",
	"email-invalid",
	"email-of-two-people",
	"upn-of-two-people",
	"post-without-unit",
	"post-unit-unknown",
	"post-ends-before-start",
	"post-twice",
	"percent-not-number",
	"percent-over-100",
	"main-post-missing",
	"main-post-twice",
	"yes-no-unclear",
	"date-unknown",
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** One thing that is wrong, where it stands, and what stands there. */
export type Fault = {
	code: FaultCode;
	file: string;
	/** Line 1 is the header. */
	line: number;
	/** The column's name in the user's own file. */
	column: string;
	value: string;
	/** The row that this one is at odds with. */
	otherLine?: number;
};

/** Faults as a reader goes through them: file by file (units first), line by line. */
export function inReadingOrder(faults: readonly Fault[], files: readonly string[]): Fault[] {
	const place = (fault: Fault) => files.indexOf(fault.file);
	return faults.toSorted((a, b) => place(a) - place(b) || a.line - b.line);
}
