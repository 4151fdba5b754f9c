import type { Messages } from "../../../locales/index.ts";
import type { PlannedGathering, StepKey } from "./programme.ts";

type Frame = { opens: StepKey[]; closes: StepKey[]; weeks: number };

/**
 * Five two-day gatherings. A challenge is found between the first and the second, insight won between the second and
 * the third, something tested between the third and the fourth; the pitch day comes after the fourth.
 */
const frames: readonly Frame[] = [
	{ opens: ["challenge"], closes: [], weeks: 4 },
	{ opens: ["insight"], closes: ["challenge"], weeks: 5 },
	{ opens: ["idea", "prototype"], closes: ["insight"], weeks: 5 },
	{ opens: ["benefit", "pitch"], closes: ["idea", "prototype"], weeks: 3 },
	{ opens: [], closes: ["benefit", "pitch"], weeks: 4 },
];

/** Gives the suggested programme in one language: themes, aims and work between, to be changed freely. */
export function suggestedGatherings(t: Messages): PlannedGathering[] {
	return frames.map(({ opens, closes, weeks }, index) => {
		const words = t.programmes.template[index];
		return {
			number: index + 1,
			theme: words?.theme ?? "",
			aims: words?.aims ?? "",
			dayCount: 2,
			opensSteps: opens,
			closesSteps: closes,
			homework: words?.homework ?? "",
			homeworkDueWeeks: weeks,
		};
	});
}
