import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, checkFields, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { paths as programmePaths } from "../../programmes/index.ts";
import { removeFromLibrary, saveToLibrary } from "../actions/library.ts";
import { libraryForm, removalForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { libraryItems } from "../queries/library.ts";
import { LibraryPage } from "../views/library-page.tsx";

/** The items that are used again and again. */
export const show = (c: Ctx): Promise<Response> =>
	libraryPage(c, blankForm({ minutes: "30", method: "plenary" }));

/** Adds an item, or takes one out. */
export async function change(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const parsed = await readForm(c, libraryForm);
	const removal = checkFields(parsed.form.values, removalForm, t);
	if (removal.ok) {
		const gone = await removeFromLibrary(db, removal.value.remove);
		return gone ? redirect(c, paths.library(), t.runsheets.library.removed) : notFound(c);
	}
	if (!parsed.ok) return libraryPage(c, parsed.form, 422);
	await saveToLibrary(db, parsed.value);
	return redirect(c, paths.library(), t.runsheets.library.saved);
}

async function libraryPage(c: Ctx, form: FormState, status: 200 | 422 = 200): Promise<Response> {
	const { db, t } = c.var;
	const items = await libraryItems(db);
	const crumbs = [{ label: t.programmes.title, href: programmePaths.programmes() }];
	return page(
		c,
		{ title: t.runsheets.library.title, crumbs, status },
		<LibraryPage t={t} items={items} form={form} />,
	);
}
