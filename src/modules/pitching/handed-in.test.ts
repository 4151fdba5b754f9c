import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import type { PitchPage } from "../innovation/index.ts";
import { paths as innovation, writePitchPage } from "../innovation/index.ts";
import { freezePages, handInLate } from "./actions/handed-in.ts";
import { openPitchDay } from "./actions/opening.ts";
import { arrangePanels } from "./actions/panels.ts";
import { setPhaseTimes } from "./actions/phases.ts";
import { saveAssessment } from "./actions/scores.ts";
import { declareTies } from "./actions/ties.ts";
import { deleteOldScores, jobs } from "./jobs.ts";
import { paths } from "./paths.ts";
import { criteriaOf } from "./queries/day.ts";
import { versionsOf } from "./queries/handed-in.ts";
import { lockedDay } from "./queries/phases.ts";
import { pitchById } from "./queries/pitches.ts";

const t = messagesIn("nb").pitching;
const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000);

let app: TestApp;
let world: PitchWorld;
let pitch: { id: string; pitchDayId: string };
const browsers = {} as Record<"office" | "leader" | "expert" | "decider" | "owner" | "outsider", TestBrowser>;

beforeAll(async () => {
	app = await testApp();
	await aWorld();
});

/** A day whose deadline for handing in is in two hours. */
async function aWorld(): Promise<void> {
	app.setTime(testNow);
	world = await app.tenant.run((db) => aPitchDay(db, testNow, ["Tryggere overganger", "Felles vaktliste"]));
	pitch = { id: world.pitches[0] ?? "", pitchDayId: world.dayId };
	for (const name of ["office", "leader", "expert", "decider", "outsider"] as const)
		browsers[name] = await app.browser(world[name]);
	browsers.owner = await app.browser(world.owners[0]);
	await deadline(hours(2), testNow);
}

const deadline = (endsAt: Date | null, now: Date) =>
	app.tenant.run(async (db) => {
		const { version } = await lockedDay(db, world.dayId);
		const times = [
			{ phase: "material", startsAt: null, endsAt },
			{ phase: "preparation", startsAt: endsAt, endsAt: null },
			{ phase: "calibration", startsAt: endsAt, endsAt: null },
		] as const;
		expect(await setPhaseTimes(db, world.dayId, times, version, world.office, now)).toEqual({ ok: true });
	});

const blank: PitchPage = { need: "", insight: "", solution: "", test: "", benefit: "", ask: "" };

const write = (need: string, now: Date) =>
	app.tenant.run((db) => writePitchPage(db, world.ideas[0] ?? "", { ...blank, need }, now));

const judged = () =>
	app.tenant.run(async (db) => {
		const found = await pitchById(db, pitch.id, world.expert);
		return [found?.handedIn.need, found?.teamPage.need, found?.frozenAt];
	});

const late = (reason: string, now: Date) =>
	app.tenant.run((db) => handInLate(db, pitch, reason, world.office, now));

const versions = () => app.tenant.run((db) => versionsOf(db, pitch.id));

