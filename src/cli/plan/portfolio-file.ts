import { z } from "zod";
import type { PortfolioInstance } from "../../core/portfolio/index.ts";
import type { Read } from "./kind.ts";
import { amount, firstFault, id, signed, wholeNumber } from "./reading.ts";

const at = wholeNumber(0);
/** Kroner of a whole municipality; a plan made on the pages writes a year without a limit as the greatest. */
const greatestMoney = 1e12;
const money = z.number().min(0).max(greatestMoney);
const worth = z.number().min(-greatestMoney).max(greatestMoney);
const pair = z.tuple([id, id]);
const mode = z.object({
	...{ id, start: at, length: wholeNumber(1), benefit: worth },
	hours: z.array(z.tuple([at, at, amount])),
	cost: z.array(z.tuple([at, money])),
	exposure: z.array(worth),
});
const shape = z.object({
	format: z.enum(["ledelsesskolen/portfolio/1", "portfolio/1"]),
	quarters: wholeNumber(1),
	...{ competences: z.array(z.string()), capacity: z.array(z.array(amount)), budget: z.array(money) },
	minShare: z.record(id, z.number().min(0).max(1)),
	ideas: z.array(z.object({ id, sector: z.string(), modes: z.array(mode).min(1) })).min(1),
	...{
		requires: z.array(pair),
		excludes: z.array(pair),
		must: z.array(id),
		mustNot: z.array(id),
	},
	risk: z.object({ lambda: amount, alpha: z.number().min(0).lt(1), scenarios: z.array(z.array(signed)) }),
	locked: z.record(id, z.string()).optional(),
});

/** Reads a portfolio/1 instance; a fault names the field, the row and what to do. */
export function readPortfolio(value: unknown): Read<PortfolioInstance> {
	const read = shape.safeParse(value);
	if (!read.success) return { ok: false, fault: firstFault(value, read.error) };
	const { locked, ...rest } = read.data;
	const instance: PortfolioInstance = locked ? { ...rest, locked } : rest;
	const fault = [
		...ideaFaults(instance),
		...tableFaults(instance),
		...riskFaults(instance),
		...nameFaults(instance),
	][0];
	return fault === undefined ? { ok: true, instance } : { ok: false, fault };
}

function ideaFaults({ ideas, quarters, competences, budget }: PortfolioInstance): string[] {
	const isHour = ([c, q]: [number, number, number]) => c < competences.length && q < quarters;
	return ideas.flatMap(({ id, modes }, row) => [
		...(ideas.findIndex((other) => other.id === id) < row
			? [`ideas.${row}.id: ${id} is there twice; give each its own.`]
			: []),
		...modes.flatMap((one, m) => [
			...(modes.findIndex((other) => other.id === one.id) < m
				? [`ideas.${row}.modes (${id}): ${one.id} is there twice; give each its own.`]
				: []),
			...(one.hours.every(isHour)
				? []
				: [
						`ideas.${row}.modes.${m}.hours (${id} ${one.id}): no such competence or quarter; use numbers from 0.`,
					]),
			...(one.cost.every(([year]) => year < budget.length)
				? []
				: [`ideas.${row}.modes.${m}.cost (${id} ${one.id}): no such year in budget; use numbers from 0.`]),
		]),
	]);
}

function tableFaults({ capacity, competences, quarters }: PortfolioInstance): string[] {
	const rows =
		capacity.length === competences.length ? [] : ["capacity: give one row for each of competences."];
	const columns = capacity.flatMap((row, c) =>
		row.length === quarters
			? []
			: [`capacity.${c} (${competences[c]}): give ${quarters} numbers, one a quarter.`],
	);
	return [...rows, ...columns];
}

/** Whether scenarios and exposures speak of the same factors; a mode without exposure bears no risk. */
function riskFaults({ risk, ideas }: PortfolioInstance): string[] {
	const [first] = risk.scenarios;
	if (!first) return [];
	const rows = risk.scenarios.flatMap((row, at) =>
		row.length === first.length
			? []
			: [
					`risk.scenarios, row ${at + 1}: it has ${row.length} factors, and row 1 has ${first.length}; give each as many.`,
				],
	);
	const modes = ideas.flatMap(({ id, modes }) =>
		modes.flatMap(({ id: mode, exposure }) =>
			exposure.length === 0 || exposure.length === first.length
				? []
				: [
						`ideas (${id} ${mode}), exposure: it has ${exposure.length} numbers, and a scenario has ${first.length} factors; give one for each.`,
					],
		),
	);
	return [...rows, ...modes];
}

function nameFaults({ ideas, requires, excludes, must, mustNot, locked = {} }: PortfolioInstance): string[] {
	const known = new Map(ideas.map((idea) => [idea.id, idea]));
	const names = {
		must,
		mustNot,
		requires: requires.flat(),
		excludes: excludes.flat(),
		locked: Object.keys(locked),
	};
	const unknown = Object.entries(names).flatMap(([field, ids]) =>
		ids.filter((id) => !known.has(id)).map((id) => `${field}: ${id} is no idea; use an id from ideas.`),
	);
	const modes = Object.entries(locked)
		.filter(([id, only]) => known.get(id)?.modes.every((one) => one.id !== only))
		.map(([id, only]) => `locked (${id}): ${only} is no mode of it; use an id from its modes.`);
	const alone = Object.entries({ requires, excludes }).flatMap(([field, rows]) =>
		rows.flatMap(([a, b], at) =>
			a === b
				? [`${field}, row ${at + 1}: ${a} stands against itself; name another idea, or take the row out.`]
				: [],
		),
	);
	return [...unknown, ...modes, ...alone];
}
