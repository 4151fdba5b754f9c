/** A file as rows of text: what every later step of the import reads. Plain data, so it can be staged as JSON. */
export type Table = {
	/** The file's own name, as the user knows it. */
	file: string;
	header: string[];
	rows: TableRow[];
};

/** One row; line 1 is the header. In a CSV with line breaks inside quotes it is the line where the row starts. */
export type TableRow = {
	line: number;
	cells: string[];
	/** Set when the row holds more cells than the header has columns: a separator stands unquoted in a value. */
	overfull?: true;
};

/** Why a file cannot be used at all. Nothing in it was looked at. */
export type Unusable =
	| { code: "file-empty"; file: string }
	| { code: "file-too-large"; file: string }
	| { code: "file-old-excel"; file: string }
	| { code: "file-not-a-table"; file: string }
	| { code: "file-broken-quotes"; file: string; line: number }
	| { code: "file-without-rows"; file: string }
	| { code: "columns-missing"; file: string; columns: string[] }
	| { code: "column-twice"; file: string; columns: string[] };

export type ReadTable = { ok: true; table: Table } | { ok: false; reason: Unusable };
