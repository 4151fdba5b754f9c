import type { Messages } from "../../../../locales/index.ts";
import { type Colour, Tag } from "../../../platform/html/index.ts";
import { formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { isBehind, type Reading, type State } from "../benefit.ts";

const colours: Record<State, Colour> = {
	planned: "neutral",
	measuring: "fjord",
	realised: "mose",
	not_realised: "leire",
};

/** The state of a benefit, in a word. */
export const StateTag = ({ t, state }: { t: Messages; state: State }) => (
	<Tag colour={colours[state]}>{t.benefits.states[state]}</Tag>
);

/** "60 % realisert", or why it cannot be said. */
export function readingText(reading: Reading, t: Messages, locale: Locale): string {
	return reading.ok
		? t.benefits.realised(formatPercent(reading.share, locale))
		: t.benefits.unsaid[reading.reason];
}

/** How it lies against what an even growth would give by now. */
export function courseText(reading: Extract<Reading, { ok: true }>, t: Messages, locale: Locale): string {
	const expected = formatPercent(reading.expected, locale);
	return isBehind(reading) ? t.benefits.behind(expected) : t.benefits.onCourse(expected);
}

/** A figure with its unit: "28 dager". Two decimals are more than any indicator here can tell. */
export const figure = (value: number, unit: string, locale: Locale): string =>
	`${formatNumber(value, locale, 2)} ${unit}`;
