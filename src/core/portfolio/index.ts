export { type Evaluation, evaluatePortfolio } from "./evaluate.ts";
export { planPortfolio } from "./plan-portfolio.ts";
export type {
	Costly,
	Idea,
	Mode,
	PortfolioAnswer,
	PortfolioInstance,
	PortfolioReason,
	Rule,
	WhyNot,
} from "./terms.ts";
