/** What is looked at before letters go out. What blocks must be in place; the rest is told, and the letters may go. */
export const sendingChecks = [
	"recommendations",
	"attendance",
	"decisions",
	"promises",
	"answers",
	"protocol",
] as const;
export type SendingCheckKey = (typeof sendingChecks)[number];
export type SendingCheck = {
	readonly key: SendingCheckKey;
	readonly missing: number;
	readonly blocks: boolean;
};

/** Before the recommendations go: every pitch must have one, and the attendance should be noted while it is remembered. */
export const checksOfRecommendations = (missing: {
	recommendations: number;
	attendance: number;
}): SendingCheck[] => [
	{ key: "recommendations", missing: missing.recommendations, blocks: true },
	{ key: "attendance", missing: missing.attendance, blocks: false },
];

/** Before the decisions go. Leaders who have not answered stop nothing when somebody says why. */
export const checksOfDecisions = (missing: {
	decisions: number;
	promises: number;
	answers: number;
	protocol: number;
}): SendingCheck[] => [
	{ key: "decisions", missing: missing.decisions, blocks: true },
	{ key: "promises", missing: missing.promises, blocks: true },
	{ key: "answers", missing: missing.answers, blocks: false },
	{ key: "protocol", missing: missing.protocol, blocks: false },
];

/** May the letters go? A team that nobody is left of stops nothing. */
export const maySend = (checks: readonly SendingCheck[]): boolean =>
	checks.every(({ missing, blocks }) => missing === 0 || !blocks);
