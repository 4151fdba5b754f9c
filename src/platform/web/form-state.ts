/** What a form shows: the values as typed and one message per field that is wrong. */
export type FormState = {
	readonly values: Readonly<Record<string, string | string[] | undefined>>;
	readonly errors: Readonly<Record<string, string | undefined>>;
	/** What somebody else has stored in these fields since the writer saw them; see `changedMeanwhile`. */
	readonly others?: Readonly<Record<string, string | string[]>>;
};

/** A form before anyone has written in it, with what is known already. */
export function blankForm(initial: FormState["values"] = {}): FormState {
	return { values: initial, errors: {} };
}

/** The form comes back to the writer: something is wrong in it, or somebody else was first. */
export const isRefused = ({ errors, others }: FormState): boolean =>
	others !== undefined || Object.keys(errors).length > 0;

/** The same form with faults that only the action could see. */
export function withErrors(form: FormState, errors: FormState["errors"]): FormState {
	return { ...form, errors: { ...form.errors, ...errors } };
}
