import type { Context } from "hono";
import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../locales/index.ts";
import type { Config } from "../../config.ts";
import type { Role } from "../../roles.ts";
import type { Database, Db } from "../db/index.ts";
import type { FileStore } from "../files/index.ts";
import type { AccountLinks, FooterLink, NavigationLink, Notice } from "../html/index.ts";

/** The organisation that a request belongs to, found by host name. */
export interface Tenant {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly locale: Locale;
	readonly settings: Readonly<Record<string, unknown>>;
}

/** Who looks: a signed-in person, or nobody (`personId` null, no roles). */
export interface Viewer {
	readonly personId: string | null;
	readonly name: string;
	/** Every role the viewer holds anywhere in the tenant, derived ones included. */
	readonly roles: ReadonlySet<Role>;
	/** Roles granted for one programme only: programme id -> roles. */
	readonly programmeRoles: ReadonlyMap<string, ReadonlySet<Role>>;
	readonly sessionId: string | null;
	readonly locale: Locale | null;
}

/** A viewer who is certainly signed in. */
export type SignedIn = Viewer & { readonly personId: string };

/** What the process holds for as long as it runs; passed to `createApp` once. */
export interface Deps {
	readonly config: Config;
	readonly database: Database;
	readonly files: FileStore;
	/** The time, passed in so that tests can move it. */
	readonly clock: () => Date;
	/** Built assets: source name -> URL with a hash in it. */
	readonly assets: Readonly<Record<string, string>>;
}

export interface Variables {
	db: Db;
	tenant: Tenant;
	viewer: Viewer;
	t: Messages;
	locale: Locale;
	now: Date;
	requestId: string;
	deps: Deps;
	navigation: Navigation;
	/** When the request came, by the clock of the live streams: what the page shows is at least as new. */
	readAt: number;
	/** The topics to stream, where a live page was asked for its stream and the viewer may see it. */
	streamOf?: readonly string[];
}

/** What a handler gets: Hono's context with our variables. */
export type Ctx = Context<{ Variables: Variables }>;

/** Where a reader can go from any page; built for the viewer by the composition, since platform knows no module. */
export type Navigation = (c: Ctx) => {
	readonly main: readonly NavigationLink[];
	readonly account: AccountLinks;
	readonly footer: readonly FooterLink[];
	/** What other modules have about a thing, for the thing's own page: `around("programme", id)`. */
	readonly around: (kind: string, id: string) => readonly NavigationLink[];
	/** What other modules say of a thing, on the thing's own page: `await notices("unit", id)`. */
	readonly notices: (kind: string, id: string) => Promise<readonly Notice[]>;
	/** What other modules show on the thing's own page: `beside("pitch-results", id)`. */
	readonly beside: (kind: string, id: string) => Promise<ComponentChildren>;
};

/** Nobody: the viewer before and without sign-in. */
export const nobody: Viewer = {
	personId: null,
	name: "",
	roles: new Set(),
	programmeRoles: new Map(),
	sessionId: null,
	locale: null,
};

/**
 * The signed-in viewer of a request whose route demands one.
 * Throws where the route is public and nobody is signed in: that is a bug in the route table.
 */
export function signedIn(c: Ctx): SignedIn {
	const viewer = c.var.viewer;
	if (viewer.personId === null)
		throw new Error(`${c.req.path} needs a signed-in viewer; declare it in the route`);
	return viewer as SignedIn;
}

/** Whether the viewer holds the role in the whole tenant, or for the given programme. */
export function hasRole(viewer: Viewer, role: Role, programmeId?: string | null): boolean {
	if (viewer.roles.has(role)) return true;
	return programmeId ? (viewer.programmeRoles.get(programmeId)?.has(role) ?? false) : false;
}
