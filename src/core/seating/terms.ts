import type { Account } from "../planning/index.ts";

/** People at tables for several rounds, so that they keep meeting new people. */
export type SeatingInstance = {
	rounds: number;
	people: readonly { id: string; unit?: string }[];
	tables: readonly { id: string; seats: number }[];
	/** Who is away, for each round. */
	absent: readonly (readonly string[])[];
	/** Seats that must be kept. */
	locked?: readonly { round: number; person: string; table: string }[];
	/** An earlier plan to change as little as possible: rounds before `fromRound` (0 where left out) are kept as they are. */
	previous?: readonly SeatedRound[];
	fromRound?: number;
	/** What it costs, in pairs, that one person sits elsewhere in one round than in the earlier plan: 0 where left out. */
	movePrice?: number;
};

/** Who sits at each table in one round. */
export type SeatedRound = Record<string, string[]>;

/** `objective` is the number of different pairs who share a table at least once. */
export type SeatingAnswer = Account & {
	rounds: SeatedRound[];
	parts: {
		pairs: number;
		/** Times that two people share a table beyond their first. */
		repeats: number;
		/** How many sit elsewhere than in the earlier plan, counted once a round. */
		moved: number;
	};
	/** Pairs who meet most often, where anybody meets twice; ten at most. */
	costliest: { pair: [string, string]; times: number }[];
};

/** Why people cannot be seated. Rounds are counted from 0. */
export type SeatingReason =
	| { kind: "too-few-seats"; round: number; people: number; seats: number }
	| { kind: "locked-absent"; round: number; person: string }
	| { kind: "locked-twice"; round: number; person: string }
	| { kind: "locked-too-many"; round: number; table: string; people: number; seats: number };
