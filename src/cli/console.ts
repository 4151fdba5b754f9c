import { start } from "node:repl";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { type DatabaseUrls, openDatabase } from "../platform/db/index.ts";
import { atWork, chooseTenant } from "./at-work.ts";

/** A prompt where `db` sees one tenant, as the application would; `await db.selectFrom("people").selectAll().execute()`. */
export async function run(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { tenant: { type: "string" } } });
	return atWork(async (deps) => {
		const tenant = await chooseTenant(deps.database, values.tenant);
		const bound = openDatabase(boundTo(deps.database.urls, tenant.id));
		console.log(`${tenant.name}. Here are: db, sql, tenant, deps. Ctrl-D leaves.`);
		const prompt = start({ prompt: `${tenant.slug}> ` });
		Object.assign(prompt.context, { db: bound.app, sql, tenant, deps });
		await new Promise((left) => prompt.once("exit", left));
		await bound.close();
		return 0;
	});
}

function boundTo(urls: DatabaseUrls, tenantId: string): DatabaseUrls {
	const app = new URL(urls.app);
	app.searchParams.set("options", `-c app.tenant=${tenantId}`);
	return { ...urls, app: app.href.replaceAll("+", "%20") };
}
