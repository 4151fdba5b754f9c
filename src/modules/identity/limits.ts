import type { Limit } from "../../platform/auth/rate-limit.ts";

/** A person who does not find the mail asks a few times; more is somebody filling another's inbox. */
export const linksPerEmail: Limit = { name: "link-email", tries: 5, minutes: 15 };

/** A whole municipality may sit behind one address, and 800 leaders meet in one hall: wide, and a stop all the same. */
export const linksPerAddress: Limit = { name: "link-address", tries: 1000, minutes: 15 };

/** Only wrong codes count. 40 in 15 minutes against 23^8 codes: a week of guessing finds a given code once in 3 million. */
export const wrongCodesPerAddress: Limit = { name: "code-address", tries: 40, minutes: 15 };

/** Each trip to a provider leaves a row until it comes back or expires. */
export const oidcTripsPerAddress: Limit = { name: "oidc-address", tries: 1000, minutes: 15 };

const minute = 60_000;

/** Long enough for a slow mail server, short enough that an old inbox is worth nothing. */
export const linkLifetime = 15 * minute;
/** From one shift to the next, weekend included. */
export const codeLifetime = 7 * 24 * 60 * minute;
/** As long as somebody may take at the provider's own pages. */
export const oidcLifetime = 15 * minute;
