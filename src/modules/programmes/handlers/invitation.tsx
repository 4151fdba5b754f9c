import { randomUUID } from "node:crypto";
import { dayOf, formatTime } from "../../../platform/i18n/format.ts";
import { restOfToday } from "../../../platform/offline/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { answerInvitation } from "../actions/answers.ts";
import { mayCatchUp } from "../actions/elsewhere.ts";
import { daysToApologiseFor } from "../apology.ts";
import { refusalOfCheckIn } from "../check-in.ts";
import { refusalOfAnswer } from "../enrolment.ts";
import { answerForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isPresent } from "../queries/check-in.ts";
import { hasItElsewhere, placesElsewhere } from "../queries/elsewhere.ts";
import { type Invitation, invitationByToken, invitationOf } from "../queries/enrolments.ts";
import type { StandInCandidate } from "../queries/stand-ins.ts";
import { chooseStandIn } from "../stand-in-choice.ts";
import {
	type Addresses,
	type DoorProps,
	InvitationPage,
	UnknownInvitation,
} from "../views/invitation-page.tsx";
import { idIn, today } from "./access.ts";

/** An invitation, and where its forms are: the personal link's own addresses, or one's own programme's. */
export type Asked = { invitation: Invitation; addresses: Addresses };

/** The invitation that the personal link in the address leads to. */
export async function askedByLink(c: Ctx): Promise<Asked | undefined> {
	const token = c.req.param("token") ?? "";
	const invitation = await invitationByToken(c.var.db, token);
	const addresses = {
		action: paths.invitation(token),
		apology: paths.invitationApology(token),
		elsewhere: paths.invitationElsewhere(token),
		checkIn: paths.invitationCheckIn(token),
		calendarHref: paths.invitationCalendar(token),
		swapHref: null,
		by: null,
	};
	return invitation && { invitation, addresses };
}

/** The viewer's own invitation to the gathering of the address. */
export async function askedBySignIn(c: Ctx): Promise<Asked | undefined> {
	const id = idIn(c);
	const invitation = id && (await invitationOf(c.var.db, id, signedIn(c).personId));
	if (!invitation) return undefined;
	const addresses = {
		action: paths.ownAnswer(id),
		apology: paths.stepOut(id),
		elsewhere: paths.ownElsewhere(id),
		checkIn: paths.ownCheckIn(id),
		calendarHref: paths.calendarFile(id),
		swapHref: paths.askSwap(id),
		by: invitation?.personId ?? null,
	};
	return { invitation, addresses };
}

/** An invitation by its personal link. Looking at it changes nothing. */
export async function openInvitation(c: Ctx): Promise<Response> {
	const asked = await askedByLink(c);
	return asked ? invitationPage(c, asked) : unknownInvitation(c);
}

/** For a link that leads nowhere. */
export function unknownInvitation(c: Ctx): Response {
	const { t } = c.var;
	return page(c, { title: t.programmes.answer.unknownTitle, status: 404 }, <UnknownInvitation t={t} />);
}

/** The answer to an invitation by its personal link. */
export async function answerByLink(c: Ctx): Promise<Response> {
	const asked = await askedByLink(c);
	return asked ? answer(c, asked) : unknownInvitation(c);
}

/** One's own invitation, for those who are signed in. */
export async function ownInvitation(c: Ctx): Promise<Response> {
	const asked = await askedBySignIn(c);
	return asked ? invitationPage(c, asked) : notFound(c);
}

/** The answer of somebody who is signed in. */
export async function answerOwn(c: Ctx): Promise<Response> {
	const asked = await askedBySignIn(c);
	return asked ? answer(c, asked) : notFound(c);
}

async function answer(c: Ctx, asked: Asked): Promise<Response> {
	const { db, t, now } = c.var;
	const { invitation, addresses } = asked;
	const parsed = await readForm(c, answerForm);
	if (!parsed.ok) return invitationPage(c, asked, { answer: parsed.form });
	const coming = parsed.value.coming;
	const choice = coming ? await chooseStandIn(c, parsed.form, invitation) : undefined;
	if (choice && !choice.ok)
		return invitationPage(c, asked, { answer: choice.form, candidates: choice.candidates });
	const who = { gatheringId: invitation.id, personId: invitation.personId };
	const given = parsed.value.coming
		? ({ coming: true, standIn: choice?.standIn ?? null } as const)
		: ({ coming: false, reason: parsed.value.reason, standIn: null } as const);
	const result = await answerInvitation(db, who, given, { now, today: today(c) });
	if (result.ok) return redirect(c, addresses.action, t.programmes.answer.saved);
	const errors = { coming: t.programmes.answer.refusals[result.reason] };
	return invitationPage(c, asked, { answer: withErrors(parsed.form, errors) });
}

