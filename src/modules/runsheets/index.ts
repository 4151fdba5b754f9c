/** What happens inside a gathering: run sheets, material, and the facilitators who carry it. The only door for other modules. */

export { around } from "./around.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
