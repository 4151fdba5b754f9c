/** Pitches and panels into room-blocks, linked so that scores can be compared. */
export { evaluatePitchDay } from "./evaluate.ts";
export { planPitchDay } from "./plan-pitch-day.ts";
export type { FilledBlock, PitchDay, PitchDayPlan, PitchDayReason } from "./terms.ts";
