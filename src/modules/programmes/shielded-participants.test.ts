import { expect, it } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { paths } from "./paths.ts";
import { attendanceOn } from "./queries/enrolments.ts";

const app = await testApp();
const invitedAt = new Date("2026-10-01T09:00:00Z");
const world = await app.tenant.run(async (db) => {
	const unitId = await aUnit(db, { name: "Ukjent enhet" });
	const hidden = await aPerson(db, { name: "Aa Skjulestad", unitId, shielded: true });
	const cohortId = await aCohort(db, await aProgramme(db), [
		hidden,
		await aPerson(db, { name: "Synlig Åpenes" }),
	]);
	const at = {
		venueId: await aVenue(db),
		days: ["2026-11-23", "2026-11-24"],
		today: "2026-10-01",
		answerBy: "2026-11-01",
	};
	const gathering = await aGathering(db, cohortId, { ...at, invitedAt });
	const facilitator = await aPerson(db, { unitId });
	await db.insertInto("cohortFacilitators").values({ cohortId, personId: facilitator }).execute();
	await db
		.insertInto("cohortFacilitators")
		.values({ cohortId, personId: await aPerson(db, { name: "Bb Skjulestad", shielded: true }) })
		.execute();
	return {
		cohortId,
		gathering,
		hidden,
		facilitator,
		office: await aPerson(db, { unitId, roles: ["office"] }),
	};
});

const pages = [
	paths.cohort(world.cohortId),
	paths.gathering(world.gathering),
	paths.attendance(world.gathering),
];

it("shows shielded participants to the office by name, and to facilitators without name and unit", async () => {
	const [office, facilitator] = [await app.browser(world.office), await app.browser(world.facilitator)];
	for (const url of pages) {
		const [full, bare] = [await office.text(url), await facilitator.text(url)];
		const has = (page: string) =>
			["Skjulestad", "Ukjent enhet", "Skjermet person", "Åpenes"].map((word) => page.includes(word));
		expect([url, has(full)]).toEqual([url, [true, url === pages[0], false, true]]);
		expect([url, has(bare)]).toEqual([url, [false, false, true, true]]);
	}
});

it("lets a facilitator mark them all the same: the count must hold", async () => {
	const facilitator = await app.browser(world.facilitator);
	await facilitator.post(paths.attendance(world.gathering), { day: "2026-11-23", rest: "present" });
	const rows = await app.tenant.run((db) => attendanceOn(db, world.gathering, "2026-11-23"));
	expect(rows.map(({ mark }) => mark)).toEqual(["present", "present"]);
});
