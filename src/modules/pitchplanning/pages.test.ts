import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aLargePitchDay, type LargeDay } from "../../../test/support/large-pitch-day.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { evaluatePitchDay } from "../../core/pitchday/index.ts";
import { paths as pitching } from "../pitching/index.ts";
import { linkageOf, shortIn } from "./balance.ts";
import { paths } from "./paths.ts";
import type { Schedule } from "./plan.ts";
import { groundOf } from "./queries/ground.ts";
import { scheduleById } from "./queries/schedules.ts";

const t = messagesIn("nb").pitchplanning;
const { shownAnother } = messagesIn("nb").platform;

let app: TestApp;
let office: TestBrowser;
let outsider: TestBrowser;
let day: LargeDay;

beforeAll(async () => {
	app = await testApp();
	day = await app.tenant.run((db) => aLargePitchDay(db, testNow, { pitches: 60, judges: 24 }));
	office = await app.browser(day.office);
	// Every other way in but the office's.
	const other = await app.tenant.run((db) =>
		aPerson(db, { roles: ["administrator", "decider", "facilitator"] }),
	);
	outsider = await app.browser(other);
});

/** Three rooms, four sittings of six pitches: some slack for sixty. */
const frame = {
	rooms: "Sal 1\nSal 2\nSal 3",
	topics: "",
	...{ min: "2", max: "4", directors: "1", experts: "0", seconds: "2" },
	...{
		day_1: "2026-12-01",
		from_1: "09:00",
		to_1: "10:00",
		day_2: "2026-12-01",
		from_2: "10:15",
		to_2: "11:15",
	},
	...{
		day_3: "2026-12-01",
		from_3: "12:00",
		to_3: "13:00",
		day_4: "2026-12-01",
		from_4: "13:15",
		to_4: "14:15",
	},
};

const ground = () => app.tenant.run((db) => groundOf(db, day.dayId));
const idAt = (answer: Response) => answer.headers.get("location")?.split("/").at(-1)?.split("?")[0] ?? "";

async function computed(answer: Response): Promise<Schedule> {
	await app.drainJobs();
	const found = await app.tenant.run((db) => scheduleById(db, idAt(answer)));
	if (!found) throw new Error("No schedule");
	return found;
}

const letters = async (): Promise<{ personId: string | null; subject: string; bodyText: string }[]> =>
	app.tenant.run((db) =>
		db
			.selectFrom("mailMessages")
			.select(["personId", "subject", "bodyText"])
			.where("dedupeKey", "like", "pitch-schedule:%")
			.execute(),
	);

const forgetLetters = () => app.tenant.run((db) => db.deleteFrom("mailMessages").execute());

/** The large day planned and published once; the tests below go on from there. */
async function planAndPublish(): Promise<Schedule> {
	await office.post(paths.frame(day.dayId), frame);
	const schedule = await computed(await office.post(paths.schedules(day.dayId)));
	const looked = hiddenIn(await office.text(paths.publication(schedule.id)), "shown");
	const another = await office.post(paths.publication(schedule.id), { shown: "something-else" });
	expect([another.status, (await another.text()).includes(shownAnother)]).toEqual([422, true]);
	const published = await office.post(paths.publication(schedule.id), looked);
	if (published.status !== 303) throw new Error(await published.text());
	return schedule;
}

describe("rooms and sittings", () => {
	it("are suggested, and refused with the input kept", async () => {
		expect(await office.text(paths.panels(day.dayId))).toContain(t.panels.oneTitle);
		expect(await office.text(paths.frame(day.dayId))).toContain("Rådhussalen");
		const faulty = { ...frame, rooms: "Sal 9", max: "1", to_1: "08:00", from_2: "" };
		const answer = await office.post(paths.frame(day.dayId), faulty);
		const page = await answer.text();
		expect(answer.status).toBe(422);
		for (const text of ["Sal 9", t.frame.faults.max, t.frame.faults.order(1), t.frame.faults.half(2)])
			expect(page).toContain(text);
		const over = await office.post(paths.frame(day.dayId), { ...frame, from_2: "09:30" });
		expect([over.status, (await over.text()).includes(t.frame.faults.overlap)]).toEqual([422, true]);
	});

	it("are nobody's but the office's", async () => {
		const pages = [paths.panels, paths.frame, paths.availability, paths.schedules, paths.changes];
		for (const at of pages) {
			expect((await outsider.get(at(day.dayId))).status).toBe(404);
			expect((await outsider.post(at(day.dayId), frame)).status).toBe(404);
		}
		const theirs = await app.otherTenant.run((db) => aLargePitchDay(db, testNow, { pitches: 1, judges: 2 }));
		for (const at of pages) expect((await office.get(at(theirs.dayId))).status).toBe(404);
	});
});

