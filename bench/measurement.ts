import type { Deps } from "../src/platform/web/context.ts";

/** One thing that was measured. `atLeast` and `atMost` make the run fail; without them it is only told. */
export type Finding = {
	what: string;
	value: number;
	/** What the number counts: "ratio", "ms", "kB" … */
	unit: string;
	atLeast?: number;
	atMost?: number;
};

/** A file `bench/NAME.bench.ts` has one of these as its default export. */
export type Measurement = {
	name: string;
	/** `deps` lead to a migrated, empty database of its own, durable as in production, and to built assets. */
	run: (deps: Deps) => Promise<Finding[]>;
};
