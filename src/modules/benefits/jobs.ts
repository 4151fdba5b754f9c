import { z } from "zod";
import { dayOf } from "../../platform/i18n/format.ts";
import { daily, type Job, type Jobs, ownAddress } from "../../platform/jobs/index.ts";
import { followTheLine } from "./actions/handovers.ts";
import { tellHandover, tellOutcomes } from "./actions/letters.ts";
import { remindOfMeasurements } from "./actions/reminders.ts";

const handover = z.object({ handoverId: z.uuid() });

const tellBenefitHandover: Job = (db, payload, { config }) =>
	tellHandover(db, handover.parse(payload).handoverId, ownAddress(config));

/** What happens later: benefits follow the line, measurements are asked for, and those who took part hear of it. */
export const jobs: Jobs = {
	tell_benefit_handover: tellBenefitHandover,
	follow_benefit_owners: daily((db, _payload, { clock }) => followTheLine(db, clock())),
	remind_of_measurements: daily((db, _payload, { clock, config }) =>
		remindOfMeasurements(db, { today: dayOf(clock()), now: clock() }, ownAddress(config)),
	),
	tell_benefit_outcomes: daily((db, _payload, { clock, config }) =>
		tellOutcomes(db, clock(), ownAddress(config)),
	),
};
