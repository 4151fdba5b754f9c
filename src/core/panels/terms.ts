/** People who can judge, items to be judged, and how well they fit each other. */
export type PanelsInstance = {
	people: string[];
	items: string[];
	/** A row per person, a value per item in the order of `items`; null is a conflict and never used. */
	affinity: (number | null)[][];
	/** People each item gets. */
	perItem: number;
	/** Items a person may get at most. */
	maxLoad: number;
	/** Items a person must get at least; 0 where it is left out. */
	minLoad?: number;
};

/** `greatest` total of all; `fairest`: the smallest item total as large as can be, then the greatest total. */
export type PanelsAim = "greatest" | "fairest";

export type PanelsAnswer = {
	/** Person and item, in the order of the items and then of the people. */
	assigned: [person: string, item: string][];
	/** The total, or for the fairest the smallest item total. */
	objective: number;
	total: number;
	smallest: number;
	/** Proven: no assignment has a greater objective. */
	bound: number;
	/** |objective - bound| / |objective|; 0 where they meet. */
	gap: number | null;
	/** Proven: no assignment with this smallest item total has a greater total. */
	totalBound: number;
	/** The items with the smallest totals, ten at most, and what an item could get if it chose first. */
	costliest: { item: string; total: number; atBest: number }[];
	/** Nothing is drawn and nothing searched by the clock: the same input gives the same answer. */
	seed: null;
	moves: 0;
	seconds: null;
};

/** Why there can be no assignment. Each is proven by counting. */
export type PanelsReason =
	/** The item needs `needs` people, and only `has` are without conflict. */
	| { kind: "few-people"; item: string; needs: number; has: number }
	/** The person must get `needs` items, and only `has` are without conflict. */
	| { kind: "few-items"; person: string; needs: number; has: number }
	/** All items need more than all people may take. */
	| { kind: "load"; needs: number; has: number }
	/** All people must take more than all items need. */
	| { kind: "min-load"; needs: number; has: number }
	/** `items` need `needs`; `busy` give maxLoad each and the others what they may judge of them: `has` in all. */
	| { kind: "crowded-items"; items: string[]; busy: string[]; needs: number; has: number }
	/** `people` must take `needs`; all places they may have, when each item prefers them, are `has`. */
	| { kind: "idle-people"; people: string[]; needs: number; has: number };
