export { Effort, gapOf } from "./effort.ts";
export type { Account, Limit, Outcome, Progress, Steering } from "./terms.ts";
