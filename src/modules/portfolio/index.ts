export { answerRequest, setCover } from "./actions/answers.ts";
export { addCompetence, adoptCompetences, changeCompetence, setPools } from "./actions/capacity.ts";
export { closeInitiative, pauseInitiative, reportStatus, type StatusReport } from "./actions/follow-up.ts";
export { startInitiative } from "./actions/gate.ts";
export { noteChange } from "./actions/history.ts";
export {
	giveToOwner,
	type Opening,
	openInitiative,
	type Registration,
	registerInitiative,
} from "./actions/initiatives.ts";
export { tellingTheQueue } from "./actions/queue.ts";
export {
	type Ask,
	requestCapacity,
	withdrawRequest,
	withdrawRequestsOfPitch,
} from "./actions/requests.ts";
export type { Need } from "./capacity.ts";
export { isLive, type State, standsStillBecause } from "./initiative.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { choosePerson, type PersonChoice } from "./person-choice.ts";
export { personalData } from "./personal-data.ts";
export { keepsPortfolio } from "./policy.ts";
export { type CapacityOverview, type Competence, capacityOverview } from "./queries/capacity.ts";
export { type Figures, figuresOf, type PastTheGate, startsPastTheGate } from "./queries/for-meetings.ts";
export type { Asked, Initiative } from "./queries/initiative-page.ts";
export { mainPostOf, namesOf, type Person, writtenFor } from "./queries/people.ts";
export { type PitchRequest, requestsForPitches } from "./queries/pitch-requests.ts";
export { queueGround } from "./queries/queue.ts";
export { initiativesThatStandStill, type Still } from "./queries/still.ts";
export {
	type InitiativeSummary,
	initiativesByIdea,
	initiativeTitle,
	initiativeTitles,
} from "./queries/summaries.ts";
export { initiativesOfYear, type YearsInitiative } from "./queries/year.ts";
export { type CostInTime, costInTime, plannedStart } from "./queries/yes.ts";
export { forecastOf, type QueueGround, queueOf } from "./queue.ts";
export { routes } from "./routes.ts";
export { PersonField } from "./views/person-field.tsx";

import type { Db } from "../../platform/db/index.ts";
import type { Viewer } from "../../platform/web/context.ts";
import { mayChange, seesShielded } from "./policy.ts";
import { competencesInUse } from "./queries/capacity.ts";
import { type Asked, hoursAskedFor, type Initiative, initiativeById } from "./queries/initiative-page.ts";

/** The competences that hours can be asked of, in the tenant's order. */
export async function competencesForChoice(db: Db): Promise<{ id: string; name: string }[]> {
	return (await competencesInUse(db, false)).map(({ id, name }) => ({ id, name }));
}

/** What was asked for while a pitch's decision is made, with the leaders' answers and words. */
export const answersForPitch = (db: Db, pitchId: string): Promise<Asked[]> =>
	hoursAskedFor(db, { pitchId }, false);

/** An initiative as the viewer may see it, and whether they may change it; null when there is none. */
export async function initiativeFor(
	db: Db,
	viewer: Viewer,
	id: string,
): Promise<(Initiative & { mayChange: boolean }) | null> {
	const found = await initiativeById(db, id, seesShielded(viewer));
	return found && { ...found, mayChange: mayChange(viewer, found) };
}
