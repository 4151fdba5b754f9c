/** Plan, team, meetings, checks and hand-overs of initiatives, and what rises when they stand still. The only door for other modules. */
export { followTheLine, handOver } from "./actions/handovers.ts";
export { addMilestone, moveMilestone, reachMilestone } from "./actions/milestones.ts";
export { askForReviews, raiseWhatStandsStill } from "./actions/nudges.ts";
export { answerReview } from "./actions/reviews.ts";
export { keepStartMeeting } from "./actions/start-meeting.ts";
export { giveAPart } from "./actions/team.ts";
export { around } from "./around.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { personalData } from "./personal-data.ts";
export {
	type CheckWithNo,
	checksWithNo,
	milestonesReached,
	risenToTheMeeting,
} from "./queries/for-meetings.ts";
export { routes } from "./routes.ts";
