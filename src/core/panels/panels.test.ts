import { array, asyncProperty, assert as check, constant, integer, oneof, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { transportOf } from "./answer.ts";
import { assignPanels, evaluatePanels, type PanelsInstance } from "./index.ts";
import { carry } from "./transport.ts";

/** Sixteenths, so that sums are exact and equal totals are equal. */
const value = oneof(
	{ weight: 4, arbitrary: integer({ min: -4, max: 16 }) },
	{ weight: 1, arbitrary: constant(null) },
);
const instances = tuple(integer({ min: 2, max: 4 }), integer({ min: 1, max: 3 })).chain(([m, n]) =>
	record({
		affinity: array(array(value, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
		perItem: integer({ min: 1, max: 2 }),
		minLoad: integer({ min: 0, max: 1 }),
		more: integer({ min: 0, max: 1 }),
	}).map(
		({ affinity, perItem, minLoad, more }): PanelsInstance => ({
			people: affinity.map((_, i) => `p${i}`),
			items: (affinity[0] ?? []).map((_, j) => `i${j}`),
			affinity: affinity.map((row) => row.map((one) => (one === null ? null : one / 16))),
			...{ perItem, minLoad, maxLoad: Math.max(1, minLoad + more) },
		}),
	),
);

/** Every assignment that breaks no rule, with its total and its smallest item total. */
function all(instance: PanelsInstance): { total: number; smallest: number }[] {
	const pairs = instance.people.flatMap((person) =>
		instance.items.map((item): [string, string] => [person, item]),
	);
	return Array.from({ length: 2 ** pairs.length }, (_, bits) => pairs.filter((_, at) => (bits >> at) & 1))
		.filter((assigned) => assigned.length === instance.items.length * instance.perItem)
		.map((assigned) => evaluatePanels(instance, assigned))
		.filter(({ broken }) => broken.length === 0);
}

const most = (values: number[]) => Math.max(...values);

describe("panels", () => {
	it("have the greatest total of all assignments, and prove it; without one they say why", () =>
		check(
			asyncProperty(instances, async (instance) => {
				const found = all(instance);
				const outcome = await assignPanels(instance);
				expect(outcome.ok).toBe(found.length > 0);
				if (!outcome.ok) return;
				const { answer } = outcome;
				expect(evaluatePanels(instance, answer.assigned).broken).toEqual([]);
				expect(answer.total).toBeCloseTo(most(found.map(({ total }) => total)), 12);
				expect(answer.bound).toBeCloseTo(answer.total, 9);
			}),
			{ numRuns: 150 },
		));

	it(
		"are as fair as any assignment, and then as good as any that is as fair",
		() =>
			check(
				asyncProperty(instances, async (instance) => {
					const found = all(instance);
					if (found.length === 0) return;
					const outcome = await assignPanels(instance, "fairest");
					if (!outcome.ok) throw new Error(outcome.reasons[0]?.kind);
					const smallest = most(found.map((one) => one.smallest));
					const total = most(found.filter((one) => one.smallest === smallest).map((one) => one.total));
					const { answer } = outcome;
					expect([answer.objective, answer.smallest, answer.total]).toEqual([smallest, smallest, total]);
					expect(answer.bound).toBeGreaterThanOrEqual(smallest);
					expect(answer.bound - smallest).toBeLessThan(1e-6);
					expect(answer.totalBound).toBeGreaterThanOrEqual(total - 1e-9);
				}),
				{ numRuns: 40 },
			),
		20_000,
	);

	it("keep prices that no pair, taken or left, contradicts", () =>
		check(
			asyncProperty(instances, async (instance) => {
				const transport = transportOf(instance);
				if (all(instance).length === 0) return;
				const { taken, person, item } = carry(transport);
				for (const [pair, is] of taken.entries()) {
					const i = pair % transport.people;
					const j = Math.floor(pair / transport.people);
					const above = (transport.worth[pair] ?? 0) - (person[i] ?? 0) - (item[j] ?? 0);
					if (is) expect(above).toBeGreaterThan(-1e-9);
					else expect(above).toBeLessThan(1e-9);
				}
			}),
			{ numRuns: 100 },
		));

	it("name shared obstacles so that as many more people as are missing remove them", () =>
		check(
			asyncProperty(instances, async (instance) => {
				const outcome = await assignPanels(instance);
				const [reason] = outcome.ok ? [] : outcome.reasons;
				if (reason?.kind === "idle-people") {
					expect(reason.needs).toBeGreaterThan(reason.has);
					expect(all({ ...instance, minLoad: 0 }).length).toBeGreaterThan(0);
				}
				if (reason?.kind !== "crowded-items") return;
				expect(reason.needs).toBeGreaterThan(reason.has);
				const { items, people, affinity } = instance;
				const more = Array.from({ length: reason.needs - reason.has }, (_, at) => `more ${at}`);
				const open = items.map((item) => (reason.items.includes(item) ? 1 : null));
				const helped = { people: [...people, ...more], affinity: [...affinity, ...more.map(() => open)] };
				expect((await assignPanels({ ...instance, ...helped, minLoad: 0 })).ok).toBe(true);
			}),
			{ numRuns: 400 },
		));

	it("name the items that share too few people", async () => {
		const instance = {
			...{ people: ["Ada", "Bo", "Cy", "Di"], items: ["one", "two", "three"], perItem: 2, maxLoad: 2 },
			affinity: [
				[1, 1, 1],
				[1, 1, 1],
				[null, null, 1],
				[null, null, 1],
			],
		};
		expect((await assignPanels(instance)).ok).toBe(true);
		expect(
			await assignPanels({ ...instance, maxLoad: 1, perItem: 1, items: ["one", "two", "three"] }),
		).toMatchObject({
			ok: true,
		});
		const crowded = {
			...instance,
			affinity: [
				[1, 1, null],
				[1, null, 1],
				[null, null, 1],
				[null, 1, 1],
			],
		};
		expect(await assignPanels({ ...crowded, maxLoad: 3 })).toMatchObject({ ok: true });
		expect(
			await assignPanels({
				...{ people: ["Ada", "Bo", "Cy"], items: ["one", "two", "three"], perItem: 1, maxLoad: 1 },
				affinity: [
					[1, 1, 1],
					[null, null, 1],
					[null, null, 1],
				],
			}),
		).toEqual({
			ok: false,
			reasons: [{ kind: "crowded-items", items: ["one", "two"], busy: ["Ada"], needs: 2, has: 1 }],
		});
	});

	it("name the people who cannot all get what they must", async () => {
		expect(
			await assignPanels({
				...{
					people: ["Ada", "Bo", "Cy"],
					items: ["one", "two", "three"],
					perItem: 1,
					maxLoad: 2,
					minLoad: 1,
				},
				affinity: [
					[1, null, null],
					[1, null, null],
					[1, 1, 1],
				],
			}),
		).toEqual({ ok: false, reasons: [{ kind: "idle-people", people: ["Ada", "Bo"], needs: 2, has: 1 }] });
	});

	it("count what is missing where that is enough to tell", async () => {
		const base = {
			people: ["Ada", "Bo"],
			items: ["one", "two"],
			affinity: [
				[1, null],
				[1, 1],
			],
		};
		expect(await assignPanels({ ...base, perItem: 2, maxLoad: 1, minLoad: 2 })).toEqual({
			ok: false,
			reasons: [
				{ kind: "few-people", item: "two", needs: 2, has: 1 },
				{ kind: "few-items", person: "Ada", needs: 2, has: 1 },
				{ kind: "load", needs: 4, has: 2 },
			],
		});
		expect(
			await assignPanels({
				...base,
				people: ["Ada", "Bo", "Cy"],
				affinity: [
					[1, 1],
					[1, 1],
					[1, 1],
				],
				perItem: 1,
				maxLoad: 1,
				minLoad: 1,
			}),
		).toEqual({
			ok: false,
			reasons: [{ kind: "min-load", needs: 3, has: 2 }],
		});
	});
});
