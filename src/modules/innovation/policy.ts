import { hasRole, type Viewer } from "../../platform/web/context.ts";
import { type IdeaState, isOpenForWork } from "./idea.ts";

/** What a viewer may see of ideas, as plain values that a query can take. */
export interface Reader {
	readonly personId: string | null;
	/** Sees what is shared with every employee. Guests see only the ideas they take part in. */
	readonly everyones: boolean;
	/** Sees drafts too, and people who are shielded. */
	readonly office: boolean;
	/** Programmes whose drafts the viewer sees as their office. */
	readonly officeOf: readonly string[];
	/** Sees texts that are taken out of view. */
	readonly moderates: boolean;
}

/** The reader that a viewer is. */
export function readerOf(viewer: Viewer): Reader {
	const insider = [...viewer.roles].some((role) => role !== "guest");
	const officeOf = [...viewer.programmeRoles].filter(([, roles]) => roles.has("office")).map(([id]) => id);
	const office = viewer.roles.has("office");
	return {
		personId: viewer.personId,
		everyones: insider,
		office,
		officeOf,
		moderates: office || viewer.roles.has("moderator"),
	};
}

/** How the viewer stands to one idea; a query answers it together with the idea. */
export interface Relation {
	readonly isOwner: boolean;
	readonly isMember: boolean;
	readonly isInvited: boolean;
	readonly isGuide: boolean;
}

type WorkedOn = { readonly state: IdeaState; readonly programmeId: string | null } & Relation;

/** The owner and those who have joined; they shape the idea together. */
export const isInTeam = (relation: Relation): boolean => relation.isOwner || relation.isMember;

/** May the viewer write in the idea? The team may, as long as it is open. */
export const mayWork = (idea: WorkedOn): boolean => isInTeam(idea) && isOpenForWork(idea.state);

/** May the viewer appoint the idea's guide? The owner, and the office of the programme. */
export const mayAppointGuide = (viewer: Viewer, idea: WorkedOn): boolean =>
	isOpenForWork(idea.state) && (idea.isOwner || hasRole(viewer, "office", idea.programmeId));

/** May the viewer answer for the guide's check? Only the guide. */
export const mayCheck = (idea: WorkedOn): boolean => idea.isGuide && isOpenForWork(idea.state);

/** May the viewer take texts out of view at once? */
export const mayModerate = (viewer: Viewer): boolean =>
	viewer.roles.has("moderator") || viewer.roles.has("office");

/** May the viewer open a challenge to all employees? Leaders, guides, facilitators and the office. */
export const mayOpenChallenge = (viewer: Viewer): boolean =>
	(["leader", "office", "facilitator", "guide", "portfolio"] as const).some((role) => hasRole(viewer, role));
