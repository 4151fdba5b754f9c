/** One line of a benefit map. A benefit whose way nobody has written stands with its goal alone. */
export type MapLine = {
	readonly measure: string | null;
	readonly effect: string | null;
	readonly benefit: string;
	readonly goal: string | null;
};

export const mapColumns = ["measure", "effect", "benefit", "goal"] as const;
export type MapColumn = (typeof mapColumns)[number];

export type MapNode = { readonly id: string; readonly label: string };
export type BenefitMap = {
	readonly columns: Readonly<Record<MapColumn, readonly MapNode[]>>;
	/** Pairs of node ids, from left to right, each once. */
	readonly edges: readonly (readonly [from: string, to: string])[];
};

/** Joins lines to a map: what has the same words in a column is one thing, and no arrow is drawn twice. */
export function benefitMap(lines: readonly MapLine[]): BenefitMap {
	const nodes = new Map<string, MapNode & { column: MapColumn }>();
	const edges = new Map<string, readonly [string, string]>();
	for (const line of lines) {
		const ids = mapColumns.flatMap((column) => {
			const label = line[column];
			if (label === null || label.trim() === "") return [];
			const id = `${column} ${label.trim().toLocaleLowerCase("nb")}`;
			if (!nodes.has(id)) nodes.set(id, { id, label: label.trim(), column });
			return [id];
		});
		for (const [index, to] of ids.slice(1).entries()) {
			const from = ids[index] ?? "";
			edges.set(`${from}\n${to}`, [from, to]);
		}
	}
	return { columns: ordered(nodes, [...edges.values()]), edges: [...edges.values()] };
}

/** Things stand near what leads to them, so that few arrows cross: by the mean place of those to the left. */
function ordered(
	nodes: ReadonlyMap<string, MapNode & { column: MapColumn }>,
	edges: readonly (readonly [string, string])[],
): BenefitMap["columns"] {
	const places = new Map<string, number>();
	const columnOf = (column: MapColumn): MapNode[] => {
		const placed = [...nodes.values()]
			.filter((node) => node.column === column)
			.map((node, index) => ({ node, at: meanPlace(node.id, edges, places) ?? index }))
			.sort((a, b) => a.at - b.at);
		for (const [index, { node }] of placed.entries()) places.set(node.id, index);
		return placed.map(({ node: { id, label } }) => ({ id, label }));
	};
	const [measure, effect, benefit, goal] = [
		columnOf("measure"),
		columnOf("effect"),
		columnOf("benefit"),
		columnOf("goal"),
	];
	return { measure, effect, benefit, goal };
}

function meanPlace(
	id: string,
	edges: readonly (readonly [string, string])[],
	places: ReadonlyMap<string, number>,
): number | null {
	const before = edges.flatMap(([from, to]) => (to === id ? [places.get(from) ?? 0] : []));
	return before.length === 0 ? null : before.reduce((sum, place) => sum + place, 0) / before.length;
}
