import type { Messages } from "../../../../locales/index.ts";
import { Cluster, Table, Tag } from "../../../platform/html/index.ts";
import { formatPercent, formatShortDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { FilterInput, Sort } from "../forms.ts";
import { paths } from "../paths.ts";
import type { BenefitRow } from "../queries/benefits.ts";
import { figure, StateTag } from "./words.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	rows: readonly BenefitRow[];
	caption: string;
	/** Gives the columns links that sort, where the list can be sorted. */
	filter?: FilterInput;
	/** Whose share of each is told, where benefits are shared. */
	initiativeId?: string;
};

/** Benefits as rows. */
export function BenefitTable({ t, locale, rows, caption, filter, initiativeId }: Props) {
	const words = t.benefits.list.columns;
	const sorting = (sort: Sort) =>
		filter && {
			sortHref: withQuery(paths.benefits(), { ...filter, sort: sort === "title" ? null : sort, page: null }),
			sorted: filter.sort === sort ? ("ascending" as const) : undefined,
		};
	const columns = [
		{ key: "title", label: words.title, ...sorting("title") },
		{ key: "state", label: words.state },
		{ key: "realised", label: words.realised, numeric: true, ...sorting("realised") },
		{ key: "latest", label: words.latest },
		{ key: "owner", label: words.owner },
		{ key: "next", label: words.next, ...sorting("next") },
	];
	return (
		<Table
			caption={caption}
			columns={columns}
			rows={rows.map((row) => cellsOf(row, t, locale, initiativeId))}
		/>
	);
}

function cellsOf(row: BenefitRow, t: Messages, locale: Locale, initiativeId = "") {
	const words = t.benefits;
	const { reading } = row;
	const share = row.shares[initiativeId];
	return [
		<a href={paths.benefit(row.id)}>{row.title}</a>,
		<Cluster space="tight">
			<StateTag t={t} state={row.state} />
			{row.negative && <Tag colour="leire">{words.negative}</Tag>}
			{row.unplanned && <Tag>{words.unplanned}</Tag>}
			{share !== undefined && <Tag>{t.benefitMap.shares.part(formatPercent(share / 100, locale))}</Tag>}
		</Cluster>,
		reading.ok ? formatPercent(reading.share, locale) : words.unsaidShort[reading.reason],
		row.latestValue === null || row.latestOn === null
			? "–"
			: `${figure(row.latestValue, row.unitOfMeasure, locale)}, ${formatShortDate(row.latestOn, locale)}`,
		<span>
			{row.ownerName ?? words.vacant} <span class="meta">{row.unitName}</span>
		</span>,
		row.nextMeasurementOn ? formatShortDate(row.nextMeasurementOn, locale) : "–",
	];
}
