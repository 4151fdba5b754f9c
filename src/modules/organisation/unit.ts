import { foldText } from "./fold-text.ts";

/** A unit as a tree and a list show it. */
export type UnitRow = {
	id: string;
	code: string;
	name: string;
	/** The tenant's own word: sektor, enhet, avdeling … */
	type: string;
	parentId: string | null;
	leaderId: string | null;
	/** Null when the post is vacant, or the leader is shielded and was not asked for. */
	leaderName: string | null;
};

export type UnitNode = UnitRow & {
	children: UnitNode[];
	/** Units under this one, at any depth. */
	below: number;
};

/** The rows as trees, in the order of the rows. A row whose parent is not among them stands at the top. */
export function nestUnits(rows: readonly UnitRow[]): UnitNode[] {
	const nodes = new Map(rows.map((row): [string, UnitNode] => [row.id, { ...row, children: [], below: 0 }]));
	const tops: UnitNode[] = [];
	for (const node of nodes.values()) {
		const parent = node.parentId ? nodes.get(node.parentId) : undefined;
		if (parent) parent.children.push(node);
		else tops.push(node);
	}
	const count = (node: UnitNode): number => {
		node.below = node.children.reduce((sum, child) => sum + 1 + count(child), 0);
		return node.below;
	};
	for (const top of tops) count(top);
	return tops;
}

/** Only what is on the way to units whose name or leader holds every word, and the ids of those units. */
export function pruneUnits(tops: readonly UnitNode[], q: string): { tops: UnitNode[]; found: Set<string> } {
	const words = foldText(q).split(/\s+/).filter(Boolean);
	const found = new Set<string>();
	const keep = (node: UnitNode): UnitNode[] => {
		const text = foldText(`${node.name} ${node.code} ${node.leaderName ?? ""}`);
		if (words.every((word) => text.includes(word))) found.add(node.id);
		const children = node.children.flatMap(keep);
		return found.has(node.id) || children.length > 0 ? [{ ...node, children }] : [];
	};
	return { tops: tops.flatMap(keep), found };
}
