import type { Account } from "../planning/index.ts";

export type Judge = { id: string; role: string; unit: string; expertise: string[]; available: string[] };
export type Pitch = { id: string; topic: string; unit: string; available: string[] };
export type Block = { id: string; period: string; room: string; slots: number };
export type FilledBlock = { panel: string[]; pitches: string[] };
export type Weights = {
	seat: number;
	stepOut: number;
	roomChange: number;
	load: number;
	topic: number;
	unlinked: number;
};

/** A pitch day, format pitchday/1. Conflicts are pairs of judge and pitch. */
export type PitchDay = {
	rooms: string[];
	periods: { id: string; day: number; order: number }[];
	blocks: Block[];
	judges: Judge[];
	pitches: Pitch[];
	conflicts: [string, string][];
	panel: { min: number; max: number; directors: number; experts: number };
	weights: Weights;
	/** The plan that stands, where a new one should change little. */
	previous?: { [block: string]: FilledBlock };
	/** Price per pitch that changes block and per panel member who comes or goes; 0 where left out. */
	changePrice?: number;
	/** Blocks that are kept as they are in `previous`. */
	locked?: string[];
};

export type Parts = {
	seats: number;
	stepOut: number;
	roomChange: number;
	load2: number;
	topics: number;
	unlinked: number;
};
export type PitchDayPlan = Account & {
	blocks: { [block: string]: FilledBlock };
	parts: Parts & { changes: number; changeCost: number };
	/** What each rule costs, the dearest first, and where: the ids of judges, pitches or blocks and what each adds. */
	costliest: { rule: keyof Parts; cost: number; where: { id: string; cost: number }[] }[];
};
/**
 * `no-panel`: in no period enough free judges, directors and experts are there for the pitch. `crowded`: these pitches can
 * only stand in these periods, which have fewer slots with judges to sit there. `locked`: a block cannot be kept as it
 * was, because of this judge or pitch (`lack`: gone, away, twice, too-many, judges, directors or experts).
 */
export type PitchDayReason =
	| { kind: "no-panel"; pitch: string; topic: string; periods: { period: string; lack: string }[] }
	| { kind: "too-few-slots"; pitches: number; slots: number }
	| { kind: "crowded"; pitches: string[]; periods: string[]; slots: number }
	| { kind: "locked"; block: string; id: string; lack: string }
	| { kind: "not-found"; broken: { [rule: string]: number } };
