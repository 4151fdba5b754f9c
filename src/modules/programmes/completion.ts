/** How far one leader has come. Numbers are of gatherings. */
export type PersonCompletion = {
	personId: string;
	name: string;
	unitId: string | null;
	unitName: string | null;
	sectorId: string | null;
	sectorName: string | null;
	level: number | null;
	levelTitle: string | null;
	/** Gatherings with every day attended, with whatever cohort. */
	done: number[];
	/** Gatherings that the own cohort has had, and that the person has not all days of. */
	lacks: number[];
	/** How many gatherings the programme has. */
	total: number;
};

/** `complete`: the whole programme. `on-track`: all that has been held. `lacks`: at least a day is missing. */
export type CompletionState = "complete" | "on-track" | "lacks";

/** Says how far a leader has come. */
export function completionOf({ done, lacks, total }: PersonCompletion): CompletionState {
	if (total > 0 && done.length >= total) return "complete";
	return lacks.length > 0 ? "lacks" : "on-track";
}

/** What leaders can be divided by. */
export const divisions = ["sector", "unit", "level"] as const;
export type Division = (typeof divisions)[number];

/** A group and how many of its leaders are where. */
export type CompletionGroup = {
	key: string;
	label: string;
	complete: number;
	onTrack: number;
	lacks: number;
};

/** The key of a leader's group, "" for those outside of every group. */
export function groupKey(person: PersonCompletion, by: Division): string {
	if (by === "level") return person.level === null ? "" : String(person.level);
	return (by === "sector" ? person.sectorId : person.unitId) ?? "";
}

/** Adds leaders up by group, in the order of names (levels by number); those outside of every group last. */
export function groupsOf(
	people: readonly PersonCompletion[],
	by: Division,
	outside: string,
	compare: (a: string, b: string) => number,
): CompletionGroup[] {
	const labelOf = (one: PersonCompletion) =>
		({ sector: one.sectorName, unit: one.unitName, level: one.levelTitle })[by] ?? outside;
	const groups = [...Map.groupBy(people, (one) => groupKey(one, by))].map(([key, own]) => {
		const count = (state: CompletionState) => own.filter((one) => completionOf(one) === state).length;
		const counts = { complete: count("complete"), onTrack: count("on-track"), lacks: count("lacks") };
		return { key, label: own[0] ? labelOf(own[0]) : outside, ...counts };
	});
	const rank = ({ key }: CompletionGroup) => (key === "" ? 1 : 0);
	return groups.sort(
		(a, b) => rank(a) - rank(b) || (by === "level" ? compare(a.key, b.key) : compare(a.label, b.label)),
	);
}
