import { ConfirmPage } from "../platform/html/index.ts";
import type { Ctx } from "../platform/web/context.ts";
import { page, redirect } from "../platform/web/respond.tsx";
import { paths } from "./paths.ts";
import { comeBack, filledIn } from "./sample-form.ts";
import { chosenRows } from "./sample-list.ts";
import { DesignPage } from "./views/design-page.tsx";

const title = "Komponentene";

/** The page with everything on it; `?errors` shows a form that came back. */
export function show(c: Ctx): Response {
	const form = c.req.query("errors") === undefined ? filledIn : comeBack;
	const list = chosenRows(c.req.query("q"), c.req.query("sort"), Number(c.req.query("page") ?? 1));
	return page(
		c,
		{ title, crumbs: [{ label: "Forsiden", href: "/" }] },
		<DesignPage t={c.var.t} form={form} list={list} />,
	);
}

/** The question of the dialog as a page. */
export function askFirst(c: Ctx): Response {
	return page(
		c,
		{ title: "Trekk idéen", crumbs: [{ label: title, href: paths.design() }] },
		<ConfirmPage
			title="Vil du trekke idéen?"
			action={paths.answers()}
			confirm="Trekk idéen"
			cancelHref={paths.design()}
			danger
		>
			<p>Teamet får beskjed. Det dere har skrevet, blir liggende, og du kan sende idéen inn igjen senere.</p>
		</ConfirmPage>,
	);
}

/** Takes any answer and keeps nothing. */
export function answer(c: Ctx): Response {
	return redirect(c, paths.design(), "Svaret er sendt. Prøvesiden lagrer ingenting.");
}
