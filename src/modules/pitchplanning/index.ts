/** Panels side by side and their schedule: rooms, times, who hears what. The only door for other modules. */
export { around } from "./around.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
