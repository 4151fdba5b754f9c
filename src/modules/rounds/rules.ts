/** How the rounds of a day count together. `beside`: they stand beside each other, and nothing is added up. */
export const countings = ["beside", "rank-sum", "weights"] as const;
export type Counting = (typeof countings)[number];

export const audienceStates = ["waiting", "open", "closed"] as const;
export type AudienceState = (typeof audienceStates)[number];

/** The rounds of a day and their rule. */
export type RoundRules = {
	pairs: boolean;
	audience: boolean;
	rule: Counting;
	rubricWeight: number;
	pairsWeight: number;
	audienceWeight: number;
	audienceState: AudienceState;
	/** How many can go on; null where the whole order is asked about. */
	cut: number | null;
};

/** A day is judged by the rubric alone unless somebody has said otherwise. */
export const rubricAlone: RoundRules = {
	...{ pairs: false, audience: false, rule: "beside", audienceState: "waiting", cut: null },
	...{ rubricWeight: 1, pairsWeight: 1, audienceWeight: 1 },
};

/** A vote opens once, and is never opened again when its result has been seen. */
export const mayMoveVote = (from: AudienceState, to: AudienceState): boolean =>
	(from === "waiting" && to === "open") || (from === "open" && to === "closed");
