/**
 * A table as CSV that Excel on a Norwegian computer opens as columns: byte order mark, semicolons, CRLF.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); numbers do not.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((cells) => `${cells.map(cellOf).join(";")}\r\n`).join("")}`;
}

/** What spreadsheets begin a formula at; East Asian ones take the full-width signs too. */
const startsFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cellOf(value: string): string {
	const text = startsFormula.test(value) && !isNumber(value) ? `'${value}` : value;
	return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const isNumber = (value: string) => /^[-+−]?[\d\s\u00a0\u202f]+([.,]\d+)?$/.test(value);
