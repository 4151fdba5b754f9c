import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import type { FileStore } from "../files/index.ts";
import { computing, daily, drainJobs, enqueue, type Jobs, joinJobs, long, startWorker } from "./index.ts";

const { database, tenant } = await testDatabase();
const fjordvik = await tenant("fjordvik");
const other = await tenant("annen");

const config = { smtpUrl: null, mailFrom: "", baseUrl: null, port: 3000 };
const noted: unknown[] = [];
const deps = {
	database,
	config,
	files: {} as FileStore,
	clock: () => new Date("2027-01-12T08:00:00Z"),
	log: (...line: unknown[]) => void noted.push(line),
};
const countEvents = (db: Parameters<typeof enqueue>[0]) => db.selectFrom("events").select(["id"]).execute();

test("a job sees its own tenant, and exists only when its transaction does", async () => {
	const seen: unknown[] = [];
	const jobs: Jobs = {
		look: async (db, payload) => {
			await db.insertInto("events").values({ type: "looked", subjectKind: "job" }).execute();
			seen.push([payload, (await countEvents(db)).length]);
		},
	};
	await fjordvik.run((db) => enqueue(db, "look", { at: "fjordvik" }));
	await other.run((db) => enqueue(db, "look", { at: "annen" }));
	const undone = other.run(async (db) => {
		await enqueue(db, "look", { at: "nowhere" });
		throw new Error("undone");
	});
	await expect(undone).rejects.toThrow("undone");
	await drainJobs(deps, jobs);
	expect(seen).toEqual([
		[{ at: "fjordvik" }, 1],
		[{ at: "annen" }, 1],
	]);
});

test("the same key waits once in each tenant", async () => {
	const seen: unknown[] = [];
	const jobs: Jobs = { remind: async (_db, payload) => void seen.push(payload) };
	await fjordvik.run((db) => enqueue(db, "remind", { n: 1 }, { key: "k" }));
	await fjordvik.run((db) => enqueue(db, "remind", { n: 2 }, { key: "k" }));
	await other.run((db) => enqueue(db, "remind", { n: 3 }, { key: "k" }));
	await drainJobs(deps, jobs);
	expect(seen).toEqual([{ n: 2 }, { n: 3 }]);
});

test("a job that fails is undone, told without what people wrote, and waits for its next try", async () => {
	const jobs: Jobs = {
		fail: async (db, _payload, { attempt }) => {
			await db
				.insertInto("events")
				.values({ type: `try ${attempt.number}`, subjectKind: "job" })
				.execute();
			throw new TypeError("Kari Nordmann, 12345678901");
		},
	};
	const before = (await fjordvik.run(countEvents)).length;
	await fjordvik.run((db) => enqueue(db, "fail", { name: "Kari Nordmann" }));
	await drainJobs(deps, jobs);
	expect((await fjordvik.run(countEvents)).length).toBe(before);
	expect(noted).toEqual([
		[
			"error",
			"job trouble",
			expect.objectContaining({ task: "fail", attempt: 1, error: expect.stringMatching(/^TypeError at /) }),
		],
	]);
	expect(JSON.stringify(noted)).not.toContain("Nordmann");
});

test("a long job has one transaction after another", async () => {
	const sizes: number[] = [];
	const jobs: Jobs = {
		compute: long(async (transaction) => {
			await transaction((db) =>
				db.insertInto("events").values({ type: "one", subjectKind: "job" }).execute(),
			);
			sizes.push((await other.run(countEvents)).length);
			await transaction((db) =>
				db.insertInto("events").values({ type: "two", subjectKind: "job" }).execute(),
			);
			sizes.push((await other.run(countEvents)).length);
		}),
	};
	const before = (await other.run(countEvents)).length;
	await other.run((db) => enqueue(db, "compute", {}));
	await drainJobs(deps, jobs);
	expect(sizes).toEqual([before + 1, before + 2]);
});

test("two modules cannot share a task name", () => {
	const jobs: Jobs = { sweep: daily(async () => {}) };
	expect(() => joinJobs(jobs, { sweep: async () => {} })).toThrow("a job named sweep");
});

test("a worker takes a job that comes while it runs, and stops cleanly", async () => {
	const { promise, resolve } = Promise.withResolvers<unknown>();
	const worker = await startWorker(deps, { ring: async (_db, payload) => resolve(payload) });
	await fjordvik.run((db) => enqueue(db, "ring", { bell: 1 }));
	expect(await promise).toEqual({ bell: 1 });
	await worker.stop();
});

test("what computes holds back nothing else, however much of it there is", async () => {
	const [computed, rung] = [Promise.withResolvers<void>(), Promise.withResolvers<unknown>()];
	const begun: unknown[] = [];
	const worker = await startWorker(deps, {
		plan: computing(async (_transaction, payload) => {
			begun.push(payload);
			await computed.promise;
		}),
		ring_after: async (_db, payload) => rung.resolve(payload),
	});
	for (const n of [1, 2, 3]) await fjordvik.run((db) => enqueue(db, "plan", { n }));
	await expect.poll(() => begun).toEqual([{ n: 1 }]);
	await fjordvik.run((db) => enqueue(db, "ring_after", { bell: 2 }));
	expect(await rung.promise).toEqual({ bell: 2 });
	expect(begun).toEqual([{ n: 1 }]);
	computed.resolve();
	await worker.stop();
});
