import type { Db } from "../../../platform/db/index.ts";

/** A provider as it is stored, secret included: for signing in, never for a page. */
export type Provider = {
	id: string;
	name: string;
	issuer: string;
	clientId: string;
	clientSecret: string;
	scope: string;
	linkClaim: string;
	linkColumn: "upn" | "employee_number";
};

const columns = [
	"id",
	"name",
	"issuer",
	"clientId",
	"clientSecret",
	"scope",
	"linkClaim",
	"linkColumn",
] as const;

/** One provider of this tenant. */
export async function providerById(db: Db, id: string): Promise<Provider | undefined> {
	const row = await db
		.selectFrom("identityProviders")
		.select(columns)
		.where("id", "=", id)
		.executeTakeFirst();
	return row as Provider | undefined;
}

/** What administrators see of a provider. */
export type ProviderRow = Omit<Provider, "clientSecret">;

/** The providers of this tenant by name. */
export async function providers(db: Db): Promise<ProviderRow[]> {
	const rows = await db.selectFrom("identityProviders").select(columns).orderBy("name").execute();
	return rows.map(({ clientSecret: _, ...row }) => row as ProviderRow);
}
