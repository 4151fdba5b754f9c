import type { Locale, Messages } from "../../../../locales/index.ts";
import { Details, Heading, Meta, Stack, Table } from "../../../platform/html/index.ts";
import { formatFixed, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import type { Cut } from "../pairs.ts";
import type { RoundRow } from "../rows.ts";
import type { RoundRules } from "../rules.ts";
import { Statement } from "./rules.tsx";

type RoundsProps = {
	t: Messages;
	locale: Locale;
	rules: RoundRules;
	rows: readonly RoundRow[];
	cut: Cut | null;
	/** Every pitch of the day is here: none that the reader steps aside from. */
	isWhole: boolean;
};

/** Every round beside the rubric, the sum where one was agreed on beforehand, and whether the comparisons settle the cut. */
export function RoundsPart(props: RoundsProps) {
	const { t, rules, rows, cut, isWhole } = props;
	const texts = t.rounds.beside;
	const titleOf = (id: string) => rows.find((row) => row.id === id)?.title ?? "";
	return (
		<section aria-labelledby="rounds">
			<Stack>
				<Heading level={2} id="rounds">
					{texts.title}
				</Heading>
				<p>{texts.lead}</p>
				<RoundsTable {...props} />
				{cut && (
					<p>
						{(cut.isSettled ? texts.settled : texts.open)(cut.top, titleOf(cut.last), titleOf(cut.first))}
					</p>
				)}
				{rules.pairs && <Meta>{texts.pairsText}</Meta>}
				{!isWhole && <p>{rules.audience ? texts.notWholeVotes : texts.notWhole}</p>}
				<Details summary={t.rounds.title}>
					<Statement t={t} rules={rules} />
				</Details>
			</Stack>
		</section>
	);
}

function RoundsTable({ t, locale, rules, rows, isWhole }: RoundsProps) {
	const texts = t.rounds.beside;
	const isSummed = rows.some(({ place }) => place !== null);
	const columns = [
		{ key: "pitch", label: texts.pitch },
		{ key: "rubric", label: texts.rubric, numeric: true },
		...(rules.pairs ? [{ key: "pairs", label: texts.pairs, numeric: true }] : []),
		...(rules.audience
			? [{ key: "votes", label: isWhole ? texts.votes : texts.votePlace, numeric: true }]
			: []),
		...(isSummed ? [{ key: "place", label: texts.place, numeric: true }] : []),
	];
	const figure = (value: number) => formatFixed(value, locale, 2);
	const percent = (share: number) => formatPercent(share, locale);
	const votesIn = ({ votes, votePlace }: RoundRow) => {
		if (votes === null) return texts.hidden;
		return isWhole ? formatNumber(votes, locale) : String(votePlace);
	};
	const pairsIn = ({ pairs }: RoundRow) =>
		pairs
			? texts.withInterval(percent(pairs.share), percent(pairs.interval[0]), percent(pairs.interval[1]))
			: "–";
	const cells = (row: RoundRow) => [
		row.title,
		row.mean === null ? "–" : figure(row.mean),
		...(rules.pairs ? [pairsIn(row)] : []),
		...(rules.audience ? [votesIn(row)] : []),
		...(isSummed ? [row.place === null ? "–" : String(row.place)] : []),
	];
	return <Table caption={texts.title} captionHidden columns={columns} rows={rows.map(cells)} />;
}
