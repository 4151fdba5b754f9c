import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, aPlan, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { wallTimeOf } from "../../platform/i18n/wall-time.ts";
import { openPitchDay } from "./actions/opening.ts";
import { writePhases } from "./actions/phase-times.ts";
import { movePhase, setPhaseTimes } from "./actions/phases.ts";
import { writeRecommendation } from "./actions/recommendation.ts";
import { saveAssessment } from "./actions/scores.ts";
import { declareTies } from "./actions/ties.ts";
import { deleteOldScores } from "./jobs.ts";
import { paths } from "./paths.ts";
import { phaseFields } from "./phase-form.ts";
import { criteriaOf, pitchDayById } from "./queries/day.ts";
import { lockedDay, phaseMovesOf } from "./queries/phases.ts";

const t = messagesIn("nb").pitching;
const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000);

let app: TestApp;
let world: PitchWorld;
let theirs: PitchWorld;
let office: TestBrowser;
let expert: TestBrowser;
let leader: TestBrowser;

beforeAll(async () => {
	app = await testApp();
	theirs = await app.otherTenant.run((db) => aPitchDay(db, testNow, ["Naboens tavle"]));
	world = await aWorld();
});

/** A day where everybody in the panel has said that they have no tie. */
async function aWorld(): Promise<PitchWorld> {
	const made = await app.tenant.run(async (db) => {
		const one = await aPitchDay(db, testNow, ["Tryggere overganger"]);
		const said = one.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
		for (const who of [one.leader, one.expert]) await declareTies(db, one.dayId, who, said, testNow);
		return one;
	});
	office = await app.browser(made.office);
	expert = await app.browser(made.expert);
	leader = await app.browser(made.leader);
	return made;
}

const setTimes = (times: Parameters<typeof writePhases>[2]) =>
	app.tenant.run((db) => writePhases(db, world.dayId, times));

const pitchFrom = (startsAt: Date | null, endsAt: Date | null = null) =>
	setTimes([{ phase: "pitch", startsAt, endsAt }]);

async function points(): Promise<Record<string, string>> {
	const [first] = await app.tenant.run((db) => criteriaOf(db, world.dayId));
	return { [`c_${first?.id}`]: "4" };
}

const fragment = { "x-requested-with": "fragment" };

describe("points", () => {
	it("wait for their time, also on a day that is opened before, and the page says when", async () => {
		const pitch = world.pitches[0] ?? "";
		const opens = "Poengene åpner tirsdag 24. november 2026 kl. 12.00.";
		await pitchFrom(hours(2));
		for (const isOpened of [false, true]) {
			if (isOpened) await app.tenant.run((db) => openPitchDay(db, world.dayId, world.office, testNow));
			const away = await expert.get(paths.score(pitch));
			expect([away.status, away.headers.get("location")]).toEqual([303, paths.pitchDay(world.dayId)]);
			expect(await expert.text(paths.pitchDay(world.dayId))).toContain(opens);
			const refused = await expert.post(paths.score(pitch), await points(), fragment);
			expect([refused.status, await refused.text()]).toEqual([422, opens]);
			const sent = await expert.post(paths.submission(pitch), await points());
			expect([sent.status, sent.headers.get("location")]).toEqual([303, paths.pitchDay(world.dayId)]);
		}
		const [criterion] = await app.tenant.run((db) => criteriaOf(db, world.dayId));
		const give = (now: Date) =>
			app.tenant.run((db) =>
				saveAssessment(
					db,
					{ pitchId: pitch, dayId: world.dayId, personId: world.expert },
					{ values: new Map([[criterion?.id ?? "", 4]]), note: "" },
					now,
				),
			);
		expect(await give(hours(1.99))).toEqual({ ok: false, reason: "may-not" });
		expect(await give(hours(2))).toEqual({ ok: true });
		await pitchFrom(hours(2), hours(3));
		expect(await give(hours(3))).toEqual({ ok: false, reason: "may-not" });
	});

	it("are taken when the office moves the day there by hand, with a reason that is kept", async () => {
		world = await aWorld();
		await pitchFrom(hours(48));
		const before = await office.text(paths.phases(world.dayId));
		expect(before).toContain(t.phases.moveTitle);
		const silent = await office.post(paths.phaseMove(world.dayId), { to: "pitch", reason: "" });
		expect(silent.status).toBe(422);
		const reason = "Panelet er her alt.";
		const moved = await office.post(paths.phaseMove(world.dayId), { to: "pitch", reason });
		expect(moved.status).toBe(303);
		expect((await expert.post(paths.score(world.pitches[0] ?? ""), await points(), fragment)).status).toBe(
			204,
		);
		expect(await office.text(paths.phases(world.dayId))).toContain(reason);
		const { data } = await app.tenant.run((db) =>
			db
				.selectFrom("auditEntries")
				.select("data")
				.where("action", "=", "pitch_day.phase_moved")
				.where("subjectId", "=", world.dayId)
				.executeTakeFirstOrThrow(),
		);
		expect(data).toEqual({ from: "material", to: "pitch" });
	});

	it("once given, keep the day from going back to before it was opened; without them it can", async () => {
		const move = (to: "material" | "deliberation" | "pitch" | "decision") =>
			app.tenant.run((db) => movePhase(db, world.dayId, { to, reason: "Øvelse" }, world.office, hours(1)));
		expect(await move("material")).toEqual({ ok: false, reason: "scored" });
		expect(await move("decision")).toEqual({ ok: false, reason: "not-now" });
		expect(await move("deliberation")).toEqual({ ok: true });
		expect(await move("pitch")).toEqual({ ok: true });
		const { state } = await app.tenant.run((db) => lockedDay(db, world.dayId));
		expect(state).toBe("open");
		world = await aWorld();
		await app.tenant.run((db) => openPitchDay(db, world.dayId, world.office, testNow));
		expect(await move("material")).toEqual({ ok: true });
		expect((await app.tenant.run((db) => lockedDay(db, world.dayId))).state).toBe("planned");
	});
});

