import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Ctx } from "./context.ts";
import { blankForm, type FormState } from "./form-state.ts";
import type { Handler } from "./route.ts";

type Values = FormState["values"];

/** The form of a record as it is stored. `Form` sends along what was seen of it, a short print of each field. */
export function formOfRecord(stored: Values): FormState {
	return blankForm({ ...stored, seen: seenOf(stored) });
}

/**
 * The form to show again, where somebody else has changed the record since the writer saw it; undefined where it may
 * be saved. What the writer wrote stays, a field left as it was takes what is stored now, and a second press saves.
 */
export function changedMeanwhile(form: FormState, stored: Values): FormState | undefined {
	const seen = form.values.seen;
	if (typeof seen !== "string" || seen === seenOf(stored)) return undefined;
	const before = new Map(seen.split(" ").map((part) => [part.slice(0, part.lastIndexOf(":")), part]));
	const print = (name: string, value: Values[string]) => fieldPrint(name, value) ?? "";
	const was = (name: string) => before.get(name) ?? "";
	const names = [...new Set([...Object.keys(stored), ...before.keys()])].filter(Boolean);
	const changed = names.filter((name) => print(name, stored[name]) !== was(name));
	if (names.every((name) => print(name, form.values[name]) === print(name, stored[name]))) return undefined;
	const untouched = changed.filter((name) => print(name, form.values[name]) === was(name));
	const others = Object.fromEntries(changed.map((name) => [name, stored[name] ?? ""]));
	const taken = Object.fromEntries(untouched.map((name) => [name, stored[name]]));
	return { values: { ...form.values, ...taken, seen: seenOf(stored) }, errors: {}, others };
}

/** Whether each of them wrote in fields of their own: then nobody need be asked, and `values` holds what both wrote. */
export const isMerged = ({ values, others = {} }: FormState): boolean =>
	Object.keys(others).every((name) => fieldPrint(name, values[name]) === fieldPrint(name, others[name]));

/** One save at a time at this address: call it before the record is read, and what is read stays until the commit. */
export async function takeTurn(c: Ctx): Promise<void> {
	const address = `${c.var.tenant.id} ${c.req.path}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${address}, 0))`.execute(c.var.db);
}

/** The handler with `takeTurn` first. */
export const inTurn =
	(handler: Handler): Handler =>
	async (c) => {
		await takeTurn(c);
		return handler(c);
	};

/** What a form that shows these values sends along of them. */
export const seenOf = (values: Values): string =>
	Object.keys(values)
		.sort()
		.map((name) => fieldPrint(name, values[name]))
		.filter((part) => part !== undefined)
		.join(" ") || "-";

/**
 * A short print of what a page shows of something that others or a planner may make anew. The form on the page sends it
 * along, and its handler does nothing where the print is another by then.
 */
export const printOf = (shown: unknown): string =>
	createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 16);

/** Whether the form was sent from a page that shows something else than this. One without a print says nothing of it. */
export const isAnother = (sent: string, shown: unknown): boolean => sent !== "" && sent !== printOf(shown);

/** An empty field has no print, since forms do not send it; the order of what was ticked says nothing. */
function fieldPrint(name: string, value: Values[string]): string | undefined {
	const text = [value ?? []].flat().map(tidy).filter(Boolean).sort().join("\n\n");
	if (text === "" || name === "seen") return undefined;
	return `${name}:${createHash("sha256").update(text).digest("base64url").slice(0, 8)}`;
}

const tidy = (text: string) => text.replace(/\r\n/g, "\n").trim();
