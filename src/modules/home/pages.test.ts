import { expect, it } from "vitest";
import { type TestBrowser, testApp } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aProgramme } from "../../../test/support/programme-rows.ts";
import { inviteGuest } from "../identity/index.ts";
import { paths as innovation } from "../innovation/index.ts";
import { paths as programmes } from "../programmes/index.ts";
import { paths } from "./paths.ts";

const app = await testApp();
const { employee, guest } = await app.tenant.run(async (db) => {
	const office = await aPerson(db, { roles: ["office"] });
	const invited = await inviteGuest(
		db,
		{
			givenName: "Synnøve",
			familyName: "Nabo",
			email: "synnove@nabovik.test",
			organisation: "Nabovik kommune",
			programmeId: await aProgramme(db),
			invitedBy: office,
			tenant: { name: "Fjordvik kommune", locale: "nb" },
			address: "http://localhost",
		},
		new Date("2026-11-24T09:00:00Z"),
	);
	if (!invited.ok) throw new Error("The guest was not invited");
	return { employee: await aPerson(db), guest: invited.personId };
});

/** Where the one button of an empty "Min side" leads, and what answers there. */
async function leadsTo(browser: TestBrowser): Promise<[string | undefined, number]> {
	const main = (await browser.text(paths.home())).split("<main")[1] ?? "";
	const href =
		/<a [^>]*class="[^"]*ds-button[^"]*"[^>]*href="([^"]+)"|<a [^>]*href="([^"]+)"[^>]*ds-button/.exec(main);
	const target = href?.[1] ?? href?.[2];
	return [target, (await browser.get(target ?? paths.home())).status];
}

it("leads an employee with nothing to do to the one question, and a guest back to the programme", async () => {
	expect(await leadsTo(await app.browser(employee))).toEqual([innovation.start(), 200]);
	expect(await leadsTo(await app.browser(guest))).toEqual([programmes.myProgramme(), 200]);
});
