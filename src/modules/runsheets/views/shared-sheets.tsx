import type { Messages } from "../../../../locales/index.ts";
import { LinkList, PageHeader, Stack, Table } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

type Row = { number: number; theme: string; dayCount: number; items: number; minutes: number; own: number };

/** One sheet for each gathering of the programme; cohorts follow it until they change their own. */
export function SharedSheetsPage({
	t,
	programmeId,
	rows,
}: {
	t: Messages;
	programmeId: string;
	rows: readonly Row[];
}) {
	const words = t.runsheets.shared;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<LinkList label={words.links} links={[{ label: t.runsheets.library.title, href: paths.library() }]} />
			<Table
				caption={words.title}
				captionHidden
				columns={[
					{ key: "gathering", label: words.columns.gathering },
					{ key: "items", label: words.columns.items, numeric: true },
					{ key: "hours", label: words.columns.hours, numeric: true },
					{ key: "own", label: words.columns.own, numeric: true },
				]}
				rows={rows.map(({ number, theme, items, minutes, own }) => [
					<a href={paths.sharedSheet(programmeId, String(number))}>
						{t.programmes.gatheringWithTheme(number, theme)}
					</a>,
					items === 0 ? words.none : items,
					t.runsheets.minutes(minutes),
					own,
				])}
			/>
		</Stack>
	);
}
