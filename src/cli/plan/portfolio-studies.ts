import type {
	FrontierAnswer,
	HoursAnswer,
	PortfolioInstance,
	PortfolioReason,
	RobustnessAnswer,
} from "../../core/portfolio/index.ts";
import type { PlanKind } from "./kind.ts";
import { portfolio } from "./portfolio.ts";
import { readPortfolio } from "./portfolio-file.ts";

type Kind<Answer extends FrontierAnswer | HoursAnswer | RobustnessAnswer> = PlanKind<
	PortfolioInstance,
	Answer,
	PortfolioReason
>;
const same = { read: readPortfolio, refuse: portfolio.refuse };

const frontier: Kind<FrontierAnswer> = {
	...same,
	explain: ({ points }) => [
		`${points.length} plans, each with the greatest benefit found at its risk or less.`,
		...points.map(
			({ benefit, cvar, chosen }) =>
				`Benefit ${show(benefit)} where the mean of the worst losses is ${show(cvar)}: ${Object.keys(chosen).length} ideas.`,
		),
	],
};

const hours: Kind<HoursAnswer> = {
	...same,
	explain: (answer, instance) => [
		...portfolio.explain(answer, instance),
		...[...answer.values]
			.sort((a, b) => b.gain - a.gain)
			.map(
				(value) =>
					`${value.hours} h more of ${value.competence} in every quarter: ${value.gain > 0 ? `${show(value.gain)} more` : "no better plan was found"}.`,
			),
	],
};

const robustness: Kind<RobustnessAnswer> = {
	...same,
	explain: (answer, instance) => [
		...portfolio.explain(answer, instance),
		`In ${answer.samples} scenarios, each planned as if it were known to come:`,
		...answer.robustness
			.filter(({ isChosen, share }) => (isChosen ? share < 0.8 : share >= 0.2))
			.map(({ idea, isChosen, share }) =>
				isChosen
					? `${idea} is in the plan, but only in ${percent(share)} of the scenarios' plans.`
					: `${idea} is left out, but in ${percent(share)} of the scenarios' plans.`,
			),
	],
};

/** What is asked of a portfolio beside the plan, by the names of the planners. */
export const portfolioStudies = {
	"portfolio-frontier": frontier,
	"portfolio-hours": hours,
	"portfolio-robustness": robustness,
} as const;

const show = (value: number) => String(Math.round(value * 10) / 10);
const percent = (share: number) => `${Math.round(share * 100)} %`;
