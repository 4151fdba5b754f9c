import { hasRole, type Viewer } from "../../platform/web/context.ts";
import type { GrantedRole } from "../../roles.ts";
import { canSeeShielded } from "../organisation/index.ts";

/** Is the viewer here by invitation from another organisation? A guest sees one programme and nothing else. */
export const isGuest = (viewer: Viewer): boolean => viewer.roles.has("guest");

/**
 * Is this programme open to the viewer at all? Own people: yes, and the page narrows further.
 * A guest: only where the invitation says so. Nobody: no.
 */
export function maySeeProgramme(viewer: Viewer, programmeId: string): boolean {
	if (viewer.personId === null) return false;
	return !isGuest(viewer) || (viewer.programmeRoles.get(programmeId)?.has("guest") ?? false);
}

/** The programmes that a guest is let into; null for own people, who are not bound to any. */
export function guestProgrammes(viewer: Viewer): readonly string[] | null {
	if (!isGuest(viewer)) return null;
	return [...viewer.programmeRoles].filter(([, roles]) => roles.has("guest")).map(([id]) => id);
}

/** May the viewer invite guests into this programme? The office may everywhere, or where it runs one programme. */
export const mayInviteGuest = (viewer: Viewer, programmeId: string): boolean =>
	hasRole(viewer, "office", programmeId);

/** What decides whether a one-time code may be made for somebody. */
export type CodeReceiver = {
	personId: string;
	hasEmail: boolean;
	hasAccount: boolean;
	holdsGrantedRole: boolean;
	/** The viewer leads the unit where the person works, or one above it. */
	ledByViewer: boolean;
	isShielded: boolean;
};

/** Why no code is made: not theirs to give (looks like not found), not needed, or only an administrator may. */
export type CodeObstacle = "not-yours" | "has-other-way" | "holds-role";

/**
 * Who makes a code can also use it, so a code must never lift anybody: for somebody who holds a granted role only an
 * administrator makes one. The office and the leaders (for their own people) make them for those who have no other
 * way in: a code for somebody with an e-mail address would let the maker in as that person unseen.
 */
export function codeObstacle(viewer: Viewer, receiver: CodeReceiver): CodeObstacle | null {
	const administrator = viewer.roles.has("administrator");
	const theirs = administrator || viewer.roles.has("office") || receiver.ledByViewer;
	if (!theirs || viewer.personId === null || viewer.personId === receiver.personId) return "not-yours";
	if (receiver.isShielded && !canSeeShielded(viewer)) return "not-yours";
	if (administrator) return null;
	if (receiver.holdsGrantedRole) return "holds-role";
	return receiver.hasEmail || receiver.hasAccount ? "has-other-way" : null;
}

/** What guests may be trusted with: running and guiding inside their programme, never the house itself. */
const openToGuests: readonly GrantedRole[] = ["facilitator", "guide"];

/** Why a role cannot be granted so, or null when it can. */
export function grantObstacle(
	role: GrantedRole,
	programmeId: string | null,
	receiver: { isGuest: boolean },
): "tenant-only" | "not-for-guests" | null {
	if (role === "administrator" && programmeId !== null) return "tenant-only";
	if (!receiver.isGuest) return null;
	return openToGuests.includes(role) && programmeId !== null ? null : "not-for-guests";
}
