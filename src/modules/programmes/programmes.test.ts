import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aProgrammeOffice, textOf } from "../../../test/support/programme-office.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { isMarkedRefused } from "../../../test/support/refused.ts";
import { paths } from "./paths.ts";
import { cohortsOf, membersOf } from "./queries/cohorts.ts";
import { gatheringsOf } from "./queries/gatherings.ts";

const { app, office, leaders } = await aProgrammeOffice();
const today = "2026-11-24";

async function queriesOf(work: () => Promise<unknown>): Promise<number> {
	const spy = vi.spyOn(pg.Client.prototype, "query");
	await work();
	const count = spy.mock.calls.length;
	spy.mockRestore();
	return count;
}

describe("the office", () => {
	test("makes a programme from the template, cohorts, and a split it is told the reasons of", async () => {
		const blank = await textOf(await office.get(paths.newProgramme()));
		expect(blank).toContain("Programmet er for 6 ledere");
		const counted = await office.post(paths.newProgramme(), {
			from: "template",
			"levels[]": ["4"],
			title: "Skolen",
			update: "count",
		});
		expect(counted.status).toBe(200);
		const page = await counted.text();
		expect(page).toContain("Programmet er for 4 ledere");
		expect(page).toContain('value="Skolen"');

		const faulty = await office.post(paths.newProgramme(), { from: "template", budgetNok: "mange" });
		expect(faulty.status).toBe(422);
		expect(await textOf(faulty)).toContain("2 ting må rettes");

		const created = await office.post(paths.newProgramme(), {
			from: "template",
			title: "Skolen",
			"levels[]": ["3", "4"],
		});
		expect(created.status).toBe(303);
		const programme = created.headers.get("location") ?? "";
		const id = programme.split("/").at(-1) ?? "";
		expect(await textOf(await office.get(programme))).toContain("Ingen kull er laget");

		const tooFew = await office.post(paths.cohorts(id), { capacity: "1" });
		expect([tooFew.status, await textOf(tooFew)]).toEqual([422, expect.stringContaining("minst 2")]);
		expect((await office.post(paths.cohorts(id), { capacity: "3" })).status).toBe(303);
		const again = await office.post(paths.cohorts(id), { capacity: "3" });
		expect([again.status, await textOf(again)]).toEqual([422, expect.stringContaining("plass til alle")]);
		const proposal = await textOf(await office.get(`${paths.split(id)}?wish=together`));
		expect(proposal).toContain("Helse: 3 ledere, fra 0 til 3 i hvert kull.");
		const other = await office.post(paths.split(id), {
			wish: "together",
			seed: "1",
			shown: "of-other-people",
		});
		expect([other.status, await textOf(other)]).toEqual([422, expect.stringContaining("Ingenting er gjort")]);
		const looked = hiddenIn(await office.text(`${paths.split(id)}?wish=together`), "wish", "seed", "shown");
		expect((await office.post(paths.split(id), looked)).status).toBe(303);
		const sizes = await app.tenant.run(async (db) => (await cohortsOf(db, id)).map(({ members }) => members));
		expect(sizes).toEqual([3, 3]);
		expect(await textOf(await office.get(paths.programme(id)))).toContain("5 samlinger har ikke datoer");
	});

	test("copies last year's, and is told when that is gone", async () => {
		const last = await app.tenant.run((db) => aProgramme(db, { title: "I fjor" }));
		const copied = await office.post(paths.newProgramme(), { from: last, title: "I år" });
		const page = await textOf(await office.get(copied.headers.get("location") ?? ""));
		expect(page).toContain("Samling 4: Innovasjon");
		const gone = await office.post(paths.newProgramme(), { from: crypto.randomUUID(), title: "I år" });
		expect([gone.status, await textOf(gone)]).toEqual([422, expect.stringContaining("finnes ikke lenger")]);
	});

	test("is refused a holiday with the name of the day, and keeps what was typed", async () => {
		const gathering = await app.tenant.run(async (db) => {
			const cohort = await aCohort(db, await aProgramme(db), leaders.slice(0, 2));
			return (await gatheringsOf(db, cohort))[0]?.id ?? "";
		});
		const typed = { day1: "2027-03-25", day2: "2027-03-26", startsAt: "09:00", endsAt: "16:00" };
		const refused = await office.post(paths.schedule(gathering), typed);
		expect(refused.status).toBe(422);
		const page = await refused.text();
		expect(page).toContain("25. mars 2027 er skjærtorsdag. Velg en annen dag.");
		expect(page).toContain('value="2027-03-26"');
		const clock = await office.post(paths.schedule(gathering), { ...typed, endsAt: "08:00" });
		expect(await textOf(clock)).toContain("Slutten må være etter begynnelsen.");
	});

	test("is refused a full cohort when moving somebody", async () => {
		const { programme, full, other } = await app.tenant.run(async (db) => {
			const id = await aProgramme(db);
			return {
				programme: id,
				full: await aCohort(db, id, leaders.slice(0, 2), 2),
				other: await aCohort(db, id, leaders.slice(2, 3)),
			};
		});
		const personId = leaders[2] ?? "";
		const moved = await office.post(paths.placements(programme), { personId, cohortId: full, back: other });
		expect(isMarkedRefused(moved)).toBe(true);
		expect(await textOf(await office.get(moved.headers.get("location") ?? ""))).toContain("Kull 1 er fullt.");
		const members = await app.tenant.run((db) => membersOf(db, other));
		expect(members.map((member) => member.personId)).toEqual([personId]);
	});
});

