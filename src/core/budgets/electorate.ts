import type { Project } from "./project.ts";

/** Voters whose ballots name the same projects always have equally much left: they are one kind. */
export type Electorate = {
	voters: number;
	/** How many voters are of each kind. */
	size: Int32Array;
	/** The kinds whose ballots name each project, and how many voters these are. */
	supporters: Int32Array[];
	votes: Int32Array;
};

/** Puts equal ballots together. */
export function electorateOf(
	projects: readonly Project[],
	ballots: readonly (readonly string[])[],
): Electorate {
	const numberOf = new Map(projects.map(({ id }, at) => [id, at]));
	const kinds = new Map<string, { named: number[]; size: number }>();
	for (const ballot of ballots) {
		const known = new Set(ballot.flatMap((id) => numberOf.get(id) ?? []));
		const named = [...known].sort((a, b) => a - b);
		const kind = kinds.get(named.join()) ?? { named, size: 0 };
		kinds.set(named.join(), { named, size: kind.size + 1 });
	}
	const supporters = projects.map((): number[] => []);
	for (const [kind, { named }] of [...kinds.values()].entries())
		for (const at of named) supporters[at]?.push(kind);
	const size = Int32Array.from(kinds.values(), (kind) => kind.size);
	return {
		...{ voters: ballots.length, size },
		supporters: supporters.map((own) => Int32Array.from(own)),
		votes: Int32Array.from(supporters, (own) => own.reduce((sum, kind) => sum + (size[kind] ?? 0), 0)),
	};
}
