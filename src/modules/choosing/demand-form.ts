import { z } from "zod";
import { amount, because, decimal, optionalText, wholeNumber } from "../../platform/web/fields.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import { type Demand, type Size, sizes } from "./candidates.ts";

/** So many quarters and accounts the form has room for. */
export const quarterNumbers = [0, 1, 2, 3, 4, 5] as const;
export const costRows = [0, 1, 2] as const;
const mostKroner = 1e10;

export const phaseField = (after: number): string => `phase-${after}`;
export const demandHoursField = (competenceId: string, after: number): string =>
	`hours-${competenceId}-${after}`;
export const costField = (row: number, part: "account" | "after" | "amount"): string => `cost-${row}-${part}`;

type Competences = readonly { id: string; name: string }[];

/** What a candidate needs and gives in one size. */
export function demandForm(competences: Competences) {
	const hours = decimal({ min: 0, max: 10_000 }).nullable().default(null);
	const kroner = () => amount({ min: 0, max: mostKroner, kroner: true });
	const phases = quarterNumbers.map((after) => [phaseField(after), optionalText(40)]);
	const needs = competences.flatMap(({ id }) =>
		quarterNumbers.map((after) => [demandHoursField(id, after), hours]),
	);
	const costs = costRows.flatMap((row) => [
		[costField(row, "account"), optionalText(80)],
		[costField(row, "after"), wholeNumber({ min: 1, max: 6 }).nullable().default(null)],
		[costField(row, "amount"), kroner().nullable().default(null)],
	]);
	const dynamic = Object.fromEntries([...phases, ...needs, ...costs]);
	return z
		.object({
			size: z.enum(sizes),
			quarters: wholeNumber({ min: 1, max: 6 }),
			...{ low: kroner(), likely: kroner(), high: kroner() },
			...(dynamic as Record<string, z.ZodType<unknown>>),
		})
		.superRefine((value, context) => {
			const cells: Record<string, unknown> = value;
			if (value.low > value.likely || value.likely > value.high)
				context.addIssue({
					...{ code: "custom", path: ["likely"], ...because((t) => t.choosing.demand.order) },
				});
			for (const row of costRows) {
				const parts = (["account", "after", "amount"] as const).map((part) => cells[costField(row, part)]);
				const filled = parts.filter((part) => part !== null && part !== "").length;
				if (filled !== 0 && filled !== 3)
					context.addIssue({
						...{ code: "custom", path: [costField(row, "account")] },
						...because((t) => t.choosing.demand.costHalf),
					});
			}
		});
}

/** The demand that a form says. */
export function demandIn(
	value: { size: Size; quarters: number; low: number; likely: number; high: number } & Record<
		string,
		unknown
	>,
	competences: Competences,
): Demand {
	const { size, quarters, low, likely, high } = value;
	return {
		...{ size, quarters, benefit: { low, likely, high } },
		phases: quarterNumbers.slice(0, quarters).map((after) => String(value[phaseField(after)] ?? "")),
		hours: competences.flatMap(({ id }) =>
			quarterNumbers.flatMap((after) => {
				const hours = Number(value[demandHoursField(id, after)] ?? 0);
				return hours > 0 ? [{ competenceId: id, after, hours }] : [];
			}),
		),
		costs: costRows.flatMap((row) => {
			const spent = Number(value[costField(row, "amount")] ?? 0);
			const after = Number(value[costField(row, "after")] ?? 1) - 1;
			return spent > 0 ? [{ after, account: String(value[costField(row, "account")]), amount: spent }] : [];
		}),
	};
}

/** A figure that cannot be meant, by its field. */
type DemandFault = { field: string; kind: "beyond" | "more-than-pool"; competenceId?: string };

/** Faults that depend on how long it lasts and on what the pools hold, by field. */
export function demandFaults(
	{ quarters, hours, costs }: Demand,
	most: ReadonlyMap<string, number>,
): DemandFault[] {
	return [
		...hours.flatMap(({ competenceId, after, hours: asked }): DemandFault[] => {
			const field = demandHoursField(competenceId, after);
			if (after >= quarters) return [{ field, kind: "beyond" }];
			const pool = most.get(competenceId);
			return pool !== undefined && asked > pool ? [{ field, kind: "more-than-pool", competenceId }] : [];
		}),
		...costs.flatMap(({ after }, row): DemandFault[] =>
			after >= quarters ? [{ field: costField(row, "after"), kind: "beyond" }] : [],
		),
	];
}

/** The form as a demand has it. */
export function filledWithDemand(size: Size, demand: Demand | undefined): FormState["values"] {
	if (!demand) return { size };
	const shown = (n: number) => String(n).replace(".", ",");
	return Object.fromEntries<string>([
		["size", size],
		["quarters", String(demand.quarters)],
		["low", shown(demand.benefit.low)],
		["likely", shown(demand.benefit.likely)],
		["high", shown(demand.benefit.high)],
		...demand.phases.map((phase, after): [string, string] => [phaseField(after), phase]),
		...demand.hours.map(({ competenceId, after, hours }): [string, string] => [
			demandHoursField(competenceId, after),
			shown(hours),
		]),
		...demand.costs
			.slice(0, costRows.length)
			.flatMap(({ after, account, amount: spent }, row): [string, string][] => [
				[costField(row, "account"), account],
				[costField(row, "after"), String(after + 1)],
				[costField(row, "amount"), shown(spent)],
			]),
	]);
}
