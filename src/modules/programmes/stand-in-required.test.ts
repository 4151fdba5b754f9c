import { beforeAll, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { createProgramme } from "./actions/programmes.ts";
import { paths } from "./paths.ts";
import { everyLeader } from "./programme.ts";
import { programmeById } from "./queries/programmes.ts";

const t = messagesIn("nb");
const today = "2026-12-01";

let app: TestApp;
let office: TestBrowser;
let anne: TestBrowser;
let guest: TestBrowser;
let tone: string;
let programme: string;
let gathering: string;

beforeAll(async () => {
	app = await testApp();
	const people = await app.tenant.run(async (db) => {
		const leader = await aPerson(db, { name: "Anne Ask" });
		tone = await aPerson(db, { name: "Tone Vikarsen" });
		const visitor = await aPerson(db, { name: "Gunn Gjest" });
		await db
			.updateTable("people")
			.set({ guestOf: "Nabo kommune", employeeNumber: null })
			.where("id", "=", visitor)
			.execute();
		programme = await aProgramme(db, { standInRequired: true });
		const cohort = await aCohort(db, programme, [leader, visitor]);
		gathering = await aGathering(db, cohort, { venueId: await aVenue(db), today, invitedAt: testNow });
		return { leader, visitor, office: await aPerson(db, { roles: ["office"] }) };
	});
	office = await app.browser(people.office);
	anne = await app.browser(people.leader);
	guest = await app.browser(people.visitor);
});

const answersNow = () =>
	app.tenant.run((db) =>
		db
			.selectFrom("enrolments")
			.select(["state", "standIn"])
			.where("gatheringId", "=", gathering)
			.orderBy("state")
			.execute(),
	);

test("a yes names a stand-in where the programme asks for one, and what was typed is kept", async () => {
	expect(await anne.text(paths.ownAnswer(gathering))).toContain(t.enrolment.standIn.hintRequired);
	const without = await anne.post(paths.ownAnswer(gathering), { coming: "yes", reason: "leave" });
	const page = await without.text();
	expect([without.status, page.includes(t.enrolment.standIn.missing)]).toEqual([422, true]);
	expect(page).toMatch(/value="yes"[^>]*checked|checked[^>]*value="yes"/);
	expect((await answersNow()).map(({ state }) => state)).toEqual(["invited", "invited"]);
	await anne.post(paths.ownAnswer(gathering), { coming: "yes", standIn: "Tone Vikarsen" });
	expect(await answersNow()).toContainEqual({ state: "yes", standIn: "Tone Vikarsen" });
	await app.drainJobs();
	const told = await app.tenant.run((db) =>
		db.selectFrom("mailMessages").select("subject").where("personId", "=", tone).execute(),
	);
	expect(told).toEqual([{ subject: expect.stringContaining("Du er stedfortreder") }]);
});

test("a no names nobody, and a guest, whose colleagues are not in the register, need not", async () => {
	const no = await guest.post(paths.ownAnswer(gathering), { coming: "no", reason: "leave" });
	expect([302, 303]).toContain(no.status);
	expect(await guest.text(paths.ownAnswer(gathering))).not.toContain(t.enrolment.standIn.hintRequired);
	expect((await guest.post(paths.ownAnswer(gathering), { coming: "yes" })).status).toBe(303);
});

test("is asked for by a new programme unless the office says otherwise, and that may be changed", async () => {
	const fields = { title: "Nytt", aim: "", guidingQuestion: "", mandate: "", caseNumber: "" };
	const rest = { budgetNok: null, startsOn: null, discussedOn: null, audience: everyLeader };
	const id = await app.tenant.run((db) => createProgramme(db, { ...fields, ...rest }, []));
	const asked = () => app.tenant.run(async (db) => (await programmeById(db, id))?.standInRequired);
	expect(await asked()).toBe(true);
	expect(await office.text(paths.newProgramme())).toMatch(/name="standInRequired"[^>]*checked/);
	await office.post(paths.editProgramme(id), { title: "Nytt", noticeWeeks: "12" });
	expect(await asked()).toBe(false);
	expect(await office.text(paths.editProgramme(id))).not.toMatch(/name="standInRequired"[^>]*checked/);
	await office.post(paths.editProgramme(id), { title: "Nytt", noticeWeeks: "12", standInRequired: "on" });
	expect(await asked()).toBe(true);
});
