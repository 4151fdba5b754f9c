import type { Locale, Messages } from "../../../locales/index.ts";
import { formatMoney } from "../../platform/i18n/format.ts";
import { countingOf, type PlanRules, type Wish } from "./rules.ts";

type Names = { titles: ReadonlyMap<string, string>; years: readonly string[] };

/** What somebody has changed in the rules, in words. */
export function differencesInWords(
	before: PlanRules,
	after: PlanRules,
	{ titles, years }: Names,
	t: Messages,
	locale: Locale,
): string[] {
	const words = t.choosing.rules.differences;
	const money = (most: number | null | undefined) =>
		most === null || most === undefined ? words.noLimit : formatMoney(most, locale);
	const is = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
	const ids = new Set([...Object.keys(before.wishes), ...Object.keys(after.wishes)]);
	const found = [
		...years.flatMap((year, at) =>
			is(before.budget[at] ?? null, after.budget[at] ?? null)
				? []
				: [words.budget(year, money(before.budget[at]), money(after.budget[at]))],
		),
		...(is(before.share, after.share) ? [] : [words.share]),
		...[...ids].flatMap((id) =>
			before.wishes[id] === after.wishes[id]
				? []
				: [
						words.wish(
							titles.get(id) ?? "–",
							wishInWords(t, before.wishes[id] ?? "free"),
							wishInWords(t, after.wishes[id] ?? "free"),
						),
					],
		),
		...(is(before.pairs, after.pairs) ? [] : [words.pairs]),
		...(before.caution === after.caution ? [] : [words.caution]),
		...(before.effort === after.effort ? [] : [words.effort]),
		...(is(countingOf(before), countingOf(after)) ? [] : [words.counting]),
	];
	return found.length > 0 ? found : [words.nothing];
}

/** What is asked of one candidate, in words. */
export function wishInWords(t: Messages, wish: Wish): string {
	const words = t.choosing.rules;
	if (wish === "free" || wish === "must" || wish === "must-not") return words.wishes[wish];
	const [, size, quarter = ""] = /^lock:(full|small)@(.+)$/.exec(wish) ?? [];
	return words.lock(
		`${t.portfolio.shortQuarter(quarter)}, ${t.choosing.demand.sizes[size === "small" ? "small" : "full"].toLowerCase()}`,
	);
}
