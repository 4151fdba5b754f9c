import * as openid from "openid-client";

/** One OpenID Connect provider, as the tenant has registered us there. */
export type OidcProvider = {
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** Space between; `openid profile` where the provider needs nothing more to send the linking claim. */
	scope: string;
};

/** What must be remembered between leaving for the provider and coming back. One use, a few minutes. */
export type OidcFlow = { state: string; nonce: string; codeVerifier: string };

/** What the provider vouches for. Claims are text; others are left out. */
export type OidcClaims = { issuer: string; subject: string; values: Readonly<Record<string, string>> };

/** Why a sign-in did not come through: a page for each, and never the provider's own words. */
export type OidcFailure = "unavailable" | "cancelled" | "refused";

export type OidcOutcome<T> = { ok: true; value: T } | { ok: false; reason: OidcFailure };

/** Somebody waits: an answer after this many seconds is no answer. */
const timeoutSeconds = 5;
/** How long a provider's metadata may be reused, in milliseconds. Its keys are fetched anew when one is unknown. */
const metadataAge = 60 * 60 * 1000;
const known = new Map<string, { at: number; configuration: openid.Configuration }>();

/** Begins a sign-in: authorization code with PKCE, state and nonce. Give `url` to the browser and keep `flow`. */
export async function beginOidcSignIn(
	provider: OidcProvider,
	redirectUri: string,
	now: Date,
): Promise<OidcOutcome<{ url: URL; flow: OidcFlow }>> {
	return outcomeOf(async () => {
		const configuration = await configurationOf(provider, now);
		const flow = {
			state: openid.randomState(),
			nonce: openid.randomNonce(),
			codeVerifier: openid.randomPKCECodeVerifier(),
		};
		const url = openid.buildAuthorizationUrl(configuration, {
			redirect_uri: redirectUri,
			scope: provider.scope,
			state: flow.state,
			nonce: flow.nonce,
			code_challenge: await openid.calculatePKCECodeChallenge(flow.codeVerifier),
			code_challenge_method: "S256",
		});
		return { url, flow };
	});
}

/**
 * Completes a sign-in from the address the provider sent the browser back to.
 * Verifies state, PKCE, signature, issuer, audience, times and nonce; claims come from the signed token,
 * and from the user-info endpoint (same subject) only where `claim` is missing there.
 */
export async function completeOidcSignIn(
	provider: OidcProvider,
	flow: OidcFlow,
	returnedTo: URL,
	claim: string,
	now: Date,
): Promise<OidcOutcome<OidcClaims>> {
	return outcomeOf(async () => {
		const configuration = await configurationOf(provider, now);
		const tokens = await openid.authorizationCodeGrant(configuration, returnedTo, {
			expectedState: flow.state,
			expectedNonce: flow.nonce,
			pkceCodeVerifier: flow.codeVerifier,
			idTokenExpected: true,
		});
		const signed = tokens.claims();
		// Guards against a provider for many customers: only the registered issuer may vouch for anybody here.
		if (!signed || !sameIssuer(signed.iss, provider.issuer)) throw new IssuerRefused();
		const more =
			signed[claim] === undefined && configuration.serverMetadata().userinfo_endpoint
				? await openid.fetchUserInfo(configuration, tokens.access_token, signed.sub)
				: {};
		return { issuer: signed.iss, subject: signed.sub, values: textClaims({ ...more, ...signed }) };
	});
}

/** May we ask this issuer? https, or plain http on this very machine (tests and trials). */
export function isUsableIssuer(issuer: string): boolean {
	const url = URL.parse(issuer);
	return url !== null && (url.protocol === "https:" || isLoopback(url));
}

class IssuerRefused extends Error {}

function isLoopback(url: URL): boolean {
	return url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}

function sameIssuer(a: string, b: string): boolean {
	return a.replace(/\/$/, "") === b.replace(/\/$/, "");
}

async function configurationOf(provider: OidcProvider, now: Date): Promise<openid.Configuration> {
	const key = JSON.stringify([provider.issuer, provider.clientId, provider.clientSecret]);
	const found = known.get(key);
	if (found && now.getTime() - found.at < metadataAge) return found.configuration;
	const issuer = new URL(provider.issuer);
	const configuration = await openid.discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
		timeout: timeoutSeconds,
		execute: isLoopback(issuer) ? [openid.allowInsecureRequests] : [],
	});
	known.set(key, { at: now.getTime(), configuration });
	return configuration;
}

function textClaims(claims: Record<string, unknown>): Record<string, string> {
	const texts = Object.entries(claims).flatMap(([name, value]) =>
		typeof value === "string" || typeof value === "number" ? [[name, String(value)] as const] : [],
	);
	return Object.fromEntries(texts);
}

async function outcomeOf<T>(work: () => Promise<T>): Promise<OidcOutcome<T>> {
	try {
		return { ok: true, value: await work() };
	} catch (error) {
		return { ok: false, reason: failureOf(error) };
	}
}

/** The library's errors, sorted into what the person can do about them. Anything else is a bug and is thrown. */
function failureOf(error: unknown): OidcFailure {
	if (error instanceof openid.AuthorizationResponseError) {
		return error.error === "access_denied" ? "cancelled" : "refused";
	}
	if (error instanceof IssuerRefused || error instanceof openid.ResponseBodyError) return "refused";
	if (error instanceof openid.WWWAuthenticateChallengeError) return "refused";
	if (error instanceof openid.ClientError) return isSilence(error) ? "unavailable" : "refused";
	// `fetch` reports a provider that cannot be reached as a TypeError with a cause.
	if (error instanceof TypeError && error.cause !== undefined) return "unavailable";
	throw error;
}

function isSilence(error: openid.ClientError): boolean {
	return error.code === "OAUTH_TIMEOUT" || error.code === "OAUTH_RESPONSE_IS_NOT_CONFORM";
}
