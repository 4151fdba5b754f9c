/** Plans of cohorts and of tables, before anything is published. The only door for other modules. */

export { around } from "./around.ts";
export { beside } from "./beside.tsx";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
