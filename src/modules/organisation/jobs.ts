import type { Jobs } from "../../platform/jobs/index.ts";

export const jobs: Jobs = {};
