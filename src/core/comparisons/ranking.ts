import type { Likelihood } from "./likelihood.ts";
import { type Maximum, maximise } from "./maximise.ts";
import { type Above, looseParts, strongParts } from "./strong-parts.ts";

/** An item and where it stands, in units of log odds. */
export type ComparedItem = {
	id: string;
	/** Log odds of standing above the reference. */
	ability: number;
	/** Standard error of the difference to the reference, 0 for the reference itself. */
	se: number;
	/** 90 %: ability ± 1.645 se. */
	interval: [number, number];
	/** 1 is best; items of equal ability share a rank. */
	rank: number;
};

/** Why a prior was used: it was asked for; somebody never stood below somebody; or nothing else would settle. */
export type PriorReason = "asked" | "not-strongly-connected" | "no-maximum";

/** A normal prior with this precision on each ability about the mean of all. */
export type Prior = { ridge: number; reason: PriorReason };

/** A ranking with all that is needed to judge it. Items lie in order of rank. */
export type ComparisonRanking = {
	items: ComparedItem[];
	reference: string;
	/** Of what was observed, without the prior and without constants that no parameter changes. */
	logLik: number;
	prior: Prior | null;
	/** Items that stood both above and below each other, however indirectly; one part where all do. */
	parts: string[][];
	/** Parts that no comparison joins: between them only the prior speaks. */
	islands: number;
	joint: JointAbilities;
};

/** Abilities and their covariance, row by row, in the order of `ids`. */
export type JointAbilities = { ids: readonly string[]; abilities: Float64Array; covariance: Float64Array };

/** `reference` has ability 0, the first item where it is left out. `ridge` is the precision of a prior, above 0. */
export type ComparisonOptions = { reference?: string; ridge?: number };

export type ComparisonRefusal =
	| { reason: "nothing" }
	/** These are compared with themselves, or stand twice in a ranking. */
	| { reason: "itself"; ids: string[] }
	| { reason: "unknown-reference"; ids: string[] };

/** The precision of the prior where one is needed and none is asked for: a standard deviation of 2 log odds. */
export const ownRidge = 0.25;

/** What is to be fitted, and who stood above whom in it. */
export type Observed = { ids: readonly string[]; likelihood: Likelihood; edges: readonly Above[] };

/** The ranking, and the maximum it comes from for what else there is to say. */
export function fitRanking(
	{ ids, likelihood, edges }: Observed,
	{ reference = ids[0] ?? "", ridge }: ComparisonOptions,
): { ranking: ComparisonRanking; maximum: Maximum } {
	const at = ids.indexOf(reference);
	const parts = strongParts(ids.length, edges);
	const { maximum, prior } = settle(likelihood, at, { ridge, isConnected: parts.length === 1 });
	const joint = jointOf(ids, maximum);
	const ranking = {
		...{ items: listItems(joint), reference, logLik: maximum.logLik, prior },
		parts: parts.map((part) => part.map((item) => ids[item] ?? "")),
		islands: looseParts(ids.length, edges),
		joint,
	};
	return { ranking, maximum };
}

type Asked = { ridge: number | undefined; isConnected: boolean };

function settle(likelihood: Likelihood, reference: number, { ridge, isConnected }: Asked) {
	const free = ridge === undefined && isConnected ? maximise(likelihood, reference, 0) : null;
	if (free) return { maximum: free, prior: null };
	const used = ridge ?? ownRidge;
	const maximum = maximise(likelihood, reference, used);
	if (!maximum) throw new Error(`a prior of precision ${used} is too weak to settle the abilities`);
	const reason: PriorReason =
		ridge !== undefined ? "asked" : isConnected ? "no-maximum" : "not-strongly-connected";
	return { maximum, prior: { ridge: used, reason } };
}

function jointOf(ids: readonly string[], { parameters, covariance }: Maximum): JointAbilities {
	const own = new Float64Array(ids.length ** 2);
	for (let row = 0; row < ids.length; row++) {
		const from = row * parameters.length;
		own.set(covariance.subarray(from, from + ids.length), row * ids.length);
	}
	return { ids, abilities: parameters.slice(0, ids.length), covariance: own };
}

/** The 95 % quantile of the normal distribution: 90 % lie within this many standard errors. */
const halfWidth = 1.6448536269514722;

function listItems({ ids, abilities, covariance }: JointAbilities): ComparedItem[] {
	const order = [...ids.keys()].sort((a, b) => (abilities[b] as number) - (abilities[a] as number));
	const items: ComparedItem[] = [];
	for (const [place, item] of order.entries()) {
		const ability = abilities[item] as number;
		const se = Math.sqrt(covariance[item * ids.length + item] as number);
		const interval: [number, number] = [ability - halfWidth * se, ability + halfWidth * se];
		const before = items.at(-1);
		const rank = before && before.ability - ability <= rounding ? before.rank : place + 1;
		items.push({ id: ids[item] ?? "", ability, se, interval, rank });
	}
	return items;
}

/** Abilities nearer than this differ by rounding only. */
const rounding = 1e-9;
