import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Ctx } from "./context.ts";

const cookie = "notice";

/** A sentence for the next page. `refused`: nothing was done, and it says why. */
export interface LeftNotice {
	readonly text: string;
	readonly refused: boolean;
}

/** Stands before the sentence of what was refused; no sentence begins with it. */
const refusedMark = "!";

/** Keeps a sentence for the next page, where it is shown once. */
export function leaveNotice(c: Ctx, text: string, refused = false): void {
	setCookie(c, cookie, refused ? `${refusedMark}${text}` : text, {
		path: "/",
		httpOnly: true,
		sameSite: "Lax",
		maxAge: 60,
		secure: isSecure(c),
	});
}

/**
 * The sentence that the last request left, if any; asking for it takes it away. What script or browser asks for in the
 * background leaves it: that may overtake the page that somebody is on the way to.
 */
export function takeNotice(c: Ctx): LeftNotice | undefined {
	const left = getCookie(c, cookie);
	if (left === undefined || isInBackground(c)) return undefined;
	deleteCookie(c, cookie, { path: "/", secure: isSecure(c) });
	const refused = left.startsWith(refusedMark);
	return { text: refused ? left.slice(refusedMark.length) : left, refused };
}

/** Islands and the offline worker say who they are; a browser says what it takes, and what it fetches just in case. */
function isInBackground(c: Ctx): boolean {
	if (c.req.header("x-requested-with") !== undefined || c.req.header("sec-purpose") !== undefined)
		return true;
	return c.req.header("accept")?.includes("text/html") === false;
}

const isSecure = (c: Ctx) => c.var.deps.config.baseUrl?.startsWith("https:") ?? false;
