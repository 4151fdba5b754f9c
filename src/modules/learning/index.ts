/** What leaders take with them: reflections, the team's promise, evaluation, diplomas. The only door for other modules. */

export { settleRound, showTexts } from "./actions/counting.ts";
export { issueDiplomas, setDiplomaRules, tellInterest } from "./actions/diplomas.ts";
export { answerEvaluation } from "./actions/evaluation.ts";
export { promise } from "./actions/promises.ts";
export { setPrompts } from "./actions/prompts.ts";
export { shareReflection, writeReflection } from "./actions/reflections.ts";
export { closeRounds, openRounds } from "./actions/rounds.ts";
export { around } from "./around.ts";
export { questionsOf, type RoundKind, scale as surveyScale } from "./evaluation.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export type { TeamPromise } from "./promise.ts";
export { candidatesIn, rulesFor } from "./queries/candidates.ts";
export { promisesToShow } from "./queries/promises.ts";
export { guidingPosition } from "./reflection.ts";
export { type ChangeResult, programmeChanges } from "./results-of.ts";
export { routes } from "./routes.ts";
