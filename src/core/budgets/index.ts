export { fundByEqualShares } from "./equal-shares.ts";
export { fundExactly } from "./exact.ts";
export { fundGreedily, type GreedyRule } from "./greedy.ts";
export type { Project } from "./project.ts";
