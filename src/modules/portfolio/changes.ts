import type { Locale, Messages } from "../../../locales/index.ts";
import { formatDate, formatList } from "../../platform/i18n/format.ts";
import type { Before, Change } from "./queries/history.ts";

/** What somebody else changed while one wrote: who, and each field from what to what. */
export type ChangedMeanwhile = {
	readonly by: string;
	readonly lines: readonly { field: string; from: string; to: string }[];
};

/** Tells in words what differs between the first of the changes and now; long texts are named, not quoted. */
export function changesInWords(
	{ t, locale }: { t: Messages; locale: Locale },
	now: Before,
	changes: readonly Change[],
	names: ReadonlyMap<string, string>,
): ChangedMeanwhile {
	const words = t.portfolio;
	const before = changes[0]?.before ?? now;
	const people = [...new Set(changes.map(({ byName }) => byName ?? words.hidden))];
	const day = (value: string | null) => (value ? formatDate(value, locale) : words.none);
	const said: Record<keyof Before, (of: Before) => string> = {
		title: (of) => of.title,
		summary: (of) => (of.summary === before.summary ? words.changed.earlierText : words.changed.newText),
		ownerId: (of) => names.get(of.ownerId) ?? words.hidden,
		goalId: (of) => (of.goalId === before.goalId ? words.changed.earlierGoal : words.changed.newGoal),
		startQuarter: (of) => (of.startQuarter ? words.quarter(of.startQuarter) : words.none),
		quarters: (of) => String(of.quarters),
		nextCheckOn: (of) => day(of.nextCheckOn),
		touchesStaffing: (of) => (of.touchesStaffing ? words.changed.yes : words.changed.no),
		discussedOn: (of) => day(of.discussedOn),
	};
	const fields = (Object.keys(said) as (keyof Before)[]).filter((key) => before[key] !== now[key]);
	const lines = fields.map((key) => ({
		field: words.changed.fields[key],
		from: said[key](before),
		to: said[key](now),
	}));
	return { by: formatList(people, locale), lines };
}
