import type { Colour } from "../../../platform/html/index.ts";
import type { Outcome } from "../outcome.ts";
import type { State } from "../pitch-day.ts";

/** Colour goes with the word and never replaces it. */
export const stateColour: Record<State, Colour> = {
	planned: "neutral",
	open: "sol",
	scored: "lyng",
	recommended: "lyng",
	decided: "lyng",
	released: "mose",
};

export const outcomeColour: Record<Outcome, Colour> = {
	support: "mose",
	in_line: "mose",
	hold: "leire",
	merge: "lyng",
	close: "neutral",
};
