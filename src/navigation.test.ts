import { expect, test } from "vitest";
import { testApp } from "../test/support/app.ts";
import { aPerson } from "../test/support/organisation-rows.ts";
import { aCohort, aProgramme, someLeaders } from "../test/support/programme-rows.ts";

test("the menu says which part of the house a page lies in, whatever its address", async () => {
	const app = await testApp();
	const { tenant } = app;
	const cohort = await tenant.run(async (db) => aCohort(db, await aProgramme(db), await someLeaders(db)));
	const office = await app.browser(await tenant.run((db) => aPerson(db, { roles: ["office"] })));
	const partOf = async (address: string) =>
		/<a[^>]*aria-current="(?:true|page)"[^>]*>([^<]+)<\/a>/.exec(await office.text(address))?.[1];
	expect([
		await partOf("/"),
		await partOf(`/cohorts/${cohort}`),
		await partOf("/challenges"),
		await partOf("/capacity"),
		await partOf("/outbox"),
		await partOf("/organisation/people"),
	]).toEqual(["Min side", "Program", "Ideer", "Tiltak", "Administrasjon", "Organisasjon"]);
});
