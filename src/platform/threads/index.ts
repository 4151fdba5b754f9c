export { type Following, runPlanner } from "./run-planner.ts";
export { threadFile } from "./thread-file.ts";
