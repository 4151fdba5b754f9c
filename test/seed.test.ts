import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../locales/index.ts";
import { readConfig } from "../src/config.ts";
import { isWorkingDay } from "../src/core/calendar/working-days.ts";
import { kinds } from "../src/modules/meeting/agenda.ts";
import { agendaOf } from "../src/modules/meeting/items.ts";
import { mattersOn } from "../src/modules/meeting/queries/matters.ts";
import { lastRulings } from "../src/modules/meeting/queries/meetings.ts";
import { inTenant } from "../src/platform/db/index.ts";
import { openDiskStore } from "../src/platform/files/index.ts";
import { seed } from "../src/seed/index.ts";

import { type TestDatabase, testDatabase } from "./support/database.ts";

let test: TestDatabase;

beforeAll(async () => {
	test = await toldOn("2026-11-24T09:00:00Z");
});

async function toldOn(now: string): Promise<TestDatabase> {
	const made = await testDatabase();
	const read = readConfig({ MODE: "demo", DATA_DIR: mkdtempSync(join(tmpdir(), "ledelsesskolen-seed-")) });
	if (!read.ok) throw new Error(read.faults.join("\n"));
	const files = openDiskStore(read.config.filesDir);
	const clock = () => new Date(now);
	await seed({ config: read.config, database: made.database, files, clock, assets: {} });
	return made;
}

const count = async (table: string, where = "true") => {
	const { rows } = await sql<{
		count: number;
	}>`select count(*)::int as count from ${sql.table(table)} where ${sql.raw(where)}`.execute(
		test.database.owner,
	);
	return rows[0]?.count;
};

describe("the demo", () => {
	it("tells of a programme in its second year, with fifty-eight processes", async () => {
		expect(await count("programmes")).toBe(3);
		expect(await count("cohorts")).toBe(5);
		expect(await count("ideas")).toBe(58);
		expect(await count("ideas", "state = 'pitching'")).toBe(22);
		expect(await count("decisions", "released_at is not null")).toBe(6);
		expect(await count("initiatives", "state = 'under_way'")).toBe(6);
		expect(await count("initiatives", "state = 'planned'")).toBe(6);
		expect(await count("portfolio_plans", "published_at is not null")).toBe(1);
		expect(await count("pitch_schedules", "state = 'ready'")).toBe(2);
		expect(await count("benefits")).toBe(7);
		expect(await count("measurements")).toBe(13);
		expect(await count("portfolio_meetings", "closed_at is not null")).toBe(2);
		expect(await count("start_meetings")).toBe(6);
	});

	it("gives the portfolio meeting a matter of every kind", async () => {
		const tenant = await test.database.owner.selectFrom("tenants").select("id").executeTakeFirstOrThrow();
		const agenda = await inTenant(test.database, tenant.id, null, async (db) => {
			const words = { t: messagesIn("nb"), locale: "nb", today: "2026-11-24" } as const;
			return agendaOf(await mattersOn(db, words.today), await lastRulings(db), words);
		});
		expect([...new Set(agenda.map(({ kind }) => kind))].toSorted()).toEqual([...kinds].toSorted());
	});

	it("shows what a finished programme changed, and plans that cost something", async () => {
		for (const kind of ["before", "after"])
			expect(
				await count(
					"evaluation_rounds",
					`kind = '${kind}' and 5 <= (select sum(answers) from evaluation_counts c
						where c.round_id = evaluation_rounds.id and c.question = 'why')`,
				),
			).toBeGreaterThan(1);
		expect(await count("cohort_plans", "(answer->>'objective')::float > 0")).toBe(2);
	});

	it("lets whoever decided a pitch day read its protocol", async () => {
		const { rows } = await sql<{ pitches: number; read: number }>`
			select count(*)::int as pitches, count(*) filter (where i.declared = 'none' and i.suggested is null)::int as read
			from pitches p join pitch_days d on d.id = p.pitch_day_id and d.state = 'released'
			left join impartiality i on i.pitch_id = p.id and i.person_id = d.decider_id
		`.execute(test.database.owner);
		expect(rows).toEqual([{ pitches: 6, read: 6 }]);
	});

	it("has the pitch day whose room is open today, begun this hour", async () => {
		const { rows } = await sql<{ day: string; startsAt: string }>`
			select d.day, to_char(d.starts_at, 'HH24:MI') as starts_at from pitch_days d
			join pitch_rooms r on r.pitch_day_id = d.id and r.closed_at is null
		`.execute(test.database.owner);
		expect(rows).toEqual([{ day: "2026-11-24", startsAt: "10:00" }]);
	});

	it("calls nobody in at Christmas or in July, and invites the guest like the others", async () => {
		const quiet = (day: string) => day >= "12-19" || day <= "01-03" || (day >= "07-04" && day <= "07-30");
		const { rows } = await sql<{ day: string }>`
			select to_char(unnest(days), 'MM-DD') as day from gatherings
		`.execute(test.database.owner);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.filter(({ day }) => quiet(day))).toEqual([]);
		const ofGuest = "person_id = (select id from people where guest_of is not null)";
		expect(await count("enrolments", `state = 'invited' and ${ofGuest}`)).toBe(1);
	});
});

it("calls nobody together on a day off, told on a Saturday: the room that is open is Friday's", async () => {
	const { database } = await toldOn("2026-11-28T09:00:00Z");
	const { rows } = await sql<{ what: string; day: string }>`
		select 'pitch day' as what, day from pitch_days
		union all select 'decision', decision_by from pitch_days
		union all select 'gathering', unnest(days) from gatherings
		union all select 'portfolio meeting', held_on from portfolio_meetings
		union all select 'start meeting', held_on from start_meetings
	`.execute(database.owner);
	expect(new Set(rows.map(({ what }) => what)).size).toBe(5);
	expect(rows.filter(({ day }) => !isWorkingDay(day))).toEqual([]);
	const open = await sql<{ day: string }>`
		select d.day from pitch_days d join pitch_rooms r on r.pitch_day_id = d.id and r.closed_at is null
	`.execute(database.owner);
	expect(open.rows).toEqual([{ day: "2026-11-27" }]);
});
