import { addMonths } from "../../../core/calendar/day.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { type CarrierRefusal, gatheringsCarried } from "../../programmes/index.ts";
import type { Post } from "../actions/stand-in.ts";
import { type Facilitator, monthsAhead, warningsOf } from "../facilitator.ts";
import { facilitatorsByName } from "../queries/facilitators.ts";
import { today } from "./place.ts";

/** The gatherings ahead, who carries them, the register, and what does not hold. For the office. */
export async function staffAhead(c: Ctx) {
	const { db } = c.var;
	const from = today(c);
	const gatherings = await gatheringsCarried(db, {
		from: `${from.slice(0, 7)}-01`,
		to: addMonths(from, monthsAhead),
	});
	const facilitators = await facilitatorsByName(db, { withShielded: true });
	const ahead = gatherings.filter(({ days }) => (days[0] ?? "") >= from);
	return { gatherings, ahead, facilitators, warnings: warningsOf(gatherings, facilitators, from) };
}

/** Where links in mails lead, and when this is. */
export function postOf(c: Ctx): Post {
	const baseUrl = c.var.deps.config.baseUrl ?? new URL(c.req.url).origin;
	return { baseUrl, locale: c.var.tenant.locale, now: c.var.now };
}

/** Why somebody cannot carry a gathering, with their name. */
export function refusalInWords(
	c: Ctx,
	refusal: CarrierRefusal,
	facilitators: readonly Facilitator[],
): string {
	const words = c.var.t.facilitators.faults;
	if (refusal.reason === "not-carrying") return words.notCarrying;
	const name = facilitators.find(({ personId }) => personId === refusal.personId)?.name ?? "";
	return words.busy(name, refusal.cohortName, formatDate(refusal.day, c.var.locale));
}
