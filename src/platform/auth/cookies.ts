import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** A secret cookie is bound to this very host where the site is https: `__Host-` refuses Domain and demands Secure. */
export type CookieRules = { https: boolean };

/** What the cookies are for: `session` keeps somebody signed in, `oidc` binds a trip to a provider to this browser, `tablet` opens a shared tablet for a day. */
export type SecretCookie = "session" | "oidc" | "tablet";

/** Reads a secret cookie; undefined where there is none. */
export function readSecretCookie(c: Context, name: SecretCookie, rules: CookieRules): string | undefined {
	return getCookie(c, name, rules.https ? "host" : undefined);
}

/** Sets a secret cookie that script cannot read and other sites cannot send with a form. */
export function setSecretCookie(
	c: Context,
	name: SecretCookie,
	value: string,
	maxAgeSeconds: number,
	rules: CookieRules,
): void {
	setCookie(c, name, value, { ...attributes(rules), maxAge: maxAgeSeconds });
}

/** Takes a secret cookie away. */
export function clearSecretCookie(c: Context, name: SecretCookie, rules: CookieRules): void {
	deleteCookie(c, name, attributes(rules));
}

/** Lax and not Strict: a link in a mail must find the reader signed in. */
function attributes({ https }: CookieRules) {
	const plain = { path: "/", httpOnly: true, sameSite: "Lax" } as const;
	return https ? ({ ...plain, secure: true, prefix: "host" } as const) : plain;
}
