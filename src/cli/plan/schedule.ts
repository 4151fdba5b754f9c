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
	const parts = ["PRECEDENCE RELATIONS", "REQUESTS/DURATIONS", "RESOURCEAVAILABILITIES"];
	const lines = parts.map((heading) => rowsUnder(text, heading));
	for (const { at, row } of lines.flat()) {
		const wrong = row.find((word) => !/^\d+$/.test(word));
		if (wrong !== undefined) return fault(`row ${at}: "${wrong}" is not a whole number, 0 or more. Mend it.`);
	}
	const [followers = [], requests = [], availabilities = []] = lines.map((rows) =>
		rows.map(({ row }) => row.map(Number)),
	);
	const [capacity] = availabilities;
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
		const [, , count, ...after] = own;
		if (count !== after.length)
			return fault(
				`job ${id} says ${count} followers under PRECEDENCE RELATIONS and names ${after.length}. Mend the number, or the row.`,
			);
		jobs.push({ id: `${id}`, duration: duration ?? Number.NaN, needs, followers: after.map(String) });
	}
	return checked({ jobs, capacity });
}

/** The rows that begin with a number under a heading, down to the next line of stars, and the line of each in the file. */
function rowsUnder(text: string, heading: string): { at: number; row: string[] }[] {
	const lines = text.split(/\r?\n/);
	const first = lines.findIndex((line) => line.includes(heading)) + 1;
	if (first === 0) return [];
	const length = lines.slice(first).findIndex((line) => line.includes("***"));
	return lines
		.slice(first, length < 0 ? lines.length : first + length)
		.map((line, index) => ({ at: first + index + 1, row: line.trim().split(/\s+/) }))
		.filter(({ row: [word = ""] }) => /^\d/.test(word));
}

function readPatterson(text: string): Read<ScheduleInstance> {
	if (text.trim() === "") return fault("it is empty. Write a Patterson file or a PSPLIB file.");
	for (const [row, line] of text.split(/\r?\n/).entries()) {
		const wrong = line.split(/\s+/).find((word) => word !== "" && !/^\d+(\.0*)?$/.test(word));
		if (wrong !== undefined)
			return fault(
				`row ${row + 1}: "${wrong}" is not a whole number, 0 or more. A Patterson file holds nothing else; a PSPLIB file has the heading PRECEDENCE RELATIONS.`,
			);
	}
	const numbers = text.trim().split(/\s+/).map(Number);
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
	if (at < numbers.length)
		return fault(
			`there are ${numbers.length - at} numbers after the last of ${count} jobs. Take them out, or mend the first number.`,
		);
	return checked({ jobs, capacity });
}

/** More periods than this take memory and time, and say no more than larger ones would. */
const mostPeriods = 100_000;

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
	const periods = jobs.reduce((sum, { duration }) => sum + duration, 0);
	if (periods > mostPeriods)
		return fault(
			`the durations add up to ${periods} periods, and ${mostPeriods} can be planned. Write them in longer periods.`,
		);
	return capacity.every(isAmount)
		? { ok: true, instance }
		: fault("a capacity is not a whole number, 0 or more. Mend it.");
}

/** Amounts are counted several in one 32-bit word. */
const isAmount = (value: number) => Number.isInteger(value) && value >= 0 && value < 2 ** 30;
