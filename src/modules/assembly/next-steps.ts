import { addDays, type Day, daysBetween } from "../../core/calendar/day.ts";
import { dayOf, formatDate } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep, NextSteps } from "../../platform/web/next-step.ts";
import { programmesOf } from "../programmes/index.ts";
import { reminderDays } from "./assembly.ts";
import { paths } from "./paths.ts";
import { hostedBy } from "./policy.ts";
import { openHalls, toPrepare, type Waiting, waitingFor } from "./queries/assemblies.ts";

/** A promise is asked for while the day is fresh, and asked about for as long after each reminder. */
const freshDays = 14;

/** What waits for the viewer around a kraftsamling: to answer, come, promise and look back; for the office to prepare and open. */
export const nextSteps: NextSteps = async (c: Ctx) => {
	const { db, viewer, now } = c.var;
	if (viewer.personId === null) return [];
	const today = dayOf(now);
	const own = (await programmesOf(db, viewer.personId)).map((one) => one.programmeId);
	const waiting = own.length > 0 ? await waitingFor(db, viewer.personId, own, today) : [];
	const hosted = hostedBy(viewer);
	const hosting = hosted === null || hosted.length > 0 ? await toPrepare(db, hosted, today) : [];
	const halls = hosted?.length === 0 && viewer.roles.has("moderator") ? await openHalls(db) : [];
	return [
		...halls.map((hall) => stepOfModerator(c, hall)),
		...waiting.flatMap((one) => stepOf(c, one, today) ?? []),
		...hosting.map((one) => stepOfHost(c, one, today)),
	];
};

function stepOf(c: Ctx, one: Waiting, today: Day): NextStep | null {
	const { t, locale } = c.var;
	const words = t.assembly.next;
	const on = formatDate(one.day, locale);
	const last = one.answerBy ?? one.day;
	if (one.state !== "finished" && one.ownComing === null && today <= last) {
		return { ...said(words.answer, one.title, on), ...to(words.answer, paths.assembly(one.id)), dueOn: last };
	}
	if (one.state === "live" && one.ownComing && one.day === today) {
		const step = { ...said(words.hall, one.title, on), ...to(words.hall, paths.hall(one.id)) };
		return { ...step, dueOn: one.day, takesPlace: true };
	}
	if (one.ownComing && one.day > today) {
		const step = { ...said(words.come, one.title, on), ...to(words.come, paths.assembly(one.id)) };
		return { ...step, dueOn: one.day, takesPlace: true };
	}
	return afterwards(c, one, today);
}

function afterwards(c: Ctx, one: Waiting, today: Day): NextStep | null {
	const { t, locale } = c.var;
	const words = t.assembly.next;
	const href = paths.commitments(one.id);
	const age = daysBetween(one.day, today);
	const on = formatDate(one.day, locale);
	if (age < 0) return null;
	if (one.commitments === 0) {
		if (!one.ownComing || age > freshDays) return null;
		const dueOn = addDays(one.day, freshDays);
		return { ...said(words.commit, one.title, on), ...to(words.commit, href), dueOn };
	}
	if (!reminderDays.some((after) => age >= after && age < after + freshDays)) return null;
	return { ...said(words.lookBack, one.title, on), ...to(words.lookBack, href), dueOn: null };
}

function stepOfModerator(c: Ctx, { id, title, day }: { id: string; title: string; day: Day }): NextStep {
	const { t, locale } = c.var;
	const words = t.assembly.next.moderate;
	const step = { ...said(words, title, formatDate(day, locale)), ...to(words, paths.stage(id)) };
	return { ...step, dueOn: day, takesPlace: true };
}

type Words = { text: (title: string, on: string) => string; action: string };

const said = (words: Words, title: string, on: string) => ({ title, text: words.text(title, on) });
const to = ({ action }: Words, href: string) => ({ action: { label: action, href } });

type Prepared = Awaited<ReturnType<typeof toPrepare>>[number];

function stepOfHost(c: Ctx, { id, title, day, state }: Prepared, today: Day): NextStep {
	const { t, locale } = c.var;
	const { prepare, open, close } = t.assembly.next;
	const words = state === "draft" ? prepare : state === "open" && day === today ? open : close;
	const on = formatDate(day, locale);
	const step = { ...said(words, title, on), ...to(words, paths.assembly(id)), dueOn: day };
	return state === "draft" ? { ...step, takesPlace: true } : step;
}
