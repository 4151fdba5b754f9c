import type { Locale, Messages } from "../../../locales/index.ts";
import { formatDate, formatNumber } from "../../platform/i18n/format.ts";
import type { PanelNow } from "./ground.ts";

/** "12,5 poeng". */
export const pointsInWords = (points: number, t: Messages, locale: Locale): string =>
	t.pitchplanning.points(formatNumber(points, locale, 2));

/** "09.30" in Norwegian. */
export const timeIn = (time: string, locale: Locale): string =>
	locale === "en" ? time : time.replace(":", ".");

/** "8. desember 2026 kl. 09.00", from the id of a sitting. */
export const sittingInWords = (id: string, t: Messages, locale: Locale): string =>
	t.pitching.at(formatDate(id.slice(0, 10), locale), timeIn(id.slice(11, 16), locale));

/** "Sal 1 kl. 09.00", with the day where there are several. */
export function panelName(
	panel: Pick<PanelNow, "room" | "day" | "startsAt">,
	t: Messages,
	locale: Locale,
	isOneDay: boolean,
): string {
	const time = timeIn(panel.startsAt, locale);
	const name = t.pitchplanning.panels.name(panel.room, time);
	return isOneDay ? name : `${formatDate(panel.day, locale)}: ${name}`;
}

/** Do all panels sit on the same day? */
export const isOneDay = (panels: readonly { day: string | null }[]): boolean =>
	new Set(panels.map(({ day }) => day)).size <= 1;
