import type { Design } from "./mixed/design.ts";
import type { Fit } from "./mixed/fit.ts";

/** The fitted model, in units of the scores. */
export type MixedModel = {
	/** -2 log restricted likelihood, the same constant as lme4's `REMLcrit`. */
	reml: number;
	/** The mean of each criterion from average judges on average items; `intercept` where there are no criteria. */
	fixed: Record<string, number>;
	/** The mean of the fixed effects: where corrected scores lie. */
	level: number;
	/** `cell` (item x judge) is null where no pair has several scores, since it is then part of the residual. */
	variance: { item: number; judge: number; cell: number | null; residual: number };
};

/** The fit under the names that items, judges and criteria have. */
export function modelOf(
	design: Design,
	{ deviance, residual, effects, equations: { ratios } }: Fit,
): MixedModel {
	const means = design.criterionMean.map((mean, k) => mean + (effects.criteria[k] as number));
	const [outer, inner] = [ratios.outer * residual, ratios.inner * residual];
	const [item, judge] = design.itemsAreOuter ? [outer, inner] : [inner, outer];
	return {
		reml: deviance,
		fixed: Object.fromEntries(design.criteria.map((id, k) => [id, means[k] as number])),
		level: means.reduce((sum, mean) => sum + mean, 0) / means.length,
		variance: { item, judge, cell: design.hasRepeats ? ratios.cell * residual : null, residual },
	};
}

/** How far judges agree, from 0 to 1. */
export type Agreement = {
	/** Correlation between two judges' single scores of one item: Shrout & Fleiss 1979 (Psychol. Bull. 86), ICC(2,1). */
	single: number;
	/** Squared correlation of corrected with true scores, mean over items: Mrode 2014. 0 if nothing differs. */
	corrected: number;
};

/** Agreement from the variances and the items' prediction errors. */
export function agreementOf(design: Design, { uncertainty, equations: { ratios } }: Fit): Agreement {
	const item = design.itemsAreOuter ? ratios.outer : ratios.inner;
	const errors = design.itemsAreOuter ? uncertainty.outer : uncertainty.inner;
	if (item === 0) return { single: 0, corrected: 0 };
	const error = errors.reduce((sum, variance) => sum + variance, 0) / errors.length;
	return {
		single: item / (1 + ratios.outer + ratios.inner + ratios.cell),
		corrected: Math.max(0, 1 - error / item),
	};
}
