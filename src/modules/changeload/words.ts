import type { Messages } from "../../../locales/index.ts";
import { formatNumber } from "../../platform/i18n/format.ts";
import type { Locale } from "../../platform/i18n/locale.ts";
import type { Strain } from "./reading.ts";

/** Hours with their unit. */
export const hoursText = (hours: number, t: Messages, locale: Locale): string =>
	t.portfolio.hours(formatNumber(hours, locale));

type Words = {
	changes: (unit: string, quarter: string, count: number, limit: number) => string;
	hours: (unit: string, quarter: string, hours: string, limit: string) => string;
};

/** One sentence for each limit that is passed. */
export function strainTexts(strain: Strain, words: Words, t: Messages, locale: Locale): string[] {
	const { unit, changes, hours, overChanges, overHours } = strain;
	const quarter = t.portfolio.quarter(strain.quarter);
	const text = (n: number) => hoursText(n, t, locale);
	return [
		...(overChanges ? [words.changes(unit.name, quarter, changes, unit.limits.changes ?? 0)] : []),
		...(overHours ? [words.hours(unit.name, quarter, text(hours), text(unit.limits.hours ?? 0))] : []),
	];
}
