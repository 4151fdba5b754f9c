import { assembly } from "./assembly.ts";
import { audit } from "./audit.ts";
import { auditDetails } from "./audit-details.ts";
import { benefitCare } from "./benefit-care.ts";
import { benefitMap } from "./benefit-map.ts";
import { benefitResults } from "./benefit-results.ts";
import { benefits } from "./benefits.ts";
import { calendarFeed } from "./calendar-feed.ts";
import { calibration } from "./calibration.ts";
import { capacity } from "./capacity.ts";
import { changeLoad } from "./change-load.ts";
import { checkIn } from "./check-in.ts";
import { choosing } from "./choosing.ts";
import { commons } from "./commons.ts";
import { effect } from "./effect.ts";
import { enrolment } from "./enrolment.ts";
import { facilitators } from "./facilitators.ts";
import { followup } from "./followup.ts";
import { gate } from "./gate.ts";
import { home } from "./home.ts";
import { identity } from "./identity.ts";
import { innovation } from "./innovation.ts";
import { learning } from "./learning.ts";
import { letters } from "./letters.ts";
import { mail } from "./mail.ts";
import { mailTemplates } from "./mail-templates.ts";
import { meeting } from "./meeting.ts";
import { organisation } from "./organisation.ts";
import { pitching } from "./pitching.ts";
import { pitchplanning } from "./pitchplanning.ts";
import { pitchroom } from "./pitchroom.ts";
import { planning } from "./planning.ts";
import { platform } from "./platform.ts";
import { portfolio } from "./portfolio.ts";
import { programmes } from "./programmes.ts";
import { rounds } from "./rounds.ts";
import { runsheets } from "./runsheets.ts";
import { views } from "./views.ts";
import { web } from "./web.ts";

/** Every text of the interface in this language. */
export const nn = {
	assembly,
	audit,
	auditDetails,
	benefitCare,
	benefitMap,
	benefitResults,
	benefits,
	calendarFeed,
	calibration,
	capacity,
	changeLoad,
	checkIn,
	choosing,
	commons,
	effect,
	enrolment,
	facilitators,
	followup,
	gate,
	home,
	identity,
	innovation,
	learning,
	letters,
	mail,
	mailTemplates,
	meeting,
	organisation,
	pitching,
	pitchroom,
	pitchplanning,
	planning,
	platform,
	portfolio,
	programmes,
	rounds,
	runsheets,
	views,
	web,
};