describe("opening before the time", () => {
	it("says from when the panel can give points, and not that it can", async () => {
		world = await aWorld();
		await setTimes([{ phase: "pitch", startsAt: hours(3), endsAt: null }]);
		expect((await office.post(paths.opening(world.dayId))).status).toBe(303);
		const page = await office.text(paths.pitchDay(world.dayId));
		const opens = t.phases.of.pitch.opens("tirsdag 24. november 2026 kl. 13.00");
		expect(page).toContain(t.day.openedBefore(opens));
		expect(page).not.toContain(t.day.opened);
	});
});

describe("the recommendation", () => {
	it("waits for its phase, and the one who leads is told when it opens", async () => {
		world = await aWorld();
		const pitch = world.pitches[0] ?? "";
		await app.tenant.run(async (db) => {
			await openPitchDay(db, world.dayId, world.office, testNow);
			await movePhase(db, world.dayId, { to: "deliberation", reason: "Ferdig" }, world.office, testNow);
		});
		await setTimes([{ phase: "recommendation", startsAt: hours(3), endsAt: null }]);
		const said = { outcome: "hold", words: "a", stronger: "b", reason: "c" } as const;
		const away = await leader.post(paths.recommendation(pitch), said);
		expect([away.status, away.headers.get("location")]).toEqual([303, paths.pitchDay(world.dayId)]);
		expect(await leader.text(paths.pitchDay(world.dayId))).toContain(
			t.phases.of.recommendation.opens("tirsdag 24. november 2026 kl. 13.00"),
		);
		const write = (now: Date) =>
			app.tenant.run((db) =>
				writeRecommendation(
					db,
					{ id: pitch, pitchDayId: world.dayId },
					{ ...said, checks: {} },
					world.leader,
					now,
				),
			);
		expect(await write(hours(2))).toEqual({ ok: false, reason: "not-now" });
		expect(await write(hours(3))).toEqual({ ok: true });
	});
});

