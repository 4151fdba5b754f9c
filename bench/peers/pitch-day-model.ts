import type { PitchDay } from "../../src/core/pitchday/index.ts";
import { LinearModel } from "./linear-model.ts";

/**
 * A pitch day as one programme. Changes of room and links are left out, which makes it easier for the peer: its answer
 * is judged by the whole rule afterwards.
 */
export function pitchDayModel(instance: PitchDay): { model: string; read: Reader } {
	const model = new LinearModel("Minimize");
	const { blocks, pitches, judges, weights } = instance;
	const held = new Map<string, string>();
	const sits = new Map<string, string>();
	for (const [b, block] of blocks.entries()) {
		for (const [q, pitch] of pitches.entries())
			if (pitch.available.includes(block.period))
				held.set(`${pitch.id}|${block.id}`, model.binary(`x${q}b${b}`));
		for (const [j, judge] of judges.entries())
			if (judge.available.includes(block.period))
				sits.set(`${judge.id}|${block.id}`, model.binary(`y${j}b${b}`));
	}
	for (const name of sits.values()) model.goal(weights.seat, name);
	const parts = { model, instance, held, sits };
	addPlaces(parts);
	addPanels(parts);
	addStepsOut(parts);
	addTopics(parts);
	addLoads(parts);
	return { model: model.toString(), read: (found) => readBlocks(parts, found) };
}

type Reader = (found: ReadonlyMap<string, number>) => {
	blocks: Record<string, { panel: string[]; pitches: string[] }>;
};
type Parts = {
	model: LinearModel;
	instance: PitchDay;
	held: Map<string, string>;
	sits: Map<string, string>;
};

const sum = (names: readonly (string | undefined)[], weight = 1) =>
	names.flatMap((name) => (name === undefined ? [] : [[weight, name] as const]));

function addPlaces({ model, instance: { blocks, pitches, judges }, held, sits }: Parts): void {
	for (const { id } of pitches) model.row(sum(blocks.map((block) => held.get(`${id}|${block.id}`))), "=", 1);
	for (const block of blocks)
		model.row(sum(pitches.map(({ id }) => held.get(`${id}|${block.id}`))), "<=", block.slots);
	for (const { id } of judges)
		for (const together of Map.groupBy(blocks, ({ period }) => period).values())
			model.row(sum(together.map((block) => sits.get(`${id}|${block.id}`))), "<=", 1);
}

function addPanels({ model, instance, held, sits }: Parts): void {
	const { blocks, pitches, judges, panel } = instance;
	const partial = new Set(instance.conflicts.map(([judge, pitch]) => `${judge}|${pitch}`));
	for (const block of blocks) {
		model.row(sum(judges.map(({ id }) => sits.get(`${id}|${block.id}`))), "<=", panel.max);
		for (const pitch of pitches) {
			const x = held.get(`${pitch.id}|${block.id}`);
			if (x === undefined) continue;
			const free = judges.filter(({ id }) => !partial.has(`${id}|${pitch.id}`));
			const atLeast = (some: typeof judges, least: number) =>
				model.row([...sum(some.map(({ id }) => sits.get(`${id}|${block.id}`))), [-least, x]], ">=", 0);
			atLeast(free, panel.min);
			atLeast(
				free.filter(({ role }) => role === "director"),
				panel.directors,
			);
			atLeast(
				free.filter(({ expertise }) => expertise.includes(pitch.topic)),
				panel.experts,
			);
		}
	}
}

function addStepsOut({ model, instance: { blocks, conflicts, weights }, held, sits }: Parts): void {
	for (const [c, [judge, pitch]] of conflicts.entries())
		for (const [b, { id }] of blocks.entries()) {
			const [x, y] = [held.get(`${pitch}|${id}`), sits.get(`${judge}|${id}`)];
			if (x === undefined || y === undefined) continue;
			model.goal(weights.stepOut, `o${c}b${b}`);
			model.row(
				[
					[1, `o${c}b${b}`],
					[-1, x],
					[-1, y],
				],
				">=",
				-1,
			);
		}
}

function addTopics({ model, instance: { blocks, pitches, weights }, held }: Parts): void {
	const topics = [...new Set(pitches.map(({ topic }) => topic))];
	for (const [b, { id }] of blocks.entries())
		for (const [t, topic] of topics.entries()) {
			model.goal(weights.topic, `t${t}b${b}`);
			for (const pitch of pitches.filter((one) => one.topic === topic)) {
				const x = held.get(`${pitch.id}|${id}`);
				if (x !== undefined)
					model.row(
						[
							[1, `t${t}b${b}`],
							[-1, x],
						],
						">=",
						0,
					);
			}
		}
}

/** The square of a whole number n is the sum of its first n odd numbers, and a minimum takes the small ones first. */
function addLoads({ model, instance: { blocks, judges, periods, weights }, sits }: Parts): void {
	for (const [j, { id }] of judges.entries()) {
		const steps = periods.map((_, step) => {
			const name = model.binary(`l${j}s${step}`);
			model.goal(weights.load * (2 * step + 1), name);
			return [-1, name] as const;
		});
		model.row([...sum(blocks.map((block) => sits.get(`${id}|${block.id}`))), ...steps], "=", 0);
	}
}

function readBlocks(
	{ instance: { blocks, judges, pitches }, held, sits }: Parts,
	found: ReadonlyMap<string, number>,
) {
	const taken = (name: string | undefined) => name !== undefined && (found.get(name) ?? 0) > 0.5;
	const rows = blocks.map(({ id }) => {
		const panel = judges.map((judge) => judge.id).filter((judge) => taken(sits.get(`${judge}|${id}`)));
		return [
			id,
			{
				panel,
				pitches: pitches.map((pitch) => pitch.id).filter((pitch) => taken(held.get(`${pitch}|${id}`))),
			},
		] as const;
	});
	return { blocks: Object.fromEntries(rows.filter(([, { pitches }]) => pitches.length > 0)) };
}
