import { z } from "zod";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { file, text } from "../../../platform/web/fields.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { clearAtTheDoor, type Dropped, foldName, readTable, type Table } from "../../organisation/index.ts";
import { registerInitiative } from "../actions/initiatives.ts";
import {
	type CheckedFile,
	checkRows,
	columnsOf,
	ownersWritten,
	quartersWritten,
} from "../initiative-file.ts";
import { paths } from "../paths.ts";
import { seesShielded } from "../policy.ts";
import { competencesInUse, poolsIn } from "../queries/capacity.ts";
import { goalsForChoice } from "../queries/choices.ts";
import { titlesAlive } from "../queries/initiatives.ts";
import { peopleWritten } from "../queries/people.ts";
import { ImportPage } from "../views/initiative-import.tsx";
import { crumbs } from "./initiative.tsx";
import { todayOf, when } from "./today.ts";

/** More initiatives than any municipality runs at once; a longer file is the wrong one. */
const mostRows = 500;

const fileForm = z.object({ file: file(5) });
/** What the dry run showed goes back with the yes, and is checked again as it is. */
const runForm = z.object({ table: text(5_000_000) });
const tableShape = z.object({
	file: z.string(),
	header: z.array(z.string()),
	rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })).max(mostRows),
});

export const blank = (c: Ctx): Promise<Response> => importPage(c, { form: blankForm() });

/** Shows what would be entered, and every fault; stores nothing. */
export async function dryRun(c: Ctx): Promise<Response> {
	const parsed = await readForm(c, fileForm);
	if (!parsed.ok) return importPage(c, { form: parsed.form });
	const words = c.var.t.portfolio.import;
	const refuse = (message: string) => importPage(c, { form: withErrors(parsed.form, { file: message }) });
	const uploaded = parsed.value.file;
	const read = await readTable(uploaded.name, new Uint8Array(await uploaded.arrayBuffer()));
	if (!read.ok) return refuse(words.unusable);
	const { table, dropped } = clearAtTheDoor(read.table);
	if (table.rows.length > mostRows) return refuse(words.tooMany(mostRows));
	const checked = await check(c, table);
	return checked ? importPage(c, { form: blankForm(), table, checked, dropped }) : refuse(words.titleMissing);
}

/** Enters every row, or none: all of it is one transaction. */
export async function run(c: Ctx): Promise<Response> {
	const parsed = await readForm(c, runForm);
	const table = parsed.ok ? tableIn(parsed.value.table) : null;
	const checked = table && (await check(c, table));
	if (!table || !checked) return redirect(c, paths.initiativeImport());
	if (checked.faults.length > 0) return importPage(c, { form: blankForm(), table, checked });
	for (const { line: _, ownerName: __, ...draft } of checked.drafts) {
		await registerInitiative(c.var.db, draft, signedIn(c).personId, when(c));
	}
	return redirect(c, paths.initiatives(), c.var.t.portfolio.import.done(checked.drafts.length));
}

function tableIn(json: string): Table | null {
	try {
		const read = tableShape.safeParse(JSON.parse(json));
		return read.success ? clearAtTheDoor(read.data).table : null;
	} catch {
		return null;
	}
}

/** The rows against what is known now; null where the file lacks a column that every row needs. */
async function check(c: Ctx, table: Table): Promise<CheckedFile | null> {
	const { db, t, viewer } = c.var;
	const competences = await competencesInUse(db, false);
	const columns = columnsOf(table.header, competences);
	if (columns.places.title === undefined || columns.places.owner === undefined) return null;
	const goals = await goalsForChoice(db, todayOf(c));
	const known = {
		today: todayOf(c),
		competences,
		owners: await peopleWritten(db, ownersWritten(table, columns), seesShielded(viewer)),
		goals: new Map(goals.map(({ value, label }) => [foldName(label), value])),
		liveTitles: new Set((await titlesAlive(db)).map(foldName)),
		pools: await poolsIn(db, quartersWritten(table, columns)),
		locale: c.var.locale,
	};
	return checkRows(table, columns, known, t);
}

type ImportState = { form: FormState; table?: Table; checked?: CheckedFile; dropped?: Dropped };

async function importPage(c: Ctx, state: ImportState): Promise<Response> {
	const { t, locale } = c.var;
	const failed = Object.keys(state.form.errors).length > 0 || (state.checked?.faults.length ?? 0) > 0;
	const options = { title: t.portfolio.import.title, crumbs: crumbs(c), status: failed ? 422 : 200 } as const;
	return page(c, options, <ImportPage t={t} locale={locale} {...state} />);
}
