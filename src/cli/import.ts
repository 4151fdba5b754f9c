import { readFile } from "node:fs/promises";
import { importCommand } from "../modules/organisation/index.ts";
import { inTenant } from "../platform/db/index.ts";
import type { Locale } from "../platform/i18n/locale.ts";
import type { Deps } from "../platform/web/context.ts";
import { atWork, chooseTenant } from "./at-work.ts";

/** Imports the organisation from two files: docs/import.md. */
export async function run(args: string[]): Promise<number> {
	return importCommand(args, {
		readFile,
		out: (line) => console.log(line),
		progress: (line) => console.error(line),
		now: new Date(),
		inTenant: (choice, work) =>
			atWork(async (deps) => {
				const tenant = await tenantFor(deps, choice);
				return tenant && inTenant(deps.database, tenant.id, null, (db) => work(db, tenant.locale));
			}),
	});
}

type Choice = { slug?: string; newName?: string };

/** The tenant asked for; in an empty database a new one, so that a first import needs no other step. */
async function tenantFor(
	{ database }: Deps,
	{ slug, newName }: Choice,
): Promise<{ id: string; locale: Locale } | undefined> {
	const known = await database.app.selectFrom("tenants").select("id").executeTakeFirst();
	if (!known) {
		if (!newName) return undefined;
		const values = { slug: slug ?? "kommune", name: newName };
		await database.owner.insertInto("tenants").values(values).execute();
	}
	const { id } = await chooseTenant(database, slug);
	const row = await database.app
		.selectFrom("tenants")
		.select("locale")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	return { id, locale: row.locale as Locale };
}
