import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { platform } from "../../../locales/nb/platform.ts";
import { Pagination, Table } from "./index.ts";
import { pagesShown } from "./table.tsx";

const columns = [
	{ key: "title", label: "Idé", sortHref: "/ideas?sort=-title", sorted: "ascending" as const },
	{ key: "hours", label: "Timer", numeric: true },
	{ key: "act", label: "Valg", hidden: true },
];

test("a table has a caption, headings that sort by link, and cells that know their column", () => {
	const html = renderToString(<Table caption="Idéer" columns={columns} rows={[["<i>", 12, "Åpne"]]} />);
	expect(html).toBe(
		'<table class="table"><caption>Idéer</caption><thead><tr>' +
			'<th scope="col" aria-sort="ascending"><a href="/ideas?sort=-title" title="Sorter etter idé" class="sort-link">Idé</a></th>' +
			'<th scope="col" class="numeric">Timer</th><th scope="col"><span class="ds-sr-only">Valg</span></th></tr></thead>' +
			'<tbody><tr><th scope="row" data-label="Idé">&lt;i></th><td class="numeric" data-label="Timer">12</td>' +
			"<td>Åpne</td></tr></tbody></table>",
	);
});

test("a table with neighbours of the same columns takes the widths they have in common", () => {
	expect(renderToString(<Table alike caption="Sal 2" columns={columns} rows={[]} />)).toMatch(
		/^<table class="table table-alike">/,
	);
});

test("without rows the empty state stands instead of the table", () => {
	expect(
		renderToString(<Table caption="Idéer" columns={columns} rows={[]} empty={<p>Ingen ennå</p>} />),
	).toBe("<p>Ingen ennå</p>");
});

test("the ends, the current page and its neighbours get a link; a gap of one is closed", () => {
	expect([pagesShown(1, 1), pagesShown(1, 3), pagesShown(4, 9), pagesShown(5, 9), pagesShown(9, 9)]).toEqual([
		[1],
		[1, 2, 3],
		[1, 2, 3, 4, 5, 0, 9],
		[1, 0, 4, 5, 6, 0, 9],
		[1, 0, 8, 9],
	]);
});

test("paging leads on and back, marks where one is, and is absent on a single page", () => {
	const paging = (page: number, pageCount: number) =>
		renderToString(
			<Pagination
				page={page}
				pageCount={pageCount}
				hrefFor={(number) => `/p?page=${number}`}
				t={{ platform }}
			/>,
		);
	expect(paging(1, 1)).toBe("");
	expect(paging(1, 2)).not.toContain('rel="prev"');
	expect(paging(2, 2)).toContain('<a href="/p?page=1" rel="prev">Forrige</a>');
	expect(paging(2, 2)).toContain('<a href="/p?page=2" aria-label="Side 2" aria-current="page">2</a>');
	expect(paging(2, 2)).not.toContain('rel="next"');
});
