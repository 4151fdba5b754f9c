import type { PitchDay as Problem } from "../../core/pitchday/index.ts";
import type { PanelPlan } from "../pitching/index.ts";
import { blockOf, type Ground, type Member, type PanelNow } from "./ground.ts";

type Filled = { panel: string[]; pitches: string[] };

/** What a schedule is put into panels by. */
export type ToArrange = {
	ground: Ground;
	problem: Pick<Problem, "blocks" | "judges">;
	filled: { [block: string]: Filled };
	/** Panels that have begun and stay. */
	begun: readonly PanelNow[];
};

/** The panels that a schedule gives, in the order of the day. Where one sits already in a room at a time, it is that one. */
export function arrangementOf({ ground, problem, filled, begun }: ToArrange): PanelPlan[] {
	const roster = new Map(ground.members.map((member) => [member.personId, member]));
	const known = new Map(
		ground.panels.filter((panel) => !begun.includes(panel)).map((panel) => [blockOf(panel), panel]),
	);
	const used = problem.blocks.filter(({ id }) => (filled[id]?.pitches.length ?? 0) > 0);
	const spare = substitutesOf(problem, filled, used, known);
	const planned = used.map((block) => {
		const { panel, pitches } = filled[block.id] ?? { panel: [], pitches: [] };
		const now = known.get(block.id);
		const was = new Map((now?.seats ?? []).map(({ personId, as }) => [personId, as]));
		const chair = panel.find((id) => was.get(id) === "chair") ?? chairOf(panel, roster);
		return {
			...(now && { id: now.id }),
			...{
				title: now?.title ?? "",
				room: block.room,
				day: block.period.slice(0, 10),
				startsAt: block.period.slice(11),
			},
			quorum: now?.ownQuorum ?? null,
			seats: [
				...(chair === undefined ? [] : [{ personId: chair, as: "chair" as const }]),
				...panel
					.filter((personId) => personId !== chair)
					.map((personId) => ({ personId, as: "member" as const })),
				...(spare.get(block.id) ?? []).map((personId) => ({ personId, as: "substitute" as const })),
			],
			pitchIds: inOrder(pitches, now, ground),
		};
	});
	return [...begun.map(kept), ...planned].toSorted(byTime);
}

/** A panel that has begun stays, whoever has left it: what they gave counts. */
const kept = ({ id, title, room, day, startsAt, ownQuorum, seats, pitchIds }: PanelNow): PanelPlan => ({
	...{ id, title, room, day, startsAt, quorum: ownQuorum, seats, pitchIds },
});

const byTime = (a: PanelPlan, b: PanelPlan): number =>
	`${a.day} ${a.startsAt} ${a.room}` < `${b.day} ${b.startsAt} ${b.room}` ? -1 : 1;

/** Those who lead lines lead panels; the day's leader first. */
const chairRank = ["leader", "director", "chief", "expert", "external"];

function chairOf(panel: readonly string[], roster: ReadonlyMap<string, Member>): string | undefined {
	const rank = (id: string) => chairRank.indexOf(roster.get(id)?.role ?? "external");
	return panel.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Pitches that stay keep their order, those that come stand last. */
function inOrder(pitches: readonly string[], now: PanelNow | undefined, ground: Ground): string[] {
	const before = new Map((now?.pitchIds ?? []).map((id, at) => [id, at]));
	const order = new Map(ground.pitches.map(({ id }, at) => [id, at]));
	const place = (id: string) => before.get(id) ?? before.size + (order.get(id) ?? 0);
	return pitches.toSorted((a, b) => place(a) - place(b));
}

/** More than two in reserve for one panel keeps people from their work. */
const mostSubstitutes = 2;

/** Members who can come and sit nowhere at that time are in reserve: those who were, then those with the fewest duties. */
function substitutesOf(
	{ judges }: Pick<Problem, "judges">,
	filled: { [block: string]: Filled },
	used: Problem["blocks"],
	known: ReadonlyMap<string, PanelNow>,
): Map<string, string[]> {
	const spare = new Map<string, string[]>();
	const duties = new Map(
		judges.map(({ id }) => [id, used.filter((block) => filled[block.id]?.panel.includes(id)).length]),
	);
	for (const [period, blocks] of Map.groupBy(used, (block) => block.period)) {
		const busy = new Set(blocks.flatMap(({ id }) => filled[id]?.panel ?? []));
		const free = new Set(
			judges
				.filter(({ id, available }) => available.includes(period) && !busy.has(id))
				.toSorted((a, b) => (duties.get(a.id) ?? 0) - (duties.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
				.map(({ id }) => id),
		);
		for (const { id } of blocks) spare.set(id, taken(reserveOf(known.get(id)), free));
		for (let round = 0; round < mostSubstitutes; round++)
			for (const { id } of blocks) {
				const own = spare.get(id) ?? [];
				if (own.length <= round) own.push(...taken([...free].slice(0, 1), free));
			}
		for (const id of blocks.flatMap((block) => spare.get(block.id) ?? []))
			duties.set(id, (duties.get(id) ?? 0) + 1);
	}
	return spare;
}

const reserveOf = (panel: PanelNow | undefined): string[] =>
	(panel?.seats ?? []).flatMap(({ personId, as }) => (as === "substitute" ? [personId] : []));

/** Those of the wanted who are free, who then no longer are. */
function taken(wanted: readonly string[], free: Set<string>): string[] {
	const got = wanted.filter((id) => free.has(id));
	for (const id of got) free.delete(id);
	return got;
}
