import type { Messages } from "../../../locales/index.ts";
import type { Round } from "./evaluation.ts";

/** "Evaluering av samling 3, dag 2", or of the time before or after the programme. */
export function roundTitle(
	t: Messages,
	{ kind, programmeGatheringId, dayNumber }: Pick<Round, "kind" | "programmeGatheringId" | "dayNumber">,
	plan: readonly { id: string; number: number }[],
): string {
	const words = t.learning.evaluation.titles;
	if (kind !== "day") return words[kind];
	return words.day(plan.find(({ id }) => id === programmeGatheringId)?.number ?? 0, dayNumber ?? 0);
}
