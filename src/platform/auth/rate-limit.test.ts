import { expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { countTry, forgetTry, type Limit } from "./rate-limit.ts";

const { database, tenant } = await testDatabase();
const here = await tenant("here");
const there = await tenant("there");
const limit: Limit = { name: "test", tries: 2, minutes: 15 };
const at = (time: string) => new Date(`2026-11-24T${time}Z`);
const attempt = (whose: string, now: Date, where = here) =>
	where.run((db) => countTry(db, limit, whose, now));

it("lets as many through as the limit says, and tells the rest how long to wait", async () => {
	expect(await attempt("a@x.no", at("09:01:00"))).toEqual({ ok: true });
	expect(await attempt("A@X.no", at("09:02:00"))).toEqual({ ok: true });
	expect(await attempt("a@x.no", at("09:03:30"))).toEqual({ ok: false, minutes: 12 });
	expect(await attempt("b@x.no", at("09:03:30"))).toEqual({ ok: true });
	expect(await attempt("a@x.no", at("09:15:00"))).toEqual({ ok: true });
});

it("counts each tenant by itself", async () => {
	await attempt("c@x.no", at("09:00:00"));
	await attempt("c@x.no", at("09:00:00"));
	expect(await attempt("c@x.no", at("09:00:00"), there)).toEqual({ ok: true });
});

it("counts tries at the same moment from several processes", async () => {
	const answers = await Promise.all(Array.from({ length: 5 }, () => attempt("d@x.no", at("09:00:00"))));
	expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
});

it("takes back a try that turned out well", async () => {
	const now = at("09:00:00");
	await attempt("e@x.no", now);
	await attempt("e@x.no", now);
	await here.run((db) => forgetTry(db, limit, "e@x.no", now));
	expect(await attempt("e@x.no", now)).toEqual({ ok: true });
	expect(await attempt("e@x.no", now)).toEqual({ ok: false, minutes: 15 });
});

it("stores no address", async () => {
	await attempt("kari@lyngvik.test", at("10:00:00"));
	const rows = await database.owner.selectFrom("signInAttempts").selectAll().execute();
	expect(JSON.stringify(rows)).not.toContain("kari");
});
