/**
 * Roles that somebody grants, for the whole tenant or for one programme.
 * A grant is a row that says who gave it and when, so it can be withdrawn.
 */
export const grantedRoles = [
	/** Connects the tenant: sign-in providers, roles, import, audit. Sees no scores and no private text. */
	"administrator",
	/** The programme office: runs the school from organisation to diploma. */
	"office",
	/** An employee who runs gatherings: run sheet, seating, attendance. */
	"facilitator",
	/** Coaches innovation processes and checks the insight before the idea. */
	"guide",
	/** A leader with delegated authority who decides what to go on with. */
	"decider",
	/** Keeps capacity and initiatives in balance and follows them up. */
	"portfolio",
	/** May take a text out of view at once and pass it on. */
	"moderator",
] as const;

/** Roles that follow from what a person is: nobody grants them. */
export const derivedRoles = [
	/** Has a current post in the tenant's organisation. */
	"employee",
	/** Has a current post on a leader level. */
	"leader",
	/** Comes from another organisation and sees one programme only. */
	"guest",
] as const;

/** A role that is granted by a person. */
export type GrantedRole = (typeof grantedRoles)[number];
/** A role that follows from the organisation or from an invitation. */
export type DerivedRole = (typeof derivedRoles)[number];
/** Everything a viewer may be at once. */
export type Role = GrantedRole | DerivedRole;

/** All roles, granted first; the order is the one that menus and lists use. */
export const roles: readonly Role[] = [...grantedRoles, ...derivedRoles];

/** Is this text a role that can be granted? For values that come from forms and rows. */
export function isGrantedRole(value: string): value is GrantedRole {
	return (grantedRoles as readonly string[]).includes(value);
}
