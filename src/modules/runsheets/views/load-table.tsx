import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import { Table, Tag } from "../../../platform/html/index.ts";

export type LoadRow = { name: ComponentChildren; limit: number; load: ReadonlyMap<string, number> };

type LoadTableProps = {
	t: Messages;
	locale: Locale;
	caption: string;
	months: readonly string[];
	rows: readonly LoadRow[];
};

/** Days a month against the limit: a bar and its numbers in each cell. What is over has words of its own. */
export function LoadTable({ t, locale, caption, months, rows }: LoadTableProps) {
	return (
		<Table
			caption={caption}
			captionHidden
			columns={[
				{ key: "name", label: t.facilitators.columns.name },
				...months.map((month) => ({ key: month, label: monthInWords(month, locale) })),
			]}
			rows={rows.map(({ name, limit, load }) => [
				name,
				...months.map((month) => <Load t={t} days={load.get(month) ?? 0} limit={limit} />),
			])}
		/>
	);
}

function Load({ t, days, limit }: { t: Messages; days: number; limit: number }) {
	const most = Math.max(days, limit);
	return (
		<span class="load">
			<span class="load-text">{t.facilitators.daysOf(days, limit)}</span>
			<svg class="load-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
				<rect class="load-room" width={(limit / most) * 100} height="8" />
				<rect class="load-days" width={(Math.min(days, limit) / most) * 100} height="8" />
				{days > limit && (
					<rect class="load-over" x={(limit / most) * 100} width={((days - limit) / most) * 100} height="8" />
				)}
			</svg>
			{days > limit && <Tag colour="leire">{t.facilitators.over}</Tag>}
		</span>
	);
}

/** "jan. 2027". */
export function monthInWords(month: string, locale: Locale): string {
	const name = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" }[locale];
	return new Intl.DateTimeFormat(name, { month: "short", year: "numeric", timeZone: "UTC" }).format(
		new Date(`${month}-01T00:00:00Z`),
	);
}
