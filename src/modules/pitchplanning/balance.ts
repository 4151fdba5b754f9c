import { islandsOf } from "../../core/ranking/index.ts";
import type { Ground, Member, PanelNow } from "./ground.ts";

/** How often each word occurs, the most frequent first; `null` where it is not known. */
export type Shares = [word: string | null, count: number][];

/** Who sits regularly in a panel, by what a panel should be mixed in. */
export type Balance = { sectors: Shares; levels: Shares; genders: Shares };

/** What a panel is mixed of; substitutes are not counted. */
export function balanceOf(panel: PanelNow, members: ReadonlyMap<string, Member>): Balance {
	const sits = regularsOf(panel).flatMap((id) => members.get(id) ?? []);
	return {
		sectors: sharesOf(sits.map(({ sector }) => sector)),
		levels: sharesOf(sits.map(({ level }) => level)),
		genders: sharesOf(sits.map(({ gender }) => gender)),
	};
}

function sharesOf(words: readonly (string | null)[]): Shares {
	const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]): Shares[number] => [
		word,
		all.length,
	]);
	return counts.toSorted(([a, n], [b, m]) => m - n || ((a ?? "\uffff") < (b ?? "\uffff") ? -1 : 1));
}

const regularsOf = ({ seats }: PanelNow): string[] =>
	seats.flatMap(({ personId, as }) => (as === "substitute" ? [] : [personId]));

/** How many people two panels share. */
export function sharedBetween(a: PanelNow, b: PanelNow): number {
	const here = new Set(regularsOf(a));
	return regularsOf(b).filter((id) => here.has(id)).length;
}

/**
 * Whether scores can be compared across panels: `apart` names groups of panels that nobody has seen both of,
 * `thin` those whose absence alone would part them.
 */
export type Linkage =
	| { kind: "single" | "linked" }
	| { kind: "thin"; personIds: string[] }
	| { kind: "apart"; groups: PanelNow[][] };

/** Reads the graph of members and the pitches they may score. */
export function linkageOf({ panels, aside, members }: Ground): Linkage {
	const heard = panels.filter(({ pitchIds, seats }) => pitchIds.length > 0 && seats.length > 0);
	if (heard.length <= 1) return { kind: "single" };
	const away = new Set(members.flatMap(({ personId, isAway }) => (isAway ? [personId] : [])));
	const out = new Set(aside.map(({ personId, pitchId }) => `${personId} ${pitchId}`));
	const edges = heard.flatMap((panel) =>
		panel.pitchIds.flatMap((left) =>
			regularsOf(panel).flatMap((right) =>
				away.has(right) || out.has(`${right} ${left}`) ? [] : [{ left, right }],
			),
		),
	);
	const groups = groupsOf(heard, edges);
	if (groups.length > 1) return { kind: "apart", groups };
	const several = [...Map.groupBy(heard.flatMap(regularsOf), (id) => id)].filter(
		([, seats]) => seats.length > 1,
	);
	const alone = several
		.map(([id]) => id)
		.filter(
			(id) =>
				groupsOf(
					heard,
					edges.filter(({ right }) => right !== id),
				).length > 1,
		);
	return alone.length > 0 ? { kind: "thin", personIds: alone } : { kind: "linked" };
}

/** Panels by the island that their pitches lie on. */
function groupsOf(
	panels: readonly PanelNow[],
	edges: readonly { left: string; right: string }[],
): PanelNow[][] {
	const islands = islandsOf(edges);
	const at = new Map(islands.flatMap(({ left }, number) => left.map((pitch) => [pitch, number] as const)));
	const groups = Map.groupBy(
		panels,
		({ pitchIds }) => pitchIds.map((id) => at.get(id)).find((one) => one !== undefined) ?? -1,
	);
	return [...groups].filter(([number]) => number >= 0).map(([, own]) => own);
}

/** A pitch that too few may judge, substitutes counted. */
export type Short = { pitchId: string; has: number; needs: number };

/** Pitches of a panel that fewer than its quorum may judge as things stand; who is silent is taken to have no tie. */
export function shortIn(panel: PanelNow, { members, aside }: Ground): Short[] {
	const away = new Set(members.flatMap(({ personId, isAway }) => (isAway ? [personId] : [])));
	return panel.pitchIds.flatMap((pitchId) => {
		const barred = new Set(aside.flatMap((tie) => (tie.pitchId === pitchId ? [tie.personId] : [])));
		const can = (personId: string) => !away.has(personId) && !barred.has(personId);
		const regulars = regularsOf(panel);
		const here = regulars.filter(can).length;
		const reserve = panel.seats.filter(({ personId, as }) => as === "substitute" && can(personId)).length;
		const has = here + Math.min(reserve, regulars.length - here);
		return has < panel.quorum ? [{ pitchId, has, needs: panel.quorum }] : [];
	});
}
