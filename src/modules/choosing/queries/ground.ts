import type { Day } from "../../../core/calendar/day.ts";
import { type Quarter, quarterOf, quartersFrom } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";
import { competencesForChoice, type QueueGround, queueGround, queueOf } from "../../portfolio/index.ts";
import type { Ground } from "../candidates.ts";
import { candidatesNow } from "./candidates.ts";

/** A plan looks two years ahead; hours count on as they were last set. */
const quartersPlanned = 8;

/** What a plan stands on today; a fixed number of questions. */
export async function groundOf(db: Db, today: Day): Promise<Ground> {
	const queue = await queueGround(db, false);
	const competences = await competencesForChoice(db);
	const quarters = quartersFrom(quarterOf(today), quartersPlanned);
	const { running, slots } = queueOf(queue, today);
	return {
		candidates: await candidatesNow(db),
		...{ competences, quarters },
		free: competences.map(({ id }) => quarters.map((quarter) => freeIn(queue, id, quarter))),
		places:
			slots === null
				? null
				: quarters.map((quarter) =>
						Math.max(0, slots - running.filter(({ until }) => until >= quarter).length),
					),
		overBy: new Map([
			// Nobody knows when what is paused is over: not within the plan.
			...queue.lived
				.filter(({ state }) => state === "paused")
				.map(({ id }): [string, number] => [id, quarters.length]),
			...running.map(({ id, until }): [string, number] => [
				id,
				1 + quarters.findLastIndex((quarter) => quarter <= until),
			]),
		]),
	};
}

/** Hours of a competence that neither work under way nor work on pause has asked for. */
function freeIn({ lived, asked, pools }: QueueGround, competenceId: string, quarter: Quarter): number {
	const going = new Set(lived.filter(({ state }) => state !== "planned").map(({ id }) => id));
	const taken = asked
		.filter((one) => one.competenceId === competenceId && one.quarter === quarter && one.answer !== "no")
		.filter(({ initiativeId }) => initiativeId !== null && going.has(initiativeId))
		.reduce((sum, { hours }) => sum + hours, 0);
	const known = pools.filter((pool) => pool.competenceId === competenceId && pool.quarter <= quarter);
	const there = known.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)).at(-1)?.hours ?? 0;
	return Math.max(0, there - taken);
}
