/** Programmes, cohorts, gatherings, and who came. The only door for other modules. */

export { answerInvitation } from "./actions/answers.ts";
export { markAttendance } from "./actions/attendance.ts";
export { type CarrierAnswer, type CarrierRefusal, nameCarriers, replaceCarrier } from "./actions/carriers.ts";
export {
	leaveProgramme,
	makeCohorts,
	nameFacilitator,
	placeInCohort,
	placeSplit,
} from "./actions/cohorts.ts";
export { inviteToGathering } from "./actions/invitations.ts";
export { changeProgramme, createProgramme, moveProgramme, planGathering } from "./actions/programmes.ts";
export { scheduleGathering } from "./actions/scheduling.ts";
export { type CohortPlan, type PlannedCohort, type PlanRefusal, useCohortPlan } from "./actions/use-plan.ts";
export { addVenue } from "./actions/venues.ts";
export { calendarFile } from "./calendar-file.ts";
export {
	type AttendanceState,
	type DeclineReason,
	declineReasons,
	type EnrolmentState,
} from "./enrolment.ts";
export { homeworkDueOn } from "./gathering.ts";
export { jobs } from "./jobs.ts";
export { type LetterKey, letterWriter, type WriteLetter } from "./letters.ts";
export type { Sender } from "./mails.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { mayRunProgramme } from "./policy.ts";
export {
	type Audience,
	everyLeader,
	type PlannedGathering,
	type ProgrammeState,
	type StepKey,
	stepKeys,
	usualCohortSize,
} from "./programme.ts";
export {
	type AudienceLeader,
	type LeaderToPlan,
	leadersOfAudience,
	leadersToPlan,
} from "./queries/audience.ts";
export { type CarriedGathering, carriersOf, gatheringsCarried, isNamedFor } from "./queries/carriers.ts";
export {
	type Cohort,
	type CohortChoice,
	cohortById,
	cohortsForChoice,
	cohortsOf,
	daysAttended,
	facilitates as isFacilitator,
	isParticipant,
	membersNow,
	type Person,
	type Place,
	participantsOfCohort,
	placesIn,
} from "./queries/cohorts.ts";
export {
	type AwayFrom,
	awayFromGatherings,
	membersToSeat,
	type SeatedMember,
} from "./queries/enrolments.ts";
export {
	type Gathering,
	gatheringById,
	gatheringsBetween,
	gatheringsByIds,
	gatheringsOf,
	type PlacedGathering,
} from "./queries/gatherings.ts";
export { type GatheringsInYear, gatheringsInYear } from "./queries/in-year.ts";
export {
	namesOfParticipants,
	openStepsFor,
	type Programme,
	type ProgrammeOfPerson,
	participantsMatching,
	programmeById,
	programmesForChoice,
	programmesOf,
} from "./queries/of-person.ts";
export { finishedProgrammes, type PlannedGatheringRow, plannedGatherings } from "./queries/programmes.ts";
export { gatheringsFacilitatedBy, type RoadGathering, roadOf } from "./queries/roads.ts";
export { reservedDays, type ShutWeekday, shutWeekdays } from "./queries/venue-reservations.ts";
export { type Booking, bookings, type Venue, venuesByName } from "./queries/venues.ts";
export { type Road, roadsFrom } from "./road.ts";
export { routes } from "./routes.ts";
export { suggestedGatherings } from "./template.ts";
export { RoadStepper } from "./views/road-stepper.tsx";
export { cohortAndTimeInWords, daysInWords, placeInWords, stepsInWords, timeInWords } from "./words.ts";
