import { describe, expect, it } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { chooseDemoPerson, demoLinks } from "./demo.ts";
import { paths } from "./paths.ts";

async function appWithDemoPeople(mode: "demo" | "production") {
	const app = await testApp({ MODE: mode });
	await app.tenant.run(async (db) => {
		await chooseDemoPerson(db, "participant", await aPerson(db, { name: "Pia Deltaker" }));
		await chooseDemoPerson(db, "office", await aPerson(db, { name: "Feil Person" }));
		await chooseDemoPerson(db, "office", await aPerson(db, { name: "Ola Kontor", roles: ["office"] }));
	});
	return app;
}

describe("in demo mode", async () => {
	const app = await appWithDemoPeople("demo");

	it("there is one sign-in link for each part, for the person chosen last", async () => {
		const url = (part: string) => `http://lyngvik.test/demo/sign-in/${part}`;
		expect(await demoLinks(app.deps)).toEqual([
			{ part: "office", label: "Programkontor", name: "Ola Kontor", url: url("office") },
			{ part: "participant", label: "Deltaker, leder", name: "Pia Deltaker", url: url("participant") },
		]);
		expect(await (await app.browser()).text(paths.signIn())).toContain("Ola Kontor");
	});

	it("signs in when pressed and not when opened", async () => {
		const browser = await app.browser();
		expect(await browser.text(paths.demoSignIn("office"))).toContain("Du logger inn som Ola Kontor");
		expect((await browser.get(paths.profile())).status).toBe(303);
		expect((await browser.post(paths.demoSignIn("office"))).status).toBe(303);
		expect(await browser.text(paths.profile())).toContain("Ola Kontor");
	});

	it("has none for a part nobody was chosen for", async () => {
		expect((await (await app.browser()).get(paths.demoSignIn("guest"))).status).toBe(404);
	});
});

describe("outside demo mode", async () => {
	const app = await appWithDemoPeople("production");

	it("none of it exists, though the rows are there", async () => {
		const browser = await app.browser();
		expect(await demoLinks(app.deps)).toEqual([]);
		expect((await browser.get(paths.demoSignIn("office"))).status).toBe(404);
		const pressed = await browser.post(paths.demoSignIn("office"));
		expect([pressed.status, pressed.headers.get("set-cookie")]).toEqual([404, null]);
		expect(await browser.text(paths.signIn())).not.toContain("Ola Kontor");
	});
});
