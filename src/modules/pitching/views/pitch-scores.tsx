import type { Locale, Messages } from "../../../../locales/index.ts";
import { Distribution } from "../../../platform/charts/index.ts";
import { formatFixed, formatNumber } from "../../../platform/i18n/format.ts";
import type { Criterion } from "../queries/day.ts";
import type { Result } from "../queries/scores.ts";

type PitchScoresProps = {
	t: Messages;
	locale: Locale;
	title: string;
	result: Result;
	criteria: readonly Criterion[];
	level?: 2 | 3 | 4;
};

/** How the panel scored one pitch: a dot for each who gave points, by criterion; nobody's name. */
export function PitchScores({ t, locale, title, result, criteria, level }: PitchScoresProps) {
	const texts = t.pitching.results;
	const mean = result.mean === null ? "–" : formatFixed(result.mean, locale, 1);
	return (
		<Distribution
			id={`scores-${result.pitch}`}
			title={texts.chartTitle(title, mean)}
			description={texts.chartText}
			level={level}
			min={1}
			max={6}
			format={(value) => formatNumber(value, locale)}
			columns={[texts.criterion, texts.mean, texts.range]}
			rows={criteria.map((criterion) => ({
				label: criterion.title,
				scores: result.values.get(criterion.id) ?? [],
			}))}
		/>
	);
}
