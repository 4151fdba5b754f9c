import type { Quarter } from "../../core/calendar/quarter.ts";
import { changeLoad, fullness } from "../../core/capacity/change-load.ts";
import type { Ground } from "./queries/ground.ts";
import { type Change, type LoadedUnit, type UnitLoad, warnedQuarters } from "./unit-load.ts";

/** What lands on one unit in the quarters shown. */
export function loadOf(ground: Ground, unit: LoadedUnit): UnitLoad {
	const loads = changeLoad(ground.felt, unit, ground.quarters, unit.limits);
	return { unit, loads, fullness: fullness(loads, unit.limits) };
}

/** The units that something lands on, or that have said what they can take; the fullest first. */
export function loadedUnits(ground: Ground): UnitLoad[] {
	return ground.units
		.filter(({ path, ownLimit }) => ownLimit || path.some((id) => ground.felt.landings.has(id)))
		.map((unit) => loadOf(ground, unit))
		.filter(({ unit, loads }) => unit.ownLimit || mostOf(loads) > 0)
		.toSorted((a, b) => ranks[a.fullness] - ranks[b.fullness] || mostOf(b.loads) - mostOf(a.loads));
}

/** Those of them that are named, have said what they can take, or are full: the rest only feel what lands above them. */
export const unitsOfNote = (ground: Ground): UnitLoad[] =>
	loadedUnits(ground).filter(
		({ unit, fullness: full }) => unit.ownLimit || full !== "room" || ground.felt.landings.has(unit.id),
	);

const ranks = { over: 0, full: 1, room: 2 };

/** The most changes at once in the quarters shown. */
export const mostOf = (loads: UnitLoad["loads"]): number =>
	Math.max(0, ...loads.map(({ initiativeIds }) => initiativeIds.length));

/** One limit that is passed, in one quarter. */
export type Strain = {
	readonly unit: LoadedUnit;
	readonly quarter: Quarter;
	readonly changes: number;
	readonly hours: number;
	readonly overChanges: boolean;
	readonly overHours: boolean;
};

/** Where limits are passed this quarter and the next; with ids, only where one of those changes is felt. */
export function strains(ground: Ground, units: readonly LoadedUnit[], among?: ReadonlySet<string>): Strain[] {
	return units.flatMap((unit) =>
		loadOf(ground, unit)
			.loads.slice(0, among ? undefined : warnedQuarters)
			.filter(({ overChanges, overHours }) => overChanges || overHours)
			.filter(({ initiativeIds }) => !among || initiativeIds.some((id) => among.has(id)))
			.map(({ quarter, initiativeIds, hours, overChanges, overHours }) => ({
				...{ unit, quarter, changes: initiativeIds.length, hours, overChanges, overHours },
			})),
	);
}

/** The units that a change names, and those under them that have something of their own besides. */
export function unitsFeeling(ground: Ground, ids: ReadonlySet<string>): LoadedUnit[] {
	const named = new Set(ground.changes.filter(({ id }) => ids.has(id)).flatMap(({ unitIds }) => unitIds));
	return ground.units.filter(
		({ id, path }) =>
			named.has(id) || (ground.felt.landings.has(id) && path.some((above) => named.has(above))),
	);
}

/** How a change reaches a unit: it names it, or one above it, or nobody has said and the owner works there. */
export function wayTo(change: Change, unit: LoadedUnit): "named" | "above" | "owner" | null {
	if (!change.unitIds.some((id) => unit.path.includes(id))) return null;
	if (change.assumed) return "owner";
	return change.unitIds.includes(unit.id) ? "named" : "above";
}
