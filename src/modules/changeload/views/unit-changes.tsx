import { Table } from "../../../platform/html/index.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { wayTo } from "../reading.ts";
import type { Change } from "../unit-load.ts";
import { hoursText } from "../words.ts";
import type { UnitProps } from "./unit.tsx";

/** The initiatives behind the picture: those felt here, and those that only take hours. */
export function ChangeList({ t, locale, ground, load }: UnitProps) {
	const words = t.changeLoad.unit;
	const { unit } = load;
	const hours = hoursHere(ground, unit.id);
	const rows = ground.changes
		.filter((change) => wayTo(change, unit) !== null || hours.has(change.id))
		.filter(({ span }) => span === null || span.from <= (ground.quarters.at(-1) ?? ""))
		.toSorted((a, b) => (a.span?.from ?? "9").localeCompare(b.span?.from ?? "9"))
		.map((change) => [
			<a href={portfolio.initiative(change.id)}>{change.title}</a>,
			words.origins[change.origin],
			t.portfolio.states[change.state],
			whenText(change, t),
			words.ways[wayTo(change, unit) ?? "hours"],
			hours.has(change.id) ? hoursText(hours.get(change.id) ?? 0, t, locale) : "–",
		]);
	if (rows.length === 0) return null;
	const columns = Object.entries(words.listColumns).map(([key, label]) => ({
		...{ key, label, numeric: key === "hours" },
	}));
	return <Table caption={words.listTitle} columns={columns} rows={rows} />;
}

function whenText({ span }: Change, t: UnitProps["t"]): string {
	const words = t.changeLoad.unit;
	if (span === null) return words.unplaced;
	return words.when(t.portfolio.shortQuarter(span.from), t.portfolio.shortQuarter(span.to));
}

/** Hours that each initiative takes of the people here in the quarters shown. */
function hoursHere({ felt, quarters }: UnitProps["ground"], unitId: string): Map<string, number> {
	const sums = new Map<string, number>();
	for (const one of felt.takings.get(unitId) ?? []) {
		if (!quarters.includes(one.quarter)) continue;
		sums.set(one.initiativeId, (sums.get(one.initiativeId) ?? 0) + one.hours);
	}
	return sums;
}
