import { readableCode } from "../../../platform/auth/tokens.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { formDataOf } from "../../../platform/web/sound-request.ts";
import { refusalOfAttendance } from "../actions/attendance.ts";
import { doorCode, renewDoor } from "../actions/door.ts";
import { openTablet } from "../actions/tablets.ts";
import { paths } from "../paths.ts";
import type { Gathering } from "../queries/gatherings.ts";
import { DoorPage } from "../views/door-page.tsx";
import { TabletCodePage } from "../views/tablet-code-page.tsx";
import { cohortCrumbs, gatheringToRun, senderOf, today } from "./access.ts";

/** The code at the door of a day, to print or to show on a screen. */
export async function show(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	const day = access && dayAsked(c, access.thing);
	if (!access || !day || access.thing.discussedOn === null) return notFound(c);
	const { db, t, locale, now } = c.var;
	const { thing: gathering, runs } = access;
	const code = await doorCode(db, { gatheringId: gathering.id, day }, now);
	const address = `${senderOf(c).baseUrl}${paths.checkIn(code)}`;
	const props = { t, locale, gathering, day, address, code: readableCode(code) };
	return page(
		c,
		{ title: t.checkIn.door.title, crumbs: crumbs(c, gathering, runs) },
		<DoorPage {...props} />,
	);
}

function dayAsked(c: Ctx, { days }: Gathering): string | undefined {
	const asked = c.req.query("day");
	return days.find((day) => day === asked) ?? days.find((day) => day >= today(c)) ?? days.at(-1);
}

const crumbs = (c: Ctx, gathering: Gathering, runs: boolean) => [
	...cohortCrumbs(c.var.t, gathering, runs),
	{
		label: c.var.t.programmes.gatheringWithTheme(gathering.number, gathering.theme),
		href: paths.gathering(gathering.id),
	},
];

/** A new code in place of one that has gone astray. */
export async function renew(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	const day = String((await formDataOf(c)).get("day"));
	if (!access?.thing.days.includes(day) || access.thing.discussedOn === null) return notFound(c);
	await renewDoor(c.var.db, { gatheringId: access.thing.id, day }, c.var.now);
	return redirect(c, withQuery(paths.door(access.thing.id), { day }), c.var.t.checkIn.door.renewed);
}

/** A code that opens a shared tablet today. It cannot be shown again, so there is no page to go on to. */
export async function tablet(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	const day = today(c);
	if (!access || refusalOfAttendance(access.thing, day, day)) return notFound(c);
	const { db, t, locale, now } = c.var;
	const { thing: gathering, runs } = access;
	const at = { gatheringId: gathering.id, day, openedBy: signedIn(c).personId };
	const { code, until } = await openTablet(db, at, now);
	const address = `${senderOf(c).baseUrl}${paths.tablet()}`;
	const props = { t, locale, gathering, address, until, code: readableCode(code) };
	const response = page(
		c,
		{ title: t.checkIn.tablet.made, crumbs: crumbs(c, gathering, runs) },
		<TabletCodePage {...props} />,
	);
	response.headers.set("cache-control", "private, no-store");
	return response;
}
