import type { Locale, Messages } from "../../../locales/index.ts";
import type { Rule, WhyNot } from "../../core/portfolio/index.ts";
import { formatHours, formatList, formatMoney } from "../../platform/i18n/format.ts";
import type { PortfolioPlan } from "./plan.ts";
import { membersOf, placeCompetence, yearsOf } from "./problem.ts";

type Plan = Pick<PortfolioPlan, "candidates">;

/** The titles behind an id of the problem; candidates chosen together are one id. */
export function namesIn({ candidates }: Plan, idea: string, locale: Locale): string {
	const titles = membersOf(idea).flatMap((id) => candidates.list.find((one) => one.id === id)?.title ?? []);
	return titles.length > 0 ? formatList(titles, locale) : "–";
}

/** The name of a competence in a plan; places are one of their own. */
export const competenceName = ({ candidates }: Plan, id: string, t: Messages): string =>
	id === placeCompetence
		? t.choosing.plan.place
		: (candidates.competences.find((one) => one.id === id)?.name ?? "–");

/** What there is too little of, and how much: "40 timer fra IT i 2. kvartal 2027". */
export function shortInWords(
	plan: Plan,
	{ rule, by }: { rule: Rule; by: number },
	t: Messages,
	locale: Locale,
): string {
	const words = t.choosing.plan.short;
	const name = (id: string) => namesIn(plan, id, locale);
	switch (rule.kind) {
		case "capacity": {
			const quarter = t.portfolio.quarter(plan.candidates.quarters[rule.quarter] ?? "");
			return rule.competence === placeCompetence
				? words.place(quarter)
				: words.capacity(formatHours(by, locale), competenceName(plan, rule.competence, t), quarter);
		}
		case "budget":
			return words.budget(formatMoney(by, locale), yearsOf(plan.candidates)[rule.year] ?? "");
		case "minShare":
			return words.share(rule.sector);
		case "requires":
			return words.requires(name(rule.then), name(rule.first));
		case "excludes":
			return words.excludes(name(rule.ideas[0]), name(rule.ideas[1]));
	}
}

/** Why an idea was left out, in a sentence that says what would have to give. */
export function whyNotInWords(plan: Plan, why: WhyNot, t: Messages, locale: Locale): string {
	const words = t.choosing.plan.why;
	switch (why.kind) {
		case "must-not":
			return words["must-not"];
		case "requires":
			return words.requires(namesIn(plan, why.missing, locale));
		case "excluded-by":
			return words["excluded-by"](namesIn(plan, why.by, locale));
		case "no-room":
			return words["no-room"](
				formatList(
					why.short.map((short) => shortInWords(plan, short, t, locale)),
					locale,
				),
			);
		case "lower-worth":
			return words["lower-worth"](formatMoney(why.lost, locale));
	}
}
