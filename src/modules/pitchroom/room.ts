import type { Turn } from "../pitching/index.ts";

/** Where a room stands, and what it does next. */
export type Stage = {
	now: Turn | null;
	next: Turn | null;
	/** Those after the next one, in their order. */
	later: readonly Turn[];
};

/** What is on, and what comes: the first in the order that has not been heard. */
export function stageOf(turns: readonly Turn[], onId: string | null): Stage {
	const now = turns.find(({ id }) => id === onId) ?? null;
	const [next = null, ...later] = turns.filter(({ id, isHeard }) => id !== onId && !isHeard);
	return { now, next, later };
}

/** How a pitch stands in the order. */
export type TurnState = "now" | "next" | "heard" | "later";

export function stateOfTurn({ now, next }: Stage, { id, isHeard }: Turn): TurnState {
	if (id === now?.id) return "now";
	if (id === next?.id) return "next";
	return isHeard ? "heard" : "later";
}

/** How many come before a pitch, what is on counted; null where it is on, heard, or not here. */
export function waitsFor({ now, next, later }: Stage, pitchId: string): number | null {
	const queue = [next, ...later];
	const before = queue.findIndex((turn) => turn?.id === pitchId);
	return before < 0 ? null : before + (now ? 1 : 0);
}

/** What the driver may do to the clock. */
export const clockMoves = ["start", "pause", "minute", "questions"] as const;
export type ClockMove = (typeof clockMoves)[number];
