import { expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { forgetExpired } from "./jobs.ts";

it("forgets who did what after 12 months: the trail and the events alike", async () => {
	const { deps, tenant } = await testApp();
	const days = [
		["over", new Date("2025-11-24T08:59:00Z")],
		["under", new Date("2025-11-24T09:01:00Z")],
	] as const;
	await tenant.run(async (db) => {
		for (const [word, at] of days) {
			await db.insertInto("events").values({ type: word, subjectKind: "idea", at }).execute();
			await db.insertInto("auditEntries").values({ action: word, subjectKind: "idea", at }).execute();
		}
	});
	const left = await deps.database.owner.transaction().execute(async (db) => {
		await forgetExpired(db, testNow);
		return [
			await db.selectFrom("events").select("type").execute(),
			await db.selectFrom("auditEntries").select("action").execute(),
		];
	});
	expect(left).toEqual([[{ type: "under" }], [{ action: "under" }]]);
});
