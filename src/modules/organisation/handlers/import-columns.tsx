import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { correctColumns } from "../actions/imports.ts";
import { describeUnusable } from "../import/describe.ts";
import { type ColumnMatch, matchColumns } from "../import/match-columns.ts";
import { examine, type Staged } from "../import/prepare.ts";
import { columnsForm } from "../import-forms.ts";
import { paths } from "../paths.ts";
import { stagedRows } from "../queries/imports.ts";
import { ColumnsPage } from "../views/columns-page.tsx";
import { crumbs, importAsked } from "./imports.tsx";

/** Which column is which, as it is matched now. */
export async function columns(c: Ctx): Promise<Response> {
	const waiting = await waitingImport(c);
	return waiting ? show(c, waiting, formOf(waiting.staged)) : notFound(c);
}

/** Takes the corrections, and goes on to the dry run. */
export async function correct(c: Ctx): Promise<Response> {
	const waiting = await waitingImport(c);
	if (!waiting) return notFound(c);
	const parsed = await readForm(c, columnsForm(waiting.staged));
	if (!parsed.ok) return show(c, waiting, parsed.form, 422);
	await correctColumns(c.var.db, waiting.id, parsed.value);
	return redirect(c, paths.import(waiting.id));
}

type Waiting = { id: string; staged: Staged };

async function waitingImport(c: Ctx): Promise<Waiting | undefined> {
	const found = await importAsked(c);
	const staged = found?.state === "staged" ? await stagedRows(c.var.db, found.id) : undefined;
	return found && staged && { id: found.id, staged };
}

function show(c: Ctx, { id, staged }: Waiting, form: FormState, status: 200 | 422 = 200): Response {
	const { t } = c.var;
	const examined = examine(staged);
	const reasons = examined.ok
		? []
		: examined.reasons.map((reason) => {
				const { message, remedy } = describeUnusable(t, reason);
				return `${message} ${remedy}`;
			});
	const files = {
		units: { name: staged.units.file, header: staged.units.header },
		people: { name: staged.people.file, header: staged.people.header },
	};
	const view = <ColumnsPage t={t} id={id} form={form} files={files} reasons={reasons} />;
	return page(c, { title: t.organisation.columns.title, crumbs: crumbs(c), status }, view);
}

/** The match by name and earlier corrections, as the form shows it. */
function formOf({ units, people, corrections }: Staged): FormState {
	return blankForm({
		...columnsOf("units", matchColumns("units", units.header, corrections.units), units.header),
		...columnsOf("people", matchColumns("people", people.header, corrections.people), people.header),
	});
}

function columnsOf(
	kind: "units" | "people",
	match: ColumnMatch<"units"> | ColumnMatch<"people">,
	header: readonly string[],
): Record<string, string> {
	const entries = Object.entries(match as Record<string, number>);
	return Object.fromEntries(entries.map(([field, at]) => [`${kind}-${field}`, header[at] ?? ""]));
}
