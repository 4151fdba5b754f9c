import { addQuarters, type Quarter } from "../calendar/quarter.ts";

/** A unit with its ancestors from the top down to itself. */
export type UnitPlace = { readonly id: string; readonly path: readonly string[] };

/** A change that lands on some units, and on everybody under them, in the quarters from `from` to `to`. */
export type Landing = {
	readonly initiativeId: string;
	readonly unitIds: readonly string[];
	readonly from: Quarter;
	readonly to: Quarter;
};

/** Hours that an initiative takes of a unit's own people; the part that is released from duty, and what that costs. */
export type Taking = {
	readonly initiativeId: string;
	readonly unitId: string;
	readonly quarter: Quarter;
	readonly hours: number;
	readonly coverHours: number;
	readonly coverKroner: number;
};

/** What a unit can take in one quarter; null for no limit. */
export type ChangeLimits = { readonly changes: number | null; readonly hours: number | null };

/** What lands on one unit in one quarter. */
export type ChangeLoad = {
	readonly quarter: Quarter;
	/** The initiatives that are felt there, each once. */
	readonly initiativeIds: readonly string[];
	readonly hours: number;
	readonly coverHours: number;
	readonly coverKroner: number;
	readonly overChanges: boolean;
	readonly overHours: boolean;
};

/** How full a unit is: over a limit, at it, or with room. */
export type Fullness = "over" | "full" | "room";

export type LifeSpan = {
	readonly state: "planned" | "under_way";
	readonly startQuarter: Quarter | null;
	/** The quarter it was started in; null until it is. */
	readonly startedIn: Quarter | null;
	/** How many quarters it is planned to last. */
	readonly quarters: number;
};

/**
 * Gives the quarters in which a change lands, seen from the running quarter. What has not started as planned lands
 * from now on, and what goes on past its plan still lands now. Null where nobody has said when it starts.
 */
export function landingSpan(life: LifeSpan, now: Quarter): { from: Quarter; to: Quarter } | null {
	if (life.state === "under_way") {
		const from = life.startedIn ?? now;
		const planned = addQuarters(from, life.quarters - 1);
		return { from, to: planned < now ? now : planned };
	}
	if (life.startQuarter === null) return null;
	const from = life.startQuarter < now ? now : life.startQuarter;
	return { from, to: addQuarters(from, life.quarters - 1) };
}

/** Landings and hours by unit, so that many units can be asked about without going through everything again. */
export type ChangeGround = {
	readonly landings: ReadonlyMap<string, readonly Landing[]>;
	/** Each under its own unit and under all units above it. */
	readonly takings: ReadonlyMap<string, readonly Taking[]>;
};

/** Sorts landings and hours by the units they name. */
export function groundOf(
	units: readonly UnitPlace[],
	landings: readonly Landing[],
	takings: readonly Taking[],
): ChangeGround {
	const named = landings.flatMap((landing) =>
		[...new Set(landing.unitIds)].map((unitId) => ({ unitId, landing })),
	);
	const byUnit = new Map(
		[...Map.groupBy(named, ({ unitId }) => unitId)].map(([id, rows]) => [
			id,
			rows.map(({ landing }) => landing),
		]),
	);
	return { landings: byUnit, takings: takenAtOrUnder(units, takings) };
}

function takenAtOrUnder(units: readonly UnitPlace[], takings: readonly Taking[]): Map<string, Taking[]> {
	const paths = new Map(units.map(({ id, path }) => [id, path]));
	const found = new Map<string, Taking[]>();
	for (const taking of takings)
		for (const id of paths.get(taking.unitId) ?? []) {
			const here = found.get(id);
			if (here) here.push(taking);
			else found.set(id, [taking]);
		}
	return found;
}

/**
 * Gives what lands on a unit, quarter by quarter. A change that touches a unit is felt by all units under it, so a unit
 * counts its own changes and those from above; hours are those of its own people, the units under it included.
 */
export function changeLoad(
	ground: ChangeGround,
	unit: UnitPlace,
	quarters: readonly Quarter[],
	limits: ChangeLimits,
): ChangeLoad[] {
	const felt = unit.path.flatMap((id) => ground.landings.get(id) ?? []);
	const taken = ground.takings.get(unit.id) ?? [];
	return quarters.map((quarter) => {
		const landing = felt.filter(({ from, to }) => from <= quarter && quarter <= to);
		const initiativeIds = [...new Set(landing.map(({ initiativeId }) => initiativeId))];
		const now = taken.filter((one) => one.quarter === quarter);
		const hours = sum(now.map((one) => one.hours));
		return {
			quarter,
			initiativeIds,
			hours,
			coverHours: sum(now.map((one) => one.coverHours)),
			coverKroner: sum(now.map((one) => one.coverKroner)),
			overChanges: limits.changes !== null && initiativeIds.length > limits.changes,
			overHours: limits.hours !== null && hours > limits.hours,
		};
	});
}

/** How full the fullest of some quarters is. */
export function fullness(loads: readonly ChangeLoad[], limits: ChangeLimits): Fullness {
	if (loads.some(({ overChanges, overHours }) => overChanges || overHours)) return "over";
	const atLimit = loads.some(
		({ initiativeIds, hours }) =>
			(limits.changes !== null && initiativeIds.length === limits.changes) ||
			(limits.hours !== null && hours === limits.hours),
	);
	return atLimit ? "full" : "room";
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
