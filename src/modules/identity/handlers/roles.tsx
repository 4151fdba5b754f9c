import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, readQuery, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { canSeeShielded } from "../../organisation/index.ts";
import { unlinkIdentity } from "../actions/link-identity.ts";
import { type GrantFailure, grantRole, withdrawRole } from "../actions/roles.ts";
import { grantForm, searchQuery, unlinkForm, withdrawForm } from "../forms.ts";
import { isId } from "../is-id.ts";
import { paths } from "../paths.ts";
import {
	countGrants,
	findPeople,
	grantsInForce,
	linkedAccounts,
	pageSize,
	programmeChoices,
	roleSubject,
	type Subject,
} from "../queries/roles.ts";
import { PersonRoles } from "../views/person-roles.tsx";
import { Roles } from "../views/roles.tsx";
import { adminCrumb } from "./administration.tsx";

/** Everybody's roles, and the way to a person. */
export async function roles(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const query = readQuery(c, searchQuery);
	if (!query.ok) return notFound(c);
	const { q, page: number } = query.value;
	const seesShielded = canSeeShielded(viewer);
	const found = q ? await findPeople(db, q, seesShielded) : [];
	const grants = await grantsInForce(db, { page: number }, seesShielded);
	const pageCount = Math.ceil((await countGrants(db)) / pageSize);
	const view = (
		<Roles t={t} locale={locale} q={q} found={found} grants={grants} page={number} pageCount={pageCount} />
	);
	return page(c, { title: t.identity.roleAdmin.title, crumbs: [adminCrumb(c)] }, view);
}

/** One person's roles, with the form to give one. */
export async function personRoles(c: Ctx): Promise<Response> {
	const person = await subjectOf(c);
	return person ? personPage(c, person, blankForm()) : notFound(c);
}

/** Gives a role. */
export async function giveRole(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const person = await subjectOf(c);
	if (!person) return notFound(c);
	const read = await readForm(c, grantForm);
	if (!read.ok) return personPage(c, person, read.form, 422);
	const grant = { ...read.value, personId: person.id, grantedBy: signedIn(c).personId };
	const granted = await grantRole(db, grant, now);
	if (!granted.ok) return personPage(c, person, withErrors(read.form, faultOf(c, granted.reason)), 422);
	const notice = t.identity.roleAdmin.granted(t.identity.roles[read.value.role]);
	return redirect(c, paths.personRoles(person.id), notice);
}

/** Takes a role back. */
export async function takeRoleBack(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const person = await subjectOf(c);
	const read = await readForm(c, withdrawForm);
	if (!person || !read.ok) return notFound(c);
	const withdrawal = { ...read.value, personId: person.id, withdrawnBy: signedIn(c).personId };
	const taken = await withdrawRole(db, withdrawal, now);
	const texts = t.identity.roleAdmin;
	if (taken.ok)
		return redirect(c, paths.personRoles(person.id), texts.withdrawn(t.identity.roles[taken.role]));
	if (taken.reason === "not-held") return redirect(c, paths.personRoles(person.id));
	return personPage(c, person, withErrors(blankForm(), { role: texts.lastAdministrator }), 422);
}

/** Undoes the link to a work account. */
export async function undoLink(c: Ctx): Promise<Response> {
	const person = await subjectOf(c);
	const read = await readForm(c, unlinkForm);
	if (!person || !read.ok) return notFound(c);
	await unlinkIdentity(c.var.db, person.id, read.value.issuer);
	return redirect(c, paths.personRoles(person.id), c.var.t.identity.roleAdmin.unlinked);
}

async function subjectOf(c: Ctx): Promise<Subject | undefined> {
	const id = c.req.param("id");
	return isId(id) ? roleSubject(c.var.db, id, canSeeShielded(c.var.viewer)) : undefined;
}

function faultOf(c: Ctx, reason: GrantFailure): Record<string, string> {
	const t = c.var.t.identity.roleAdmin;
	if (reason === "tenant-only") return { programmeId: t.tenantOnly };
	return { role: reason === "not-for-guests" ? t.guestNeedsNone : t.alreadyHeld };
}

async function personPage(c: Ctx, person: Subject, form: FormState, status?: 422): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const grants = await grantsInForce(db, { personId: person.id }, canSeeShielded(viewer));
	const accounts = await linkedAccounts(db, person.id);
	const programmes = await programmeChoices(db);
	const crumbs = [adminCrumb(c), { label: t.identity.roleAdmin.title, href: paths.roles() }];
	const props = { t, locale, person, grants, accounts, programmes, form };
	return page(
		c,
		{ title: t.identity.roleAdmin.personTitle(person.name), crumbs, status },
		<PersonRoles {...props} />,
	);
}
