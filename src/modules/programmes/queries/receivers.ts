import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { JobDeps } from "../../../platform/jobs/index.ts";
import { ownAddress } from "../../../platform/jobs/index.ts";
import type { Receiver, Sender } from "../mails.ts";

/** Gives those that mails go to, by id. */
export async function receiversOf(db: Db, ids: readonly string[]): Promise<Map<string, Receiver>> {
	const { rows } = await sql<Receiver>`
		select id as person_id, given_name, given_name || ' ' || family_name as name, email, locale
		from people where id = any(${ids}::uuid[])
	`.execute(db);
	return new Map(rows.map((receiver) => [receiver.personId, receiver]));
}

/** Who the mails of a job come from: the tenant, under the address that is set up. */
export async function tenantSender(db: Db, config: JobDeps["config"]): Promise<Sender> {
	const { rows } = await sql<Pick<Sender, "name" | "locale">>`
		select name, locale from tenants where id = app.tenant()
	`.execute(db);
	const baseUrl = ownAddress(config);
	const address = /<(.+)>/.exec(config.mailFrom ?? "")?.[1] ?? config.mailFrom;
	const email = address ?? `ledelsesskolen@${new URL(baseUrl).hostname}`;
	return { name: rows[0]?.name ?? "", locale: rows[0]?.locale ?? "nb", baseUrl, email };
}
