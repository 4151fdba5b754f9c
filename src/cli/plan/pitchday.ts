import { z } from "zod";
import type { PitchDay, PitchDayPlan, PitchDayReason } from "../../core/pitchday/index.ts";
import { asSentence } from "../../platform/i18n/format.ts";
import type { PlanKind, Read } from "./kind.ts";
import { amount, firstFault, id, wholeNumber } from "./reading.ts";

const whole = wholeNumber(0);
const filled = z.record(id, z.object({ panel: z.array(id), pitches: z.array(id) }));
const shape = z.object({
	format: z.enum(["ledelsesskolen/pitchday/1", "pitchday/1"]),
	rooms: z.array(id),
	periods: z.array(z.object({ id, day: whole, order: whole })),
	blocks: z.array(z.object({ id, period: id, room: id, slots: whole })),
	judges: z.array(
		z.object({ id, role: id, unit: z.string(), expertise: z.array(id), available: z.array(id) }),
	),
	pitches: z.array(z.object({ id, topic: id, unit: z.string(), available: z.array(id) })),
	conflicts: z.array(z.tuple([id, id])),
	panel: z.object({ min: whole, max: whole, directors: whole, experts: whole }),
	weights: z.object({
		...{ seat: amount, stepOut: amount, roomChange: amount },
		...{ load: amount, topic: amount, unlinked: amount },
	}),
	previous: filled.optional(),
	changePrice: amount.optional(),
	locked: z.array(id).optional(),
});

/** The pitch-day planner as the command line sees it. */
export const pitchday: PlanKind<PitchDay, PitchDayPlan, PitchDayReason> = { read, explain, refuse };

function read(value: unknown): Read<PitchDay> {
	const parsed = shape.safeParse(value);
	if (!parsed.success) return { ok: false, fault: firstFault(value, parsed.error) };
	const { format, previous, changePrice, locked, ...day } = parsed.data;
	const instance: PitchDay = { ...day };
	if (previous) instance.previous = previous;
	if (changePrice !== undefined) instance.changePrice = changePrice;
	if (locked) instance.locked = locked;
	const { min, max } = instance.panel;
	if (min > max)
		return { ok: false, fault: `panel: min ${min} is above max ${max}. Lower min or raise max.` };
	const fault = twiceIn(instance) ?? unknownIn(instance);
	return fault ? { ok: false, fault } : { ok: true, instance };
}

function twiceIn(day: PitchDay): string | null {
	for (const field of ["periods", "blocks", "judges", "pitches"] as const) {
		const seen = new Set<string>();
		for (const { id } of day[field]) {
			if (seen.has(id)) return `${field}: id ${id} stands twice. Give each row an id of its own.`;
			seen.add(id);
		}
	}
	return null;
}

function unknownIn(day: PitchDay): string | null {
	const ids = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
	const [periods, judges] = [ids(day.periods), ids(day.judges)];
	const [pitches, blocks] = [ids(day.pitches), ids(day.blocks)];
	const faults: (string | null)[] = [];
	const check = (known: Set<string>, used: string[], where: string) => {
		for (const one of used)
			if (!known.has(one)) faults.push(`${where}: ${one} is unknown. Add it or take it out.`);
	};
	for (const { id, period, room } of day.blocks) {
		check(periods, [period], `blocks.period (${id})`);
		check(new Set(day.rooms), [room], `blocks.room (${id})`);
	}
	for (const { id, available } of day.judges) check(periods, available, `judges.available (${id})`);
	for (const { id, available } of day.pitches) check(periods, available, `pitches.available (${id})`);
	for (const [at, [judge, pitch]] of day.conflicts.entries()) {
		check(judges, [judge], `conflicts, row ${at + 1}`);
		check(pitches, [pitch], `conflicts, row ${at + 1}`);
	}
	check(blocks, day.locked ?? [], "locked");
	check(blocks, Object.keys(day.previous ?? {}), "previous");
	return faults[0] ?? null;
}

function explain(answer: PitchDayPlan): string[] {
	const { objective, bound, parts } = answer;
	return [
		`Cost ${objective}; no plan can cost less than ${bound}.`,
		`${parts.seats} panel seats, ${parts.stepOut} step-outs, ${parts.roomChange} room changes, ${parts.topics} topics over the blocks.`,
		parts.unlinked === 0
			? "All scores can be compared."
			: `${parts.unlinked + 1} islands cannot be compared.`,
		...answer.costliest
			.filter(({ cost }) => cost > 0)
			.slice(0, 3)
			.map(({ rule, cost, where }) => {
				const most = where.slice(0, 3).map(({ id, cost: own }) => `${id} ${own}`);
				return `${rule} costs ${cost}${most.length > 0 ? `, most at ${most.join(", ")}` : ""}.`;
			}),
	];
}

const lackText: Record<string, string> = {
	gone: "is not on the day any more",
	away: "is not there in that period",
	twice: "is locked in two places at once",
	"too-many": "is more than there is room for",
	judges: "has too few judges without conflict",
	directors: "has too few directors without conflict",
	experts: "has too few judges who know the topic",
};

/** What to do about a pitch without a panel, by what it lacks: in one period is enough. */
function adviceFor({ topic, periods }: PitchDayReason & { kind: "no-panel" }): string {
	const lacks = new Set(periods.map(({ lack }) => lack));
	const ways: { [lack: string]: string } = {
		experts: `ask for a judge who knows ${topic}`,
		directors: "ask for a director without conflict",
		judges: "ask for a judge without conflict",
		seats: "raise panel.max, or lower panel.min",
		"no-block": "add a block",
		"pitch-away": "let the pitch come in one more period",
	};
	const own = Object.keys(ways).filter((lack) => lacks.has(lack));
	const told = own.map((lack) => ways[lack]).join(", or ");
	return `${asSentence(told)}.`;
}

function refuse(reason: PitchDayReason): string {
	if (reason.kind === "too-few-slots")
		return `${reason.pitches} pitches but ${reason.slots} slots. Add a block or take pitches out.`;
	if (reason.kind === "no-panel") {
		const periods = reason.periods.map(({ period, lack }) => `${period}: ${lack}`).join(", ");
		return `Pitch ${reason.pitch} (${reason.topic}) has no possible panel (${periods}). ${adviceFor(reason)}`;
	}
	if (reason.kind === "crowded")
		return `Pitches ${reason.pitches.join(", ")} can only stand in ${reason.periods.join(", ")}, where judges can hold ${reason.slots} slots. Add a block or judges there, or let ${reason.pitches.length - reason.slots} of them come at another time.`;
	if (reason.kind === "locked")
		return `Block ${reason.block} is locked but cannot be kept: ${reason.id} (${lackText[reason.lack] ?? reason.lack}). Take the lock away and set changePrice instead.`;
	const broken = Object.entries(reason.broken).filter(([, count]) => count > 0);
	return `No plan found; the best still breaks ${broken.map(([rule, count]) => `${rule} ${count} times`).join(", ")}. Search longer or add judges.`;
}
