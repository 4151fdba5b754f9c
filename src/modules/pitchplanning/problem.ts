import type { PitchDay as Problem } from "../../core/pitchday/index.ts";
import { blockId, type Frame, type Minutes, slotsIn } from "./frame.ts";
import { blockOf, type Ground, isDirector, type PanelNow, sittingOf, topicOf } from "./ground.ts";

/** Points for each wish: an island costs more than any way to avoid it; see docs/pitchday.md. */
export const weights = { seat: 1, stepOut: 0.5, roomChange: 1, load: 0.25, topic: 0.5, unlinked: 5 };

/** A change of a schedule that people have in their calendars costs as much as two seats. */
const changePrice = 2;

/** What a schedule is made of. */
export type Order = {
	ground: Ground;
	frame: Frame;
	minutes: Minutes;
	/** Panels that are left as they are, whole: they have begun. */
	begun: readonly PanelNow[];
	/** Members and pitches that fall out. */
	away: ReadonlySet<string>;
	withdrawn: ReadonlySet<string>;
	/** Where to go on from: blocks that stand, and those that must. */
	previous?: Problem["previous"];
	locked?: readonly string[];
	keepsClose: boolean;
};

/** The planner's problem: everything that has not begun. */
export function problemOf(order: Order): Problem {
	const { ground, frame, previous, locked, keepsClose } = order;
	const past = new Set(order.begun.map(sittingOf));
	const gone = new Set([...order.withdrawn, ...order.begun.flatMap(({ pitchIds }) => pitchIds)]);
	const pitches = ground.pitches.filter(({ id }) => !gone.has(id));
	const judges = ground.members.filter(({ personId, isAway }) => !isAway && !order.away.has(personId));
	const blocks = blocksOf(order, past);
	const periods = [...new Set(blocks.map(({ period }) => period))].sort();
	const can = (cannot: readonly string[]) => periods.filter((period) => !cannot.includes(period));
	const here = new Set(pitches.map(({ id }) => id));
	const { min, max, directors, experts } = frame.rules;
	return {
		rooms: [...new Set(blocks.map(({ room }) => room))],
		periods: inDays(periods),
		blocks,
		judges: judges.map(({ personId, role, sector, expertise, cannot }) => ({
			...{ id: personId, role: isDirector(role) ? "director" : role, unit: sector ?? "" },
			...{ expertise, available: can(cannot) },
		})),
		pitches: pitches.map((pitch) => ({
			...{ id: pitch.id, topic: topicOf(pitch), unit: pitch.unitName ?? "", available: can(pitch.cannot) },
		})),
		conflicts: ground.aside.flatMap(({ personId, pitchId }): [string, string][] =>
			here.has(pitchId) ? [[personId, pitchId]] : [],
		),
		panel: { min, max, directors, experts },
		weights,
		...(previous && { previous: only(previous, { blocks, judges, here }) }),
		...(keepsClose && { changePrice }),
		...(locked && { locked: locked.filter((id) => blocks.some((block) => block.id === id)) }),
	};
}

/** The rooms of each sitting to come; where little is to change, panels that sit outside them too. */
function blocksOf(
	{ frame, minutes, ground, begun, keepsClose }: Order,
	past: ReadonlySet<string>,
): Problem["blocks"] {
	const framed = frame.sittings
		.filter(({ id }) => !past.has(id))
		.flatMap((sitting) =>
			frame.rooms.map((room) => ({
				...{ id: blockId(sitting.id, room), period: sitting.id, room, slots: slotsIn(sitting, minutes) },
			})),
		);
	const known = new Set(framed.map(({ id }) => id));
	if (!keepsClose) return framed;
	const others = ground.panels
		.filter((panel) => panel.pitchIds.length > 0 && !begun.includes(panel) && !known.has(blockOf(panel)))
		.map((panel) => ({
			...{ id: blockOf(panel), period: sittingOf(panel), room: panel.room, slots: panel.pitchIds.length },
		}));
	return [...framed, ...others];
}

function inDays(periods: readonly string[]): Problem["periods"] {
	const days = [...new Set(periods.map((id) => id.slice(0, 10)))];
	return periods.map((id, order) => ({ id, day: days.indexOf(id.slice(0, 10)), order }));
}

type Left = { blocks: Problem["blocks"]; judges: readonly { personId: string }[]; here: ReadonlySet<string> };

/** What stands, without those who are gone: the planner mends a panel that lacks somebody. */
function only(
	previous: NonNullable<Problem["previous"]>,
	{ blocks, judges, here }: Left,
): Problem["previous"] {
	const sits = new Set(judges.map(({ personId }) => personId));
	const known = new Set(blocks.map(({ id }) => id));
	return Object.fromEntries(
		Object.entries(previous)
			.filter(([id]) => known.has(id))
			.map(([id, { panel, pitches }]) => [
				id,
				{
					panel: panel.filter((judge) => sits.has(judge)),
					pitches: pitches.filter((pitch) => here.has(pitch)),
				},
			]),
	);
}

/** The panels as they stand, in the planner's words; substitutes are not the planner's. */
export const standing = (panels: readonly PanelNow[]): NonNullable<Problem["previous"]> =>
	Object.fromEntries(
		panels.map((panel) => [
			blockOf(panel),
			{
				panel: panel.seats.filter(({ as }) => as !== "substitute").map(({ personId }) => personId),
				pitches: panel.pitchIds,
			},
		]),
	);
