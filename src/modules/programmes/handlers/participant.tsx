import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { download, notFound, page } from "../../../platform/web/respond.tsx";
import { calendarFile } from "../calendar-file.ts";
import { calendarGathering, hostOf } from "../mails.ts";
import { invitationByToken } from "../queries/enrolments.ts";
import type { Gathering } from "../queries/gatherings.ts";
import { openPlaceOffers } from "../queries/place-offers.ts";
import { gatheringsFacilitatedBy, roadGathering, roadOf } from "../queries/roads.ts";
import { openSwapsOf } from "../queries/swaps.ts";
import { nextOnRoad, nextPerCohort, roadsFrom } from "../road.ts";
import { MyProgramme } from "../views/my-programme.tsx";
import { idIn, senderOf, today } from "./access.ts";

/** The participant's own programme. */
export async function myProgramme(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const { personId } = signedIn(c);
	const gatherings = await roadOf(db, personId);
	const facilitated = nextPerCohort(await gatheringsFacilitatedBy(db, personId), today(c));
	const props = {
		...{ t, locale, facilitated, today: today(c), homeHref: "/" },
		roads: roadsFrom(gatherings),
		next: nextOnRoad(gatherings, today(c))[0] ?? null,
		linksOf: (id: string) => c.var.navigation(c).around("participant", id),
		swaps: await openSwapsOf(db, personId),
		offers: await openPlaceOffers(db, personId),
		viewerId: personId,
		beside: await c.var.navigation(c).beside("participant", personId),
	};
	return page(c, { title: t.programmes.mine.title }, <MyProgramme {...props} />);
}

/** The calendar file of one's own gathering. */
export async function ownCalendar(c: Ctx): Promise<Response> {
	const id = idIn(c);
	const gathering = id && (await roadGathering(c.var.db, id, signedIn(c).personId));
	return gathering && gathering.days.length > 0 ? calendarOf(c, gathering) : notFound(c);
}

/** The calendar file by the personal link. */
export async function calendarByLink(c: Ctx): Promise<Response> {
	const invitation = await invitationByToken(c.var.db, c.req.param("token") ?? "");
	return invitation && invitation.days.length > 0 ? calendarOf(c, invitation) : notFound(c);
}

function calendarOf(c: Ctx, gathering: Gathering): Response {
	const { t, locale, now } = c.var;
	const event = calendarGathering(gathering, locale, gathering.aims);
	const file = calendarFile(event, hostOf(senderOf(c).baseUrl), now);
	return download(c, t.letters.calendarName, "text/calendar; charset=utf-8", file);
}
