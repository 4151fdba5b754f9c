import type { Ctx } from "../../platform/web/context.ts";
import { type FormState, withErrors } from "../../platform/web/forms.ts";
import type { StandIn } from "./enrolment.ts";
import { type StandInCandidate, standInsCalled } from "./queries/stand-ins.ts";

/** Who was meant, nobody, or the form with what to do about it and the people it may be. */
export type StandInChoice =
	| { readonly ok: true; readonly standIn: StandIn | null }
	| { readonly ok: false; readonly form: FormState; readonly candidates: readonly StandInCandidate[] };

/** Fewer letters than this fit half the municipality. */
const fewestLetters = 3;

/**
 * Finds the stand-in that a leader has written in a field; nobody is an answer too, unless the programme asks for one.
 * Several that fit come back to choose from; the choice counts only while it still fits what is written. Who has been
 * named before still fits.
 */
export async function chooseStandIn(
	c: Ctx,
	form: FormState,
	leader: { personId: string; standIn: string | null; standInId: string | null; standInRequired: boolean },
	field = "standIn",
): Promise<StandInChoice> {
	const words = c.var.t.enrolment.standIn;
	const written = String(form.values[field] ?? "").trim();
	const refuse = (message: string, candidates: readonly StandInCandidate[] = []): StandInChoice => ({
		ok: false,
		form: withErrors(form, { [field]: message }),
		candidates,
	});
	if (written === "") return leader.standInRequired ? refuse(words.missing) : { ok: true, standIn: null };
	if (leader.standInId && written === leader.standIn)
		return { ok: true, standIn: { personId: leader.standInId, name: written } };
	if (written.length < fewestLetters) return refuse(words.tooShort);
	const found = await standInsCalled(c.var.db, written, leader.personId);
	const called = found.filter(({ name }) => name.toLowerCase() === written.toLowerCase());
	const only = found.length === 1 ? found[0] : called.length === 1 ? called[0] : undefined;
	const chosen = only ?? found.find(({ personId }) => personId === form.values[`${field}Choice`]);
	if (chosen) return { ok: true, standIn: { personId: chosen.personId, name: chosen.name } };
	return found.length === 0 ? refuse(words.noOne(written)) : refuse(words.several(written), found);
}
