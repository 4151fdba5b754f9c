import { path } from "../../platform/web/path.ts";

/** Every URL of the organisation. */
export const paths = {
	units: path("/organisation"),
	unit: path("/organisation/units/:id"),
	people: path("/organisation/people"),
	person: path("/organisation/people/:id"),
	shielding: path("/organisation/people/:id/shielding"),
	/** Served by sign-in; it stands here since the person's page leads to it. */
	signInCode: path("/organisation/people/:id/sign-in-code"),
	levels: path("/organisation/levels"),
	goals: path("/organisation/goals"),
	newGoal: path("/organisation/goals/new"),
	goal: path("/organisation/goals/:id"),
	goalEnding: path("/organisation/goals/:id/ending"),
	settings: path("/organisation/settings"),
	imports: path("/organisation/imports"),
	import: path("/organisation/imports/:id"),
	importColumns: path("/organisation/imports/:id/columns"),
	importConfirmation: path("/organisation/imports/:id/confirmation"),
	importCancellation: path("/organisation/imports/:id/cancellation"),
};
