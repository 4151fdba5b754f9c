import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { addCompetence } from "./actions/capacity.ts";
import { reportStatus } from "./actions/follow-up.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { addPoolAbsence, addPoolPost } from "./actions/pool-posts.ts";
import { personalData } from "./personal-data.ts";

const now = new Date("2026-11-24T09:00:00Z");
const when = { today: "2026-11-24", now };
const own = await testDatabase();

test("a person gets what they own and reported, and nothing of others", async () => {
	const { run } = await own.tenant("lyngvik");
	await run(async (db) => {
		const unitId = await aUnit(db);
		const owner = await aPerson(db, { unitId, title: "Rektor" });
		const other = await aPerson(db, { unitId });
		const plain = {
			summary: "",
			goalId: null,
			startQuarter: null,
			nextCheckOn: null,
			touchesStaffing: false,
			discussedOn: null,
			needs: [],
		};
		const id = await registerInitiative(db, { ...plain, title: "Mitt", ownerId: owner }, owner, when);
		await registerInitiative(db, { ...plain, title: "En annens", ownerId: other }, other, when);
		const report = {
			mood: "on_track",
			doneSince: "Startet",
			inTheWay: "",
			hoursUsed: 2.5,
			nextCheckOn: "2027-01-12",
		} as const;
		await reportStatus(db, id, report, owner, when);
		await reportStatus(db, id, { ...report, doneSince: "En annens ord" }, other, when);
		const added = await addCompetence(db, { name: "IT", leaderId: null });
		const share = {
			...{ competenceId: added.ok ? added.id : "", percent: 20 },
			...{ everyWeeks: 2, firstWeek: "2026-11-23" },
		};
		const size = { employmentPercent: 80, weekHours: 37.5, fromDay: "2026-01-01", toDay: null };
		const post = { ...size, title: "", unitId };
		const pooled = await addPoolPost(db, { ...post, personId: owner }, share, when.today);
		await addPoolPost(db, { ...post, personId: other }, { ...share, percent: 30 }, when.today);
		const absence = { kind: "away", fromDay: "2027-02-01", toDay: "2027-02-05", percent: 100 } as const;
		await addPoolAbsence(db, pooled.ok ? pooled.id : "", absence, when.today);
		const { competenceId: _, ...shared } = share;
		expect(await personalData.collect(db, owner)).toEqual({
			poolPost: { ...size, shares: [shared], absences: [absence] },
			initiatives: [
				{
					id,
					title: "Mitt",
					state: "planned",
					ownerRole: "Rektor",
					startedOn: null,
					endedOn: null,
					createdAt: now,
				},
			],
			statuses: [
				{
					initiativeId: id,
					mood: "on_track",
					doneSince: "Startet",
					inTheWay: "",
					hoursUsed: 2.5,
					reportedAt: now,
				},
			],
			competences: [],
			requests: [],
			overrides: [],
			answers: [],
		});
	});
});
