export { evaluateSeating } from "./evaluate.ts";
export { planSeating } from "./plan-seating.ts";
export type { SeatedRound, SeatingAnswer, SeatingInstance, SeatingReason } from "./terms.ts";
