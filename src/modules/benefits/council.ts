import type { Locale, Messages } from "../../../locales/index.ts";
import { formatEstimate, formatNumber, formatPercent } from "../../platform/i18n/format.ts";
import type { BenefitRow } from "./queries/benefits.ts";
import { budgetOf, sumsOf, totalOf } from "./sums.ts";

/** One benefit as a council reads it. */
export type CouncilLine = { readonly title: string; readonly figures: string; readonly goal: string };

/** What a municipal council reads: sentences and two short lists, the same on page and paper. */
export type CouncilReport = {
	readonly sentences: readonly string[];
	readonly better: readonly CouncilLine[];
	readonly notRealised: readonly { readonly title: string; readonly because: string }[];
	readonly worse: readonly CouncilLine[];
	readonly waiting: number;
	/** How many of each list are not shown. */
	readonly more: Readonly<Record<"better" | "worse" | "notRealised", number>>;
};

/** A council reads one page: so many of each, those worth most first. The list of benefits has all. */
const mostLines = 12;

/** Puts benefits in plain words. */
export function councilReport(rows: readonly BenefitRow[], t: Messages, locale: Locale): CouncilReport {
	const words = t.benefitResults.council;
	const sums = sumsOf(rows);
	const budget = totalOf(rows.map(budgetOf));
	const money = (nok: number) => formatEstimate(nok, locale);
	const isBetter = ({ reading, state }: BenefitRow) =>
		state !== "not_realised" && reading.ok && reading.share > 0;
	const told = {
		better: byWorth(rows.filter((row) => !row.negative && isBetter(row))),
		worse: byWorth(rows.filter((row) => row.negative && isBetter(row))),
		notRealised: byWorth(rows.filter(({ state }) => state === "not_realised")),
	};
	const shown = (which: keyof typeof told) => told[which].slice(0, mostLines);
	const more = (which: keyof typeof told) => Math.max(0, told[which].length - mostLines);
	const line = (row: BenefitRow) => lineOf(row, t, locale);
	return {
		sentences: [
			words.sentence(sums.count, sums.reached, sums.notRealised),
			...(sums.count === 0
				? []
				: [
						sums.plannedNok === 0
							? words.noMoney
							: words.money(money(sums.realisedNok), money(sums.plannedNok)),
					]),
			...(budget.realisedNok === 0 ? [] : [words.budget(money(budget.realisedNok))]),
		],
		better: shown("better").map(line),
		worse: shown("worse").map(line),
		notRealised: shown("notRealised").map(({ title, notRealisedBecause }) => ({
			...{ title, because: notRealisedBecause },
		})),
		more: { better: more("better"), worse: more("worse"), notRealised: more("notRealised") },
		waiting: rows.filter(({ reading, state }) => !reading.ok && state !== "not_realised").length,
	};
}

/** The most kroner first, then the furthest on its way; what is alike stays by title. */
const byWorth = (rows: readonly BenefitRow[]): BenefitRow[] =>
	rows.toSorted((a, b) => kroner(b) - kroner(a) || shareOf(b) - shareOf(a));

const kroner = (row: BenefitRow) => Math.abs(sumsOf([row]).realisedNok);
const shareOf = ({ reading }: BenefitRow) => (reading.ok ? reading.share : 0);

function lineOf(row: BenefitRow, t: Messages, locale: Locale): CouncilLine {
	const words = t.benefitResults.council;
	const number = (value: number | null) => (value === null ? "–" : formatNumber(value, locale, 2));
	const told = words.line(
		row.indicator,
		number(row.baselineValue),
		number(row.latestValue),
		row.unitOfMeasure,
	);
	const time = row.timeUsedFor === "" ? "" : ` ${words.time(row.timeUsedFor)}`;
	const inWords = row.negative ? words.ofExpected : words.ofGoal;
	const share = row.reading.ok ? inWords(formatPercent(row.reading.share, locale)) : "–";
	return { title: row.title, figures: told + time, goal: share };
}
