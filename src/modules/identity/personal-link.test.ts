import { expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import type { GrantedRole } from "../../roles.ts";
import { makePersonalLink } from "./actions/personal-link.ts";

const { tenant } = await testDatabase();
const here = await tenant();
const now = new Date("2026-11-24T09:00:00Z");

/** A letter without an address is handed over by the office, which can read it: its link must lift nobody. */
it("signs nobody in who holds a role and has no address", async () => {
	const linkFor = (email: string | null, roles: readonly GrantedRole[]) =>
		here.run(async (db) => {
			const personId = await aPerson(db, { email, roles });
			const expiresAt = new Date(now.getTime() + 86_400_000);
			return makePersonalLink(db, { personId, nextPath: "/start", expiresAt, madeBy: null }, now);
		});
	const secret = /^\/sign-in\/link\/[\w-]{43}$/;
	expect(await linkFor(null, ["administrator"])).toBe("/sign-in?next=%2Fstart");
	expect(await linkFor(null, [])).toMatch(secret);
	expect(await linkFor("a@lyngvik.test", ["administrator"])).toMatch(secret);
});
