import { setCookie } from "hono/cookie";
import { ownPath } from "../../../platform/auth/own-path.ts";
import { isLocale } from "../../../platform/i18n/locale.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import { formDataOf } from "../../../platform/web/sound-request.ts";
import { preferLanguage } from "../actions/language.ts";
import { cookieRules } from "../own-address.ts";

const year = 365 * 24 * 60 * 60;

/** Changes the language for this browser and, when signed in, for the person, and goes back to the page one came from. */
export async function chooseLanguage(c: Ctx): Promise<Response> {
	const { db, viewer } = c.var;
	const locale = (await formDataOf(c)).get("locale");
	if (!isLocale(locale)) return notFound(c);
	rememberLanguage(c, locale);
	if (viewer.personId !== null) await preferLanguage(db, viewer.personId, locale);
	return redirect(c, pageBefore(c));
}

/** Keeps the language in this browser for those who are not signed in. */
export function rememberLanguage(c: Ctx, locale: string): void {
	const { https } = cookieRules(c);
	setCookie(c, "language", locale, {
		path: "/",
		sameSite: "Lax",
		httpOnly: true,
		secure: https,
		maxAge: year,
	});
}

/** Our own pages send the whole address they come from to each other, and to nobody else. */
function pageBefore(c: Ctx): string {
	const url = URL.parse(c.req.header("referer") ?? "");
	if (!url || url.host !== new URL(c.req.url).host) return "/";
	return url.pathname.startsWith("/sign-in")
		? url.pathname + url.search
		: (ownPath(url.pathname + url.search) ?? "/");
}
