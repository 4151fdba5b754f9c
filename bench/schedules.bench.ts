import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schedule } from "../src/cli/plan/schedule.ts";
import { planSchedule, type ScheduleInstance } from "../src/core/schedule/index.ts";
import type { Finding, Measurement } from "./measurement.ts";
import { hasGecode, scheduleWithGecode } from "./peers/gecode.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "portfolio/psplib/j60");
const files = ["j6013_1.sm", "j6029_1.sm", "j6041_1.sm"];
const peerSeconds = 20;
/** Our planner is tried with so many seconds, until it is at least as good as the peer. */
const tries = [0.05, 0.1, 0.25, 0.5, 1, 2];

/** How many times faster our schedules are than Gecode's at the length that these have after a while, on one core each. */
const measurement: Measurement = { name: "schedules", run };
export default measurement;

async function run(): Promise<Finding[]> {
	if (!existsSync(folder)) return skipped("there are no instances beside the project");
	if (!hasGecode()) return skipped("MiniZinc with Gecode is not on this machine (Debian: minizinc)");
	return files.map(race);
}

function skipped(why: string): Finding[] {
	console.log(`  skipped: ${why}.`);
	return [];
}

function race(file: string): Finding {
	const read = schedule.read(readFileSync(join(folder, file), "utf8"));
	if (!read.ok) throw new Error(`${file}: ${read.fault}`);
	const theirs = scheduleWithGecode(read.instance, peerSeconds);
	const told = `${file}: Gecode after ${peerSeconds} s has ${theirs ?? "no schedule"}`;
	for (const seconds of tries) {
		const { length, taken } = ours(read.instance, seconds);
		if (theirs !== null && length > theirs) continue;
		const what = `${told}, ours has ${length} after ${taken.toFixed(2)} s`;
		return { what, value: peerSeconds / taken, unit: "times", atLeast: 10 };
	}
	return { what: `${told}, ours is not there`, value: 0, unit: "times", atLeast: 10 };
}

function ours(instance: ScheduleInstance, seconds: number): { length: number; taken: number } {
	const startedAt = performance.now();
	const outcome = planSchedule(instance, { limit: { seconds }, seed: 1, now: () => performance.now() });
	const taken = (performance.now() - startedAt) / 1000;
	return { length: outcome.ok ? outcome.answer.makespan : Number.POSITIVE_INFINITY, taken };
}
