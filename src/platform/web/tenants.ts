import type { Database } from "../db/index.ts";
import type { Tenant } from "./context.ts";

/** Tenants change rarely; a change is seen by every process within this many milliseconds. */
const freshFor = 10_000;

/**
 * Finds the tenant of a host name. A tenant without a host answers for every name that no other tenant has:
 * that is how a demo, or an installation for one municipality, needs no host set up.
 */
export function tenantsByHost(
	database: Database,
): (host: string, now: Date) => Promise<Tenant | "none of this name" | "none at all"> {
	let known: Map<string | null, Tenant> = new Map();
	let readAt = Number.NEGATIVE_INFINITY;
	return async (host, now) => {
		if (now.getTime() - readAt >= freshFor || known.size === 0) {
			known = await readTenants(database);
			readAt = now.getTime();
		}
		const nobody = known.size === 0 ? "none at all" : "none of this name";
		return known.get(host) ?? known.get(null) ?? nobody;
	};
}

async function readTenants(database: Database): Promise<Map<string | null, Tenant>> {
	const rows = await database.app
		.selectFrom("tenants")
		.select(["id", "slug", "name", "host", "locale", "settings"])
		.orderBy("createdAt", "desc")
		.execute();
	return new Map(rows.map(({ host, ...tenant }) => [host, tenant as Tenant]));
}
