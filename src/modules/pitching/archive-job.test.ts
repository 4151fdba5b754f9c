import { describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aFinishedPitchDay } from "../../../test/support/finished-pitch-day.ts";
import type { Db } from "../../platform/db/index.ts";
import {
	beginPackage,
	type Errand,
	forgetPackages,
	keepPackage,
	mostPackageBytes,
	orderPackage,
	tellPackage,
} from "./actions/archive.ts";
import { packageOf, partsOf } from "./archive-package.ts";
import { paths } from "./paths.ts";
import { exportsOf } from "./queries/archive.ts";
import { pitchDayById } from "./queries/day.ts";

const app = await testApp();
const run = <T>(work: (db: Db) => Promise<T>) => app.tenant.run(work);
const texts = messagesIn("nb").pitching.archive;
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const days = (count: number) => later(count * 24 * 60);

const aFinishedDay = () => run((db) => aFinishedPitchDay(db, "Tavla"));

/** Orders one as the office does, without the page. */
const order = (dayId: string, by: string, now = testNow) =>
	run(async (db) => {
		const day = await pitchDayById(db, dayId, null);
		if (!day) throw new Error("The day is gone");
		const whose = { by, byName: "Kontor Kontorsen", locale: "nb" as const, tenantName: "Lyngvik" };
		return orderPackage(db, day, whose, now);
	});

const latest = async (dayId: string) => {
	const [one] = await run((db) => exportsOf(db, dayId));
	if (!one) throw new Error("Nothing is ordered");
	return one;
};

const errandFor = async (dayId: string): Promise<Errand> => ({
	...{ exportId: (await latest(dayId)).id, dayId, byName: "Kontor Kontorsen" },
	...{ locale: "nb", tenantName: "Lyngvik" },
});

