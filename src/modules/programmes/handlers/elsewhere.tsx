import { formatDate, formatList } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import { sendApology } from "../actions/apologies.ts";
import { takeElsewhere } from "../actions/elsewhere.ts";
import { apologyForm, elsewhereForm } from "../forms.ts";
import { placesElsewhere } from "../queries/elsewhere.ts";
import { chooseStandIn } from "../stand-in-choice.ts";
import { today } from "./access.ts";
import {
	type Asked,
	askedByLink,
	askedBySignIn,
	clockOf,
	invitationPage,
	unknownInvitation,
} from "./invitation.tsx";

/** Apologies by the personal link. */
export async function apologiseByLink(c: Ctx): Promise<Response> {
	const asked = await askedByLink(c);
	return asked ? apologise(c, asked) : unknownInvitation(c);
}

/** Apologies of somebody who is signed in. */
export async function apologiseOwn(c: Ctx): Promise<Response> {
	const asked = await askedBySignIn(c);
	return asked ? apologise(c, asked) : notFound(c);
}

async function apologise(c: Ctx, asked: Asked): Promise<Response> {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, apologyForm);
	if (!parsed.ok) return invitationPage(c, asked, { apology: parsed.form });
	const { id: gatheringId, personId } = asked.invitation;
	const at = { now, today: today(c), clock: clockOf(c) };
	const sent = await sendApology(db, { gatheringId, personId }, parsed.value.days, at);
	if (sent.ok) return redirect(c, asked.addresses.action, t.enrolment.apology.done);
	const errors = { days: t.enrolment.apology.refusals[sent.reason] };
	return invitationPage(c, asked, { apology: withErrors(parsed.form, errors) });
}

/** Takes the gathering with another cohort, by the personal link. */
export async function takeByLink(c: Ctx): Promise<Response> {
	const asked = await askedByLink(c);
	return asked ? take(c, asked) : unknownInvitation(c);
}

/** Takes the gathering with another cohort, signed in. */
export async function takeOwn(c: Ctx): Promise<Response> {
	const asked = await askedBySignIn(c);
	return asked ? take(c, asked) : notFound(c);
}

async function take(c: Ctx, asked: Asked): Promise<Response> {
	const { db, t, now, locale } = c.var;
	const { invitation, addresses } = asked;
	const parsed = await readForm(c, elsewhereForm);
	if (!parsed.ok) return invitationPage(c, asked, { elsewhere: parsed.form });
	const choice = await chooseStandIn(c, parsed.form, invitation, "thereStandIn");
	if (!choice.ok)
		return invitationPage(c, asked, { elsewhere: choice.form, thereCandidates: choice.candidates });
	const who = { gatheringId: invitation.id, personId: invitation.personId };
	const { to, kind } = parsed.value;
	const seat = { gatheringId: to, kind, standIn: choice.standIn };
	const place = (await placesElsewhere(db, who, today(c))).find(({ id }) => id === to);
	const taken = await takeElsewhere(db, who, seat, { now, today: today(c) });
	if (!taken.ok) {
		const errors = { to: t.enrolment.catchUp.refusals[taken.reason] };
		return invitationPage(c, asked, { elsewhere: withErrors(parsed.form, errors) });
	}
	const days = formatList(
		(place?.days ?? []).map((day) => formatDate(day, locale)),
		locale,
	);
	const done =
		kind === "catch_up"
			? t.enrolment.catchUp.done(invitation.number)
			: t.enrolment.other.done(place?.cohortName ?? "");
	return redirect(c, addresses.action, days ? `${done} ${days}.` : done);
}
