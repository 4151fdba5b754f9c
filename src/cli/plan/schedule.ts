import { z } from "zod";
import type {
	ScheduleAnswer,
	ScheduleInstance,
	ScheduleJob,
	ScheduleReason,
} from "../../core/schedule/index.ts";
import type { PlanKind, Read } from "./kind.ts";

/** Plans the shortest schedule from a PSPLIB file (.sm) or a Patterson file (.rcp), whose text is what is read. */
export const schedule: PlanKind<ScheduleInstance, ScheduleAnswer, ScheduleReason> = {
	read: (value) => {
		const text = z.string().parse(value);
		return text.includes("PRECEDENCE RELATIONS") ? readPsplib(text) : readPatterson(text);
	},
	explain: ({ makespan, bound, tightest }) => [
		`The last job has finished after ${makespan} periods; no schedule can be shorter than ${bound}.`,
		tightest.kind === "resource"
			? `Resource ${tightest.resource + 1} has too much to do for less than that.`
			: `These jobs follow each other and take that long: ${tightest.jobs.join(", ")}.`,
	],
	refuse: (reason) =>
		reason.kind === "ring"
			? `Jobs ${reason.jobs.join(", ")} wait for each other in a ring. Take one of the links away.`
			: `Job ${reason.job} needs ${reason.needs} of resource ${reason.resource + 1}, and there are ${reason.capacity}. Lower the need, or raise the capacity.`,
};

const fault = (sentence: string) => ({ ok: false as const, fault: sentence });

function readPsplib(text: string): Read<ScheduleInstance> {
	const followers = rowsUnder(text, "PRECEDENCE RELATIONS");
	const requests = rowsUnder(text, "REQUESTS/DURATIONS");
	const [capacity] = rowsUnder(text, "RESOURCEAVAILABILITIES");
	if (!capacity)
		return fault(
			"there is no row of numbers under RESOURCEAVAILABILITIES. Add how much there is of each resource.",
		);
	const jobs: ScheduleJob[] = [];
	for (const [id, mode, duration, ...needs] of requests) {
		if (mode !== 1)
			return fault(`job ${id} has mode ${mode}: only jobs with one mode can be scheduled. Keep one of them.`);
		const own = followers.find(([job]) => job === id);
		if (!own)
			return fault(
				`job ${id} is under REQUESTS/DURATIONS and not under PRECEDENCE RELATIONS. Add its row there.`,
			);
		jobs.push({ id: `${id}`, duration: duration ?? Number.NaN, needs, followers: own.slice(3).map(String) });
	}
	return checked({ jobs, capacity });
}

/** The rows of whole numbers under a heading, down to the next line of stars. */
function rowsUnder(text: string, heading: string): number[][] {
	const [, part = ""] = text.split(heading, 2);
	const [rows = ""] = part.split("***", 1);
	return rows
		.split(/\r?\n/)
		.filter((line) => /^[\d\s]+$/.test(line) && /\d/.test(line))
		.map((line) => line.trim().split(/\s+/).map(Number));
}

function readPatterson(text: string): Read<ScheduleInstance> {
	const numbers = text.trim().split(/\s+/).map(Number);
	const wrong = numbers.findIndex((number) => !Number.isInteger(number));
	if (text.trim() === "" || wrong >= 0)
		return fault(
			`field ${wrong + 1} is not a whole number: a Patterson file holds nothing else, and a PSPLIB file has the heading PRECEDENCE RELATIONS.`,
		);
	let at = 0;
	const next = () => numbers[at++] ?? Number.NaN;
	const [count, resources] = [next(), next()];
	const take = (many: number) => Array.from({ length: Math.min(many, numbers.length) }, next);
	const capacity = take(resources);
	const jobs: ScheduleJob[] = [];
	for (let job = 1; job <= count && at < numbers.length; job++) {
		const [duration, needs, many] = [next(), take(resources), next()];
		jobs.push({ id: `${job}`, duration, needs, followers: take(many).map(String) });
	}
	if (jobs.length < count)
		return fault(
			`the first row says ${count} jobs, and there are ${jobs.length}. Add the others, or mend the number.`,
		);
	return checked({ jobs, capacity });
}

function checked(instance: ScheduleInstance): Read<ScheduleInstance> {
	const { jobs, capacity } = instance;
	if (jobs.length === 0) return fault("there is no job. Add a row for each.");
	const known = new Set(jobs.map(({ id }) => id));
	if (known.size < jobs.length) return fault("two jobs have the same number. Give each a number of its own.");
	for (const { id, duration, needs, followers } of jobs) {
		if (!isAmount(duration)) return fault(`job ${id} has no duration. Write whole periods, 0 or more.`);
		if (needs.length !== capacity.length || !needs.every(isAmount))
			return fault(
				`job ${id} names ${needs.length} needs, and there are ${capacity.length} resources. Write one whole number for each.`,
			);
		const stranger = followers.find((follower) => !known.has(follower));
		if (stranger !== undefined)
			return fault(`job ${id} is followed by ${stranger}, which is no job. Mend the number.`);
	}
	return capacity.every(isAmount)
		? { ok: true, instance }
		: fault("a capacity is not a whole number, 0 or more. Mend it.");
}

/** Amounts are counted several in one 32-bit word. */
const isAmount = (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 30;
