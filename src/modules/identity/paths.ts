import { path } from "../../platform/web/path.ts";
import { paths as organisation } from "../organisation/index.ts";

export const paths = {
	signIn: path("/sign-in"),
	requestLink: path("/sign-in/link"),
	linkSent: path("/sign-in/sent"),
	link: path("/sign-in/link/:token"),
	code: path("/sign-in/code"),
	oidcReturn: path("/sign-in/oidc/return"),
	oidcBegin: path("/sign-in/oidc/:provider"),
	signOut: path("/sign-out"),
	language: path("/language"),
	demoSignIn: path("/demo/sign-in/:part"),

	profile: path("/profile"),
	preferences: path("/profile/language"),
	endAllSessions: path("/profile/sessions/end"),
	endSession: path("/profile/sessions/:id/end"),
	personalData: path("/profile/data"),

	codes: path("/sign-in-codes"),
	issueCode: organisation.signInCode,

	admin: path("/admin"),
	roles: path("/admin/roles"),
	personRoles: path("/admin/roles/:id"),
	withdrawRole: path("/admin/roles/:id/withdraw"),
	unlinkIdentity: path("/admin/roles/:id/unlink"),

	providers: path("/admin/sign-in"),
	newProvider: path("/admin/sign-in/new"),
	provider: path("/admin/sign-in/:id"),
	removeProvider: path("/admin/sign-in/:id/remove"),

	audit: path("/admin/audit"),
	guests: path("/guests"),
	endGuestAccess: path("/guests/end"),
};
