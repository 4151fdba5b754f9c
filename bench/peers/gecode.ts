import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScheduleInstance } from "../../src/core/schedule/index.ts";

/** Whether MiniZinc with Gecode (Debian's package minizinc) is on this machine. */
export const hasGecode = (): boolean =>
	spawnSync("minizinc", ["--solver", "gecode", "--version"], { stdio: "ignore" }).error === undefined;

/** Lets Gecode schedule on one thread; gives the shortest length it found, or null where it found none. */
export function scheduleWithGecode(instance: ScheduleInstance, seconds: number): number | null {
	const folder = mkdtempSync(join(tmpdir(), "gecode-"));
	try {
		const file = join(folder, "schedule.mzn");
		writeFileSync(file, modelOf(instance));
		const { stdout } = spawnSync(
			"minizinc",
			["--solver", "gecode", "--intermediate", "--time-limit", `${seconds * 1000}`, file],
			{ encoding: "utf8", timeout: (seconds + 30) * 1000 },
		);
		const lengths = [...(stdout ?? "").matchAll(/^length (\d+)$/gm)].map(([, length]) => Number(length));
		return lengths.length === 0 ? null : Math.min(...lengths);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Starts, one cumulative constraint for each resource, and branching on the earliest start. */
function modelOf({ jobs, capacity }: ScheduleInstance): string {
	const numberOf = new Map(jobs.map(({ id }, at) => [id, at + 1]));
	const horizon = jobs.reduce((sum, { duration }) => sum + duration, 0);
	const durations = jobs.map(({ duration }) => duration).join(", ");
	const follows = jobs.flatMap(({ id, duration, followers }) =>
		followers.map(
			(later) => `constraint start[${numberOf.get(later)}] >= start[${numberOf.get(id)}] + ${duration};`,
		),
	);
	const resources = capacity.map(
		(most, r) =>
			`constraint cumulative(start, [${durations}], [${jobs.map(({ needs }) => needs[r] ?? 0).join(", ")}], ${most});`,
	);
	const ends = jobs.map(({ duration }, at) => `constraint end >= start[${at + 1}] + ${duration};`);
	return [
		'include "cumulative.mzn";',
		`array[1..${jobs.length}] of var 0..${horizon}: start;`,
		`var 0..${horizon}: end;`,
		...[...follows, ...resources, ...ends],
		"solve :: int_search(start, smallest, indomain_min) minimize end;",
		'output ["length \\(end)\\n"];',
		"",
	].join("\n");
}
