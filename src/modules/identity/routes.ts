import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import { get, post, type Route } from "../../platform/web/route.ts";
import { administration } from "./handlers/administration.tsx";
import { audit } from "./handlers/audit.tsx";
import { showCodeForm, useCode } from "./handlers/code.tsx";
import { demoSignIn, showDemoSignIn } from "./handlers/demo.tsx";
import * as guests from "./handlers/guests.tsx";
import { codes, issueCode, showIssueCode } from "./handlers/issue-code.tsx";
import { chooseLanguage } from "./handlers/language.ts";
import { showLink, useLink } from "./handlers/link.tsx";
import { beginOidc, returnFromOidc } from "./handlers/oidc.tsx";
import * as profile from "./handlers/profile.tsx";
import * as providers from "./handlers/providers.tsx";
import * as roles from "./handlers/roles.tsx";
import { linkSent, requestLink, signIn, signOut } from "./handlers/sign-in.tsx";
import { paths } from "./paths.ts";

export const routes: readonly Route[] = [
	get(paths.signIn, "public", signIn),
	post(paths.requestLink, "public", requestLink),
	get(paths.linkSent, "public", linkSent),
	get(paths.link, "public", showLink),
	post(paths.link, "public", useLink),
	get(paths.code, "public", showCodeForm),
	post(paths.code, "public", useCode),
	get(paths.oidcReturn, "public", returnFromOidc),
	get(paths.oidcBegin, "public", beginOidc),
	post(paths.signOut, "public", signOut),
	post(paths.language, "public", chooseLanguage),

	get(paths.profile, "guests-too", profile.profile),
	post(paths.preferences, "guests-too", profile.saveLanguage),
	post(paths.endAllSessions, "guests-too", profile.endEverySession),
	post(paths.endSession, "guests-too", profile.endOneSession),

	get(paths.codes, ["administrator", "office", "leader"], codes),
	get(paths.issueCode, ["administrator", "office", "leader"], showIssueCode),
	post(paths.issueCode, ["administrator", "office", "leader"], issueCode),

	get(paths.admin, ["administrator", "office"], administration),
	get(paths.roles, ["administrator"], roles.roles),
	get(paths.personRoles, ["administrator"], roles.personRoles),
	post(paths.personRoles, ["administrator"], roles.giveRole),
	post(paths.withdrawRole, ["administrator"], roles.takeRoleBack),
	post(paths.unlinkIdentity, ["administrator"], roles.undoLink),

	get(paths.providers, ["administrator"], providers.listProviders),
	get(paths.newProvider, ["administrator"], providers.newProvider),
	post(paths.newProvider, ["administrator"], providers.addProvider),
	get(paths.provider, ["administrator"], providers.editProvider),
	post(paths.provider, ["administrator"], providers.changeProvider),
	get(paths.removeProvider, ["administrator"], providers.confirmRemoval),
	post(paths.removeProvider, ["administrator"], providers.dropProvider),

	get(paths.audit, ["administrator"], audit),

	get(paths.guests, ["office"], guests.guests),
	post(paths.guests, ["office"], guests.invite),
	post(paths.endGuestAccess, ["office"], guests.endAccess),
];

/** Only in demo mode; elsewhere these addresses do not exist. */
export const demoRoutes: readonly Route[] = [
	get(paths.demoSignIn, "public", showDemoSignIn),
	post(paths.demoSignIn, "public", demoSignIn),
];

/** The download of one's own data; the composition says which parts of the product have some. */
export const personalDataRoutes = (exporters: readonly PersonalDataExporter[]): readonly Route[] => [
	get(paths.personalData, "guests-too", profile.personalDataFile(exporters)),
];
