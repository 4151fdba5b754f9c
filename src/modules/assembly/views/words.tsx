import type { Locale, Messages } from "../../../../locales/index.ts";
import { type Colour, Tag } from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import type { State } from "../assembly.ts";
import type { Assembly } from "../queries/assemblies.ts";

/** "09.00" in Norwegian, "09:00" in English. */
export const clockIn = (time: string, locale: Locale): string =>
	locale === "en" ? time : time.replace(":", ".");

/** The day and its hours in words. */
export const whenIn = (t: Messages, locale: Locale, { day, startsAt, endsAt }: Assembly): string =>
	t.assembly.at(formatWeekday(day, locale), clockIn(startsAt, locale), clockIn(endsAt, locale));

const colours: Record<State, Colour> = { draft: "neutral", open: "fjord", live: "sol", finished: "mose" };

/** Where the kraftsamling is in its life. */
export function StateTag({ t, state }: { t: Messages; state: State }) {
	return <Tag colour={colours[state]}>{t.assembly.states[state]}</Tag>;
}
