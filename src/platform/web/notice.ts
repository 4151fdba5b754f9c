import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Ctx } from "./context.ts";

const cookie = "notice";

/** Keeps a sentence for the next page, where it is shown once. */
export function leaveNotice(c: Ctx, text: string): void {
	setCookie(c, cookie, text, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: 60, secure: isSecure(c) });
}

/** The sentence that the last request left, if any; asking for it takes it away. */
export function takeNotice(c: Ctx): string | undefined {
	const text = getCookie(c, cookie);
	if (text !== undefined) deleteCookie(c, cookie, { path: "/", secure: isSecure(c) });
	return text;
}

const isSecure = (c: Ctx) => c.var.deps.config.baseUrl?.startsWith("https:") ?? false;
