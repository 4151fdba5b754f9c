import type { Db } from "../../../platform/db/index.ts";
import { standingOf } from "../impartiality.ts";
import { type Seat, seesPending } from "../policy.ts";
import { lettersByPitch } from "./letter-readers.ts";
import type { Pitch } from "./pitches.ts";
import { type Decision, decisionsOn, type Recommendation, recommendationsOn } from "./rulings.ts";

/** What one team will be told. `text` is null where it is not written, or not for the reader to see. */
type LineToSend<Text> = {
	pitchId: string;
	title: string;
	letters: number;
	isWritten: boolean;
	text: Text | null;
};

/** What the panel will tell the team of each pitch; a leader with a tie to one does not see that. */
export async function adviceToSend(
	db: Db,
	dayId: string,
	pitches: readonly Pitch[],
): Promise<LineToSend<Recommendation>[]> {
	const advice = await recommendationsOn(db, dayId);
	const letters = await lettersByPitch(db, dayId);
	return pitches.map((pitch) => lineOf(pitch, letters, advice, standingOf(pitch) === "clear"));
}

/** What the decision maker will tell the team of each pitch. */
export async function rulingsToSend(
	db: Db,
	{ day, seat }: { day: { id: string }; seat: Seat },
	pitches: readonly Pitch[],
): Promise<LineToSend<Decision>[]> {
	const made = await decisionsOn(db, day.id);
	const letters = await lettersByPitch(db, day.id);
	return pitches.map((pitch) => {
		const { text, ...line } = lineOf(pitch, letters, made, seesPending(seat, pitch));
		// The helper's own answer and the letters that have gone are no part of the decision.
		return { ...line, text: text && { ...text, helpAcceptedAt: null, releasedAt: null } };
	});
}

const lineOf = <Text>(
	{ id, title }: Pitch,
	letters: ReadonlyMap<string, number>,
	texts: ReadonlyMap<string, Text>,
	isShown: boolean,
): LineToSend<Text> => ({
	...{ pitchId: id, title, letters: letters.get(id) ?? 0, isWritten: texts.has(id) },
	text: isShown ? (texts.get(id) ?? null) : null,
});
