import { z } from "zod";
import { because, decimal, openLine, optionalText, wholeNumber } from "../../platform/web/fields.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import type { Ground } from "./candidates.ts";
import { yearsOf } from "./problem.ts";
import {
	type Counting,
	cautions,
	countingOf,
	type EffortName,
	efforts,
	type Pair,
	type PlanRules,
	pairKinds,
	usualCounting,
	type Wish,
} from "./rules.ts";

/** What the form of rules is made for. */
export type RuleChoices = Pick<Ground, "quarters"> & {
	candidates: readonly { id: string; title: string; sector: string | null; goal: string | null }[];
};

/** So many rows for pairs; more are given when these are used. */
export const pairRows = (pairs: number): number => pairs + 3;
const mostPairs = 40;
/** More kroner than any municipality has. */
const mostMoney = 1e11;

export const wishField = (id: string): string => `wish-${id}`;
export const budgetField = (year: string): string => `budget-${year}`;
export const shareField = (by: "sector" | "goal", name: string): string => `share-${by}-${name}`;
export const pairField = (row: number, part: "first" | "kind" | "second"): string => `pair-${row}-${part}`;

/** The sectors or goals that candidates have, by name. */
export const namesOf = (by: "sector" | "goal", { candidates }: RuleChoices): string[] =>
	[...new Set(candidates.flatMap((one) => one[by] ?? []))].sort();

const effortNames = Object.keys(efforts) as [EffortName, ...EffortName[]];

/** The form of rules, for what there is to choose from. */
export function rulesForm(choices: RuleChoices) {
	const percent = decimal({ min: 0, max: 100 }).nullable().default(null);
	const shares = (["sector", "goal"] as const).flatMap((by) =>
		namesOf(by, choices).map((name) => [shareField(by, name), percent]),
	);
	const wishes = choices.candidates.map(({ id }) => [
		wishField(id),
		z
			.string()
			.regex(/^(free|must|must-not|lock:(full|small)@\d{4}-Q[1-4])$/)
			.default("free"),
	]);
	const budgets = yearsOf(choices).map((year) => [
		budgetField(year),
		decimal({ min: 0, max: mostMoney }).nullable().default(null),
	]);
	const pairs = Array.from({ length: mostPairs }, (_, row) => row).flatMap((row) => [
		[pairField(row, "first"), optionalText(80)],
		[pairField(row, "kind"), z.enum(["", ...pairKinds]).default("")],
		[pairField(row, "second"), optionalText(80)],
	]);
	const dynamic = Object.fromEntries([...shares, ...wishes, ...budgets, ...pairs]);
	return z
		.object({
			name: openLine(80),
			shareBy: z.enum(["sector", "goal"]).default("sector"),
			caution: z.enum(cautions).default("some"),
			effort: z.enum(effortNames).default("usual"),
			years: wholeNumber({ min: 1, max: 10 }).default(usualCounting.years),
			hourCost: decimal({ min: 1, max: 5000 }).default(usualCounting.hourCost),
			revision: wholeNumber({ min: 0 }).nullable().default(null),
			...(dynamic as Record<string, z.ZodType<unknown>>),
		})
		.superRefine(refuseHalfPairs);
}

/** A pair is whole, or its row stands empty. */
function refuseHalfPairs(value: Record<string, unknown>, context: z.RefinementCtx): void {
	for (let row = 0; row < mostPairs; row++) {
		const filled = pairIn(value, row).filter((one) => one !== "").length;
		if (filled === 0 || filled === 3) continue;
		context.addIssue({
			...{ code: "custom", path: [pairField(row, "second")] },
			...because((t) => t.choosing.rules.pairHalf),
		});
	}
}

const pairIn = (value: Record<string, unknown>, row: number): string[] =>
	(["first", "kind", "second"] as const).map((part) => String(value[pairField(row, part)] ?? ""));

/** The rules that a form says; locks and wishes of candidates that are not there fall away. */
export function rulesIn(
	value: Pick<PlanRules, "caution" | "effort"> &
		Counting & { shareBy: "sector" | "goal" } & Record<string, unknown>,
	choices: RuleChoices,
): PlanRules {
	const by = value.shareBy;
	const least = namesOf(by, choices).flatMap((name) => {
		const percent = Number(value[shareField(by, name)] ?? 0);
		return percent > 0 ? [[name, percent]] : [];
	});
	const wishes = choices.candidates.flatMap(({ id }) => {
		const wish = String(value[wishField(id)] ?? "free") as Wish;
		return wish === "free" ? [] : [[id, wish]];
	});
	return {
		budget: yearsOf(choices).map((year) => (value[budgetField(year)] as number | null) ?? null),
		share: { by, least: Object.fromEntries(least) },
		wishes: Object.fromEntries(wishes),
		pairs: Array.from({ length: mostPairs }, (_, row) => pairIn(value, row)).flatMap(
			([first = "", kind = "", second = ""]) =>
				first && kind && second ? [{ first, kind: kind as Pair["kind"], second }] : [],
		),
		caution: value.caution,
		effort: value.effort,
		counting: { years: value.years, hourCost: value.hourCost },
	};
}

/** The rules as the form has them. */
export function filledWith(
	{ name, rules, revision }: { name: string; rules: PlanRules; revision: number | null },
	choices: RuleChoices,
): FormState["values"] {
	const shown = (n: number) => String(n).replace(".", ",");
	return Object.fromEntries<string>([
		["name", name],
		["shareBy", rules.share.by],
		["caution", rules.caution],
		["effort", rules.effort],
		["years", String(countingOf(rules).years)],
		["hourCost", shown(countingOf(rules).hourCost)],
		...(revision === null ? [] : [["revision", String(revision)] as [string, string]]),
		...yearsOf(choices).flatMap((year, at): [string, string][] => {
			const most = rules.budget[at] ?? null;
			return most === null ? [] : [[budgetField(year), shown(most)]];
		}),
		...Object.entries(rules.share.least).map(([of, percent]): [string, string] => [
			shareField(rules.share.by, of),
			shown(percent),
		]),
		...choices.candidates.map(({ id }): [string, string] => [wishField(id), rules.wishes[id] ?? "free"]),
		...rules.pairs.flatMap(({ first, kind, second }, row): [string, string][] => [
			[pairField(row, "first"), first],
			[pairField(row, "kind"), kind],
			[pairField(row, "second"), second],
		]),
	]);
}
