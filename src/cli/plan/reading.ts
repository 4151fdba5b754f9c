import { z } from "zod";

/** More rounds, cohorts, quarters or places than any plan has: a slip of the keyboard, refused before it costs memory. */
const MOST = 10_000;

/** A whole number from `least`, and not beyond all reason; what is wrong is told as people say it. */
export const wholeNumber = (least: number) => z.int().min(least).max(MOST);

/** Beyond all hours, money and prices: above it a sum loses its decimals, and an objective could not be told to a millionth. */
const GREATEST = 1e9;

/** Hours, money, prices and weights: 0 or more, and not beyond all reason. */
export const amount = z.number().min(0).max(GREATEST);

/** As `amount`, and below 0 too. */
export const signed = z.number().min(-GREATEST).max(GREATEST);

/** What a row is called. Names that every object answers to would be found where there is no such row. */
export const id = z
	.string()
	.min(1)
	.refine((name) => !(name in {}), { error: "this word cannot be an id" });

/** The first thing that is wrong with an instance, with its place: the row by its id where it has one, and the field. */
export function firstFault(value: unknown, { issues }: z.ZodError): string {
	const [issue] = issues;
	if (!issue) return "it cannot be read.";
	const place = placeOf(value, issue.path);
	return `${place}: ${adviceFor(issue)}`;
}

function placeOf(value: unknown, path: readonly PropertyKey[]): string {
	let at: unknown = value;
	const words: string[] = [];
	for (const step of path) {
		at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
		if (typeof step !== "number") words.push(String(step));
		else words.push(`row ${step + 1}${idOf(at)}`);
	}
	return words.join(", ") || "the file";
}

function idOf(row: unknown): string {
	const id = typeof row === "object" && row !== null ? Reflect.get(row, "id") : undefined;
	return typeof id === "string" ? ` (${id})` : "";
}

function adviceFor(issue: z.core.$ZodIssue): string {
	if (issue.code === "invalid_value")
		return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}. Write that.`;
	if (issue.code === "invalid_type") return `must be ${nameOf(issue.expected)}. Add it, or mend it.`;
	if (issue.code === "too_small")
		return `must be ${issue.minimum} or more. Raise it, or add what is missing.`;
	if (issue.code === "too_big") return `must be ${issue.maximum} or less. Lower it.`;
	return `${issue.message}. Mend it.`;
}

function nameOf(expected: string): string {
	const names: Record<string, string> = {
		...{ array: "a list", object: "an object", record: "an object", string: "a text", number: "a number" },
		...{ int: "a whole number", tuple: "a list" },
	};
	return names[expected] ?? expected;
}

/** A sentence where an id occurs twice in a list, else null. */
export function repeated(list: string, ids: readonly string[]): string | null {
	const seen = new Set<string>();
	for (const [at, id] of ids.entries()) {
		if (seen.has(id)) return `${list}, row ${at + 1}: "${id}" is there twice. Give each an id of its own.`;
		seen.add(id);
	}
	return null;
}
