/** Something people may vote for. Cost is a whole number of the smallest coin, above 0; votes are 0 or more. */
export type Project = { id: string; cost: number; votes: number };
