/** Rounds beside the rubric: comparing two by two, and the audience's vote. The only door for other modules. */
export { makeCodes, moveVote, stateRules } from "./actions/rounds.ts";
export { around } from "./around.ts";
export { beside } from "./beside.tsx";
export { jobs } from "./jobs.ts";
export { paths, topics } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
