/** Does the work and gives the exit code: 0 done, 1 faults found, 2 could not be done. */
export type Run = (args: string[]) => Promise<number>;

type Verb = { usage: string; summary: string; load: () => Promise<{ run: Run }> };

/** The command line: each verb in a file of its own, loaded when it is asked for. */
export const verbs = {
	serve: { usage: "serve", summary: "serve the pages until stopped", load: () => import("./serve.ts") },
	migrate: { usage: "migrate", summary: "bring the database up to date", load: () => import("./migrate.ts") },
	seed: { usage: "seed", summary: "fill an empty database with the demo", load: () => import("./seed.ts") },
	import: {
		usage: "import organisation UNITS PEOPLE [--tenant NAME] [--dry-run] [--json]",
		summary: "bring in units and people from the HR system's files",
		load: () => import("./import.ts"),
	},
	rank: {
		usage:
			"rank scores IN.csv [--out OUT.json] [--top K] [--draws N] [--seed N] | rank pairs|rankings IN.csv [--out OUT.json] [--reference ID] [--ridge R] [--top K]",
		summary: "rank items from judges' scores, from comparisons in pairs or from rankings",
		load: () => import("./rank.ts"),
	},
	plan: {
		usage:
			"plan cohorts|seating|pitchday|portfolio|knapsack IN [--out OUT.json] [--seconds S | --moves N] [--seed N]",
		summary: "plan from a file, with a bound on how good any plan can be",
		load: () => import("./plan.ts"),
	},
	administrator: {
		usage: "administrator EMPLOYEE-NUMBER|E-MAIL [--tenant NAME]",
		summary: "make somebody administrator and print a sign-in link",
		load: () => import("./administrator.ts"),
	},
	console: {
		usage: "console [--tenant NAME]",
		summary: "try things out in JavaScript, with `db` bound to a tenant",
		load: () => import("./console.ts"),
	},
	backup: {
		usage: "backup FILE",
		summary: "write the whole database and all files to one file",
		load: () => import("./backup.ts"),
	},
	restore: {
		usage: "restore FILE",
		summary: "read a backup into an empty database",
		load: () => import("./restore.ts"),
	},
	doctor: {
		usage: "doctor",
		summary: "check the settings and say what to mend",
		load: () => import("./doctor.ts"),
	},
} as const satisfies Record<string, Verb>;

/** Loads what a verb runs. */
export async function loadVerb(name: keyof typeof verbs): Promise<Run> {
	const { run } = await verbs[name].load();
	return run;
}

/** What the command line can do: the usage of each verb, and under it what it does. */
export function usage(): string {
	const all = Object.values(verbs);
	const lines = all.map(
		(verb) => `  ${verb.usage.replaceAll(" | rank ", "\n  rank ")}\n      ${verb.summary}`,
	);
	return `bin/ledelsesskolen VERB\n\n${lines.join("\n")}\n\nSettings are environment variables: docs/settings.md.`;
}
