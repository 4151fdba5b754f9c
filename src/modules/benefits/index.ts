import type { Db } from "../../platform/db/index.ts";
import { type BenefitRow, benefitsMatching, everything } from "./queries/benefits.ts";

export { followTheLine, handOver } from "./actions/handovers.ts";
export { tellOutcomes } from "./actions/letters.ts";
export { drawLine, shareBenefit } from "./actions/map.ts";
export { judgeBenefit, measureBenefit, publishBenefit } from "./actions/measurements.ts";
export { type BenefitPlan, planBenefit } from "./actions/plans.ts";
export type { Reading } from "./benefit.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export type { BenefitRow } from "./queries/benefits.ts";
export { routes } from "./routes.ts";

/** The benefits of one initiative with their latest figures, by title. */
export const benefitsOfInitiative = (db: Db, initiativeId: string): Promise<BenefitRow[]> =>
	benefitsMatching(db, { ...everything, initiativeId }, false);

/** The benefits that the office shows to the world. */
export const publicBenefits = (db: Db): Promise<BenefitRow[]> =>
	benefitsMatching(db, { ...everything, publishedOnly: true }, false);

/** The benefits that were judged not realised, by title, without the names of shielded owners. */
export const benefitsNotRealised = (db: Db): Promise<BenefitRow[]> =>
	benefitsMatching(db, { ...everything, state: "not_realised" }, false);

/** The benefits that have been realised, by title, without the names of shielded owners. */
export const realisedBenefits = (db: Db): Promise<BenefitRow[]> =>
	benefitsMatching(db, { ...everything, state: "realised" }, false);
