import { get, post, type Route } from "../../platform/web/route.ts";
import type { Role } from "../../roles.ts";
import * as handover from "./handlers/handover.tsx";
import * as milestone from "./handlers/milestone.tsx";
import * as plan from "./handlers/plan.tsx";
import * as review from "./handlers/review.tsx";
import * as startMeeting from "./handlers/start-meeting.tsx";
import { paths } from "./paths.ts";

/** Those who work here. Guests see the programme they were let into, and nothing else. */
const insiders: readonly Role[] = ["employee", "leader", "office", "administrator", "portfolio", "decider"];

export const routes: readonly Route[] = [
	get(paths.plan, insiders, plan.show),
	post(paths.milestones, insiders, plan.addToPlan),
	get(paths.milestone, insiders, milestone.show),
	post(paths.milestoneDone, insiders, milestone.reach),
	post(paths.milestoneMove, insiders, milestone.move),
	post(paths.milestoneDrop, insiders, milestone.drop),
	post(paths.team, insiders, plan.addToTeam),
	post(paths.memberEnd, insiders, plan.removeFromTeam),
	get(paths.startMeeting, insiders, startMeeting.blank),
	post(paths.startMeeting, insiders, startMeeting.save),
	get(paths.review, insiders, review.blank),
	post(paths.review, insiders, review.answer),
	get(paths.handover, insiders, handover.blank),
	post(paths.handover, insiders, handover.give),
];
