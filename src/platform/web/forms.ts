import type { z } from "zod";
import type { Messages } from "../../../locales/index.ts";
import type { Ctx } from "./context.ts";
import type { FormState } from "./form-state.ts";
import { formDataOf } from "./sound-request.ts";

export { blankForm, type FormState, isRefused, withErrors } from "./form-state.ts";
export { changedMeanwhile, formOfRecord, inTurn, isAnother, isMerged, printOf, takeTurn } from "./seen.ts";

export type Parsed<Value> =
	| { readonly ok: true; readonly value: Value; readonly form: FormState }
	| { readonly ok: false; readonly form: FormState };

/** A name that occurs once is one value, several times a list. */
type Fields = Record<string, string | string[] | File | File[] | undefined>;

/**
 * Reads the request's form and checks it against the schema.
 * Text is trimmed; an empty text counts as missing.
 * On faults the answer holds what was typed and one message a field, in the reader's language.
 */
export async function readForm<Schema extends z.ZodType>(
	c: Ctx,
	schema: Schema,
): Promise<Parsed<z.output<Schema>>> {
	return checkFields(fieldsOf(await formDataOf(c)), schema, c.var.t);
}

/** The same check for a query string, for search and filter forms. */
export function readQuery<Schema extends z.ZodType>(c: Ctx, schema: Schema): Parsed<z.output<Schema>> {
	return checkFields(fieldsOf(new URL(c.req.url).searchParams), schema, c.var.t);
}

/** The same check for fields that are at hand already, such as an imported row. */
export function checkFields<Schema extends z.ZodType>(
	fields: Fields,
	schema: Schema,
	t: Messages,
): Parsed<z.output<Schema>> {
	const form: FormState = { values: textsOf(fields), errors: {} };
	const result = schema.safeParse(fields);
	if (result.success) return { ok: true, value: result.data, form };
	const errors: Record<string, string> = {};
	for (const issue of result.error.issues) {
		const name = String(issue.path[0] ?? "");
		const missing = issue.code !== "custom" && name !== "" && fields[name] === undefined;
		errors[name] ??= messageFor(issue, missing, t);
	}
	return { ok: false, form: { ...form, errors } };
}

function fieldsOf(entries: Iterable<[string, FormDataEntryValue]>): Fields {
	const fields: Fields = {};
	for (const [sent, entry] of entries) {
		const name = sent.replace(/\[\]$/, ""); // groups of boxes are sent as "name[]"
		const value = typeof entry === "string" ? storable(entry) : entry;
		if (isEmpty(value)) continue;
		const before = fields[name];
		fields[name] = before === undefined ? value : ([before, value].flat() as string[]);
	}
	return fields;
}

/** One kind of line break, no space around it, and no NUL, which the database cannot hold. */
const storable = (text: string) => text.replaceAll("\0", "").replace(/\r\n/g, "\n").trim();

const isEmpty = (value: string | File) =>
	value === "" || (value instanceof File && value.size === 0 && value.name === "");

function textsOf(fields: Fields): FormState["values"] {
	const texts = Object.entries(fields).filter(([, value]) => isText(value));
	return Object.fromEntries(texts) as FormState["values"];
}

const isText = (value: Fields[string]) =>
	typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));

type Issue = z.core.$ZodIssue;

/** A custom message travels in `params.message`, as a function of the catalogue. */
function messageFor(issue: Issue, missing: boolean, t: Messages): string {
	const errors = t.web.fieldErrors;
	if (missing) return errors.required;
	if (issue.code === "custom") {
		const own = issue.params?.message;
		return typeof own === "function" ? (own as (t: Messages) => string)(t) : errors.invalid;
	}
	if (issue.code === "too_small") return tooSmall(issue, t);
	if (issue.code === "too_big") {
		return issue.origin === "string"
			? errors.tooLong(Number(issue.maximum))
			: errors.tooHigh(Number(issue.maximum));
	}
	if (issue.code === "invalid_format" && issue.format === "email") return errors.email;
	if (issue.code === "invalid_value") return errors.choose;
	return errors.invalid;
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>, t: Messages): string {
	const errors = t.web.fieldErrors;
	if (issue.origin === "array") return errors.choose;
	if (issue.origin !== "string") return errors.tooLow(Number(issue.minimum));
	return issue.minimum === 1 ? errors.required : errors.tooShort(Number(issue.minimum));
}
