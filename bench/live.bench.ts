import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createApp } from "../src/app.ts";
import { ask, moderate, paths, topics } from "../src/modules/assembly/index.ts";
import { openSession } from "../src/platform/auth/sessions.ts";
import { type Db, inTenant } from "../src/platform/db/index.ts";
import { announce, Live } from "../src/platform/live/index.ts";
import type { Deps } from "../src/platform/web/context.ts";
import { seed } from "../src/seed/index.ts";
import type { Finding, Measurement } from "./measurement.ts";
import { measuredIn, median, shareOfBare } from "./streams.ts";
import { audience } from "./viewers.ts";

/** Every leader of a municipality in one hall. */
const viewers = 800;
/** A topic with so many viewers rests this long after a tick. */
const rest = 5_000;

/** How long until the last of 800 has heard of a change, against bare streams that are written to at once. */
const measurement: Measurement = { name: "live", run };
export default measurement;

async function run(deps: Deps): Promise<Finding[]> {
	await seed(deps);
	const hall = await openHall(deps);
	const live = new Live(deps.database.urls);
	const server = serve({ fetch: createApp(deps, live).fetch, port: 0, hostname: "127.0.0.1" }) as Server;
	await new Promise((resolve) => server.once("listening", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${paths.hall(hall.id)}`;
	const headers = { cookie: hall.cookie, host: "localhost" };
	const { raw, heard } = await shareOfBare(
		await audience({ url, headers, count: viewers, fetches: false }),
		hall.announce,
		{ viewers, rounds: 7, rest },
	);
	const pages = await measuredIn(
		await audience({ url, headers, count: viewers, fetches: true }),
		hall.change,
		{ rounds: 1, rest },
	);
	await live.close();
	server.close();
	server.closeAllConnections();
	return [
		{ what: "bare streams: a write until the last of 800 has it", value: raw, unit: "ms" },
		{
			what: "live page: a transaction and its commit until the last of 800 has the tick",
			value: heard,
			unit: "ms",
		},
		{ what: "share of what bare streams reach", value: raw / heard, unit: "ratio", atLeast: 0.4 },
		{
			...{ what: "live page: a change until the last of 800 has fetched the new page", unit: "ms" },
			value: median(pages.map((round) => round.shown)),
		},
	];
}

type Hall = {
	id: string;
	cookie: string;
	/** Says that something has changed, in a transaction of its own. */
	announce: () => Promise<void>;
	/** Changes what every page shows. */
	change: () => Promise<void>;
};

/** The kraftsamling of the demo, with a question that is let through at each change. */
async function openHall({ database, clock }: Deps): Promise<Hall> {
	const { id: tenantId } = await database.app.selectFrom("tenants").select("id").executeTakeFirstOrThrow();
	const inHall = <T>(work: (db: Db) => Promise<T>) => inTenant(database, tenantId, null, work);
	return inHall(async (db) => {
		const { personId } = await db
			.selectFrom("demoPeople")
			.select("personId")
			.where("part", "=", "office")
			.executeTakeFirstOrThrow();
		const { id } = await db
			.selectFrom("assemblies")
			.select("id")
			.where("state", "=", "open")
			.executeTakeFirstOrThrow();
		const { token } = await openSession(db, { personId, method: "demo", device: "bench" }, clock());
		const change = () =>
			inHall(async (inside) => {
				await ask(inside, id, personId, { body: "Hva slutter vi med?", named: false }, clock());
				const asked = inside.selectFrom("assemblyQuestions").select("id").where("state", "=", "waiting");
				await moderate(inside, id, (await asked.executeTakeFirstOrThrow()).id, "approved");
			});
		const tell = () => inHall((inside) => announce(inside, topics.hall(id)));
		return { id, cookie: `session=${token}`, announce: tell, change };
	});
}
