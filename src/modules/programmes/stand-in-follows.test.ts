import { beforeEach, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { answerInvitation } from "./actions/answers.ts";
import { sendApology } from "./actions/apologies.ts";
import { cancelGathering } from "./actions/cancellation.ts";
import { askForSwap } from "./actions/swaps.ts";
import { paths } from "./paths.ts";

const t = messagesIn("nb");
const words = t.enrolment.standIn;
const today = "2026-12-01";
const at = { now: testNow, today };
const days = { first: ["2027-03-16", "2027-03-17"], later: ["2027-04-13", "2027-04-14"] };

let app: TestApp;
let world: Awaited<ReturnType<typeof twoCohorts>>;
let anne: TestBrowser;
let bo: TestBrowser;

/** Anne and Ola in one cohort, Bo in another; a yes must name a stand-in; Tone and Vidar are there to stand in. */
async function twoCohorts() {
	return app.tenant.run(async (db) => {
		await db.updateTable("people").set({ endedAt: testNow }).where("familyName", "=", "Vikarsen").execute();
		const [anne, ola, bo] = [
			await aPerson(db, { name: "Anne Ask" }),
			await aPerson(db, { name: "Ola Olsen" }),
			await aPerson(db, { name: "Bo Berg" }),
		];
		const tone = await aPerson(db, { name: "Tone Vikarsen" });
		const vidar = await aPerson(db, { name: "Vidar Vikarsen" });
		const programme = await aProgramme(db, { standInRequired: true });
		const one = await aCohort(db, programme, [anne, ola]);
		const two = await aCohort(db, programme, [bo]);
		const set = { venueId: await aVenue(db), today, invitedAt: testNow };
		const first = await aGathering(db, one, { ...set, days: days.first });
		const later = await aGathering(db, two, { ...set, days: days.later });
		return { programme, one, first, later, anne, ola, bo, tone, vidar };
	});
}

const saysYes = (personId: string, gatheringId: string, standIn: { personId: string; name: string }) =>
	app.tenant.run((db) => answerInvitation(db, { gatheringId, personId }, { coming: true, standIn }, at));

const tone = () => ({ personId: world.tone, name: "Tone Vikarsen" });
const vidar = () => ({ personId: world.vidar, name: "Vidar Vikarsen" });

const placesNow = () =>
	app.tenant.run(async (db) => {
		const rows = await db
			.selectFrom("enrolments as e")
			.innerJoin("people as p", "p.id", "e.personId")
			.select(["p.givenName", "e.gatheringId", "e.state", "e.standIn"])
			.orderBy("p.givenName")
			.orderBy("e.gatheringId")
			.execute();
		const where = (id: string) => (id === world.first ? "first" : "later");
		return rows
			.filter(({ gatheringId }) => [world.first, world.later].includes(gatheringId))
			.map((row) => `${row.givenName} ${where(row.gatheringId)}: ${row.state}, ${row.standIn}`)
			.sort();
	});

async function toldTo(personId: string): Promise<string[]> {
	await app.drainJobs();
	const rows = await app.tenant.run((db) =>
		db.selectFrom("mailMessages").select("subject").where("personId", "=", personId).execute(),
	);
	return rows.map(({ subject }) => subject).sort();
}

beforeEach(async () => {
	app ??= await testApp();
	world = await twoCohorts();
	anne = await app.browser(world.anne);
	bo = await app.browser(world.bo);
});

test("another cohort: the stand-in of before follows along, is told of the new days and freed of the old", async () => {
	await saysYes(world.anne, world.first, tone());
	const page = await anne.text(paths.ownAnswer(world.first));
	expect(page).toMatch(
		/name="thereStandIn"[^>]*value="Tone Vikarsen"|value="Tone Vikarsen"[^>]*name="thereStandIn"/,
	);
	const take = { to: world.later, kind: "other_cohort" };
	const refused = await anne.post(paths.ownElsewhere(world.first), { ...take, thereStandIn: "" });
	expect([refused.status, (await refused.text()).includes(words.missing)]).toEqual([422, true]);
	const taken = await anne.post(paths.ownElsewhere(world.first), { ...take, thereStandIn: "Tone Vikarsen" });
	expect(taken.status).toBe(303);
	expect(await placesNow()).toEqual([
		"Anne first: elsewhere, Tone Vikarsen",
		"Anne later: yes, Tone Vikarsen",
		"Bo later: invited, null",
		"Ola first: invited, null",
	]);
	expect(await toldTo(world.tone)).toEqual([
		"Du er stedfortreder 13.–14. april 2027",
		"Du er stedfortreder 16.–17. mars 2027",
		"Du trenger ikke være stedfortreder 16.–17. mars 2027",
	]);
});

test("catching up: names a stand-in, another than before if one likes", async () => {
	await saysYes(world.anne, world.first, tone());
	const who = { gatheringId: world.first, personId: world.anne };
	await app.tenant.run((db) => sendApology(db, who, days.first, { ...at, clock: "09:00" }));
	const several = await anne.post(paths.ownElsewhere(world.first), {
		...{ to: world.later, kind: "catch_up", thereStandIn: "Vikarsen" },
	});
	expect([several.status, (await several.text()).includes("thereStandInChoice")]).toEqual([422, true]);
	await anne.post(paths.ownElsewhere(world.first), {
		...{ to: world.later, kind: "catch_up", thereStandIn: "Vidar Vikarsen" },
	});
	expect(await placesNow()).toContain("Anne later: yes, Vidar Vikarsen");
	expect(await toldTo(world.vidar)).toEqual(["Du er stedfortreder 13.–14. april 2027"]);
	expect(await toldTo(world.tone)).toContain("Du trenger ikke være stedfortreder 16.–17. mars 2027");
});

test("a swap: both name who stands in on the new days, and are asked where they have not", async () => {
	await saysYes(world.anne, world.first, tone());
	const asks = { partnerId: world.bo, scope: "one" };
	const without = await anne.post(paths.askSwap(world.first), { ...asks, standIn: "" });
	expect([without.status, (await without.text()).includes(words.missing)]).toEqual([422, true]);
	await anne.post(paths.askSwap(world.first), { ...asks, standIn: "Tone Vikarsen" });
	const swap = await app.tenant.run((db) =>
		db.selectFrom("swaps").select("id").where("askerId", "=", world.anne).executeTakeFirstOrThrow(),
	);
	expect(await bo.text(paths.swap(swap.id))).toContain(words.newDays);
	const silent = await bo.post(paths.swap(swap.id), { act: "agree", standIn: "" });
	expect([silent.status, (await silent.text()).includes(words.missing)]).toEqual([422, true]);
	await bo.post(paths.swap(swap.id), { act: "agree", standIn: "Vidar Vikarsen" });
	expect(await placesNow()).toEqual([
		"Anne first: elsewhere, Tone Vikarsen",
		"Anne later: yes, Tone Vikarsen",
		"Bo first: yes, Vidar Vikarsen",
		"Bo later: elsewhere, null",
		"Ola first: invited, null",
	]);
	expect(await toldTo(world.vidar)).toEqual(["Du er stedfortreder 16.–17. mars 2027"]);
});

test("a change of cohorts: a yes that is taken over has the stand-in named for it", async () => {
	await saysYes(world.bo, world.later, vidar());
	await app.tenant.run((db) =>
		askForSwap(
			db,
			{
				...{ programmeId: world.programme, askerId: world.anne, partnerId: world.bo, gatheringNumber: null },
				...{ gatheringId: world.first, standIn: tone() },
			},
			at,
		),
	);
	const swap = await app.tenant.run((db) =>
		db.selectFrom("swaps").select("id").where("askerId", "=", world.anne).executeTakeFirstOrThrow(),
	);
	await bo.post(paths.swap(swap.id), { act: "agree", standIn: "Vidar Vikarsen" });
	expect(await placesNow()).toEqual([
		"Anne later: yes, Tone Vikarsen",
		"Bo first: invited, Vidar Vikarsen",
		"Ola first: invited, null",
	]);
	expect(await toldTo(world.tone)).toEqual(["Du er stedfortreder 13.–14. april 2027"]);
});

const askedSwap = () =>
	app.tenant.run((db) =>
		db.selectFrom("swaps").select("id").where("askerId", "=", world.anne).executeTakeFirstOrThrow(),
	);

test.each(["one", "cohort"])(
	"a swap of %s: a stand-in taken out of the field acts no longer",
	async (scope) => {
		await app.tenant.run((db) => db.updateTable("programmes").set({ standInRequired: false }).execute());
		await saysYes(world.anne, world.first, tone());
		await saysYes(world.bo, world.later, vidar());
		await anne.post(paths.askSwap(world.first), { partnerId: world.bo, scope, standIn: "" });
		await bo.post(paths.swap((await askedSwap()).id), { act: "agree", standIn: "" });
		const places = await placesNow();
		expect(places).toContain("Anne later: yes, null");
		expect(places).toContain("Bo first: yes, null");
		expect(await toldTo(world.tone)).toContain("Du trenger ikke være stedfortreder 16.–17. mars 2027");
		expect(await toldTo(world.vidar)).toContain("Du trenger ikke være stedfortreder 13.–14. april 2027");
	},
);

test("a swap: a stand-in left in the field acts on the new days too", async () => {
	await saysYes(world.anne, world.first, tone());
	await saysYes(world.bo, world.later, vidar());
	await anne.post(paths.askSwap(world.first), {
		...{ partnerId: world.bo, scope: "cohort", standIn: "Tone Vikarsen" },
	});
	await bo.post(paths.swap((await askedSwap()).id), { act: "agree", standIn: "Vidar Vikarsen" });
	const places = await placesNow();
	expect(places).toContain("Anne later: yes, Tone Vikarsen");
	expect(places).toContain("Bo first: yes, Vidar Vikarsen");
});

test("the stand-in of one who waits is told when there is a place, and is free when it is cancelled", async () => {
	await app.tenant.run((db) =>
		db.updateTable("cohorts").set({ capacity: 1 }).where("id", "=", world.one).execute(),
	);
	await saysYes(world.anne, world.first, tone());
	await saysYes(world.ola, world.first, vidar());
	expect(await toldTo(world.vidar)).toEqual([]);
	const no = { coming: false, reason: "leave", standIn: null } as const;
	await app.tenant.run((db) =>
		answerInvitation(db, { gatheringId: world.first, personId: world.anne }, no, at),
	);
	expect(await toldTo(world.vidar)).toEqual(["Du er stedfortreder 16.–17. mars 2027"]);
	expect(await toldTo(world.tone)).toContain("Du trenger ikke være stedfortreder 16.–17. mars 2027");
	await app.tenant.run((db) => cancelGathering(db, world.first, at));
	expect(await toldTo(world.vidar)).toContain("Du trenger ikke være stedfortreder 16.–17. mars 2027");
});
