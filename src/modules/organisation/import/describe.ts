import type { Messages } from "../../../../locales/index.ts";
import type { Fault } from "./fault.ts";
import type { Unusable } from "./table.ts";

/** What is wrong and what to do, in the reader's language. */
export type Described = { message: string; remedy: string };

/** A fault in words. */
export function describeFault(t: Messages, { code, value, otherLine }: Fault): Described {
	const { message, remedy } = t.organisation.faults[code];
	return { message: message({ value, otherLine: String(otherLine ?? "") }), remedy };
}

/** Why a file cannot be used, in words; fields are named as on the page of columns. */
export function describeUnusable(t: Messages, reason: Unusable): Described {
	const { message, remedy } = t.organisation.unusable[reason.code];
	return { message: message(reason.file, detailOf(t, reason)), remedy };
}

function detailOf(t: Messages, reason: Unusable): string {
	if ("line" in reason) return String(reason.line);
	if (reason.code === "column-twice") return reason.columns.join(", ");
	if (reason.code !== "columns-missing") return "";
	const names: Record<string, string> = { ...t.organisation.columns.units, ...t.organisation.columns.people };
	return reason.columns.map((field) => names[field] ?? field).join(", ");
}
