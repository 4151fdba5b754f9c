import { type Ctx, hasRole, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, readQuery, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { endGuestAccess, type InvitationFailure, inviteGuest } from "../actions/guests.ts";
import { endAccessForm, invitationForm, searchQuery } from "../forms.ts";
import { ownAddress } from "../own-address.ts";
import { paths } from "../paths.ts";
import { mayInviteGuest } from "../policy.ts";
import { currentGuests } from "../queries/guests.ts";
import { pageSize, programmeChoices } from "../queries/roles.ts";
import { Guests } from "../views/guests.tsx";
import { adminCrumb } from "./administration.tsx";

/** The guests, and the form to invite one. */
export const guests = (c: Ctx): Promise<Response> =>
	guestPage(c, blankForm({ programmeId: c.req.query("programme") }));

/** Invites a guest into a programme. */
export async function invite(c: Ctx): Promise<Response> {
	const { db, t, now, tenant } = c.var;
	const viewer = signedIn(c);
	const read = await readForm(c, invitationForm);
	if (!read.ok) return guestPage(c, read.form, 422);
	if (!mayInviteGuest(viewer, read.value.programmeId)) return notFound(c);
	const invitation = { ...read.value, invitedBy: viewer.personId, tenant, address: ownAddress(c) };
	const invited = await inviteGuest(db, invitation, now);
	if (!invited.ok) return guestPage(c, withErrors(read.form, faultOf(c, invited.reason)), 422);
	const name = `${read.value.givenName} ${read.value.familyName}`;
	return redirect(c, paths.guests(), t.identity.guests.invitedNotice(name));
}

/** Ends a guest's access to one programme. */
export async function endAccess(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const read = await readForm(c, endAccessForm);
	if (!read.ok || !mayInviteGuest(signedIn(c), read.value.programmeId)) return notFound(c);
	const ended = await endGuestAccess(db, read.value, now);
	return redirect(c, paths.guests(), ended.ok ? t.identity.guests.ended : undefined);
}

function faultOf(c: Ctx, reason: InvitationFailure): Record<string, string> {
	const t = c.var.t.identity.guests;
	if (reason === "is-employee") return { email: t.isEmployee };
	if (reason === "already-invited") return { email: t.alreadyInvited };
	return { programmeId: c.var.t.web.fieldErrors.choose };
}

async function guestPage(c: Ctx, form: FormState, status?: 422): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const query = readQuery(c, searchQuery);
	const number = query.ok ? query.value.page : 1;
	const programmes = (await programmeChoices(db)).filter(({ id }) => mayInviteGuest(viewer, id));
	const within = hasRole(viewer, "office") ? null : programmes.map(({ id }) => id);
	const { guests, count } = await currentGuests(db, within, number);
	const paging = { page: number, pageCount: Math.ceil(count / pageSize) };
	const view = (
		<Guests t={t} locale={locale} guests={guests} programmes={programmes} form={form} {...paging} />
	);
	return page(c, { title: t.identity.guests.title, crumbs: [adminCrumb(c)], status }, view);
}
