import type {
	PortfolioAnswer,
	PortfolioInstance,
	PortfolioReason,
	Rule,
} from "../../core/portfolio/index.ts";
import type { PlanKind } from "./kind.ts";
import { readPortfolio } from "./portfolio-file.ts";

/** The portfolio planner on the command line. */
export const portfolio: PlanKind<PortfolioInstance, PortfolioAnswer, PortfolioReason> = {
	read: readPortfolio,
	explain: ({ parts, objective, bound, gap, costliest, whyNot }) => [
		`${parts.chosen} ideas give a benefit of ${show(parts.benefit)}; the mean of the worst losses is ${show(parts.cvar)}; in all ${show(objective)}.`,
		...(bound === null ? [] : [`No choice gives more than ${show(bound)}${better(objective, gap)}.`]),
		// Prices of a relaxation are far above what one more hour is worth: they say where to look, not how much.
		`Tightest: ${costliest.map(({ rule }) => say(rule)).join("; ")}.`,
		`${whyNot.length} ideas were left out; the answer says why for each.`,
	],
	refuse: (reason) => {
		if (reason.kind === "must-and-must-not")
			return `${reason.idea} is both in must and in mustNot: take it out of one.`;
		if (reason.kind === "must-excludes")
			return `${reason.ideas.join(" and ")} must both be chosen, but exclude each other: take one of the three away.`;
		if (reason.kind === "must-requires")
			return `${reason.idea} must be chosen and requires ${reason.missing}, which is in mustNot: take one of the three away.`;
		if (reason.kind === "must-late")
			return `${reason.idea} must be chosen after ${reason.first}, and has no mode that starts when that has finished: give one of them another mode, or take one of the rules away.`;
		if (reason.kind === "must-too-much") {
			const lack = `${show(reason.needs)} of ${say(reason.rule)}, where there are ${show(reason.room)}`;
			return `${reason.ideas.join(", ")} must be chosen and take at least ${lack}: give ${show(reason.needs - reason.room)} more, or take one of them out of must.`;
		}
		const broken = [...new Set(reason.broken.map(({ rule, by }) => `${say(rule)}${more(rule, by)}`))];
		return `No plan was found; the last one tried breaks ${broken.join(", ")}. Search longer, or give these more room.`;
	},
};

/** A relation is kept or not; of hours and money there is too little by so much. */
const more = (rule: Rule, by: number): string =>
	rule.kind === "requires" || rule.kind === "excludes" ? "" : ` (by ${show(by)})`;

const show = (value: number) => String(Math.round(value * 10) / 10);

function say(rule: Rule): string {
	if (rule.kind === "capacity") return `hours of ${rule.competence} in quarter ${rule.quarter}`;
	if (rule.kind === "budget") return `the budget of year ${rule.year}`;
	if (rule.kind === "minShare") return `the least share of ${rule.sector}`;
	if (rule.kind === "requires") return `${rule.then} after ${rule.first}`;
	return `${rule.ideas.join(" or ")}, not both`;
}

/** How much better a choice could be, as a share; nothing to compare with where nothing is gained. */
function better(objective: number, gap: number | null): string {
	return objective > 0 && gap !== null ? `: at most ${show(100 * gap)} % better` : "";
}
