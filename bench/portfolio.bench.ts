import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { sql } from "kysely";
import { createApp } from "../src/app.ts";
import { openSession } from "../src/platform/auth/sessions.ts";
import { type Db, inTenant } from "../src/platform/db/index.ts";
import type { Deps } from "../src/platform/web/context.ts";
import { seed } from "../src/seed/index.ts";
import { shareOfBareSql } from "./bare-sql.ts";
import type { Finding, Measurement } from "./measurement.ts";

const initiatives = 500;
const benefits = 2000;
const asking = { requests: 60, rounds: 2, concurrency: 8 };

/** The least share that every page must reach, those that sum everything too. */
const atLeast = 0.35;
const pages = ["/initiatives", "/benefits", "/benefits/results", "/change-load", "/effect"];

/** Pages of a portfolio with 500 initiatives and 2,000 benefits against their own statements over bare HTTP. */
const measurement: Measurement = { name: "portfolio", run };
export default measurement;

async function run(deps: Deps): Promise<Finding[]> {
	await seed(deps);
	const tenant = await deps.database.app.selectFrom("tenants").select("id").executeTakeFirstOrThrow();
	await inTenant(deps.database, tenant.id, null, grow);
	await sql`analyze`.execute(deps.database.owner);
	const cookie = await sessionOf(deps, tenant.id);
	const ours = serve({ fetch: createApp(deps).fetch, port: 0, hostname: "127.0.0.1" }) as Server;
	await new Promise((resolve) => ours.once("listening", resolve));
	const findings: Finding[] = [];
	try {
		const origin = `http://127.0.0.1:${(ours.address() as AddressInfo).port}`;
		for (const url of pages) {
			const found = await shareOfBareSql(origin + url, cookie, deps.database.urls.app, asking);
			const what = `${url} (${found.statements} statements, ${found.perSecond.toFixed(1)} requests/s)`;
			findings.push({ what, value: found.share, unit: "ratio", atLeast });
		}
	} finally {
		ours.close();
	}
	return findings;
}

/** Fills up to the numbers, spread over the owners, units and goals that there are; each benefit has three figures. */
async function grow(db: Db): Promise<void> {
	await sql`
		insert into initiatives (title, summary, origin, owner_id, owner_unit_id, goal_id, state, start_quarter, started_on, next_check_on)
		select 'Tiltak ' || n, '', 'line', u.leader_id, u.id, g.id, case when n % 3 = 0 then 'planned' else 'under_way' end,
			'2026-Q4', case when n % 3 = 0 then null else date '2026-10-05' end, date '2027-03-01'
		from generate_series(1, ${initiatives}::int) n
		join lateral (select id, leader_id from units where leader_id is not null and ended_at is null
			order by md5(id::text || n) limit 1) u on true
		left join lateral (select id from goals where kind = 'sub_goal' order by md5(id::text || n) limit 1) g on true
	`.execute(db);
	await sql`
		insert into benefits (title, type, indicator, unit_of_measure, initiative_id, owner_unit_id, owner_id, owner_role, state,
			baseline_value, baseline_on, target_value, target_on, priced, yearly_nok, budget_nok, budget_line)
		select 'Gevinst ' || n, 'quality', 'Ventetid', 'dager', i.id, i.owner_unit_id, i.owner_id, 'Leder', 'measuring',
			40, date '2026-01-05', 20, date '2027-12-31', true, n * 100, n * 50, (2000 + n % 20)::text
		from generate_series(1, ${benefits}::int) n
		join (select id, owner_unit_id, owner_id, row_number() over (order by id) as at from initiatives where origin = 'line') i
			on i.at = 1 + n % ${initiatives}::int
		where i.owner_unit_id is not null
	`.execute(db);
	await sql`
		insert into measurements (benefit_id, measured_on, value, margin)
		select b.id, date '2026-03-01' + m * 60, 40 - m * 4, 2 from benefits b, generate_series(1, 3) m
		where b.title like 'Gevinst %'
	`.execute(db);
}

/** Somebody who may see every page that is measured. */
function sessionOf(deps: Deps, tenantId: string): Promise<string> {
	return inTenant(deps.database, tenantId, null, async (db) => {
		const { personId } = await db
			.selectFrom("demoPeople")
			.select("personId")
			.where("part", "=", "portfolio")
			.executeTakeFirstOrThrow();
		const { token } = await openSession(db, { personId, method: "demo", device: "bench" }, deps.clock());
		return `session=${token}`;
	});
}
