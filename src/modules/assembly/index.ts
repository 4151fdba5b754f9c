/** Kraftsamling: one day for all leaders. The only door for other modules. */
export { answerAssembly } from "./actions/answers.ts";
export { moveAssembly, planAssembly } from "./actions/assemblies.ts";
export { commit } from "./actions/commitments.ts";
export { answerPoll, makePoll, movePoll } from "./actions/polls.ts";
export { ask, moderate, vote } from "./actions/questions.ts";
export { addSession, takeSeat } from "./actions/sessions.ts";
export { around } from "./around.ts";
export { beside } from "./beside.tsx";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths, topics } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
