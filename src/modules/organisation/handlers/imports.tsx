import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	type FormState,
	isAnother,
	printOf,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { cancelImport, confirmImport, stageImport } from "../actions/imports.ts";
import { describeUnusable } from "../import/describe.ts";
import { stageFiles } from "../import/prepare.ts";
import { confirmationForm, filesForm } from "../import-forms.ts";
import { paths } from "../paths.ts";
import { canChangeOrganisation } from "../policy.ts";
import { dryRunOf } from "../queries/dry-run.ts";
import { type ImportRow, importById, latestImports, stagedRows } from "../queries/imports.ts";
import { DryRunPage } from "../views/dry-run-page.tsx";
import { ImportResultPage } from "../views/import-result-page.tsx";
import { ImportsPage } from "../views/imports-page.tsx";
import { idIn, shieldingFor } from "./request.ts";

/** Where files are handed over, and the history. */
export async function imports(c: Ctx): Promise<Response> {
	return canChangeOrganisation(c.var.viewer) ? showUpload(c, blankForm()) : notFound(c);
}

/** Reads two files, keeps what may be kept, and goes on to the dry run. */
export async function upload(c: Ctx): Promise<Response> {
	const { db, t, now, viewer } = c.var;
	if (!canChangeOrganisation(viewer)) return notFound(c);
	const parsed = await readForm(c, filesForm);
	if (!parsed.ok) return showUpload(c, parsed.form, 422);
	const { units, people } = parsed.value;
	const read = await stageFiles(await uploaded(units), await uploaded(people));
	if (!read.ok) {
		const entries = read.reasons.map((reason) => {
			const { message, remedy } = describeUnusable(t, reason);
			return [reason.file === units.name ? "units" : "people", `${message} ${remedy}`];
		});
		return showUpload(c, withErrors(parsed.form, Object.fromEntries(entries)), 422);
	}
	return redirect(c, paths.import(await stageImport(db, read.staged, now, viewer.personId)));
}

/** One import: the dry run while it waits, how it goes, how it went. */
export async function show(c: Ctx): Promise<Response> {
	const { t, locale } = c.var;
	const found = await importAsked(c);
	if (!found) return notFound(c);
	if (found.state === "staged") return showDryRun(c, found);
	// Without script too: the page asks again until the work is done, which takes a few seconds.
	if (found.state === "running") c.header("refresh", "2");
	const props = { t, locale, state: found.state, report: found.report };
	return page(c, { title: t.organisation.imports.title, crumbs: crumbs(c) }, <ImportResultPage {...props} />);
}

/** The yes, to what was shown: columns, or the organisation itself, may be others by now. */
export async function confirm(c: Ctx): Promise<Response> {
	const found = await importAsked(c);
	if (!found) return notFound(c);
	const parsed = await readForm(c, confirmationForm);
	const tried = await tryOut(c, found);
	if (tried?.ok && parsed.ok && isAnother(parsed.value.shown, tried.effect))
		return showDryRun(c, found, true);
	await confirmImport(c.var.db, found.id, c.var.viewer.personId);
	return redirect(c, paths.import(found.id));
}

/** The no. */
export async function cancel(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const found = await importAsked(c);
	if (!found) return notFound(c);
	const cancelled = await cancelImport(db, found.id, now);
	if (!cancelled) return redirect(c, paths.import(found.id));
	return redirect(c, paths.imports(), t.organisation.dryRun.cancelled);
}

/** The import of the address, for those who may import. */
export async function importAsked(c: Ctx): Promise<ImportRow | undefined> {
	const id = idIn(c);
	return id && canChangeOrganisation(c.var.viewer) ? importById(c.var.db, id) : undefined;
}

/** The way to an import's pages. */
export function crumbs(c: Ctx) {
	return [{ label: c.var.t.organisation.imports.title, href: paths.imports() }];
}

/** What the files would do now, as the viewer may see it; null where they no longer wait. */
async function tryOut(c: Ctx, { id }: ImportRow) {
	const { db, viewer } = c.var;
	const staged = await stagedRows(db, id);
	if (!staged) return null;
	const tried = await dryRunOf(db, staged, { ...shieldingFor(c), actor: viewer.personId });
	if (!tried.ok) return tried;
	const { counts, presentPeople } = tried.dryRun;
	return { ...tried, dropped: staged.dropped, effect: [staged.corrections, counts, presentPeople] };
}

async function showDryRun(c: Ctx, found: ImportRow, another = false): Promise<Response> {
	const { t, locale } = c.var;
	const tried = await tryOut(c, found);
	if (!tried) return notFound(c);
	if (!tried.ok) return redirect(c, paths.importColumns(found.id));
	const { dryRun, dropped, effect } = tried;
	const props = { t, locale, id: found.id, dropped, another, shown: printOf(effect), ...dryRun };
	const options = { title: t.organisation.dryRun.title, crumbs: crumbs(c) };
	return page(c, { ...options, status: another ? 422 : 200 }, <DryRunPage {...props} />);
}

async function showUpload(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
	const { db, t, locale } = c.var;
	const view = <ImportsPage t={t} locale={locale} form={form} history={await latestImports(db)} />;
	return page(c, { title: t.organisation.imports.title, status }, view);
}

async function uploaded(file: File) {
	return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
