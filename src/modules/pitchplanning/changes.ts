import type { Day } from "../../core/calendar/day.ts";
import { type PanelPlan, pitchStart, type SeatAs } from "../pitching/index.ts";
import type { Minutes } from "./frame.ts";

/** One seat of a person: where, when and as what. */
export type Duty = { day: Day; startsAt: string; room: string; as: SeatAs };

/** When and where one pitch is heard. */
export type Place = { day: Day; startsAt: string; room: string };

/** What differs between two arrangements of a day, person by person and pitch by pitch. */
export type Changes = {
	people: { personId: string; before: Duty[]; after: Duty[] }[];
	pitches: { pitchId: string; before: Place | null; after: Place | null }[];
};

/** A panel with everything said: what is empty has been filled from the day. */
export type Arranged = Pick<PanelPlan, "room" | "seats" | "pitchIds"> & { day: Day; startsAt: string };

/** Compares what stands with what comes; those and that which stay are left out. */
export function changesBetween(
	before: readonly Arranged[],
	after: readonly Arranged[],
	minutes: Minutes,
): Changes {
	const [duties, dutiesAfter] = [dutiesIn(before), dutiesIn(after)];
	const [places, placesAfter] = [placesIn(before, minutes), placesIn(after, minutes)];
	const people = [...new Set([...duties.keys(), ...dutiesAfter.keys()])].map((personId) => ({
		...{ personId, before: duties.get(personId) ?? [], after: dutiesAfter.get(personId) ?? [] },
	}));
	const pitches = [...new Set([...places.keys(), ...placesAfter.keys()])].map((pitchId) => ({
		...{ pitchId, before: places.get(pitchId) ?? null, after: placesAfter.get(pitchId) ?? null },
	}));
	return {
		people: people.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)),
		pitches: pitches.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after)),
	};
}

/** The seats of each person in the order of the day. */
export function dutiesIn(panels: readonly Arranged[]): Map<string, Duty[]> {
	const all = panels.flatMap(({ day, startsAt, room, seats }) =>
		seats.map(({ personId, as }) => ({ personId, duty: { day, startsAt, room, as } })),
	);
	return new Map(
		[...Map.groupBy(all, ({ personId }) => personId)].map(([personId, own]) => [
			personId,
			own.map(({ duty }) => duty).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
		]),
	);
}

const keyOf = ({ day, startsAt, room }: Place): string => `${day} ${startsAt} ${room}`;

function placesIn(panels: readonly Arranged[], minutes: Minutes): Map<string, Place> {
	return new Map(
		panels.flatMap(({ day, startsAt, room, pitchIds }) =>
			pitchIds.map((id, index): [string, Place] => [
				id,
				{ day, startsAt: pitchStart(startsAt, minutes, index), room },
			]),
		),
	);
}
