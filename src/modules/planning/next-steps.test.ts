import { expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPlan, someRules } from "../../../test/support/planning-rows.ts";
import { aProgramme, aVenue, someLeaders } from "../../../test/support/programme-rows.ts";
import { paths as programmes } from "../programmes/index.ts";

const t = messagesIn("nb");

it("is the one next step of a programme whose plan is ready; before that it lacks cohorts", async () => {
	const app = await testApp();
	const person = await app.tenant.run(async (db) => {
		await someLeaders(db);
		return aPerson(db, { roles: ["office"] });
	});
	const programme = await app.tenant.run((db) => aProgramme(db, { title: "Tredje år" }));
	const office = await app.browser(person);
	const none = t.programmes.exceptions["no-cohorts"].title();
	const lacks = `Tredje år: ${t.programmes.exceptions["no-cohorts"].title()}`;
	expect(await office.text("/")).toContain(lacks);
	expect(await office.text(programmes.programme(programme))).toContain(none);
	await app.tenant.run(async (db) =>
		aPlan(db, programme, someRules([await aVenue(db), await aVenue(db)]), { now: testNow }),
	);
	for (const at of [programmes.programme(programme), programmes.cohorts(programme)])
		expect(await office.text(at)).toContain(t.planning.ahead.running);
	await app.drainJobs();
	const page = await office.text("/");
	expect(page).toContain(t.planning.next.title("Tredje år"));
	expect(page).not.toContain(lacks);
	expect(page.split("Tredje år")).toHaveLength(2);
	for (const at of [programmes.programme(programme), programmes.cohorts(programme)]) {
		const own = await office.text(at);
		expect([own.includes(t.planning.ahead.ready), own.includes(none)]).toEqual([true, false]);
		expect(own).toContain(`href="/cohort-plans/`);
	}
});
