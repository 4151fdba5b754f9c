import { z } from "zod";
import {
	because,
	checkbox,
	choices,
	id,
	isDay,
	optionalDay,
	optionalText,
	text,
	wholeNumber,
} from "../../platform/web/fields.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import { type Frame, mostSeconds, overlap, type Sitting, sittingId } from "./frame.ts";

/** Sittings that the form has room for beyond those that are there. */
const freeRows = 2;

/** A form is never shorter: a day of four sittings is common. */
const fewestRows = 4;

/** How many sittings the form has fields for. */
export const rowsFor = (count: number): number => Math.max(fewestRows, count + freeRows);

const lines = (most: number) =>
	z
		.string()
		.max(2000)
		.default("")
		.transform((value) =>
			[
				...new Set(
					value
						.split("\n")
						.map((line) => line.trim())
						.filter(Boolean),
				),
			].slice(0, most),
		);

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day, "9.30" and "09:30" alike; what is left out is "". */
const time = () =>
	z
		.string()
		.default("")
		.transform((value) => (value === "" ? "" : value.replace(".", ":").padStart(5, "0")))
		.refine(
			(value) => value === "" || timeShape.test(value),
			because((t) => t.pitching.plan.timeFault),
		);

/** Rooms, sittings and rules, with as many sittings as the form shows. */
export function frameForm(rows: number) {
	const numbers = Array.from({ length: rows }, (_, at) => at + 1);
	const fields = numbers.flatMap((n) => [
		[`day_${n}`, optionalDay()] as const,
		[`from_${n}`, time()] as const,
		[`to_${n}`, time()] as const,
	]);
	return z
		.object({
			rooms: lines(12).refine(
				(rooms) => rooms.length > 0,
				because((t) => t.pitchplanning.frame.faults.rooms),
			),
			topics: lines(30),
			min: wholeNumber({ min: 1, max: 12 }),
			max: wholeNumber({ min: 1, max: 12 }),
			directors: wholeNumber({ min: 0, max: 12 }),
			experts: wholeNumber({ min: 0, max: 12 }),
			seconds: wholeNumber({ min: 1, max: mostSeconds }),
			...(Object.fromEntries(fields) as Record<string, z.ZodType>),
		})
		.superRefine((value, context) => checkFrame(value as FrameValues, numbers, context))
		.transform((value) => frameFrom(value as FrameValues, numbers));
}

type FrameValues = Pick<Frame, "rooms" | "topics"> & Frame["rules"] & Record<string, unknown>;

function checkFrame(value: FrameValues, numbers: readonly number[], context: z.RefinementCtx): void {
	const fault = (path: string, message: Parameters<typeof because>[0]) =>
		context.addIssue({ code: "custom", path: [path], ...because(message) });
	if (value.max < value.min) fault("max", (t) => t.pitchplanning.frame.faults.max);
	if (value.directors > value.max || value.experts > value.max)
		fault("directors", (t) => t.pitchplanning.frame.faults.tooMany);
	for (const n of numbers) {
		const parts = [value[`day_${n}`], value[`from_${n}`], value[`to_${n}`]];
		const filled = parts.filter(Boolean).length;
		if (filled > 0 && filled < parts.length) fault(`day_${n}`, (t) => t.pitchplanning.frame.faults.half(n));
		else if (filled > 0 && String(parts[2]) <= String(parts[1]))
			fault(`to_${n}`, (t) => t.pitchplanning.frame.faults.order(n));
	}
	const { sittings } = frameFrom(value, numbers);
	if (sittings.length === 0) fault("day_1", (t) => t.pitchplanning.frame.faults.sittings);
	if (overlap(sittings)) fault("from_1", (t) => t.pitchplanning.frame.faults.overlap);
}

function frameFrom(value: FrameValues, numbers: readonly number[]): Frame {
	const sittings = numbers.flatMap((n): Sitting[] => {
		const [day, from, to] = [value[`day_${n}`], value[`from_${n}`], value[`to_${n}`]].map((part) =>
			String(part ?? ""),
		);
		return day && from && to && isDay(day) ? [{ id: sittingId(day, from), day, from, to }] : [];
	});
	const { rooms, topics, min, max, directors, experts, seconds } = value;
	return {
		...{ rooms, topics, rules: { min, max, directors, experts, seconds } },
		sittings: sittings.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

/** The fields of a frame as the form has them. */
export function frameFields({ rooms, topics, rules, sittings }: Frame): FormState["values"] {
	const numbers = Object.entries(rules).map(([name, value]) => [name, String(value)]);
	const times = sittings.flatMap(({ day, from, to }, at) => [
		[`day_${at + 1}`, day],
		[`from_${at + 1}`, from],
		[`to_${at + 1}`, to],
	]);
	return {
		rooms: rooms.join("\n"),
		topics: topics.join("\n"),
		...Object.fromEntries([...numbers, ...times]),
	};
}

/** What members know and when each cannot come, in fields by the id of the person or the pitch. */
export function availabilityForm(of: {
	memberIds: readonly string[];
	pitchIds: readonly string[];
	sittings: readonly string[];
	topics: readonly string[];
}) {
	const known = choices(z.string()).transform((values) =>
		values.filter((value) => of.topics.includes(value)),
	);
	const cannot = choices(z.string()).transform((values) =>
		values.filter((value) => of.sittings.includes(value)),
	);
	const members = of.memberIds.flatMap((one) => [
		[`knows_${one}`, known] as const,
		[`cannot_${one}`, cannot] as const,
	]);
	const pitches = of.pitchIds.flatMap((one) => [
		[`topic_${one}`, optionalText(100)] as const,
		[`away_${one}`, cannot] as const,
	]);
	return z.object(Object.fromEntries([...members, ...pitches] as readonly (readonly [string, z.ZodType])[]));
}

/** The choice of a member who does not sit in the panel. */
export const notSeated = "none";

/** One panel by hand: where, when, who and what. */
export function panelForm(memberIds: readonly string[]) {
	const seat = z.enum(["chair", "member", "substitute", notSeated]).optional();
	const seats = Object.fromEntries(memberIds.map((one) => [`seat_${one}`, seat]));
	return z
		.object({
			room: optionalText(100),
			day: optionalDay(),
			startsAt: time(),
			quorum: wholeNumber({ min: 1, max: 20 }).nullable().default(null),
			pitches: choices(id()),
			tell: checkbox(),
			...seats,
		})
		.refine((value) => Object.values(value).filter((one) => one === "chair").length <= 1, {
			path: ["room"],
			...because((t) => t.pitchplanning.edit.oneChair),
		}) as unknown as z.ZodType<PanelValues>;
}

export type PanelValues = {
	room: string;
	day: string | null;
	startsAt: string;
	quorum: number | null;
	pitches: string[];
	tell: boolean;
} & Record<string, unknown>;

/** Who and what falls out or is late. */
export const changesForm = z.object({
	away: choices(id()),
	withdrawn: choices(id()),
	late: choices(id()),
});

/** Blocks that stand in the next schedule. */
export const locksForm = z.object({ locked: choices(text(200)) });
