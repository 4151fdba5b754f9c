import { hasRole, type Viewer } from "../../platform/web/context.ts";

/** What the viewer is to one gathering. */
export type Part = {
	/** The programme office: changes the shared sheet, names facilitators. */
	runs: boolean;
	/** Carries the gathering or its cohort. */
	facilitates: boolean;
	/** Is in the cohort. */
	takesPart: boolean;
};

/** May the viewer plan the programme: its shared sheets, material and report? */
export const mayPlanProgramme = (viewer: Viewer, programmeId: string): boolean =>
	hasRole(viewer, "office", programmeId);

/** May the viewer keep the library and the register of facilitators, which belong to the whole tenant? */
export const mayKeepRegisters = (viewer: Viewer): boolean => viewer.roles.has("office");

/** May the viewer change the sheet of this gathering, and read what is meant for those who run the day? */
export const mayChangeSheet = ({ runs, facilitates }: Part): boolean => runs || facilitates;

/** Does the sheet of this gathering exist for the viewer? */
export const mayReadSheet = (part: Part): boolean => mayChangeSheet(part) || part.takesPart;
