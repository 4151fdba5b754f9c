import type { Messages } from "../../../../locales/index.ts";
import type { MedianStay } from "../../../core/flow/time-in-state.ts";
import { DefinitionList, Heading, Meta, Stack } from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { isLive, liveStates, type State } from "../initiative.ts";
import type { InitiativeProps } from "./initiative.tsx";

/** How long the initiative has been in each state. Final states are where time ends. */
export function TimeInStates({ t, locale, times }: InitiativeProps) {
	const words = t.portfolio.times;
	const items = [...times]
		.filter(([state]) => isLive(state))
		.map(([state, { days, isThere }]) => ({
			term: t.portfolio.states[state],
			description: isThere
				? words.soFar(formatNumber(days, locale, 0))
				: words.days(formatNumber(days, locale, 0)),
		}));
	if (items.length === 0) return null;
	return (
		<Stack>
			<Heading level={2}>{words.title}</Heading>
			<DefinitionList items={items} />
		</Stack>
	);
}

type MedianProps = { t: Messages; locale: Locale; medians: ReadonlyMap<State, MedianStay> };

/** How long initiatives usually stay in each state, as one line; nothing until one has moved on. */
export function MedianTimes({ t, locale, medians }: MedianProps) {
	const words = t.portfolio.times;
	const parts = liveStates.flatMap((state) => {
		const median = medians.get(state);
		if (!median) return [];
		return [words.median(t.portfolio.states[state], formatNumber(median.days, locale, 0), median.count)];
	});
	return parts.length === 0 ? null : <Meta>{`${words.medianTitle} ${parts.join(" · ")}`}</Meta>;
}