describe("what is judged", () => {
	it("is the page as it was at the deadline, to the moment, whether or not anything ran then", async () => {
		await write("Før fristen", hours(1));
		expect(await judged()).toEqual(["Før fristen", "Før fristen", null]);
		await write("Etter fristen", hours(2));
		await write("Enda senere", hours(3));
		expect(await judged()).toEqual(["Før fristen", "Enda senere", hours(2)]);
		await app.tenant.run((db) => freezePages(db, world.dayId, hours(4), "due"));
		await write("Lenge etter", hours(5));
		expect(await judged()).toEqual(["Før fristen", "Lenge etter", hours(2)]);
		expect((await versions()).map(({ number, handedInAt, late }) => [number, handedInAt, late])).toEqual([
			[1, hours(2), false],
		]);
	});

	it("is frozen by a job at the deadline, and again by the opening changes nothing", async () => {
		await aWorld();
		await write("Levert", hours(1));
		await app.tenant.run((db) => {
			const job = jobs.freeze_pages;
			if (typeof job !== "function") throw new Error("no job");
			return job(db, { dayId: world.dayId }, { clock: () => hours(2) } as never);
		});
		await write("Etterpå", hours(3));
		await app.tenant.run((db) => openPitchDay(db, world.dayId, world.office, hours(4)));
		expect(await judged()).toEqual(["Levert", "Etterpå", hours(2)]);
		expect(await versions()).toHaveLength(1);
	});

	it("cannot be changed in the table by the application", async () => {
		const change = app.tenant.run((db) =>
			db.updateTable("handedInVersions").set({ reason: "x" }).where("pitchId", "=", pitch.id).execute(),
		);
		await expect(change).rejects.toThrow(/permission denied/);
	});

	it("may be changed again when the office gives the teams more time, and is a new version then", async () => {
		await aWorld();
		await write("Første", hours(1));
		await deadline(hours(6), hours(3));
		expect(await judged()).toEqual(["Første", "Første", null]);
		await write("Andre", hours(4));
		await write("For sent", hours(7));
		await app.tenant.run((db) => freezePages(db, world.dayId, hours(8), "due"));
		expect(await judged()).toEqual(["Andre", "For sent", hours(6)]);
		expect((await versions()).map(({ handedInAt }) => handedInAt)).toEqual([hours(2), hours(6)]);
	});

	it("is frozen when the day opens, where nobody has set a deadline", async () => {
		await aWorld();
		await deadline(null, testNow);
		await write("Åpen", hours(1));
		await app.tenant.run((db) => openPitchDay(db, world.dayId, world.office, hours(2)));
		await write("Etter åpning", hours(3));
		expect(await judged()).toEqual(["Åpen", "Etter åpning", hours(2)]);
	});
});

describe("what is changed after the deadline", () => {
	const words = "Bare laget og kontoret";

	beforeAll(async () => {
		await aWorld();
		await write("Levert i tide", hours(1));
		app.setTime(hours(3));
		await write(words, hours(3));
	});

	it("is marked for the team and the office, and is nothing to the panel", async () => {
		for (const who of ["owner", "office"] as const) {
			const page = await browsers[who].text(paths.pitch(pitch.id));
			for (const part of [words, t.later.tag, "Levert i tide"])
				expect([who, page.includes(part)]).toEqual([who, true]);
		}
		for (const who of ["leader", "expert", "decider"] as const) {
			const page = await browsers[who].text(paths.pitch(pitch.id));
			expect([who, page.includes("Levert i tide"), page.includes(words)]).toEqual([who, true, false]);
			expect(page).not.toContain(t.later.tag);
			expect(await browsers[who].text(paths.impartiality(world.dayId))).not.toContain(words);
		}
		expect(await browsers.owner.text(innovation.pitch(world.ideas[0] ?? ""))).toContain(
			"Fristen gikk ut 24. november 2026 kl. 12.00.",
		);
	});

	it("is nothing to those who find the idea among all ideas either", async () => {
		const ideaId = world.ideas[0] ?? "";
		await app.tenant.run((db) =>
			db.updateTable("ideas").set({ visibility: "shared" }).where("id", "=", ideaId).execute(),
		);
		const page = await browsers.expert.text(innovation.pitch(ideaId));
		expect([page.includes("Levert i tide"), page.includes(words)]).toEqual([true, false]);
	});

	it("is taken in by the office alone, with a reason, and says so to everyone", async () => {
		const url = paths.lateHandIn(pitch.id);
		expect((await browsers.owner.post(url, { reason: "Vi rakk det ikke" })).status).toBe(404);
		const silent = await browsers.office.post(url, { reason: "" });
		expect([silent.status, (await silent.text()).includes(words)]).toEqual([422, true]);
		expect((await browsers.office.post(url, { reason: "Nettet var nede" })).status).toBe(303);
		const page = await browsers.expert.text(paths.pitch(pitch.id));
		expect([page.includes(words), page.includes(t.later.tookIn)]).toEqual([true, true]);
		expect((await versions()).map(({ number, late, reason }) => [number, late, reason])).toEqual([
			[1, false, ""],
			[2, true, "Nettet var nede"],
		]);
		expect(await late("En gang til", hours(4))).toEqual({ ok: false, reason: "same" });
	});

	it("is not taken in once somebody has given points, or when the phases for it are over", async () => {
		await write("Enda en endring", hours(4));
		const criterion = await app.tenant.run(async (db) => {
			for (const who of [world.expert, world.leader]) {
				const said = world.pitches.map((pitchId) => ({ pitchId, declared: "none" as const, words: "" }));
				await declareTies(db, world.dayId, who, said, hours(4));
			}
			await openPitchDay(db, world.dayId, world.office, hours(5));
			return (await criteriaOf(db, world.dayId))[0]?.id ?? "";
		});
		const target = { pitchId: pitch.id, dayId: world.dayId, personId: world.expert };
		await app.tenant.run((db) =>
			saveAssessment(db, target, { values: new Map([[criterion, 3]]), note: "" }, hours(6)),
		);
		expect(await late("For sent", hours(7))).toEqual({ ok: false, reason: "scored" });
		await app.tenant.run((db) =>
			db.updateTable("pitchDays").set({ state: "scored" }).where("id", "=", world.dayId).execute(),
		);
		expect(await late("For sent", hours(7))).toEqual({ ok: false, reason: "not-now" });
	});

	it("loses its reason and its earlier versions twelve months after the decisions", async () => {
		await app.tenant.run(async (db) => {
			await db
				.updateTable("pitchDays")
				.set({ state: "released", releasedAt: testNow })
				.where("id", "=", world.dayId)
				.execute();
			await deleteOldScores(db, new Date("2027-12-01T09:00:00Z"));
			expect(await versionsOf(db, pitch.id)).toEqual([]);
		});
		expect((await judged())[0]).toBe(words);
	});
});

