import type { Account } from "../planning/index.ts";

/** One way to carry an idea out: a scope and a start. Hours are [competence, quarter, hours], cost [year, amount]. */
export type Mode = {
	id: string;
	/** Quarter it starts in, 0 the first. */
	start: number;
	/** Quarters it lasts. */
	length: number;
	benefit: number;
	hours: [number, number, number][];
	cost: [number, number][];
	/** How the benefit moves with each factor of a scenario. */
	exposure: number[];
};

export type Idea = { id: string; sector: string; modes: Mode[] };

/** What may be chosen, and within what. */
export type PortfolioInstance = {
	quarters: number;
	competences: string[];
	/** Hours by competence and quarter. */
	capacity: number[][];
	/** Money by year. */
	budget: number[];
	/** Least share (0 to 1) of the chosen cost by sector. */
	minShare: Record<string, number>;
	ideas: Idea[];
	/** [a, b]: b is chosen only where a is, and starts after a has finished. */
	requires: [string, string][];
	excludes: [string, string][];
	must: string[];
	mustNot: string[];
	risk: { lambda: number; alpha: number; scenarios: number[][] };
	/** Choices already made: mode id by idea id. */
	locked?: Record<string, string>;
};

/** Mode id by idea id. */
export type Chosen = Record<string, string>;

/** A hard rule, by the words and ids of the instance. */
export type Rule =
	| { kind: "capacity"; competence: string; quarter: number }
	| { kind: "budget"; year: number }
	| { kind: "minShare"; sector: string }
	| { kind: "requires"; first: string; then: string; quarter: number }
	| { kind: "excludes"; ideas: [string, string] };

/** A rule that costs: `price` is what the relaxation would give for one more unit of it (hour, amount). */
export type Costly = { rule: Rule; price: number };

/** Why an idea was left out. `short` is how much more the cheapest way would need of each rule. */
export type WhyNot =
	| { idea: string; kind: "must-not" }
	| { idea: string; kind: "requires"; missing: string }
	| { idea: string; kind: "excluded-by"; by: string }
	| { idea: string; kind: "no-room"; mode: string; short: { rule: Rule; by: number }[] }
	| { idea: string; kind: "lower-worth"; mode: string; lost: number };

export type PortfolioAnswer = Account & {
	chosen: Chosen;
	parts: { benefit: number; cvar: number; chosen: number };
	costliest: Costly[];
	whyNot: WhyNot[];
};

/** One plan of a frontier. */
export type FrontierPoint = { chosen: Chosen; benefit: number; cvar: number };

/** From least risk to greatest benefit. `objective` is the greatest benefit, and `bound` holds for it. */
export type FrontierAnswer = Account & { points: FrontierPoint[] };

/** What `hours` more of a competence in every quarter are worth. `chosen` is the plan that they allow. */
export type HourValue = { competence: string; hours: number; gain: number; chosen: Chosen };

export type HoursAnswer = PortfolioAnswer & { values: HourValue[] };

/** In what share of the samples an idea is in the plan that is best there. */
export type Robust = { idea: string; isChosen: boolean; share: number };

/** `samples` scenarios were tried; ideas by falling share. */
export type RobustnessAnswer = PortfolioAnswer & { samples: number; robustness: Robust[] };

export type PortfolioReason =
	| { kind: "must-and-must-not"; idea: string }
	| { kind: "must-excludes"; ideas: [string, string] }
	| { kind: "must-requires"; idea: string; missing: string }
	/** No mode of the idea starts after what it requires can have finished. */
	| { kind: "must-late"; idea: string; first: string }
	/** These must all be chosen, and need more even in the modes that take least. */
	| { kind: "must-too-much"; rule: Rule; ideas: string[]; needs: number; room: number }
	| { kind: "not-found"; broken: { rule: Rule; by: number }[] };