describe("the times", () => {
	it("are set by the office, and the form keeps what was typed when something is wrong", async () => {
		world = await aWorld();
		const { phasesVersion = 0 } = (await app.tenant.run((db) => pitchDayById(db, world.dayId, null))) ?? {};
		const version = String(phasesVersion);
		const { startsAt, endsAt } = phaseFields;
		const wrong = {
			version,
			[startsAt("preparation")]: "2026-11-30T12:00",
			[endsAt("preparation")]: "2026-11-29T12:00",
			[startsAt("calibration")]: "2026-11-28T12:00",
		};
		const refused = await office.post(paths.phases(world.dayId), wrong);
		const text = await refused.text();
		expect(refused.status).toBe(422);
		for (const words of [t.phases.endFault, t.phases.orderFault, "2026-11-29T12:00"])
			expect(text).toContain(words);
		const right = {
			version,
			[endsAt("material")]: "2026-11-25T12:00",
			[startsAt("pitch")]: "2026-12-01T12:30",
		};
		expect((await office.post(paths.phases(world.dayId), right)).status).toBe(303);
		const page = await expert.text(paths.pitchDay(world.dayId));
		expect(page).toContain("Nå: Innlevering, til onsdag 25. november 2026 kl. 12.00.");
		expect(page).toContain(t.phases.can.declare);
		const late = await office.post(paths.phases(world.dayId), right);
		expect([late.status, (await late.text()).includes(t.phases.changedMeanwhile)]).toEqual([422, true]);
	});

	it("come with a day that is planned on the page, and follow it when it is moved", async () => {
		const plan = {
			...aPlan,
			programmeId: "",
			corrected: "",
			day: "2026-12-15",
			decisionBy: "",
			title: "Med faser",
		};
		const fields = Object.fromEntries(Object.entries(plan).map(([name, value]) => [name, String(value)]));
		await office.post(paths.pitchDays(), fields);
		const { id } = await app.tenant.run((db) =>
			db.selectFrom("pitchDays").select("id").where("title", "=", "Med faser").executeTakeFirstOrThrow(),
		);
		const ends = async () => {
			const { phases } = await app.tenant.run((db) => lockedDay(db, id));
			const of = (name: string) => phases.find(({ phase }) => phase === name);
			const shown = (at: Date | null | undefined) => at && wallTimeOf(at);
			return [shown(of("material")?.endsAt), shown(of("pitch")?.startsAt)];
		};
		expect(await ends()).toEqual(["2026-12-08T12:00", "2026-12-15T12:30"]);
		await office.post(paths.editPitchDay(id), { ...fields, day: "2026-12-16", startsAt: "10:00" });
		expect(await ends()).toEqual(["2026-12-09T09:30", "2026-12-16T10:00"]);
		await app.tenant.run((db) =>
			writePhases(db, id, [{ phase: "material", startsAt: null, endsAt: hours(-1) }]),
		);
		const moved = await office.post(paths.editPitchDay(id), { ...fields, day: "2026-12-17" });
		expect(moved.headers.get("location")).toBe(paths.phases(id));
	});

	it("are the office's alone, and another tenant's day is not there", async () => {
		expect((await leader.get(paths.phases(world.dayId))).status).toBe(404);
		expect((await office.get(paths.phases(theirs.dayId))).status).toBe(404);
		const moved = await office.post(paths.phaseMove(theirs.dayId), { to: "pitch", reason: "Nei" });
		expect(moved.status).toBe(404);
		const stale = await app.tenant.run((db) => setPhaseTimes(db, world.dayId, [], 99, world.office, testNow));
		expect(stale).toEqual({ ok: false, reason: "changed-meanwhile" });
	});

	it("say what each can do now, and nothing of what others can", async () => {
		const page = await expert.text(paths.pitchDay(world.dayId));
		expect(page).not.toContain(t.phases.set);
		expect(page).not.toContain(t.phases.can.decide);
		expect(await office.text(paths.pitchDay(world.dayId))).toContain(t.phases.set);
	});
});

it("the words of a move are deleted with the points, twelve months after the decisions", async () => {
	const move = { to: "preparation", reason: "Alle har levert" } as const;
	await app.tenant.run(async (db) => {
		expect(await movePhase(db, world.dayId, move, world.office, hours(1))).toEqual({ ok: true });
		await db
			.updateTable("pitchDays")
			.set({ state: "released", releasedAt: testNow })
			.where("id", "=", world.dayId)
			.execute();
		await deleteOldScores(db, new Date("2027-11-01T09:00:00Z"));
		expect(await phaseMovesOf(db, world.dayId)).toHaveLength(1);
		await deleteOldScores(db, new Date("2027-12-01T09:00:00Z"));
		expect(await phaseMovesOf(db, world.dayId)).toEqual([]);
	});
});
