import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { platform } from "../../../locales/nb/platform.ts";
import { currentEntry } from "./frame.tsx";
import { ConfirmPage, Dialog, Document, type DocumentProps } from "./index.ts";

const props: DocumentProps = {
	title: "Idéer <nye>",
	locale: "nb",
	tenantName: "Fjordvik kommune",
	t: { platform },
	navigation: [
		{ label: "Hjem", href: "/" },
		{ label: "Idéer", href: "/ideas" },
	],
	currentPath: "/ideas/42?tab=talk",
	account: { signInHref: "/in", signOutHref: "/out", profileHref: "/me", languageHref: "/language" },
	crumbs: [{ label: "Hjem", href: "/" }],
	assets: { css: ["/main.css"], islands: ["/platform.js"] },
	footerLinks: [{ label: "Personvern", href: "/privacy" }],
	children: <p>Innhold</p>,
};

const page = (change: Partial<DocumentProps> = {}) => renderToString(<Document {...props} {...change} />);

test("a page carries no inline script, style or handler", () => {
	expect(page().match(/<script(?! type="module" src=)|<style| style=| on[a-z]+=/g)).toBeNull();
});

test("the first thing to reach is the way past the menu", () => {
	const links = page().match(/<a .*?<\/a>/g) ?? [];
	expect(links[0]).toBe('<a class="skip-link" href="#main">Hopp til hovedinnhold</a>');
	expect(page()).toContain('<main id="main" class="main" tabindex="-1">');
});

test("title and crumbs say where one is, escaped", () => {
	expect(page()).toContain("<title>Idéer &lt;nye> – Ledelsesskolen Fjordvik kommune</title>");
	expect(page()).toContain(
		'<li><a href="/">Hjem</a></li><li><span aria-current="page">Idéer &lt;nye></span></li>',
	);
	expect(page({ crumbs: [] })).not.toContain("breadcrumbs");
});

test("one signed in leaves by a form; one who is not is asked in", () => {
	expect(page({ viewerName: "Ragnhild Solem" })).toContain('<form action="/out" method="post">');
	expect(page({ viewerName: "Ragnhild Solem" })).not.toContain('href="/in"');
	expect(page()).toContain('<a class="account-link" href="/in">Logg inn</a>');
});

test("each language is a button in its own name, the current one marked", () => {
	const buttons = page().match(/<button type="submit" name="locale".*?<\/button>/g);
	expect(buttons).toEqual([
		'<button type="submit" name="locale" value="nb" lang="nb" aria-current="true">Bokmål</button>',
		'<button type="submit" name="locale" value="nn" lang="nn">Nynorsk</button>',
		'<button type="submit" name="locale" value="en" lang="en">English</button>',
	]);
});

test("readers without script alone are told that what they have filled in is lost with the language", () => {
	expect(page().split(platform.languageLoses).length).toBe(2);
	expect(
		page()
			.match(/<noscript>.*?<\/noscript>/g)
			?.join(""),
	).toContain(platform.languageLoses);
});

test("a notice is announced, and the demo says that it is one", () => {
	expect(page({ notice: { text: "Ikke nå", refused: true } })).toContain(
		'<div class="notice" role="status" data-refused>Ikke nå</div>',
	);
	expect(page({ notice: { text: "Svaret er sendt", refused: false } })).toContain(
		'<div class="notice" role="status">Svaret er sendt</div>',
	);
	expect(page()).not.toContain('role="status"');
	expect([page({ demo: true }), page()].map((html) => html.includes(platform.demo))).toEqual([true, false]);
});

test("the entry with the longest address above the page is the current one; the front page only for itself", () => {
	const labelAt = (path: string) => currentEntry(props.navigation, path)?.label;
	expect([labelAt("/"), labelAt("/ideas"), labelAt("/ideas/1?x"), labelAt("/ideas-old")]).toEqual([
		"Hjem",
		"Idéer",
		"Idéer",
		undefined,
	]);
});

test("the dialog's trigger is a link to a page that asks the same and posts the same", () => {
	const question = {
		title: "Trekke idéen?",
		action: "/ideas/1/withdrawal",
		confirm: "Trekk",
		fields: { reason: "x" },
	};
	const dialog = renderToString(
		<Dialog id="withdraw" trigger="Trekk" fallbackHref="/ideas/1/withdraw" {...question}>
			Teamet får beskjed.
		</Dialog>,
	);
	const asPage = renderToString(
		<ConfirmPage cancelHref="/ideas/1" {...question}>
			Teamet får beskjed.
		</ConfirmPage>,
	);
	expect(dialog).toContain(
		'<a class="ds-button button" data-variant="secondary" href="/ideas/1/withdraw">Trekk</a>',
	);
	const form =
		'<form class="form" action="/ideas/1/withdrawal" method="post" novalidate><input type="hidden" name="reason" value="x"/>';
	expect([dialog.includes(form), asPage.includes(form)]).toEqual([true, true]);
	expect(asPage).toContain('href="/ideas/1">Avbryt</a>');
});