describe("pages do not ask more of the database when there are more rows", () => {
	test.each([
		["the list", async () => paths.programmes()],
		["a programme", async (n: number) => paths.programme((await rows(n)).programme)],
		["its cohorts", async (n: number) => paths.cohorts((await rows(n)).programme)],
		["a cohort", async (n: number) => paths.cohort((await rows(n)).cohort)],
		["a gathering", async (n: number) => paths.gathering((await rows(n)).gathering)],
	])("%s", async (_, urlFor) => {
		const one = await urlFor(1);
		const asked = await queriesOf(() => office.get(one));
		const three = await urlFor(3);
		expect(await queriesOf(() => office.get(three))).toBe(asked);
		expect(asked).toBeLessThan(16);
	});

	async function rows(n: number) {
		return app.tenant.run(async (db) => {
			const programme = await aProgramme(db);
			const cohorts: string[] = [];
			for (let made = 0; made < n; made++) {
				const people: string[] = [];
				for (let p = 0; p < n; p++) people.push(await aPerson(db));
				cohorts.push(await aCohort(db, programme, people));
			}
			const [cohort = ""] = cohorts;
			const gathering = await aGathering(db, cohort, {
				venueId: await aVenue(db),
				today,
				invitedAt: new Date("2026-11-24T09:00:00Z"),
			});
			return { programme, cohort, gathering };
		});
	}
});

describe("another tenant's rows", () => {
	test("are not found by any address", async () => {
		const theirs = await app.otherTenant.run(async (db) => {
			const programme = await aProgramme(db, { title: "Naboens program" });
			const cohort = await aCohort(db, programme, [await aPerson(db)]);
			const gathering = await aGathering(db, cohort, {
				venueId: await aVenue(db),
				today,
				invitedAt: new Date("2026-11-24T09:00:00Z"),
			});
			return { programme, cohort, gathering };
		});
		const urls = [
			paths.programme(theirs.programme),
			paths.editProgramme(theirs.programme),
			paths.cohorts(theirs.programme),
			paths.split(theirs.programme),
			paths.latecomers(theirs.programme),
			paths.plannedGathering(theirs.programme, "1"),
			paths.cohort(theirs.cohort),
			paths.gathering(theirs.gathering),
			paths.attendance(theirs.gathering),
			paths.programme("not-an-id"),
		];
		for (const url of urls) expect([url, (await office.get(url)).status]).toEqual([url, 404]);
		expect(await textOf(await office.get(paths.programmes()))).not.toContain("Naboens");
	});
});
