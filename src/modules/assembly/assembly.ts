import type { Day } from "../../core/calendar/day.ts";

/** Where a kraftsamling is in its life. While it is live, the hall asks, votes and answers. */
export const states = ["draft", "open", "live", "finished"] as const;
export type State = (typeof states)[number];

const moves: Record<State, readonly State[]> = {
	draft: ["open"],
	open: ["live", "finished"],
	live: ["finished"],
	finished: ["live"],
};

/** The states that the host may choose from this one. */
export const allowedMoves = (state: State): readonly State[] => moves[state];

/** Is it told to the leaders? */
export const isTold = (state: State): boolean => state !== "draft";

/** May people still say whether they come? */
export function takesAnswers(
	assembly: { state: State; answerBy: Day | null; day: Day },
	today: Day,
): boolean {
	const last = assembly.answerBy ?? assembly.day;
	return (assembly.state === "open" || assembly.state === "live") && today <= last;
}

/** What happens to questions: the host lets them through, says that they are answered, or takes them away. */
export const questionStates = ["waiting", "approved", "answered", "hidden"] as const;
export type QuestionState = (typeof questionStates)[number];

export const pollStates = ["draft", "open", "closed"] as const;
export type PollState = (typeof pollStates)[number];

/** What one promises oneself. */
export const commitmentKinds = ["start", "stop", "keep"] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** How many of each one may write: a promise among twenty is none. */
export const mostOfAKind = 5;

/** A commitment comes back after a month, when habits are made or lost, and after a quarter. */
export const reminderDays = [30, 90] as const;

export type Times = { startsAt: string; endsAt: string };

/** Do two parts of the day take place at the same time? One may end as the other begins. */
export const overlap = (one: Times, other: Times): boolean =>
	one.startsAt < other.endsAt && other.startsAt < one.endsAt;
