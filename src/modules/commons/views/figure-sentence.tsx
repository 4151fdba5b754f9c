import type { Locale, Messages } from "../../../../locales/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/format.ts";
import type { StoryFigure } from "../story.ts";

/** A sentence one can quote: the indicator, the figure then and now. Nothing where it was never measured. */
export function FigureSentence({ t, locale, figure }: { t: Messages; locale: Locale; figure: StoryFigure }) {
	const { baseline, latest, latestOn } = figure;
	if (baseline === null || latest === null || latestOn === null) return null;
	const number = (value: number) => formatNumber(value, locale);
	return (
		<p class="figure-sentence">
			<strong>
				{t.commons.showcase.figure(figure.indicator, number(baseline), number(latest), figure.unitOfMeasure)}
			</strong>{" "}
			<span class="meta">{t.commons.showcase.measuredOn(formatDate(latestOn, locale))}</span>
		</p>
	);
}
