import { RandomSource } from "../random/index.ts";
import type { PitchDay } from "./terms.ts";

export type Size = { days: number; orders: number; rooms: number; judges: number; pitches: number };

/** A pitch day for tests, drawn from a seed: some are away, some have conflicts, a third of the judges are directors. */
export function makeDay(seed: number, { days, orders, rooms, judges, pitches }: Size, slots = 3): PitchDay {
	const random = new RandomSource(seed);
	const periods = Array.from({ length: days * orders }, (_, t) => ({
		...{ id: `t${t}`, day: Math.floor(t / orders), order: t % orders },
	}));
	const topics = Array.from({ length: 3 }, (_, at) => `topic${at}`);
	const available = (share: number) => periods.flatMap(({ id }) => (random.uniform() < share ? [id] : []));
	const pick = () => topics[random.below(topics.length)] ?? "";
	const drawn = {
		judges: Array.from({ length: judges }, (_, j) => ({
			...{ id: `j${j}`, role: j % 3 === 0 ? "director" : "expert", unit: `u${j}` },
			...{ expertise: [...new Set([pick(), pick()])], available: available(0.85) },
		})),
		pitches: Array.from({ length: pitches }, (_, q) => ({
			...{ id: `q${q}`, topic: pick(), unit: `v${q}`, available: available(0.85) },
		})),
	};
	return {
		...{ rooms: Array.from({ length: rooms }, (_, r) => `r${r}`), periods },
		blocks: periods.flatMap(({ id }) =>
			Array.from({ length: rooms }, (_, r) => ({ id: `${id}r${r}`, period: id, room: `r${r}`, slots })),
		),
		...drawn,
		conflicts: drawn.judges.flatMap((judge) =>
			drawn.pitches.flatMap((pitch): [string, string][] =>
				random.uniform() < 0.06 ? [[judge.id, pitch.id]] : [],
			),
		),
		panel: { min: 2, max: 3, directors: 1, experts: 1 },
		weights: { seat: 1, stepOut: 0.5, roomChange: 1, load: 0.25, topic: 0.5, unlinked: 5 },
	};
}
