import type { Messages } from "../../../../locales/index.ts";
import { Heading, Stack, Table } from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { describeFault } from "../import/describe.ts";
import type { Dropped } from "../import/door.ts";
import type { Fault } from "../import/fault.ts";
import type { ImportCounts } from "../import/import-files.ts";

const kinds = ["units", "people", "posts"] as const;

/** New, changed, gone and the same, for units, people and posts. */
export function CountTable({ t, locale, counts }: { t: Messages; locale: Locale; counts: ImportCounts }) {
	const words = t.organisation.dryRun;
	const show = (n: number) => formatNumber(n, locale);
	return (
		<Table
			caption={words.counts}
			columns={[
				{ key: "kind", label: words.counts, hidden: true },
				{ key: "new", label: words.new, numeric: true },
				{ key: "changed", label: words.changed, numeric: true },
				{ key: "gone", label: words.gone, numeric: true },
				{ key: "same", label: words.same, numeric: true },
			]}
			rows={kinds.map((kind) => {
				const count = counts[kind];
				return [words.kinds[kind], show(count.new), show(count.changed), show(count.gone), show(count.same)];
			})}
		/>
	);
}

/** Enough to work with; the same mistake often stands in every row, and the rest shows when it is mended. */
const faultsShown = 200;

/** Every fault with its place and what to do. */
export function FaultTable({ t, faults }: { t: Messages; faults: readonly Fault[] }) {
	const words = t.organisation.dryRun;
	const rows = faults.slice(0, faultsShown).map((fault) => {
		const { message, remedy } = describeFault(t, fault);
		const value = fault.value === "" ? <em>{words.empty}</em> : fault.value;
		return [message, remedy, fault.file, fault.line, fault.column, value];
	});
	return (
		<Stack space="tight">
			{faults.length > faultsShown && <p>{words.faultsShown(faultsShown, faults.length)}</p>}
			<Table
				caption={words.faultsCaption}
				columns={[
					{ key: "problem", label: words.problem },
					{ key: "remedy", label: words.remedy },
					{ key: "file", label: words.file },
					{ key: "line", label: words.line, numeric: true },
					{ key: "column", label: words.column },
					{ key: "value", label: words.value },
				]}
				rows={rows}
			/>
		</Stack>
	);
}

/** What never got further than the door. */
export function DroppedList({ t, dropped }: { t: Messages; dropped: Dropped }) {
	const words = t.organisation.dryRun;
	const cells = [
		...Map.groupBy(dropped.cells, ({ file, column }) => JSON.stringify([file, column])).values(),
	];
	const lines = [
		...dropped.columns.map(({ file, column, reason }) =>
			words.droppedColumn(file, column, words.reasons[reason]),
		),
		...cells.flatMap((group) =>
			group[0] ? words.droppedCells(group.length, group[0].file, group[0].column) : [],
		),
	];
	return (
		<section class="stack stack-tight">
			<Heading level={2} size="sm">
				{words.dropped}
			</Heading>
			{lines.length === 0 ? (
				<p>{words.droppedNothing}</p>
			) : (
				<ul>
					{lines.map((line) => (
						<li>{line}</li>
					))}
				</ul>
			)}
		</section>
	);
}
