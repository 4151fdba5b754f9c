/** Sign-in, sessions, roles, guests and privacy rights. The only door for other modules. */
export { type Appointment, appointAdministrator } from "./actions/appoint-administrator.ts";
export { endGuestAccess, type Invitation, inviteGuest } from "./actions/guests.ts";
export { preferLanguage } from "./actions/language.ts";
export { makePersonalLink, type PersonalLink } from "./actions/personal-link.ts";
export { type GrantFailure, grantRole, type NewGrant, withdrawRole } from "./actions/roles.ts";
export { issueSignInCode } from "./actions/sign-in-code.ts";
export { chooseDemoPerson, type DemoLink, type DemoPart, demoLinks, demoParts } from "./demo.ts";
export { jobs } from "./jobs.ts";
export { nextSteps } from "./next-steps.ts";
export { clientAddress } from "./own-address.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { guestProgrammes, isGuest, mayInviteGuest, maySeeProgramme } from "./policy.ts";
export { demoRoutes, personalDataRoutes, routes } from "./routes.ts";
export { loadViewer } from "./viewer.ts";
