export { type Following, runPlanner } from "./run-planner.ts";
