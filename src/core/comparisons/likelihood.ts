/** A log-likelihood that is concave in its parameters: the abilities of the items, then the extras. */
export type Likelihood = {
	items: number;
	/** Parameters after the abilities, as the log of the tie parameter and the home advantage. */
	extras: number;
	/** The log-likelihood and its slopes; the information is row by row, symmetric, over all parameters. */
	at: (parameters: Float64Array) => Slopes;
};

export type Slopes = { logLik: number; gradient: Float64Array; information: Float64Array };

/** Slopes of nothing, to add to. */
export const blankSlopes = (size: number): Slopes => ({
	logLik: 0,
	gradient: new Float64Array(size),
	information: new Float64Array(size * size),
});