/** Forms that come back with faults. */
export type InvitationForms = {
	answer?: FormState;
	apology?: FormState;
	elsewhere?: FormState;
	checkIn?: FormState;
	candidates?: readonly StandInCandidate[];
	thereCandidates?: readonly StandInCandidate[];
};

/** The page of an invitation, with what can be done about it now. */
export async function invitationPage(c: Ctx, asked: Asked, forms: InvitationForms = {}): Promise<Response> {
	const { db, t, locale } = c.var;
	const { invitation, addresses } = asked;
	const who = { gatheringId: invitation.id, personId: invitation.personId };
	const refusal = refusalOfAnswer(questionOf(c, invitation));
	const settled = await hasItElsewhere(db, who, today(c));
	const places = settled || invitation.state === "elsewhere" ? [] : await placesElsewhere(db, who, today(c));
	const props = {
		...{ t, locale, invitation, refusal, addresses, places },
		form: forms.answer ?? formOf(invitation),
		candidates: forms.candidates ?? [],
		thereCandidates: forms.thereCandidates ?? [],
		apologyForm: forms.apology ?? blankForm({ days: daysLeft(c, invitation) }),
		elsewhereForm: forms.elsewhere ?? blankForm({ thereStandIn: invitation.standIn ?? "" }),
		daysLeft: invitation.state === "yes" ? daysLeft(c, invitation) : [],
		offer: offerOf(c, invitation, settled),
		door: await doorOf(c, invitation, forms.checkIn),
	};
	const { answer, apology, elsewhere, checkIn } = forms;
	const status = answer || apology || elsewhere || checkIn ? 422 : 200;
	const options = {
		title: t.programmes.answer.title,
		status,
		islands: ["offline-queue"],
		crumbs: addresses.by ? [{ label: t.programmes.mine.title, href: paths.myProgramme() }] : undefined,
		offline: props.door ? { seconds: restOfToday(c.var.now) } : undefined,
	} as const;
	return page(c, options, <InvitationPage {...props} />);
}

/** Checking in, on a day of the gathering. */
async function doorOf(c: Ctx, invitation: Invitation, form?: FormState): Promise<DoorProps | null> {
	const day = today(c);
	const away = invitation.state === "elsewhere" || invitation.state === "apology";
	if (away || refusalOfCheckIn(invitation, day, day)) return null;
	const at = { gatheringId: invitation.id, personId: invitation.personId, day };
	return { form: form ?? blankForm(), sentKey: randomUUID(), present: await isPresent(c.var.db, at) };
}

/** What is offered: the gathering again, another cohort instead, or nothing. */
function offerOf(c: Ctx, invitation: Invitation, settled: boolean): "catch-up" | "other" | null {
	if (settled) return null;
	if (mayCatchUp(invitation, today(c), false)) return "catch-up";
	const ahead = (invitation.days[0] ?? "") > today(c);
	return ahead && invitation.kind === "own" && invitation.state !== "elsewhere" ? "other" : null;
}

/** Days one can still send apologies for. */
export const daysLeft = (c: Ctx, invitation: Invitation): string[] =>
	daysToApologiseFor(invitation, { today: today(c), clock: clockOf(c) });

/** The clock where people are: "08:30". */
export const clockOf = (c: Ctx): string => formatTime(c.var.now, "en");

function questionOf(c: Ctx, { state, cancelledAt, days, answerBy }: Invitation) {
	const firstDay = days[0] ?? null;
	return { state, cancelled: cancelledAt !== null, firstDay, answerBy, today: dayOf(c.var.now) };
}

function formOf({ state, declineReason, standIn }: Invitation): FormState {
	const answered = { yes: "yes", waiting: "yes", no: "no" } as const;
	const coming = state === "yes" || state === "waiting" || state === "no" ? answered[state] : undefined;
	return blankForm({ coming, reason: declineReason ?? undefined, standIn: standIn ?? "" });
}
