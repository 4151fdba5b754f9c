import { path } from "../../platform/web/path.ts";

/** Every address of calibration. */
export const paths = {
	calibration: path("/pitch-days/:id/calibration"),
	editCase: path("/pitch-days/:id/calibration/case"),
	score: path("/pitch-days/:id/calibration/score"),
	submission: path("/pitch-days/:id/calibration/submission"),
	closing: path("/pitch-days/:id/calibration/closing"),
	meanings: path("/pitch-days/:id/calibration/meanings"),
} as const;

/** What the page follows: how many have scored. */
export const topics = { answers: (dayId: string) => `calibration:${dayId}` };
