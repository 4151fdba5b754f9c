import type { Access, Route } from "../../platform/web/route.ts";
import { get, post } from "../../platform/web/route.ts";
import * as attendance from "./handlers/attendance.tsx";
import * as cohortChanges from "./handlers/cohort-changes.tsx";
import * as cohorts from "./handlers/cohorts.tsx";
import * as gatherings from "./handlers/gatherings.tsx";
import * as participant from "./handlers/participant.tsx";
import * as placements from "./handlers/placements.tsx";
import * as plan from "./handlers/plan.tsx";
import * as programmes from "./handlers/programmes.tsx";
import * as split from "./handlers/split.tsx";
import { paths } from "./paths.ts";

const office: Access = ["office"];

/**
 * Who may come. Handlers narrow "office" to the programmes a person runs. Cohorts, gatherings and attendance are also
 * the facilitators', who may come from outside, so the handler asks who facilitates.
 */
export const routes: readonly Route[] = [
	get(paths.programmes, "guests-too", programmes.index),
	get(paths.newProgramme, office, programmes.startNew),
	post(paths.newProgramme, office, programmes.create),
	get(paths.audienceCount, office, programmes.audienceCount),
	get(paths.venues, office, gatherings.venues),
	post(paths.venues, office, gatherings.add),
	get(paths.programme, office, programmes.show),
	get(paths.editProgramme, office, programmes.edit),
	post(paths.editProgramme, office, programmes.change),
	post(paths.programmeState, office, programmes.move),
	get(paths.plannedGathering, office, plan.edit),
	post(paths.plannedGathering, office, plan.change),
	get(paths.cohorts, office, cohorts.index),
	post(paths.cohorts, office, cohorts.make),
	get(paths.split, office, split.propose),
	post(paths.split, office, split.use),
	post(paths.placements, office, placements.place),
	post(paths.departures, office, placements.leave),
	get(paths.latecomers, office, placements.latecomers),
	get(paths.cohort, "guests-too", cohorts.show),
	get(paths.editCohort, office, cohortChanges.edit),
	post(paths.editCohort, office, cohortChanges.change),
	post(paths.facilitators, office, cohorts.facilitator),
	get(paths.gathering, "guests-too", gatherings.show),
	post(paths.schedule, office, gatherings.schedule),
	post(paths.invitations, office, gatherings.invite),
	get(paths.attendance, "guests-too", attendance.show),
	post(paths.attendance, "guests-too", attendance.mark),
	get(paths.myProgramme, "guests-too", participant.myProgramme),
	get(paths.ownAnswer, "guests-too", participant.ownInvitation),
	post(paths.ownAnswer, "guests-too", participant.answerOwn),
	get(paths.calendarFile, "guests-too", participant.ownCalendar),
	get(paths.invitation, "public", participant.openInvitation),
	post(paths.invitation, "public", participant.answerByLink),
	get(paths.invitationCalendar, "public", participant.calendarByLink),
];
