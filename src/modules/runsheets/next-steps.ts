import { addDays, addWeeks, type Day } from "../../core/calendar/day.ts";
import { dayOf, formatDate, formatList } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { type CarriedGathering, gatheringsCarried, roadOf, timeInWords } from "../programmes/index.ts";
import { chairs, warningsOf } from "./facilitator.ts";
import { rightOn, warnDays } from "./material.ts";
import { paths } from "./paths.ts";
import { mayKeepRegisters } from "./policy.ts";
import { facilitatorsByName } from "./queries/facilitators.ts";
import { handoversOf } from "./queries/handovers.ts";
import { rightsRunningOut } from "./queries/materials.ts";

/** A facilitator looks through the run sheet in the week before. */
const soonDays = 7;
/** A hand-over is fresh for so long. */
const handoverDays = 7;
/** Dates are out twelve weeks ahead, and so should be who runs them. */
const noticeWeeks = 12;

/** What waits for the viewer: the day they run or take part in, the run sheet before it, the hand-over after it. */
export async function nextSteps(c: Ctx): Promise<NextStep[]> {
	const { db, viewer } = c.var;
	if (viewer.personId === null) return [];
	const today = dayOf(c.var.now);
	const window = {
		from: addDays(today, -handoverDays),
		to: addDays(today, soonDays),
		personId: viewer.personId,
	};
	const carried = await gatheringsCarried(db, window);
	const facilitating = carried.length > 0 ? await facilitatorSteps(c, carried, today) : [];
	const office = mayKeepRegisters(viewer) ? await officeSteps(c, today) : [];
	return [...facilitating, ...(await participantSteps(c, today)), ...office];
}

async function facilitatorSteps(
	c: Ctx,
	carried: readonly CarriedGathering[],
	today: Day,
): Promise<NextStep[]> {
	const { db, t, locale, viewer } = c.var;
	const words = t.facilitators.steps;
	const notes = await handoversOf(db, [...new Set(carried.map(({ cohortId }) => cohortId))], null);
	const isWritten = (id: string) =>
		notes.some(({ gatheringId, authorId }) => gatheringId === id && authorId === viewer.personId);
	return carried.flatMap((gathering): NextStep[] => {
		const { id, number, cohortName, days } = gathering;
		const named = t.programmes.gathering(number);
		if (days.includes(today)) {
			const action = { label: words.todayAction, href: paths.facilitating() };
			return [
				{
					title: words.today(named, cohortName),
					text: words.todayText,
					action,
					dueOn: today,
					takesPlace: true,
				},
			];
		}
		if ((days[0] ?? "") > today) {
			const action = { label: words.soonAction, href: paths.sheet(id) };
			const text = words.soonText(timeInWords(t, locale, gathering));
			return [
				{ title: words.soon(named, cohortName), text, action, dueOn: days[0] ?? null, takesPlace: true },
			];
		}
		if (isWritten(id)) return [];
		const action = { label: words.handOverAction, href: paths.staffing(id) };
		return [{ title: words.handOver(named), text: words.handOverText, action, dueOn: null }];
	});
}

async function participantSteps(c: Ctx, today: Day): Promise<NextStep[]> {
	const { db, t, viewer } = c.var;
	const words = t.facilitators.steps;
	const on = (await roadOf(db, viewer.personId ?? "")).filter(({ days }) => days.includes(today));
	return on.map(({ id, number }) => ({
		title: words.participantToday(t.programmes.gathering(number)),
		text: words.participantText,
		action: { label: t.runsheets.now.action, href: paths.now(id) },
		dueOn: today,
		takesPlace: true,
	}));
}

/** Nothing before there is a register: a school that has not begun with it is not told of its lack. */
async function officeSteps(c: Ctx, today: Day): Promise<NextStep[]> {
	const { db, t, locale } = c.var;
	const words = t.facilitators.steps;
	const steps: NextStep[] = await rightSteps(c, today);
	const facilitators = await facilitatorsByName(db, { withShielded: true });
	if (facilitators.length === 0) return steps;
	const ahead = await gatheringsCarried(db, { from: today, to: addWeeks(today, noticeWeeks) });
	const { overloaded } = warningsOf(ahead, facilitators, today);
	const missing = ahead.filter(({ carrierIds }) => carrierIds.length < chairs);
	if (missing.length > 0)
		steps.push({
			title: words.missing(missing.length),
			text: words.missingText,
			action: { label: words.missingAction, href: paths.suggestion() },
			dueOn: null,
		});
	if (overloaded.length > 0)
		steps.push({
			title: words.overloaded(formatList([...new Set(overloaded.map(({ name }) => name))], locale)),
			text: words.overloadedText,
			action: { label: words.overloadedAction, href: paths.facilitators() },
			dueOn: null,
		});
	return steps;
}

/** Material that may soon be used no longer. */
async function rightSteps(c: Ctx, today: Day): Promise<NextStep[]> {
	const { db, t, locale } = c.var;
	const words = t.runsheets.materials;
	return (await rightsRunningOut(db, addDays(today, warnDays))).map((one) => {
		const day = formatDate(one.usableUntil ?? today, locale);
		return {
			title: words.step(one.title),
			text: rightOn(one, today) === "over" ? words.stepOver(day) : words.stepText(day),
			action: { label: words.stepAction, href: paths.materials(one.programmeId) },
			dueOn: one.usableUntil,
		};
	});
}
