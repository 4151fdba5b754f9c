import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createApp } from "../src/app.ts";
import { openSession } from "../src/platform/auth/sessions.ts";
import { inTenant } from "../src/platform/db/index.ts";
import type { Deps } from "../src/platform/web/context.ts";
import { routes } from "../src/routes.ts";
import { seed } from "../src/seed/index.ts";
import { shareOfBareSql } from "./bare-sql.ts";
import type { Finding, Measurement } from "./measurement.ts";

const asking = { requests: 120, rounds: 2, concurrency: 8 };

/** Lists of fifty rows must reach half of what their statements reach alone; other pages a little more than a third. */
const lists = new Set(["/organisation/people", "/ideas", "/outbox", "/admin/audit"]);
const floor = (url: string) => (lists.has(url) ? 0.5 : 0.35);

/** A page with everything it needs against its own statements over bare HTTP, without any HTML. */
const measurement: Measurement = { name: "pages", run };
export default measurement;

async function run(deps: Deps): Promise<Finding[]> {
	await seed(deps);
	const app = createApp(deps);
	const ours = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
	await new Promise((resolve) => ours.once("listening", resolve));
	const cookies = await sessions(deps);
	const findings: Finding[] = [];
	try {
		for (const url of addresses(deps)) {
			const cookie = await whoMaySee(app, url, cookies);
			if (cookie) findings.push(await findingOf(deps, ours, url, cookie));
		}
	} finally {
		ours.close();
	}
	return findings.sort((a, b) => a.value - b.value);
}

/** Every page without a part in its address. */
function addresses({ config }: Deps): string[] {
	const pages = routes(config).filter(({ method, pattern }) => method === "GET" && !pattern.includes(":"));
	return pages.map(({ pattern }) => pattern).sort();
}

async function sessions(deps: Deps): Promise<string[]> {
	const { id } = await deps.database.app.selectFrom("tenants").select("id").executeTakeFirstOrThrow();
	return inTenant(deps.database, id, null, async (db) => {
		const people = await db
			.selectFrom("demoPeople")
			.select("personId")
			.where("part", "in", ["office", "administrator", "portfolio"])
			.execute();
		const tokens: string[] = [];
		for (const { personId } of people) {
			const { token } = await openSession(db, { personId, method: "demo", device: "bench" }, deps.clock());
			tokens.push(`session=${token}`);
		}
		return tokens;
	});
}

async function whoMaySee(
	app: ReturnType<typeof createApp>,
	url: string,
	cookies: string[],
): Promise<string | undefined> {
	for (const cookie of cookies) {
		const response = await app.request(url, { headers: { cookie, host: "localhost" } });
		if (response.status === 200 && response.headers.get("content-type")?.includes("text/html")) return cookie;
	}
	return undefined;
}

async function findingOf(deps: Deps, ours: Server, url: string, cookie: string): Promise<Finding> {
	const page = `http://127.0.0.1:${(ours.address() as AddressInfo).port}${url}`;
	const found = await shareOfBareSql(page, cookie, deps.database.urls.app, asking);
	const what = `${url} (${found.statements} statements, ${Math.round(found.perSecond)} requests/s)`;
	return { what, value: found.share, unit: "ratio", atLeast: floor(url) };
}
