import { hasRole, type Viewer } from "../../platform/web/context.ts";
import { isTold, type State } from "./assembly.ts";

/** What the viewer is to one kraftsamling. Whoever is nothing does not find it. */
export type Part = {
	/** Belongs to the programme office: plans the day and hosts it. */
	hosts: boolean;
	/** Lets questions through or takes them away: a host, or a moderator. */
	moderates: boolean;
	/** Takes part in the programme that it belongs to. */
	participates: boolean;
	/** Works elsewhere, and reads nothing but the day itself. */
	isGuest: boolean;
};

export function partOf(viewer: Viewer, programmeId: string, ownProgrammes: ReadonlySet<string>): Part {
	const hosts = mayHost(viewer, programmeId);
	return {
		hosts,
		moderates: hosts || viewer.roles.has("moderator"),
		participates: ownProgrammes.has(programmeId),
		isGuest: viewer.roles.has("guest"),
	};
}

/** May the viewer plan and host for this programme? */
export const mayHost = (viewer: Viewer, programmeId: string): boolean =>
	hasRole(viewer, "office", programmeId);

/** The programmes the viewer hosts for: null for all of the tenant's. */
export function hostedBy(viewer: Viewer): string[] | null {
	if (viewer.roles.has("office")) return null;
	return [...viewer.programmeRoles].filter(([, roles]) => roles.has("office")).map(([id]) => id);
}

/** Does it exist for the viewer? A draft does for its hosts alone. */
export const finds = ({ hosts, moderates, participates }: Part, state: State): boolean =>
	hosts || (isTold(state) && (moderates || participates));
