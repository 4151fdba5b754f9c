import { messagesIn } from "../../../../locales/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { renewCalendarFeed } from "../actions/calendar-feed.ts";
import { calendarFeed } from "../calendar-file.ts";
import { renewForm } from "../forms.ts";
import { calendarGathering, hostOf } from "../mails.ts";
import { paths } from "../paths.ts";
import { feedGatherings, feedMadeAt, feedOwner } from "../queries/calendar-feed.ts";
import { CalendarFeedPage } from "../views/calendar-feed-page.tsx";
import { senderOf, today } from "./access.ts";

/** The calendar that a secret address leads to, for calendars that subscribe. Answers others with nothing. */
export async function feed(c: Ctx): Promise<Response> {
	const { db, tenant, now } = c.var;
	const token = (c.req.param("token") ?? "").replace(/\.ics$/, "");
	const owner = await feedOwner(db, token);
	if (!owner) return c.text("", 404);
	const locale = owner.locale ?? tenant.locale;
	const gatherings = await feedGatherings(db, owner.personId, today(c));
	const events = gatherings.map((gathering) => ({
		...calendarGathering(gathering, locale, gathering.aims),
		cancelled: gathering.away || gathering.cancelledAt !== null,
	}));
	const name = messagesIn(locale).calendarFeed.name(tenant.name);
	c.header("content-type", "text/calendar; charset=utf-8");
	c.header("cache-control", "private, no-cache");
	return c.body(calendarFeed(name, events, hostOf(senderOf(c).baseUrl), now));
}

/** What a subscription is, and the way to get one's own address. */
export async function show(c: Ctx): Promise<Response> {
	return feedPage(c, null);
}

/** Makes a new address and shows it; it cannot be shown again, so there is no page to go on to. */
export async function renew(c: Ctx): Promise<Response> {
	if (!(await readForm(c, renewForm)).ok) return notFound(c);
	const token = await renewCalendarFeed(c.var.db, signedIn(c).personId, c.var.now);
	const response = await feedPage(c, `${senderOf(c).baseUrl}${paths.calendarFeed(`${token}.ics`)}`);
	response.headers.set("cache-control", "private, no-store");
	return response;
}

async function feedPage(c: Ctx, address: string | null): Promise<Response> {
	const { db, t, locale } = c.var;
	const madeAt = await feedMadeAt(db, signedIn(c).personId);
	const crumbs = [{ label: t.programmes.mine.title, href: paths.myProgramme() }];
	return page(
		c,
		{ title: t.calendarFeed.title, crumbs },
		<CalendarFeedPage {...{ t, locale, address, madeAt }} />,
	);
}
