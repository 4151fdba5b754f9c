/** The portfolio meeting: an agenda of what needs a decision, decisions on the spot, and minutes. The only door for other modules. */
export { around } from "./around.ts";
export { jobs } from "./jobs.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
