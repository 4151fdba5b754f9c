/** Pitch days: panel, impartiality, points, recommendation, decision. The only door for other modules. */
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export type { Outcome } from "./outcome.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { type PitchingInYear, pitchingInYear } from "./queries/in-year.ts";
export { type IdeaPitch, pitchOfIdea } from "./queries/pitch-of-idea.ts";
export { decisionsReleased, type ReleasedDecision } from "./queries/rulings.ts";
export { whoPitched } from "./queries/who-pitched.ts";
export { routes } from "./routes.ts";
