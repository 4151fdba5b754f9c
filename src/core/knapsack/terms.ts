import type { Account } from "../planning/index.ts";

/** Items to take or leave, each with a value and a weight of each kind; of each kind there is a limit. */
export type Knapsack = {
	values: number[];
	/** By kind, then by item; zero or more. */
	weights: number[][];
	limits: number[];
};

export type KnapsackAnswer = Account & {
	/** Numbers of the items taken, from 0. */
	taken: number[];
	/** What is left of each limit. */
	left: number[];
};
