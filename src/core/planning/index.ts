export { Effort, gapOf } from "./effort.ts";
export type { Account, Draft, Limit, Outcome, Progress, Steering } from "./terms.ts";
