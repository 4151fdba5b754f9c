import { realised } from "../../core/benefits/realised.ts";

/** A figure that a story tells: how it was, what was aimed at, how it is. */
export interface StoryFigure {
	readonly title: string;
	readonly indicator: string;
	readonly unitOfMeasure: string;
	readonly baseline: number | null;
	readonly baselineOn: string | null;
	readonly target: number | null;
	readonly targetOn: string | null;
	readonly latest: number | null;
	readonly latestOn: string | null;
	readonly timeUsedFor: string;
}

/** A figure without a story, and the unit where it is felt. */
export type LoneFigure = StoryFigure & { readonly unit: string };

/** A case as the showcase tells it: no names of persons. */
export interface Story {
	readonly id: string;
	readonly title: string;
	readonly challenge: string;
	readonly summary: string;
	readonly state: string;
	readonly unit: string | null;
	readonly goal: string | null;
	readonly publishedAt: Date;
	readonly solution: string;
	readonly insight: string;
	readonly figures: readonly StoryFigure[];
}

/** The share of the way from baseline to target that a figure has come, or null where it cannot be told. */
export function shareRealised(figure: StoryFigure): number | null {
	const { baseline, baselineOn, target, targetOn, latest, latestOn } = figure;
	if (baseline === null || !baselineOn || target === null || !targetOn || latest === null || !latestOn)
		return null;
	const plan = { baseline: { value: baseline, on: baselineOn }, target: { value: target, on: targetOn } };
	const answer = realised(plan, { value: latest, on: latestOn });
	return answer.ok ? answer.share : null;
}
