import { blankForm, type FormState, withErrors } from "../platform/web/form-state.ts";

const values = {
	title: "Tryggere overganger fra sykehus til hjem",
	hours: "120",
	start: "2027-01-12",
	type: ["service", "process"],
	answer: "yes",
};

/** A form half written. */
export const filledIn: FormState = blankForm(values);

/** The same form as it comes back with faults. */
export const comeBack: FormState = withErrors(
	blankForm({ ...values, title: "", hours: "mange", answer: undefined }),
	{
		title: "Skriv et navn på idéen",
		hours: "Skriv timene som et tall, for eksempel 120",
		answer: "Velg om du kommer",
	},
);
