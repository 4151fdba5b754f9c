import type { Day } from "../../../core/calendar/day.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound } from "../../../platform/web/respond.tsx";
import { paths as portfolio } from "../../portfolio/index.ts";
import { type Item, kinds } from "../agenda.ts";
import { agendaOf } from "../items.ts";
import { paths } from "../paths.ts";
import { meets } from "../policy.ts";
import { mattersOn } from "../queries/matters.ts";
import { lastRulings, type Meeting, meetingById } from "../queries/meetings.ts";

/** The calendar day it is for the reader. */
export const todayOf = (c: Ctx): Day => dayOf(c.var.now);

/** The way back to the list of meetings. */
export const crumbs = ({ var: { t } }: Ctx, withList = true) => [
	{ label: t.portfolio.list.title, href: portfolio.initiatives() },
	...(withList ? [{ label: t.meeting.list.title, href: paths.meetings() }] : []),
];

/** Answers with the meeting of the address, or "not found" for those who do not sit in it. */
export async function onMeeting(
	c: Ctx,
	answer: (meeting: Meeting) => Response | Promise<Response>,
): Promise<Response> {
	const meeting = meets(c.var.viewer) ? await meetingById(c.var.db, idParam(c)) : null;
	return meeting ? answer(meeting) : notFound(c);
}

/** What needs a decision today, in the order it is taken. */
export async function agendaNow(c: Ctx): Promise<Item[]> {
	const { db, t, locale } = c.var;
	const today = todayOf(c);
	const items = agendaOf(await mattersOn(db, today), await lastRulings(db), { t, locale, today });
	return items.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** The topic of the pages that show a meeting. */
export const meetingTopic = (id: string): string => `portfolio_meeting:${id}`;
