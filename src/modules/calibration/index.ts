/** Calibration: one common case that the panel scores before the day, and what they make of it. The only door for other modules. */
export { closeCalibration, saveCalibration, submitCalibration, writeCase } from "./actions/calibration.ts";
export { around } from "./around.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { routes } from "./routes.ts";
