/** What leaders take with them: reflections, the team's promise, evaluation, diplomas. The only door for other modules. */

export { promise } from "./actions/promises.ts";
export { setPrompts } from "./actions/prompts.ts";
export { shareReflection, writeReflection } from "./actions/reflections.ts";
export { around } from "./around.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export type { TeamPromise } from "./promise.ts";
export { promisesToShow } from "./queries/promises.ts";
export { guidingPosition } from "./reflection.ts";
export { routes } from "./routes.ts";