describe("a package for the archive", () => {
	it("is ordered, made with progress, told of by mail, and fetched", async () => {
		const world = await aFinishedDay();
		const office = await app.browser(world.office);
		expect((await office.post(paths.archive(world.dayId), {})).status).toBe(303);
		const waiting = await office.text(paths.archive(world.dayId));
		expect([waiting.includes(texts.begins), waiting.includes(texts.order)]).toEqual([true, false]);
		const errand = await errandFor(world.dayId);
		await run((db) => beginPackage(db, errand, testNow));
		await run((db) => tellPackage(db, errand, { done: 1, total: 2 }, testNow));
		expect(await office.text(paths.archive(world.dayId))).toContain(texts.progress(1, 2));
		await app.drainJobs();
		const { id, state, files, done, total } = await latest(world.dayId);
		expect({ state, files, done, total }).toEqual({ state: "ready", files: 6, done: 2, total: 2 });
		const ready = await office.text(paths.archive(world.dayId));
		expect([ready.includes(texts.fetch), ready.includes(texts.order)]).toEqual([true, true]);
		const mails = await run((db) =>
			db
				.selectFrom("mailMessages")
				.select(["personId", "subject"])
				.where("dedupeKey", "=", `archive-ready:${id}`)
				.execute(),
		);
		expect(mails).toEqual([
			{ personId: world.office, subject: texts.letter.subject("Pitchedag i Rådhussalen") },
		]);
		expect((await office.get(paths.archivePackage(world.dayId, id))).status).toBe(200);
		const events = await run((db) =>
			db
				.selectFrom("events")
				.select(["type", "actorId", "data"])
				.where("type", "in", ["case.packaged", "case.archived"])
				.where("subjectId", "=", world.dayId)
				.orderBy("id")
				.execute(),
		);
		expect(events).toEqual([
			{ type: "case.packaged", actorId: world.office, data: {} },
			{ type: "case.archived", actorId: world.office, data: {} },
		]);
	});

	it("is made one at a time; one whose machine went down is ordered anew", async () => {
		const world = await aFinishedDay();
		expect(await order(world.dayId, world.office)).toEqual({ ok: true });
		expect(await order(world.dayId, world.office, later(14))).toEqual({ ok: false, reason: "in-work" });
		expect(await order(world.dayId, world.office, later(16))).toEqual({ ok: true });
		expect((await run((db) => exportsOf(db, world.dayId))).map(({ state }) => state)).toEqual([
			"waiting",
			"failed",
		]);
		await app.drainJobs();
		expect((await latest(world.dayId)).state).toBe("ready");
	});

	it("is not kept when it is larger than it can be, and says so", async () => {
		const world = await aFinishedDay();
		await order(world.dayId, world.office);
		const errand = await errandFor(world.dayId);
		await run((db) => beginPackage(db, errand, testNow));
		const made = { zip: new Uint8Array(mostPackageBytes + 1), files: 6, madeAt: testNow, day: "2026-11-24" };
		expect(await run((db) => keepPackage(db, errand, made, app.deps.files))).toBe("too-large");
		const page = await (await app.browser(world.office)).text(paths.archive(world.dayId));
		expect([page.includes(texts.tooLarge), page.includes(texts.fetch)]).toEqual([true, false]);
	});

	it("is deleted after two weeks; that it was made stays", async () => {
		const world = await aFinishedDay();
		await order(world.dayId, world.office);
		await app.drainJobs();
		const made = await latest(world.dayId);
		await run((db) => forgetPackages(db, days(13), app.deps.files));
		expect((await latest(world.dayId)).state).toBe("ready");
		await run((db) => forgetPackages(db, days(15), app.deps.files));
		const { state, fileId, sha256 } = await latest(world.dayId);
		expect({ state, fileId, sha256 }).toEqual({ state: "gone", fileId: null, sha256: made.sha256 });
		const office = await app.browser(world.office);
		expect((await office.get(paths.archivePackage(world.dayId, made.id))).status).toBe(404);
		expect(await run((db) => app.deps.files.open(db, made.fileId ?? ""))).toBeUndefined();
	});

	it("is not handed out when somebody has been shielded since, nor to one on the team, nor by another day's address", async () => {
		const world = await aFinishedDay();
		const other = await aFinishedDay();
		await order(world.dayId, world.office);
		await app.drainJobs();
		const { id } = await latest(world.dayId);
		const office = await app.browser(world.office);
		expect((await (await app.browser(other.office)).get(paths.archivePackage(other.dayId, id))).status).toBe(
			404,
		);
		for (const who of [world.leader, world.decider, world.outsider])
			expect((await (await app.browser(who)).get(paths.archivePackage(world.dayId, id))).status).toBe(404);
		const shield = (shielded: boolean) =>
			run((db) => db.updateTable("people").set({ shielded }).where("id", "=", world.expert).execute());
		await shield(true);
		const refused = await office.get(paths.archivePackage(world.dayId, id));
		expect([refused.status, refused.headers.get("location")]).toEqual([303, paths.archive(world.dayId)]);
		expect(await office.text(paths.archive(world.dayId))).toContain(texts.outdated);
		await shield(false);
		const member = { ideaId: world.ideas[0] ?? "", personId: world.office, state: "joined" as const };
		await run((db) => db.insertInto("ideaMembers").values(member).execute());
		expect((await office.get(paths.archivePackage(world.dayId, id))).status).toBe(303);
	});

	it("tells of each pitch, and would be far within the bound with sixty of them", async () => {
		const world = await aFinishedDay();
		const parts = await run((db) => partsOf(db, world.dayId, "nb"));
		const [item] = parts?.protocol.items ?? [];
		if (!parts || !item) throw new Error("No case");
		const items = Array.from({ length: 5 }, (_, at) => ({ ...item, title: `Pitch ${at}` }));
		const told: number[] = [];
		const making = {
			...{ t: messagesIn("nb"), locale: "nb" as const, tenantName: "Lyngvik" },
			...{ madeAt: testNow, madeBy: "Kontoret" },
		};
		const large = { ...parts, protocol: { ...parts.protocol, items } };
		const { zip, files } = await packageOf(large, making, async ({ done }) => {
			told.push(done);
		});
		expect({ files, told }).toEqual({ files: 22, told: [1, 2, 3, 4, 5, 6] });
		expect(zip.byteLength * 12).toBeLessThan(mostPackageBytes / 4);
	});
});
