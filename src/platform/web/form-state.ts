/** What a form shows: the values as typed and one message per field that is wrong. */
export type FormState = {
	readonly values: Readonly<Record<string, string | string[] | undefined>>;
	readonly errors: Readonly<Record<string, string | undefined>>;
};

/** A form before anyone has written in it, with what is known already. */
export function blankForm(initial: FormState["values"] = {}): FormState {
	return { values: initial, errors: {} };
}

/** The same form with faults that only the action could see. */
export function withErrors(form: FormState, errors: FormState["errors"]): FormState {
	return { values: form.values, errors: { ...form.errors, ...errors } };
}
