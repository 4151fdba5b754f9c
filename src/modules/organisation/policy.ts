import type { Viewer } from "../../platform/web/context.ts";

/** Import, levels, goals and settings are the office's and the administrators', for the whole tenant. */
export function canChangeOrganisation(viewer: Viewer): boolean {
	return viewer.roles.has("office") || viewer.roles.has("administrator");
}

/** Shielded people are present only to the office; administrators do not see them either. */
export function canSeeShielded(viewer: Viewer): boolean {
	return viewer.roles.has("office");
}

/** Codes for people without e-mail or work account come from the office, an administrator or the nearest leader. */
export function mayOfferSignInCode(
	viewer: Viewer,
	person: { id: string; superiorId: string | null },
): boolean {
	if (viewer.personId === null || viewer.personId === person.id) return false;
	return canChangeOrganisation(viewer) || viewer.personId === person.superiorId;
}
