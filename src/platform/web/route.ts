import type { Role } from "../../roles.ts";
import type { Ctx, Viewer } from "./context.ts";
import type { Path } from "./path.ts";

/**
 * Who may come through a route: anyone; our own people; our own people and guests; holders of any of the roles.
 * A guest is let in only where a route says so, and the handler narrows to the guest's own programme.
 */
export type Access = "public" | "signed-in" | "guests-too" | readonly Role[];

export type Handler = (c: Ctx) => Response | Promise<Response>;

export interface Route {
	readonly method: "GET" | "POST";
	readonly pattern: string;
	readonly access: Access;
	readonly handle: Handler;
	/** Largest request body in bytes. */
	readonly maxBody: number;
}

/** Room for a long form without files. */
const formBody = 1_000_000;

/** Declares a page. */
export const get = <P extends string>(path: Path<P>, access: Access, handle: Handler): Route => ({
	method: "GET",
	pattern: path.pattern,
	access,
	handle,
	maxBody: formBody,
});

/** Declares a form's target; `maxBody` in bytes where files come with it. */
export const post = <P extends string>(
	path: Path<P>,
	access: Access,
	handle: Handler,
	options: { readonly maxBody?: number } = {},
): Route => ({
	method: "POST",
	pattern: path.pattern,
	access,
	handle,
	maxBody: options.maxBody ?? formBody,
});

/** Whether the viewer may come through; a role held for one programme counts, the handler narrows to it. */
export function admits(access: Access, viewer: Viewer): boolean {
	if (access === "public") return true;
	if (viewer.personId === null) return false;
	if (access === "guests-too") return true;
	if (access === "signed-in") return !viewer.roles.has("guest");
	return access.some((role) => viewer.roles.has(role) || holdsSomewhere(viewer, role));
}

function holdsSomewhere(viewer: Viewer, role: Role): boolean {
	for (const roles of viewer.programmeRoles.values()) if (roles.has(role)) return true;
	return false;
}
