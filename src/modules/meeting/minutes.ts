import type { Day } from "../../core/calendar/day.ts";
import type { Choice, Item, Kind } from "./agenda.ts";
import type { Meeting, Ruling } from "./queries/meetings.ts";

/** One decision in the minutes. */
export type MinuteItem = {
	readonly kind: Kind;
	readonly title: string;
	readonly facts: readonly string[];
	readonly choice: Choice;
	readonly reason: string;
	readonly lookAgainOn: Day | null;
	/** Null where the person is shielded. */
	readonly byName: string | null;
};

/** The minutes of a meeting: who was there, what was decided by whom and why, and what was left for the next. */
export type Minutes = {
	readonly heldOn: Day;
	readonly place: string;
	readonly chairName: string | null;
	readonly present: string;
	readonly remarks: string;
	readonly decided: readonly MinuteItem[];
	readonly left: readonly { readonly kind: Kind; readonly title: string }[];
};

/** The minutes as they stand: of an open meeting a draft. */
export function minutesOf(meeting: Meeting, rulings: readonly Ruling[], agenda: readonly Item[]): Minutes {
	const { heldOn, place, chairName, present, remarks } = meeting;
	return {
		...{ heldOn, place, chairName, present, remarks },
		decided: rulings.map(({ kind, title, facts, choice, reason, lookAgainOn, byName }) => ({
			...{ kind, title, facts, choice, reason, lookAgainOn, byName },
		})),
		left: agenda.map(({ kind, title }) => ({ kind, title })),
	};
}
