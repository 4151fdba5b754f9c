import { daily, type Jobs } from "../../platform/jobs/index.ts";
import { forgetReflections } from "./actions/reflections.ts";

/** Jobs of the module: what has had its time is forgotten. */
export const jobs: Jobs = {
	forget_reflections: daily((db, _payload, { clock }) => forgetReflections(db, clock())),
};
