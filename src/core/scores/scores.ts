/** How much a criterion counts. Weights need not add up to 100; only their proportions matter. */
export type Criterion = { id: string; weight: number };

/** One judge's points on one criterion of one pitch; null when the judge abstains. */
export type Score = { judge: string; pitch: string; criterion: string; value: number | null };

/** Mean and spread of what was given on one criterion; nulls where too few gave anything. */
export type CriterionSummary = {
	criterion: string;
	count: number;
	mean: number | null;
	spread: number | null;
	lowest: number | null;
	highest: number | null;
};

/** What a panel thinks of one pitch. `judges` are those who gave points on at least one criterion. */
export type PitchSummary = {
	pitch: string;
	judges: number;
	mean: number | null;
	spread: number | null;
	criteria: CriterionSummary[];
};

/** Gives the mean, or null of nothing. */
export function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Gives the sample standard deviation (n - 1), in the unit of the values; null with fewer than two. */
export function spread(values: readonly number[]): number | null {
	const middle = mean(values);
	if (middle === null || values.length < 2) return null;
	const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}

/**
 * Gives the mean of values by weight. A value of null leaves its weight out too, so abstaining neither
 * lowers nor lifts a result. Null when no value with weight above zero is left.
 */
export function weightedMean(parts: readonly { value: number | null; weight: number }[]): number | null {
	let sum = 0;
	let weights = 0;
	for (const { value, weight } of parts) {
		if (value === null) continue;
		sum += value * weight;
		weights += weight;
	}
	return weights > 0 ? sum / weights : null;
}

/**
 * Sums up every pitch that has a score, in the order they first occur.
 * A pitch's mean is the weighted mean of its criteria's means, so a judge who skipped a criterion counts
 * where they judged. Its spread is the spread between the judges' own weighted means.
 */
export function summariseScores(scores: readonly Score[], criteria: readonly Criterion[]): PitchSummary[] {
	return [...Map.groupBy(scores, (score) => score.pitch)].map(([pitch, ofPitch]) =>
		summarisePitch(pitch, ofPitch, criteria),
	);
}

/**
 * Gives each judge's own weighted mean of each pitch, in the order they first occur; a judge who abstained
 * on everything is left out.
 */
export function judgeMeans(
	scores: readonly Score[],
	criteria: readonly Criterion[],
): { judge: string; pitch: string; mean: number }[] {
	const pairs = Map.groupBy(scores, ({ pitch, judge }) => JSON.stringify([pitch, judge]));
	return [...pairs.values()].flatMap((own) => {
		const [first] = own;
		const value = ownMean(own, criteria);
		return first && value !== null ? [{ judge: first.judge, pitch: first.pitch, mean: value }] : [];
	});
}

function summarisePitch(
	pitch: string,
	scores: readonly Score[],
	criteria: readonly Criterion[],
): PitchSummary {
	const perCriterion = criteria.map((criterion) => summariseCriterion(criterion.id, scores));
	const ownMeans = [...Map.groupBy(scores, (score) => score.judge).values()]
		.map((own) => ownMean(own, criteria))
		.filter((value) => value !== null);
	return {
		pitch,
		judges: ownMeans.length,
		mean: weightedMean(
			perCriterion.map(({ mean }, index) => ({ value: mean, weight: criteria[index]?.weight ?? 0 })),
		),
		spread: spread(ownMeans),
		criteria: perCriterion,
	};
}

function summariseCriterion(criterion: string, scores: readonly Score[]): CriterionSummary {
	const values = scores
		.filter((score) => score.criterion === criterion)
		.map((score) => score.value)
		.filter((value) => value !== null);
	return {
		criterion,
		count: values.length,
		mean: mean(values),
		spread: spread(values),
		lowest: values.length > 0 ? Math.min(...values) : null,
		highest: values.length > 0 ? Math.max(...values) : null,
	};
}

function ownMean(own: readonly Score[], criteria: readonly Criterion[]): number | null {
	return weightedMean(
		criteria.map(({ id, weight }) => ({
			value: own.find((score) => score.criterion === id)?.value ?? null,
			weight,
		})),
	);
}
