import type { Day } from "../../core/calendar/day.ts";
import { type Answer, guidingPosition } from "./reflection.ts";

/** One gathering on the way, with what was answered there, in the order it was written. */
export type Station = {
	number: number;
	theme: string;
	answers: { body: string; writtenOn: Day }[];
};

/** How one's answer to the guiding question grew: a station for each gathering, also where nothing is written yet. */
export function growthOf(
	planned: readonly { id: string; number: number; theme: string }[],
	answers: readonly Answer[],
	programmeGatheringOf: (gatheringId: string) => string | undefined,
): Station[] {
	const guiding = answers
		.filter(({ position }) => position === guidingPosition)
		.sort((a, b) => a.dayNumber - b.dayNumber);
	return planned.map(({ id, number, theme }) => ({
		number,
		theme,
		answers: guiding
			.filter(({ gatheringId }) => programmeGatheringOf(gatheringId) === id)
			.map(({ body, writtenOn }) => ({ body, writtenOn })),
	}));
}

/** The stations where something is written. */
export const written = (stations: readonly Station[]): Station[] =>
	stations.filter(({ answers }) => answers.length > 0);
