import { sql } from "kysely";
import { beginOidcSignIn, completeOidcSignIn, type OidcFailure } from "../../../platform/auth/oidc.ts";
import { hashOf, newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { oidcLifetime } from "../limits.ts";
import { type Provider, providerById } from "../queries/providers.ts";
import { type LinkFailure, personOfAccount } from "./link-identity.ts";

export type OidcSignInFailure = OidcFailure | LinkFailure;

export type Trip = { url: string; token: string };

/** Begins a trip to a provider: where to send the browser, and the token that binds the trip to it. */
export async function beginTrip(
	db: Db,
	provider: Provider,
	trip: { redirectUri: string; nextPath: string | null },
	now: Date,
): Promise<{ ok: true; value: Trip } | { ok: false; reason: OidcSignInFailure }> {
	const begun = await beginOidcSignIn(provider, trip.redirectUri, now);
	if (!begun.ok) return begun;
	const { token, hash } = newSecret();
	await db
		.insertInto("oidcFlows")
		.values({
			...begun.value.flow,
			tokenHash: hash,
			providerId: provider.id,
			nextPath: trip.nextPath,
			expiresAt: new Date(now.getTime() + oidcLifetime),
		})
		.execute();
	return { ok: true, value: { url: begun.value.url.href, token } };
}

export type Arrival = { personId: string; nextPath: string | null };

/** Completes a trip when the browser comes back; it can be completed once, and only in the browser that began it. */
export async function completeTrip(
	db: Db,
	token: string | undefined,
	returnedTo: URL,
	now: Date,
): Promise<{ ok: true; value: Arrival } | { ok: false; reason: OidcSignInFailure }> {
	const flow = token ? await takeFlow(db, token, now) : undefined;
	const provider = flow && (await providerById(db, flow.providerId));
	if (!flow || !provider) return { ok: false, reason: "refused" };
	const answer = await completeOidcSignIn(provider, flow, returnedTo, provider.linkClaim, now);
	if (!answer.ok) return answer;
	const person = await personOfAccount(db, provider, answer.value, now);
	return person.ok ? { ok: true, value: { personId: person.personId, nextPath: flow.nextPath } } : person;
}

type Flow = {
	providerId: string;
	state: string;
	nonce: string;
	codeVerifier: string;
	nextPath: string | null;
};

async function takeFlow(db: Db, token: string, now: Date): Promise<Flow | undefined> {
	const { rows } = await sql<Flow>`
		with taken as (delete from oidc_flows where token_hash = ${hashOf(token)} returning *)
		select provider_id, state, nonce, code_verifier, next_path from taken where expires_at > ${now}
	`.execute(db);
	return rows[0];
}
