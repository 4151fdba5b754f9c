import { path } from "../../platform/web/path.ts";

/** Every URL of how an initiative is followed up. */
export const paths = {
	plan: path("/initiatives/:id/plan"),
	milestones: path("/initiatives/:id/milestones"),
	milestone: path("/initiatives/:id/milestones/:milestone"),
	milestoneDone: path("/initiatives/:id/milestones/:milestone/done"),
	milestoneMove: path("/initiatives/:id/milestones/:milestone/move"),
	milestoneDrop: path("/initiatives/:id/milestones/:milestone/drop"),
	team: path("/initiatives/:id/team"),
	memberEnd: path("/initiatives/:id/team/:person/end"),
	startMeeting: path("/initiatives/:id/start-meeting"),
	review: path("/initiatives/:id/three-month-check"),
	handover: path("/initiatives/:id/handover"),
};
