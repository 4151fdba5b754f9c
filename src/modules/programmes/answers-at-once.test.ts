import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { answerInvitation } from "./actions/answers.ts";
import { makeCohorts, placeSplit } from "./actions/cohorts.ts";
import { gatheringStates } from "./queries/gatherings.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
const people = 200;
const places = 10;

/** As many as the connections let through at the same time; the others stand in line behind them. */
test("two hundred who say yes at the same moment fill ten seats, never eleven, and the rest wait in line", async () => {
	const { gathering, everyone } = await lyngvik.run(async (db) => {
		const ids: string[] = [];
		for (let n = 0; n < people; n++) ids.push(await aPerson(db));
		const programme = await aProgramme(db);
		const [cohort = ""] = await makeCohorts(db, programme, { count: 1, capacity: people }, () => "Kull 1");
		await placeSplit(
			db,
			programme,
			ids.map((leader) => ({ leader, cohort })),
		);
		const venueId = await aVenue(db, places);
		return { gathering: await aGathering(db, cohort, { venueId, today, invitedAt: now }), everyone: ids };
	});
	const answer = (personId: string) =>
		lyngvik.run((db) =>
			answerInvitation(
				db,
				{ gatheringId: gathering, personId },
				{ coming: true, standIn: null },
				{ now, today },
			),
		);
	const answers = await Promise.all(everyone.map(answer));
	expect(Map.groupBy(answers, (one) => (one.ok ? one.state : one.reason)).get("yes")?.length).toBe(places);
	const again = await Promise.all(everyone.slice(0, 40).map(answer));
	expect(again.map((one) => one.ok && one.state)).toEqual(
		answers.slice(0, 40).map((one) => one.ok && one.state),
	);
	const [state] = await lyngvik.run((db) => gatheringStates(db, { gatheringId: gathering }));
	expect([state?.yes, state?.waiting]).toEqual([places, people - places]);
});
