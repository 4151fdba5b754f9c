/**
 * How long a planner searches. With `moves` the same input and seed give the same answer to the byte on any machine.
 * `of` repeats a search that was laid out for `of` moves and stopped after `moves`. With `seconds` it stops by the
 * clock and says how many moves that was.
 */
export type Limit = { moves: number; of?: number } | { seconds: number };

/** How far a search has come. `share` goes from 0 to 1; `best` is the best objective so far, null before the first. */
export type Progress = { moves: number; planned: number; share: number; best: number | null };

/** Makes the best plan so far; dear, so only for those who look at it. Another function for each better plan. */
export type Draft = () => unknown;

/** What steers every planner, beside its instance. */
export type Steering = {
	limit: Limit;
	seed: number;
	/** Milliseconds by a steady clock, such as performance.now. Asked only where the limit is in seconds. */
	now?: () => number;
	/** With the best plan so far, from planners that can show it before they are done. */
	onProgress?: (progress: Progress, draft?: Draft) => void;
	/** True stops the search, which keeps the best so far. */
	isCancelled?: () => boolean;
};

/** What every answer tells of itself. */
export type Account = {
	objective: number;
	/** Proven: no answer to the instance can be better. In the unit of the objective; null with `boundReason`. */
	bound: number | null;
	boundReason?: string;
	/** |objective - bound| / |objective|, 0 where they meet; null without a bound or where the objective is 0. */
	gap: number | null;
	seed: number;
	/** Moves made: `--moves` with this number (and `--of` with `of`, where it is there) gives the same answer again. */
	moves: number;
	/** Moves the search was laid out for, where it was stopped before. */
	of?: number;
	/** Seconds asked for; null where the search stopped by moves. */
	seconds: number | null;
};

/** A plan, or why there can be none. `Reason` is a value that names the people, units and dates in the way. */
export type Outcome<Answer, Reason> = { ok: true; answer: Answer } | { ok: false; reasons: Reason[] };
