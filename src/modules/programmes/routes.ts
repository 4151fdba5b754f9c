import type { Access, Route } from "../../platform/web/route.ts";
import { get, post } from "../../platform/web/route.ts";
import * as attendance from "./handlers/attendance.tsx";
import * as calendarFeed from "./handlers/calendar-feed.tsx";
import * as cancellation from "./handlers/cancellation.tsx";
import * as checkIn from "./handlers/check-in.tsx";
import * as closedWeeks from "./handlers/closed-weeks.tsx";
import * as cohortChanges from "./handlers/cohort-changes.tsx";
import * as cohorts from "./handlers/cohorts.tsx";
import * as completion from "./handlers/completion.tsx";
import * as door from "./handlers/door.tsx";
import * as elsewhere from "./handlers/elsewhere.tsx";
import * as gatherings from "./handlers/gatherings.tsx";
import * as invitation from "./handlers/invitation.tsx";
import * as mailTemplates from "./handlers/mail-templates.tsx";
import * as notices from "./handlers/notices.tsx";
import * as participant from "./handlers/participant.tsx";
import * as placeOffers from "./handlers/place-offers.tsx";
import * as placements from "./handlers/placements.tsx";
import * as plan from "./handlers/plan.tsx";
import * as programmes from "./handlers/programmes.tsx";
import * as split from "./handlers/split.tsx";
import * as swaps from "./handlers/swaps.tsx";
import * as tablet from "./handlers/tablet.tsx";
import * as venue from "./handlers/venue.tsx";
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
	get(paths.mailTemplates, office, mailTemplates.index),
	get(paths.mailTemplate, office, mailTemplates.edit),
	post(paths.mailTemplate, office, mailTemplates.change),
	get(paths.venue, office, venue.show),
	post(paths.venue, office, venue.change),
	post(paths.venueReservations, office, venue.reserve),
	get(paths.closedWeeks, office, closedWeeks.show),
	post(paths.closedWeeks, office, closedWeeks.close),
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
	post(paths.notices, office, notices.see),
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
	get(paths.cancellation, office, cancellation.ask),
	post(paths.cancellation, office, cancellation.cancel),
	get(paths.attendance, "guests-too", attendance.show),
	post(paths.attendance, "guests-too", attendance.mark),
	get(paths.door, "guests-too", door.show),
	post(paths.door, "guests-too", door.renew),
	post(paths.openTablet, "guests-too", door.tablet),
	get(paths.completion, office, completion.show),
	get(paths.completionCsv, office, completion.csv),
	get(paths.completionXlsx, office, completion.xlsx),
	get(paths.checkIn, "public", checkIn.open),
	post(paths.checkIn, "public", checkIn.here),
	get(paths.tablet, "public", tablet.show),
	post(paths.tablet, "public", tablet.open),
	get(paths.tabletNames, "public", tablet.names),
	post(paths.tabletCheckIn, "public", tablet.confirm),
	post(paths.tabletClose, "public", tablet.close),
	post(paths.ownCheckIn, "guests-too", checkIn.hereOwn),
	post(paths.invitationCheckIn, "public", checkIn.hereByLink),
	get(paths.myProgramme, "guests-too", participant.myProgramme),
	get(paths.ownFeed, "guests-too", calendarFeed.show),
	post(paths.ownFeed, "guests-too", calendarFeed.renew),
	get(paths.calendarFeed, "public", calendarFeed.feed),
	get(paths.swap, "guests-too", swaps.show),
	post(paths.swap, "guests-too", swaps.answer),
	get(paths.ownOffer, "guests-too", placeOffers.ownOffer),
	post(paths.ownOffer, "guests-too", placeOffers.answerOwn),
	get(paths.ownAnswer, "guests-too", invitation.ownInvitation),
	post(paths.ownAnswer, "guests-too", invitation.answerOwn),
	post(paths.stepOut, "guests-too", elsewhere.apologiseOwn),
	post(paths.ownElsewhere, "guests-too", elsewhere.takeOwn),
	get(paths.askSwap, "guests-too", swaps.find),
	post(paths.askSwap, "guests-too", swaps.ask),
	get(paths.calendarFile, "guests-too", participant.ownCalendar),
	get(paths.invitation, "public", invitation.openInvitation),
	post(paths.invitation, "public", invitation.answerByLink),
	post(paths.invitationApology, "public", elsewhere.apologiseByLink),
	post(paths.invitationElsewhere, "public", elsewhere.takeByLink),
	get(paths.invitationCalendar, "public", participant.calendarByLink),
	get(paths.placeOffer, "public", placeOffers.openOffer),
	post(paths.placeOffer, "public", placeOffers.answerByLink),
];