describe("the page that is handed in", () => {
	it("is read by its own panel, leader, decision maker, office, team and guide; by no other panel", async () => {
		await aWorld();
		const guide = world.outsider;
		await app.tenant.run(async (db) => {
			await db
				.updateTable("ideas")
				.set({ guideId: guide })
				.where("id", "=", world.ideas[0] ?? "")
				.execute();
			const facts = { title: "", day: null, startsAt: null, quorum: 1 };
			const [a = "", b = ""] = world.pitches;
			const first = { personId: world.leader, as: "chair" } as const;
			const others = [
				{ personId: world.expert, as: "chair" },
				{ personId: world.director, as: "member" },
			] as const;
			const panels = [
				{ ...facts, room: "Sal 1", pitchIds: [a], seats: [first] },
				{ ...facts, room: "Sal 2", pitchIds: [b], seats: others },
			];
			await arrangePanels(db, world.dayId, panels, world.office);
		});
		app.setTime(hours(3));
		const need = "Behovet bak Tryggere overganger";
		const reads = async (who: TestBrowser) => (await who.text(paths.pitch(pitch.id))).includes(need);
		for (const who of ["leader", "decider", "office", "owner", "outsider"] as const)
			expect([who, await reads(browsers[who])]).toEqual([who, true]);
		expect((await browsers.expert.get(paths.pitch(pitch.id))).status).toBe(200);
		expect(await reads(browsers.expert)).toBe(false);
		expect(await browsers.expert.text(paths.impartiality(world.dayId))).not.toContain(need);
	});

	it("is nothing to the panel before the deadline, where there is one", async () => {
		await aWorld();
		const need = "Behovet bak Tryggere overganger";
		expect(await browsers.expert.text(paths.pitch(pitch.id))).not.toContain(need);
		expect(await browsers.expert.text(paths.impartiality(world.dayId))).not.toContain(need);
		expect(await browsers.owner.text(paths.pitch(pitch.id))).toContain(need);
	});
});
