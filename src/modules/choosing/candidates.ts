import type { Quarter } from "../../core/calendar/quarter.ts";

export const sizes = ["full", "small"] as const;
export type Size = (typeof sizes)[number];

/** What a candidate needs and gives in one size; `after` counts quarters from its start. */
export type Demand = {
	size: Size;
	quarters: number;
	phases: readonly string[];
	benefit: { low: number; likely: number; high: number };
	hours: readonly { competenceId: string; after: number; hours: number }[];
	costs: readonly { after: number; account: string; amount: number }[];
};

/** Something that can be chosen: an initiative that has not started, or a pitch whose decision is not released. */
export type Candidate = {
	id: string;
	kind: "initiative" | "pitch";
	title: string;
	sector: string | null;
	goal: string | null;
	/** What the panel recommends. */
	recommended: "support" | "in_line" | "hold" | "merge" | "close" | null;
	/** Empty where nobody has said what it needs and gives: then it cannot be planned. */
	demands: readonly Demand[];
	/** Other initiatives that must be over first. */
	requires: readonly string[];
};

/** What a plan keeps of a candidate, so that it can be read when the candidate is gone. */
export type CandidateInPlan = Omit<Candidate, "demands" | "requires"> & {
	demands: readonly Pick<Demand, "size" | "quarters" | "phases" | "benefit">[];
};

/** May it be planned? */
export const isPlannable = ({ demands }: { demands: readonly unknown[] }): boolean => demands.length > 0;

/** What there is to choose from, and within what. */
export type Ground = {
	candidates: readonly Candidate[];
	competences: readonly { id: string; name: string }[];
	quarters: readonly Quarter[];
	/** Hours by competence and quarter that nobody else has asked for. */
	free: readonly (readonly number[])[];
	/** Places that are free in each quarter; null where nobody has said how many there are. */
	places: readonly number[] | null;
	/** The index of the first quarter in which work that goes on is over, by its id. */
	overBy: ReadonlyMap<string, number>;
};
