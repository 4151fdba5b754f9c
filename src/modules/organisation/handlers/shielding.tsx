import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { shieldPerson, unshieldPerson } from "../actions/shielding.ts";
import { shieldingChoice } from "../forms.ts";
import { paths } from "../paths.ts";
import type { PersonCard } from "../person.ts";
import { canSeeShielded } from "../policy.ts";
import { officeNotes, personById } from "../queries/people.ts";
import { ShieldingPage } from "../views/shielding-page.tsx";
import { idIn } from "./request.ts";

/** The question. */
export async function ask(c: Ctx): Promise<Response> {
	const person = await personAsked(c);
	if (!person) return notFound(c);
	const notes = await officeNotes(c.var.db, person.id);
	return show(c, person, blankForm({ reason: notes?.shieldReason ?? undefined }));
}

/** The answer: shielded with a reason, or no longer. */
export async function answer(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const person = await personAsked(c);
	if (!person) return notFound(c);
	const parsed = await readForm(c, shieldingChoice);
	if (!parsed.ok) return show(c, person, parsed.form, 422);
	const { value } = parsed;
	if (value.shielded === "yes") await shieldPerson(db, person.id, value.reason);
	else await unshieldPerson(db, person.id);
	const { done, undone } = t.organisation.shielding;
	return redirect(c, paths.person(person.id), value.shielded === "yes" ? done : undone);
}

async function personAsked(c: Ctx): Promise<PersonCard | undefined> {
	const id = idIn(c);
	if (!id || !canSeeShielded(c.var.viewer)) return undefined;
	return personById(c.var.db, id, { includeShielded: true });
}

function show(
	c: Ctx,
	person: PersonCard,
	form: ReturnType<typeof blankForm>,
	status: 200 | 422 = 200,
): Response {
	const { t } = c.var;
	const crumbs = [
		{ label: t.organisation.people.title, href: paths.people() },
		{ label: person.name, href: paths.person(person.id) },
	];
	const view = <ShieldingPage t={t} person={person} form={form} />;
	return page(c, { title: t.organisation.shielding.title, crumbs, status }, view);
}
