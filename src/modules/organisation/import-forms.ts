import { z } from "zod";
import { because, file, optionalText } from "../../platform/web/fields.ts";
import { type FileKind, personFields, requiredFields, unitFields } from "./import/columns.ts";
import type { Correction } from "./import/match-columns.ts";
import type { Staged } from "./import/prepare.ts";

/** The two files; 40 MB is ten times the largest municipality's. */
export const filesForm = z.object({ units: file(40), people: file(40) });

/** The yes to a dry run, with the print of what it showed. */
export const confirmationForm = z.object({ shown: optionalText(40) });

/** Which column of the staged files each field is read from; a field left out is not in the file. */
export function columnsForm(staged: Pick<Staged, "units" | "people">) {
	const fields = {
		...fieldsFor("units", unitFields, staged.units.header),
		...fieldsFor("people", personFields, staged.people.header),
	};
	return z
		.object(fields)
		.superRefine((values, context) => refuseSameColumnTwice(values as Columns, context))
		.transform((values) => ({
			units: correctionIn<"units">("units", unitFields, values as Columns),
			people: correctionIn<"people">("people", personFields, values as Columns),
		}));
}

type Columns = Record<string, string>;

function fieldsFor(kind: FileKind, fields: readonly string[], header: readonly string[]) {
	const required: readonly string[] = requiredFields[kind];
	const column = z.string().refine((value) => value === "" || header.includes(value));
	return Object.fromEntries(
		fields.map((field) => [`${kind}-${field}`, required.includes(field) ? column : column.default("")]),
	);
}

function refuseSameColumnTwice(values: Columns, context: z.RefinementCtx): void {
	const seen = new Set<string>();
	const { params } = because((t) => t.organisation.columns.twice);
	for (const [name, column] of Object.entries(values)) {
		const key = `${name.split("-")[0]} ${column}`;
		if (column !== "" && seen.has(key)) context.addIssue({ code: "custom", path: [name], params });
		seen.add(key);
	}
}

function correctionIn<K extends FileKind>(
	kind: K,
	fields: readonly string[],
	values: Columns,
): Correction<K> {
	return Object.fromEntries(
		fields.map((field) => [field, values[`${kind}-${field}`] ?? ""]),
	) as Correction<K>;
}
