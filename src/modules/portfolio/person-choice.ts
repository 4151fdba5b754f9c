import type { Ctx } from "../../platform/web/context.ts";
import { type FormState, withErrors } from "../../platform/web/forms.ts";
import { seesShielded } from "./policy.ts";
import { nameOfOneWhoLeft, type Person, peopleCalled } from "./queries/people.ts";

/** Who was meant, or the form with what to do about it and the people it may be. */
export type PersonChoice =
	| { readonly ok: true; readonly person: Person }
	| { readonly ok: false; readonly form: FormState; readonly candidates: readonly Person[] };

/** The field of the radio buttons that come when several people fit what was written. */
export const choiceField = (field: string): string => `${field}Choice`;

/**
 * Finds the person that a text field means: employee number, e-mail, or (part of) a name. Several that fit come back as
 * candidates to choose from, in a field beside it; the choice counts only while it still fits what is written.
 */
export async function choosePerson(c: Ctx, form: FormState, field: string): Promise<PersonChoice> {
	const t = c.var.t.portfolio.person;
	const written = String(form.values[field] ?? "").trim();
	const refuse = (message: string, candidates: readonly Person[] = []): PersonChoice => ({
		ok: false,
		form: withErrors(form, { [field]: message }),
		candidates,
	});
	if (written === "") return refuse(t.required);
	const found = await peopleCalled(c.var.db, written, seesShielded(c.var.viewer));
	const chosen =
		found.length === 1 ? found[0] : found.find(({ id }) => id === form.values[choiceField(field)]);
	if (chosen) return { ok: true, person: chosen };
	if (found.length > 0) return refuse(t.several(written), found);
	const left = await nameOfOneWhoLeft(c.var.db, written);
	return refuse(left === null ? t.noOne(written) : t.left(left));
}
