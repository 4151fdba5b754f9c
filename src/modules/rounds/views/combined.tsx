import type { Locale, Messages } from "../../../../locales/index.ts";
import { PageHeader, Stack, Table } from "../../../platform/html/index.ts";
import { formatFixed, formatNumber } from "../../../platform/i18n/format.ts";
import { type PitchDay, paths as pitching } from "../../pitching/index.ts";
import type { CombinedRow } from "../handlers/combined.tsx";
import type { RoundRules } from "../rules.ts";
import { Statement } from "./rules.tsx";

type CombinedProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	rules: RoundRules;
	rows: readonly CombinedRow[];
};

/** Every round beside the rubric, and the sum where one was agreed on beforehand. */
export function CombinedPage({ t, locale, day, rules, rows }: CombinedProps) {
	const texts = t.rounds.combined;
	const isSummed = rows.some(({ place }) => place !== null);
	const columns = [
		{ key: "pitch", label: texts.pitch },
		{ key: "rubric", label: texts.rubric, numeric: true },
		...(rules.pairs ? [{ key: "pairs", label: texts.pairs, numeric: true }] : []),
		...(rules.audience ? [{ key: "votes", label: texts.votes, numeric: true }] : []),
		...(isSummed ? [{ key: "place", label: texts.place, numeric: true }] : []),
	];
	const figure = (value: number) => formatFixed(value, locale, 2);
	const cells = ({ title, mean, pairs, votes, place }: CombinedRow) => [
		title,
		mean === null ? "–" : figure(mean),
		...(rules.pairs
			? [
					pairs
						? texts.withInterval(figure(pairs.ability), figure(pairs.interval[0]), figure(pairs.interval[1]))
						: "–",
				]
			: []),
		...(rules.audience ? [votes === null ? texts.hidden : formatNumber(votes, locale)] : []),
		...(isSummed ? [place === null ? "–" : String(place)] : []),
	];
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<Statement t={t} rules={rules} />
			<Table
				caption={texts.title}
				captionHidden
				columns={columns}
				rows={rows.map(cells)}
				empty={<p>{texts.none}</p>}
			/>
			<a href={pitching.results(day.id)}>{texts.toResults}</a>
		</Stack>
	);
}
