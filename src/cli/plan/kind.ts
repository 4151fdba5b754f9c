import type { Account, Outcome } from "../../core/planning/index.ts";

/** An instance that can be planned, or the sentence that says which field of which row is wrong and what to do. */
export type Read<Instance> = { ok: true; instance: Instance } | { ok: false; fault: string };

/** What the command line needs to know of one planner; the names match those in src/core/planners.ts. */
export type PlanKind<Instance, Answer extends Account, Reason> = {
	/** Reads what the file held, already parsed as JSON. */
	read: (value: unknown) => Read<Instance>;
	/** Says in English why the plan is as it is: what it costs, what costs most, how good it can be. */
	explain: (answer: Answer, instance: Instance) => string[];
	/** Says in English, by name, what is in the way and what to do. */
	refuse: (reason: Reason, instance: Instance) => string;
	/** Only to tie the three types to the planner. */
	readonly outcome?: Outcome<Answer, Reason>;
};
