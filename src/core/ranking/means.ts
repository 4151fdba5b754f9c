/** The sum of the numbers divided by how many there are; NaN of nothing. */
export const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The mean without one of the highest and one of the lowest, so that a single judge cannot lift or sink anybody.
 * Of one or two numbers nothing can be left out: it is their mean. NaN of nothing.
 */
export function trimmedMean(values: readonly number[]): number {
	if (values.length < 3) return mean(values);
	const sum = values.reduce((total, value) => total + value, 0);
	return (sum - Math.max(...values) - Math.min(...values)) / (values.length - 2);
}
