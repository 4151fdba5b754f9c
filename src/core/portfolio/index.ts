export { type Evaluation, evaluatePortfolio } from "./evaluate.ts";
export { planFrontier } from "./frontier.ts";
export { valueHours } from "./hours.ts";
export { planPortfolio } from "./plan-portfolio.ts";
export { testRobustness } from "./robustness.ts";
export type {
	Costly,
	FrontierAnswer,
	FrontierPoint,
	HoursAnswer,
	HourValue,
	Idea,
	Mode,
	PortfolioAnswer,
	PortfolioInstance,
	PortfolioReason,
	Robust,
	RobustnessAnswer,
	Rule,
	WhyNot,
} from "./terms.ts";
