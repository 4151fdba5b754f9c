import {
	type Demand,
	effectOf,
	firstQuarterWithRoom,
	type Load,
	type Pool,
} from "../../core/capacity/capacity.ts";

/** Hours that a yes asks for; a request that is refused asks for nothing. */
export type Asked = { competenceId: string; quarter: string; hours: number; answer: "yes" | "no" | null };

/** What there is and what lies on it, by competence id; what is asked for here is among the demands already. */
export type Capacity = { pools: readonly Pool[]; demands: readonly Demand[] };

/** What a yes does to one competence in one quarter, and where there would have been room. */
export type CostLine = { before: Load; after: Load; hours: number; firstRoom: string | null };

/** What saying yes costs: one line for each competence and quarter it touches. */
export function costOf(capacity: Capacity, asked: readonly Asked[]): CostLine[] {
	const wanted = asked.filter(({ answer }) => answer !== "no").map(asDemand);
	const others = [...capacity.demands, ...wanted.map((one) => ({ ...one, hours: -one.hours }))];
	return effectOf(capacity.pools, others, wanted).changes.map(({ competence, quarter, before, after }) => {
		const hours = after.demanded - before.demanded;
		const room = after.over
			? firstQuarterWithRoom(capacity.pools, others, { competence, hours, from: quarter })
			: null;
		return { before, after, hours, firstRoom: room };
	});
}

const asDemand = ({ competenceId, quarter, hours }: Asked): Demand => ({
	competence: competenceId,
	quarter,
	hours,
});

/** What it costs when everything that is asked for goes on: all the hours, and where they are too many. */
export function costOfAll(capacity: Capacity, asked: readonly Asked[]): { hours: number; over: Load[] } {
	const lines = costOf(capacity, asked);
	return {
		hours: lines.reduce((sum, { hours }) => sum + hours, 0),
		over: lines.map(({ after }) => after).filter(({ over }) => over),
	};
}
