import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Provider } from "../queries/providers.ts";

/** A provider as the form gives it; without a secret the stored one is kept. */
export type ProviderChange = Omit<Provider, "id" | "clientSecret"> & { clientSecret: string | null };

export type ProviderFailure = "issuer-taken" | "secret-missing" | "no-such-provider";

/** Adds a provider (id null) or changes one. */
export async function saveProvider(
	db: Db,
	id: string | null,
	{ clientSecret, ...change }: ProviderChange,
): Promise<{ ok: true; id: string } | { ok: false; reason: ProviderFailure }> {
	if (await issuerTaken(db, change.issuer, id)) return { ok: false, reason: "issuer-taken" };
	if (id === null && !clientSecret) return { ok: false, reason: "secret-missing" };
	const values = { ...change, ...(clientSecret ? { clientSecret } : {}) };
	const saved =
		id === null
			? await db
					.insertInto("identityProviders")
					.values({ ...values, clientSecret: clientSecret ?? "" })
					.returning("id")
					.executeTakeFirst()
			: await db
					.updateTable("identityProviders")
					.set(values)
					.where("id", "=", id)
					.returning("id")
					.executeTakeFirst();
	if (!saved) return { ok: false, reason: "no-such-provider" };
	await recordEvent(db, { type: "identity_provider.saved", subject: ["identity_provider", saved.id] });
	return { ok: true, id: saved.id };
}

/** Removes a provider. Links to people stay, so that a provider that comes back knows them. */
export async function removeProvider(db: Db, id: string): Promise<void> {
	await db.deleteFrom("identityProviders").where("id", "=", id).execute();
	await recordEvent(db, { type: "identity_provider.removed", subject: ["identity_provider", id] });
}

async function issuerTaken(db: Db, issuer: string, but: string | null): Promise<boolean> {
	const found = await db
		.selectFrom("identityProviders")
		.select("id")
		.where("issuer", "=", issuer)
		.executeTakeFirst();
	return found !== undefined && found.id !== but;
}
