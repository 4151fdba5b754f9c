export { evaluateSchedule } from "./evaluate.ts";
export { planSchedule, type ScheduleAnswer } from "./plan-schedule.ts";
export type { ScheduleInstance, ScheduleJob, ScheduleReason, Starts, Tightest } from "./terms.ts";
