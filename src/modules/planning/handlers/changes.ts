import { formatDateTime } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { type Chapters, cohortName, nameIn } from "../chapters.ts";
import { datesSince, movesSince } from "../queries/plans.ts";
import { slotInWords } from "../words.ts";

/** What others have done to a plan by hand since a revision, in words, the newest first. */
export async function changesSince(
	c: Ctx,
	{ plan, people, venues }: Chapters,
	revision: number,
): Promise<string[]> {
	const { db, t, locale } = c.var;
	const { move, dates } = t.planning;
	const moves = (await movesSince(db, plan.id, revision)).map((one) => ({
		revision: one.revision,
		text: move.change(
			one.movedByName ?? move.someone,
			nameIn(people, one.personId),
			cohortName(plan, one.fromCohort),
			cohortName(plan, one.toCohort),
			formatDateTime(one.movedAt, locale),
		),
	}));
	const changed = (await datesSince(db, plan.id, revision)).map((one) => {
		const { number, days, venueId } = slotInWords(one.toSlot, plan, locale);
		const where = `${days}, ${venues.get(venueId) ?? "–"}`;
		const who = one.changedByName ?? move.someone;
		const time = formatDateTime(one.changedAt, locale);
		return {
			revision: one.revision,
			text: dates.change(who, cohortName(plan, one.cohort), number, where, time),
		};
	});
	return [...moves, ...changed].sort((a, b) => b.revision - a.revision).map(({ text }) => text);
}
