import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { download, notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { answerInvitation } from "../actions/answers.ts";
import { calendarFile } from "../calendar-file.ts";
import { refusalOfAnswer } from "../enrolment.ts";
import { answerForm } from "../forms.ts";
import { calendarGathering, hostOf } from "../mails.ts";
import { paths } from "../paths.ts";
import { type Invitation, invitationByToken, invitationOf } from "../queries/enrolments.ts";
import type { Gathering } from "../queries/gatherings.ts";
import { gatheringsFacilitatedBy, roadGathering, roadOf } from "../queries/roads.ts";
import { nextOnRoad, nextPerCohort, roadsFrom } from "../road.ts";
import { InvitationPage, UnknownInvitation } from "../views/invitation-page.tsx";
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
	};
	return page(c, { title: t.programmes.mine.title }, <MyProgramme {...props} />);
}

/** The calendar file of one's own gathering. */
export async function ownCalendar(c: Ctx): Promise<Response> {
	const id = idIn(c);
	const gathering = id && (await roadGathering(c.var.db, id, signedIn(c).personId));
	return gathering && gathering.days.length > 0 ? calendarOf(c, gathering) : notFound(c);
}

/** An invitation by its personal link. Looking at it changes nothing. */
export async function openInvitation(c: Ctx): Promise<Response> {
	const invitation = await invitationByToken(c.var.db, c.req.param("token") ?? "");
	if (!invitation)
		return page(
			c,
			{ title: c.var.t.programmes.answer.unknownTitle, status: 404 },
			<UnknownInvitation t={c.var.t} />,
		);
	return invitationPage(c, invitation, byLink(c), formOf(invitation));
}

/** The answer to an invitation by its personal link. */
export async function answerByLink(c: Ctx): Promise<Response> {
	const invitation = await invitationByToken(c.var.db, c.req.param("token") ?? "");
	if (!invitation) return openInvitation(c);
	return answer(c, invitation, byLink(c));
}

/** The calendar file by the personal link. */
export async function calendarByLink(c: Ctx): Promise<Response> {
	const invitation = await invitationByToken(c.var.db, c.req.param("token") ?? "");
	return invitation && invitation.days.length > 0 ? calendarOf(c, invitation) : notFound(c);
}

/** One's own invitation, for those who are signed in. */
export async function ownInvitation(c: Ctx): Promise<Response> {
	const invitation = await invitationInAddress(c);
	return invitation ? invitationPage(c, invitation, bySignIn(invitation), formOf(invitation)) : notFound(c);
}

/** The answer of somebody who is signed in. */
export async function answerOwn(c: Ctx): Promise<Response> {
	const invitation = await invitationInAddress(c);
	return invitation ? answer(c, invitation, bySignIn(invitation)) : notFound(c);
}

async function invitationInAddress(c: Ctx): Promise<Invitation | undefined> {
	const id = idIn(c);
	return id ? invitationOf(c.var.db, id, signedIn(c).personId) : undefined;
}

/** Where the form and the calendar file of an invitation are. */
type Addresses = { action: string; calendarHref: string };

function byLink(c: Ctx): Addresses {
	const token = c.req.param("token") ?? "";
	return { action: paths.invitation(token), calendarHref: paths.invitationCalendar(token) };
}

function bySignIn({ id }: Invitation): Addresses {
	return { action: paths.ownAnswer(id), calendarHref: paths.calendarFile(id) };
}

async function answer(c: Ctx, invitation: Invitation, addresses: Addresses): Promise<Response> {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, answerForm);
	if (!parsed.ok) return invitationPage(c, invitation, addresses, parsed.form, 422);
	const who = { gatheringId: invitation.id, personId: invitation.personId };
	const result = await answerInvitation(db, who, parsed.value, { now, today: today(c) });
	if (result.ok) return redirect(c, addresses.action, t.programmes.answer.saved);
	const errors = { coming: t.programmes.answer.refusals[result.reason] };
	return invitationPage(c, invitation, addresses, withErrors(parsed.form, errors), 422);
}

function formOf({ state, declineReason, standIn }: Invitation): FormState {
	const coming = { invited: undefined, yes: "yes", waiting: "yes", no: "no" }[state];
	return blankForm({ coming, reason: declineReason ?? undefined, standIn: standIn ?? "" });
}

function invitationPage(
	c: Ctx,
	invitation: Invitation,
	addresses: Addresses,
	form: FormState,
	status: 200 | 422 = 200,
): Response {
	const { t, locale } = c.var;
	const question = {
		cancelled: invitation.cancelledAt !== null,
		firstDay: invitation.days[0] ?? null,
		answerBy: invitation.answerBy,
		today: today(c),
	};
	const props = { t, locale, invitation, form, refusal: refusalOfAnswer(question), ...addresses };
	return page(c, { title: t.programmes.answer.title, status }, <InvitationPage {...props} />);
}

function calendarOf(c: Ctx, gathering: Gathering): Response {
	const { t, locale, now } = c.var;
	const event = calendarGathering(gathering, locale, gathering.aims);
	const file = calendarFile(event, hostOf(senderOf(c).baseUrl), now);
	return download(c, t.programmes.mail.calendarName, "text/calendar; charset=utf-8", file);
}