describe("a day of sixty pitches in three rooms", () => {
	it("is planned, published, and told to everyone it concerns", async () => {
		const schedule = await planAndPublish();
		expect(schedule.state).toBe("ready");
		const page = await office.text(paths.schedule(schedule.id));
		for (const text of [t.schedule.panelsTitle, t.schedule.costTitle, t.schedule.wishes.unlinked])
			expect(page).toContain(text);
		const { panels, pitches, ...rest } = await ground();
		expect(new Set(panels.map(({ room }) => room))).toEqual(new Set(["Sal 1", "Sal 2", "Sal 3"]));
		expect(pitches.every(({ panelId }) => panelId !== null)).toBe(true);
		expect(panels.flatMap((panel) => shortIn(panel, { panels, pitches, ...rest }))).toEqual([]);
		expect(panels.every(({ seats }) => seats.filter(({ as }) => as === "chair").length === 1)).toBe(true);
		expect(linkageOf({ panels, pitches, ...rest }).kind).not.toBe("apart");
		const told = new Set((await letters()).map(({ personId }) => personId));
		const seated = new Set(panels.flatMap(({ seats }) => seats.map(({ personId }) => personId)));
		expect([...seated, ...day.owners].filter((id) => !told.has(id))).toEqual([]);
		const overview = await office.text(paths.panels(day.dayId));
		for (const { room, startsAt } of panels)
			expect(overview).toContain(t.panels.name(room, startsAt.replace(":", ".")));
		const running = await office.text(pitching.pitchDay(day.dayId));
		const [first] = panels;
		expect(running).toContain(`${first?.room}, 1. desember 2026 kl. ${first?.startsAt.replace(":", ".")}`);
		expect(running).toContain(t.changes.link);
		expect((await office.get(paths.schedule(schedule.id))).status).toBe(200);
		expect((await outsider.get(paths.schedule(schedule.id))).status).toBe(404);
	});

	it("keeps what is ticked when a schedule is made anew", async () => {
		const first = await planAndPublish();
		const [block = ""] = Object.keys(first.answer?.blocks ?? {});
		const again = await computed(await office.post(paths.locks(first.id), { "locked[]": [block] }));
		expect(again.state).toBe("ready");
		const sorted = (schedule: Schedule) => {
			const { panel = [], pitches = [] } = schedule.answer?.blocks[block] ?? {};
			return [panel.toSorted(), pitches.toSorted()];
		};
		expect(sorted(again)).toEqual(sorted(first));
	});

	it("changes little when a judge falls out, and tells those affected and nobody else", async () => {
		await planAndPublish();
		const before = await ground();
		const [away = ""] =
			before.panels[4]?.seats.flatMap(({ personId, as }) => (as === "substitute" ? [] : [personId])) ?? [];
		await forgetLetters();
		const change = await computed(await office.post(paths.changes(day.dayId), { "away[]": [away] }));
		expect(change.state).toBe("ready");
		const confirm = await office.text(paths.publication(change.id));
		const name = before.members.find(({ personId }) => personId === away)?.name ?? "";
		expect(confirm).toContain(t.publish.away(name));
		expect(await letters()).toEqual([]);
		expect((await office.post(paths.publication(change.id))).status).toBe(303);
		const after = await ground();
		const seatsOf = (from: typeof before, id: string) =>
			JSON.stringify(
				from.panels.flatMap((panel) =>
					panel.seats.filter(({ personId }) => personId === id).map(({ as }) => [panel.id, as]),
				),
			);
		const affected = day.judges
			.filter((id) => id !== away && seatsOf(before, id) !== seatsOf(after, id))
			.sort();
		const moved = after.pitches.filter(
			(pitch) => pitch.panelId !== before.pitches.find(({ id }) => id === pitch.id)?.panelId,
		);
		expect(moved.length).toBeLessThanOrEqual(4);
		expect(affected.length).toBeLessThan(12);
		const told = new Set((await letters()).map(({ personId }) => personId));
		expect(told.has(away)).toBe(false);
		expect(affected.filter((id) => !told.has(id))).toEqual([]);
		expect(day.judges.filter((id) => told.has(id) && !affected.includes(id))).toEqual([]);
		expect(after.members.find(({ personId }) => personId === away)?.isAway).toBe(true);
		expect(after.panels.flatMap((panel) => shortIn(panel, after))).toEqual([]);
	});

	it("moves a pitch that is late to a later sitting, and takes out one that does not come", async () => {
		const { panels } = await ground();
		const [late = "", gone = ""] = panels[0]?.pitchIds ?? [];
		const change = await computed(
			await office.post(paths.changes(day.dayId), { "late[]": [late], "withdrawn[]": [gone] }),
		);
		expect(change.state).toBe("ready");
		await office.post(paths.publication(change.id));
		const after = await ground();
		const panel = after.panels.find(({ pitchIds }) => pitchIds.includes(late));
		expect((panel?.startsAt ?? "") > (panels[0]?.startsAt ?? "")).toBe(true);
		expect(after.pitches.some(({ id }) => id === gone)).toBe(false);
	});

	it("leaves panels that have begun, and refuses a schedule from before", async () => {
		const { panels } = await ground();
		const [first] = panels;
		const late = panels.at(-1)?.seats[0]?.personId ?? "";
		const stale = await computed(await office.post(paths.changes(day.dayId), { "away[]": [late] }));
		app.setTime(new Date("2026-12-01T08:30:00Z"));
		office = await app.browser(day.office);
		const refused = await office.post(paths.publication(stale.id));
		expect([refused.status, (await refused.text()).includes(t.publish.changedSince)]).toEqual([422, true]);
		const change = await computed(await office.post(paths.changes(day.dayId), { "away[]": [late] }));
		expect(change.state).toBe("ready");
		expect(change.problem.periods.map(({ id }) => id)).not.toContain("2026-12-01 09:00");
		await office.post(paths.publication(change.id));
		const after = await ground();
		expect(after.panels[0]).toEqual({ ...first, ownQuorum: after.panels[0]?.ownQuorum });
		app.setTime(new Date("2026-12-01T20:00:00Z"));
		office = await app.browser(day.office);
		const over = await office.post(paths.schedules(day.dayId));
		expect(over.headers.get("location")?.split("?")[0]).toBe(paths.schedules(day.dayId));
		app.setTime(testNow);
		office = await app.browser(day.office);
	});

	it("says by name why there can be no schedule", async () => {
		const names = (await ground()).pitches.slice(0, 1);
		await office.post(paths.frame(day.dayId), { ...frame, min: "8", max: "8", directors: "8" });
		const all = await ground();
		const cannot = Object.fromEntries(
			all.members.slice(0, 20).map(({ personId }) => [`cannot_${personId}[]`, "2026-12-01 09:00"]),
		);
		await office.post(paths.availability(day.dayId), {
			...cannot,
			[`away_${names[0]?.id}[]`]: ["2026-12-01 10:15", "2026-12-01 12:00", "2026-12-01 13:15"],
		});
		const none = await computed(await office.post(paths.schedules(day.dayId)));
		expect(none.state).toBe("impossible");
		const page = await office.text(paths.schedule(none.id));
		expect(page).toContain(names[0]?.title);
		expect(page).toContain(t.impossible.lacks.judges);
	});
});

it("counts what a schedule costs as the rules say", async () => {
	await app.tenant.run((db) => db.updateTable("panelMembers").set({ cannot: [], awayAt: null }).execute());
	await app.tenant.run((db) => db.updateTable("pitches").set({ cannot: [] }).execute());
	const schedule = await planAndPublish();
	const { broken, objective } = evaluatePitchDay(schedule.problem, schedule.answer?.blocks ?? {});
	expect(Object.values(broken).every((count) => count === 0)).toBe(true);
	expect(objective).toBeCloseTo(schedule.answer?.objective ?? 0);
});
