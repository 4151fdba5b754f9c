import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { lowerBound } from "./bound.ts";
import { costliest } from "./costliest.ts";
import { coverBound } from "./cover.ts";
import { evaluatePitchDay } from "./evaluate.ts";
import { impossibilities } from "./impossible.ts";
import { search } from "./search.ts";
import type { PitchDay, PitchDayPlan, PitchDayReason } from "./terms.ts";

/** Plans a pitch day by annealing; objective as `evaluatePitchDay`. Names what makes it impossible, where proved. */
export function planPitchDay(day: PitchDay, steering: Steering): Outcome<PitchDayPlan, PitchDayReason> {
	const reasons = impossibilities(day);
	if (reasons.length > 0) return { ok: false, reasons };
	const effort = new Effort(steering);
	const easy = lowerBound(day);
	const best = search(day, effort, new RandomSource(steering.seed), easy);
	const { broken, parts, objective } = evaluatePitchDay(day, best.blocks);
	if (Object.values(broken).some((count) => count > 0))
		return { ok: false, reasons: [{ kind: "not-found", broken }] };
	const bound = objective > easy ? Math.max(easy, coverBound(day, objective)) : easy;
	const account = { objective, bound, gap: gapOf(objective, bound), ...effort.spent() };
	const changed = { ...parts, ...changesIn(day, best.blocks) };
	return {
		ok: true,
		answer: {
			...account,
			blocks: best.blocks,
			parts: changed,
			costliest: costliest(day, best.blocks, parts),
		},
	};
}

function changesIn(day: PitchDay, blocks: PitchDayPlan["blocks"]): { changes: number; changeCost: number } {
	if (!day.previous) return { changes: 0, changeCost: 0 };
	let changes = 0;
	for (const { id } of day.blocks) {
		const [old, now] = [day.previous[id], blocks[id]];
		const [sat, sits] = [old?.panel ?? [], now?.panel ?? []];
		changes += sat.filter((j) => !sits.includes(j)).length + sits.filter((j) => !sat.includes(j)).length;
		changes += (now?.pitches ?? []).filter((q) => !old?.pitches.includes(q)).length;
	}
	return { changes, changeCost: changes * (day.changePrice ?? 0) };
}
