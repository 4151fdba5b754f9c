import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import { delayed } from "../../../core/capacity/queue.ts";
import type { Db } from "../../../platform/db/index.ts";
import { forecastOf, type Lived, type QueueGround } from "../queue.ts";
import { queueGround } from "./queue.ts";

/** What a yes to pitches costs in time: when each could start, and whose start is moved. */
export type CostInTime = {
	/** Null where no start is in sight. */
	starts: ReadonlyMap<string, Quarter | null>;
	delays: readonly { title: string; from: Quarter | null; to: Quarter | null }[];
};

/** A pitch holds its place for so long unless somebody has said something else. */
const usualQuarters = 2;

/** Puts the pitches in the queue as if all of them were decided today, and compares it with the queue as it is. */
export async function costInTime(
	db: Db,
	pitches: readonly { id: string; title: string }[],
	today: Day,
): Promise<CostInTime> {
	const ground = await queueGround(db, false);
	const ids = new Set(pitches.map(({ id }) => id));
	const others = ground.asked.filter(({ pitchId }) => pitchId === null || !ids.has(pitchId));
	const before = forecastOf({ ...ground, asked: others }, today);
	const after = forecastOf(withPitches(ground, pitches), today);
	const titles = new Map(ground.lived.map(({ id, title }) => [id, title]));
	return {
		starts: new Map(after.flatMap(({ id, start }) => (ids.has(id) ? [[id, start]] : []))),
		delays: delayed(before, after).map(({ id, from, to }) => ({ title: titles.get(id) ?? "", from, to })),
	};
}

/** The quarter that a pitch starts in by the published plan; null where the plan does not say. */
export async function plannedStart(db: Db, pitchId: string): Promise<Quarter | null> {
	const row = await db
		.selectFrom("plannedStarts")
		.select("quarter")
		.where("pitchId", "=", pitchId)
		.executeTakeFirst();
	return row?.quarter ?? null;
}

function withPitches(ground: QueueGround, pitches: readonly { id: string; title: string }[]): QueueGround {
	const ids = new Set(pitches.map(({ id }) => id));
	const asked = ground.asked.map((one) =>
		one.pitchId !== null && ids.has(one.pitchId) ? { ...one, initiativeId: one.pitchId } : one,
	);
	const joined = pitches.map(({ id, title }): Lived => {
		const quarters = asked.filter(({ initiativeId }) => initiativeId === id).map(({ quarter }) => quarter);
		return {
			...{ id, title, state: "planned", startQuarter: quarters.toSorted()[0] ?? null, startedOn: null },
			...{ quarters: usualQuarters, ownerId: "", ownerName: null, unitName: null },
		};
	});
	const last = "9999-Q4";
	const lived = [...ground.lived, ...joined].toSorted((a, b) =>
		(a.startQuarter ?? last) < (b.startQuarter ?? last) ? -1 : Number(a.startQuarter !== b.startQuarter),
	);
	return { ...ground, asked, lived };
}
