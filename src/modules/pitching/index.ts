/** Pitch days: panel, impartiality, points, recommendation, decision. The only door for other modules. */

export { type Meaning, writeMeaning } from "./actions/meanings.ts";
export { withdrawPitch } from "./actions/order.ts";
export { arrangePanels, noteAbsence, type PanelPlan, type SeatAs } from "./actions/panels.ts";
export { useCriteria } from "./actions/plan.ts";
export { type Clock, lengthsOf, ranAt, readClock } from "./clock.ts";
export { levels } from "./criteria.ts";
export { assessmentForm } from "./forms.ts";
export {
	dayById,
	dayFor,
	type FoundDay as DayOfViewer,
	notTheTime,
	onPitchDay,
	pitchForTeam,
} from "./handlers/found.ts";
export { lookAgainFrom } from "./handlers/look-again.ts";
export { visibleResults } from "./handlers/results.tsx";
export { standingOf } from "./impartiality.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { orderTopic } from "./order-topic.ts";
export type { Outcome } from "./outcome.ts";
export { paths, topics } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { isScoringOver, isTold, type PanelRole, pitchStart, type State } from "./pitch-day.ts";
export {
	findsDay,
	followsProgress,
	isTimeToScore,
	mayChangePlan,
	mayPlan,
	mayScore,
	type Seat,
} from "./policy.ts";
export { type PromisedLook, promisedLooks } from "./queries/after.ts";
export { type Criterion, criteriaOf, type PitchDay, pitchDayById } from "./queries/day.ts";
export { teamOfPitch, teamsOn } from "./queries/ideas.ts";
export { type PitchingInYear, pitchingInYear } from "./queries/in-year.ts";
export { tiesThatStand } from "./queries/panels.ts";
export { isTimeToCalibrate } from "./queries/phases.ts";
export { type IdeaPitch, pitchOfIdea } from "./queries/pitch-of-idea.ts";
export { type HandedIn, type Pitch, pitchesOn } from "./queries/pitches.ts";
export { daysToForget } from "./queries/retention.ts";
export { type Room, roomByCode, roomOf, steppingAside, type Turn, turnsOf } from "./queries/room.ts";
export { decisionsReleased, type ReleasedDecision } from "./queries/rulings.ts";
export { progressOn } from "./queries/scores.ts";
export { membersWhoMayScore } from "./queries/seats.ts";
export { whoPitched } from "./queries/who-pitched.ts";
export { routes } from "./routes.ts";
export { ClockFace } from "./views/clock.tsx";
export { CriterionField, wordsOfLevel } from "./views/criterion-field.tsx";
export { HandedInPage } from "./views/handed-in.tsx";
