import { z } from "zod";
import { checkbox, id, wholeNumber } from "../../platform/web/fields.ts";
import { countings } from "./rules.ts";

const weight = () => wholeNumber({ min: 0, max: 100 });

export const rulesForm = z.object({
	pairs: checkbox(),
	audience: checkbox(),
	rule: z.enum(countings),
	rubricWeight: weight(),
	pairsWeight: weight(),
	audienceWeight: weight(),
	cut: wholeNumber({ min: 1, max: 100 }).nullable().default(null),
});

export const voteStateForm = z.object({ to: z.enum(["open", "closed"]) });

/** As many as a large hall holds. */
export const codesForm = z.object({ count: wholeNumber({ min: 1, max: 1500 }) });

export const voteForm = z.object({ pitchId: id() });

export const pairForm = z.object({
	firstId: id(),
	secondId: id(),
	better: z.enum(["first", "second", "neither"]),
});
