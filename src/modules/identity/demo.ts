import { sql } from "kysely";
import { messagesIn } from "../../../locales/index.ts";
import type { identity } from "../../../locales/nb/identity.ts";
import { type Db, inTenant } from "../../platform/db/index.ts";
import type { Deps } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";

/** The parts of the house that a demo can be tried as. */
export type DemoPart = keyof typeof identity.demo.parts;

/** In the order the main job meets them; the keys of the texts are the source. */
export const demoParts = Object.keys(messagesIn("nb").identity.demo.parts) as DemoPart[];

export type DemoPerson = { part: DemoPart; personId: string; name: string };

/** Chooses whom the demo shows a part of the house with; the seed calls it once for each part. */
export async function chooseDemoPerson(db: Db, part: DemoPart, personId: string): Promise<void> {
	await db
		.insertInto("demoPeople")
		.values({ part, personId })
		.onConflict((conflict) => conflict.columns(["tenantId", "part"]).doUpdateSet({ personId }))
		.execute();
}

/** Those the seed chose, in the order of the parts. */
export async function demoPeople(db: Db): Promise<DemoPerson[]> {
	const rows = await db
		.selectFrom("demoPeople as d")
		.innerJoin("people as p", "p.id", "d.personId")
		.select(["d.part", "d.personId", sql<string>`p.given_name || ' ' || p.family_name`.as("name")])
		.where("p.endedAt", "is", null)
		.execute();
	return demoParts.flatMap((part) =>
		rows.filter((row) => row.part === part).map((row) => ({ ...row, part })),
	);
}

export type DemoLink = { part: DemoPart; label: string; name: string; url: string };

/** One sign-in link for each part, to print at the start; none outside demo mode, where they do not exist. */
export async function demoLinks(deps: Pick<Deps, "config" | "database">): Promise<DemoLink[]> {
	const { config, database } = deps;
	if (config.mode !== "demo") return [];
	const tenants = await database.app
		.selectFrom("tenants")
		.select(["id", "locale"])
		.orderBy("createdAt")
		.execute();
	const address = config.baseUrl ?? `http://localhost:${config.port}`;
	const links: DemoLink[] = [];
	for (const { id, locale } of tenants) {
		const labels = messagesIn(locale).identity.demo.parts;
		for (const { part, name } of await inTenant(database, id, null, demoPeople)) {
			links.push({ part, label: labels[part], name, url: address + paths.demoSignIn(part) });
		}
	}
	return links;
}
