import type { Ctx } from "./context.ts";

/** Something that waits for the reader: one thing to do, and where. */
export interface NextStep {
	/** What it is about: "Samling 4: Innovasjon". */
	readonly title: string;
	/** What to do and why now, in one or two short sentences. */
	readonly text: string;
	readonly action: { readonly label: string; readonly href: string };
	/** The day it is due, or null; earlier days stand first. */
	readonly dueOn: string | null;
	/** Set where `dueOn` is the day it takes place, so that it is not called a deadline. */
	readonly takesPlace?: boolean;
	/** Where two modules tell of the same thing: the one further down knows more of it, and speaks for both. */
	readonly about?: string;
}

/** What waits for the viewer in one module; a fixed number of queries. */
export type NextSteps = (c: Ctx) => Promise<readonly NextStep[]>;
