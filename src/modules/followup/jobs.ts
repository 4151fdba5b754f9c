import type { Day } from "../../core/calendar/day.ts";
import type { Db } from "../../platform/db/index.ts";
import { dayOf } from "../../platform/i18n/format.ts";
import { daily, type Job, type Jobs } from "../../platform/jobs/index.ts";
import { followTheLine } from "./actions/handovers.ts";
import { askForReviews, raiseWhatStandsStill } from "./actions/nudges.ts";
import { forgetFollowUp } from "./actions/retention.ts";
import { tellHandover, tellNudge, tellOwnerless } from "./letters.ts";

/**
 * What happens by itself in the night before a day. Owners first: whoever takes over tonight hears of what stands still,
 * and not the one who left.
 */
export async function nightOf(db: Db, when: { today: Day; now: Date }): Promise<void> {
	await followTheLine(db, when.now);
	await askForReviews(db, when);
	await raiseWhatStandsStill(db, when);
	await forgetFollowUp(db, when.now);
}

const followUp: Job = (db, _payload, { clock }) => nightOf(db, { today: dayOf(clock()), now: clock() });

export const jobs: Jobs = {
	follow_up_initiatives: daily(followUp),
	tell_initiative_nudge: tellNudge,
	tell_initiative_handover: tellHandover,
	tell_ownerless: tellOwnerless,
};
