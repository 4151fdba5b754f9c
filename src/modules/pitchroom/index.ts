/** The room where a panel hears its pitches, live: clock, running order, wall. The only door for other modules. */
export { callIn, moveClock, openRoom } from "./actions/steering.ts";
export { around } from "./around.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
