import { clearSecretCookie, readSecretCookie, setSecretCookie } from "../../../platform/auth/cookies.ts";
import { ownPath } from "../../../platform/auth/own-path.ts";
import { countTry } from "../../../platform/auth/rate-limit.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { enterAs } from "../actions/enter.ts";
import { beginTrip, completeTrip, type OidcSignInFailure } from "../actions/oidc-sign-in.ts";
import { isId } from "../is-id.ts";
import { oidcLifetime, oidcTripsPerAddress } from "../limits.ts";
import { clientAddress, cookieRules, ownAddress } from "../own-address.ts";
import { paths } from "../paths.ts";
import { providerById } from "../queries/providers.ts";
import { Message } from "../views/message.tsx";
import { tooMany } from "./too-many.tsx";

/** Sends the browser to the provider. A link and not a form: the content policy lets forms go to our own pages only. */
export async function beginOidc(c: Ctx): Promise<Response> {
	const { db, now } = c.var;
	const id = c.req.param("provider") ?? "";
	const provider = isId(id) ? await providerById(db, id) : undefined;
	if (!provider) return notFound(c);
	const permission = await countTry(db, oidcTripsPerAddress, clientAddress(c), now);
	if (!permission.ok) return tooMany(c, permission.minutes);
	const trip = { redirectUri: redirectUri(c), nextPath: ownPath(c.req.query("next")) };
	const begun = await beginTrip(db, provider, trip, now);
	if (!begun.ok) return failed(c, begun.reason);
	setSecretCookie(c, "oidc", begun.value.token, oidcLifetime / 1000, cookieRules(c));
	return redirect(c, begun.value.url);
}

/** Where the provider sends the browser back to. */
export async function returnFromOidc(c: Ctx): Promise<Response> {
	const { db, now } = c.var;
	const token = readSecretCookie(c, "oidc", cookieRules(c));
	clearSecretCookie(c, "oidc", cookieRules(c));
	const returnedTo = new URL(redirectUri(c));
	returnedTo.search = new URL(c.req.url).search;
	const arrival = await completeTrip(db, token, returnedTo, now);
	if (!arrival.ok) return failed(c, arrival.reason);
	await enterAs(c, arrival.value.personId, "oidc");
	return redirect(c, arrival.value.nextPath ?? "/");
}

/** The address to register with the provider. */
export const redirectUri = (c: Ctx): string => ownAddress(c) + paths.oidcReturn();

function failed(c: Ctx, reason: OidcSignInFailure): Response {
	const t = c.var.t.identity.oidc;
	const pages = {
		cancelled: { title: t.cancelledTitle, text: t.cancelledText, status: 200 },
		refused: { title: t.refusedTitle, text: t.refusedText, status: 403 },
		unavailable: { title: t.unavailableTitle, text: t.unavailableText, status: 503 },
		unknown: { title: t.unknownTitle, text: t.unknownText, status: 403 },
		taken: { title: t.takenTitle, text: t.takenText, status: 403 },
		ambiguous: { title: t.ambiguousTitle, text: t.ambiguousText, status: 403 },
	} as const;
	const { title, text, status } = pages[reason];
	const again = { href: paths.signIn(), label: t.tryAgain };
	return page(c, { title, status }, <Message title={title} text={text} action={again} />);
}
