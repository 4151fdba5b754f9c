import type { ComponentChildren } from "preact";
import { usePlatformTexts, type WithPlatformTexts } from "./language.tsx";
import { VisuallyHidden } from "./layout.tsx";

/** One column. With `sortHref` its heading is a link that sorts. */
export type Column = {
	key: string;
	label: string;
	numeric?: boolean;
	sortHref?: string;
	sorted?: "ascending" | "descending";
	/** Label for ears only, e.g. over a column of buttons. */
	hidden?: boolean;
};

type TableProps = {
	caption: ComponentChildren;
	captionHidden?: boolean;
	columns: readonly Column[];
	/** One list per row, in the order of the columns; the first cell names the row. */
	rows: readonly (readonly ComponentChildren[])[];
	/** Stands near others with the same columns: then they are as wide in all of them. */
	alike?: boolean;
	/** Shown instead of an empty table. */
	empty?: ComponentChildren;
};

function HeadCell({ column }: { column: Column }) {
	const t = usePlatformTexts();
	const content = column.hidden ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label;
	return (
		<th scope="col" class={column.numeric ? "numeric" : undefined} aria-sort={column.sorted}>
			{column.sortHref ? (
				<a href={column.sortHref} title={t.sortBy(column.label)} class="sort-link">
					{content}
				</a>
			) : (
				content
			)}
		</th>
	);
}

function Row({ columns, cells }: { columns: readonly Column[]; cells: readonly ComponentChildren[] }) {
	return (
		<tr>
			{columns.map((column, index) => {
				const attributes = {
					class: column.numeric ? "numeric" : undefined,
					"data-label": column.hidden ? undefined : column.label,
				};
				return index === 0 ? (
					<th scope="row" {...attributes}>
						{cells[index]}
					</th>
				) : (
					<td {...attributes}>{cells[index]}</td>
				);
			})}
		</tr>
	);
}

/** Rows on a wide screen, one card per row on a phone. */
export function Table({ caption, captionHidden, columns, rows, alike, empty }: TableProps) {
	if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
	return (
		<table class={alike ? "table table-alike" : "table"}>
			<caption>{captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<HeadCell column={column} />
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((cells) => (
					<Row columns={columns} cells={cells} />
				))}
			</tbody>
		</table>
	);
}

type PaginationProps = {
	page: number;
	pageCount: number;
	hrefFor: (page: number) => string;
	t: WithPlatformTexts;
};

/** The pages worth a link: the ends, the current one and its neighbours; 0 marks a gap. */
export function pagesShown(page: number, pageCount: number): number[] {
	const near = [1, page - 1, page, page + 1, pageCount].filter(
		(number) => number >= 1 && number <= pageCount,
	);
	const numbers = [...new Set(near)];
	return numbers.flatMap((number, index) => {
		const gap = number - (numbers[index - 1] ?? 0);
		if (gap === 2) return [number - 1, number];
		return gap > 2 ? [0, number] : [number];
	});
}

/** Leaf through a list. Nothing when all fits on one page. */
export function Pagination({ page, pageCount, hrefFor, t }: PaginationProps) {
	if (pageCount <= 1) return null;
	return (
		<nav class="pagination" aria-label={t.platform.pages}>
			<p class="meta">{t.platform.pageOf(page, pageCount)}</p>
			<ul>
				{page > 1 && (
					<li>
						<a href={hrefFor(page - 1)} rel="prev">
							{t.platform.previousPage}
						</a>
					</li>
				)}
				{pagesShown(page, pageCount).map((number) => (
					<li class="pagination-number">
						{number === 0 ? (
							<span aria-hidden="true">…</span>
						) : (
							<a
								href={hrefFor(number)}
								aria-label={t.platform.page(number)}
								aria-current={number === page ? "page" : undefined}
							>
								{number}
							</a>
						)}
					</li>
				))}
				{page < pageCount && (
					<li>
						<a href={hrefFor(page + 1)} rel="next">
							{t.platform.nextPage}
						</a>
					</li>
				)}
			</ul>
		</nav>
	);
}
