import { path } from "../../platform/web/path.ts";

/** Every address of the module. */
export const paths = {
	programmes: path("/programmes"),
	newProgramme: path("/programmes/new"),
	audienceCount: path("/programmes/audience-count"),
	venues: path("/programmes/venues"),
	programme: path("/programmes/:id"),
	editProgramme: path("/programmes/:id/edit"),
	programmeState: path("/programmes/:id/state"),
	plannedGathering: path("/programmes/:id/plan/:number"),
	cohorts: path("/programmes/:id/cohorts"),
	split: path("/programmes/:id/split"),
	placements: path("/programmes/:id/placements"),
	departures: path("/programmes/:id/departures"),
	latecomers: path("/programmes/:id/latecomers"),
	cohort: path("/cohorts/:id"),
	facilitators: path("/cohorts/:id/facilitators"),
	gathering: path("/gatherings/:id"),
	schedule: path("/gatherings/:id/schedule"),
	invitations: path("/gatherings/:id/invitations"),
	attendance: path("/gatherings/:id/attendance"),
	ownAnswer: path("/gatherings/:id/answer"),
	calendarFile: path("/gatherings/:id/calendar"),
	myProgramme: path("/my-programme"),
	invitation: path("/invitations/:token"),
	invitationCalendar: path("/invitations/:token/calendar"),
} as const;
