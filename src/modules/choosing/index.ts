/** Which ideas to carry out, in which scope and when. The only door for other modules. */
export { publishPlan } from "./actions/publish.ts";
export { around } from "./around.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { versionOf } from "./plan.ts";
export { planById, type ReadyPlan, readyPlans } from "./queries/plans.ts";
export { routes } from "./routes.ts";
