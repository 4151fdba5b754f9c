/** The clock of a room as it is stored: any process can tell the time from it, and so can one that starts again. */
export type Clock = {
	/** Null while it stands still. */
	runningSince: Date | null;
	/** What had run before that. */
	ranMs: number;
	/** Minutes that were given on top. */
	addedPitchMinutes: number;
	addedQuestionMinutes: number;
};

/** How long the two parts are, additions included. */
export type Lengths = { pitchMs: number; questionMs: number };

export type Part = "pitch" | "questions" | "over";

/** What the clock shows: the part, and what is left of it; below zero it tells by how much the time is over. */
export type Reading = { part: Part; leftMs: number };

const minute = 60_000;

/** The lengths of both parts on a day, with what has been added. */
export const lengthsOf = (
	{ pitchMinutes, questionMinutes }: { pitchMinutes: number; questionMinutes: number },
	{ addedPitchMinutes, addedQuestionMinutes }: Clock,
): Lengths => ({
	pitchMs: (pitchMinutes + addedPitchMinutes) * minute,
	questionMs: (questionMinutes + addedQuestionMinutes) * minute,
});

/** For how long the clock has run at a moment. */
export const ranAt = ({ runningSince, ranMs }: Clock, now: Date): number =>
	ranMs + (runningSince ? Math.max(0, now.getTime() - runningSince.getTime()) : 0);

/** What the clock shows when it has run for so long: first the pitch, then the questions, without a stop between. */
export function readClock(ranMs: number, { pitchMs, questionMs }: Lengths): Reading {
	if (ranMs < pitchMs) return { part: "pitch", leftMs: pitchMs - ranMs };
	const leftMs = pitchMs + questionMs - ranMs;
	return { part: leftMs > 0 ? "questions" : "over", leftMs };
}

/** "2:41"; "−0:12" when the time is over. Seconds that have begun count, so that 0:00 means over. */
export function figures(leftMs: number): string {
	const seconds = Math.abs(Math.ceil(leftMs / 1000));
	const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
	return leftMs <= -1000 ? `−${text}` : text;
}
