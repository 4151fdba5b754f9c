import type { UncertainMeasurement } from "../../core/benefits/course.ts";
import type { BenefitRow } from "./queries/benefits.ts";
import { budgetOf, sumsOf } from "./sums.ts";

/** What a cell of the export holds: a number is written by the file's own rule, null is empty. */
export type Cell = string | number | null;

/** The columns of the export, in order; docs/benefits-export.md says what each is. Names never change with language. */
const columns: readonly (readonly [string, (row: BenefitRow, margin: number | null) => Cell])[] = [
	["benefit_id", (row) => row.id],
	["title", (row) => row.title],
	["type", (row) => row.type],
	["state", (row) => row.state],
	["drawback", (row) => (row.negative ? 1 : 0)],
	["goal", (row) => row.goalTitle],
	["sector", (row) => row.sectorName],
	["unit", (row) => row.unitName],
	["owner_role", (row) => row.ownerRole],
	["initiative_id", (row) => row.initiativeId],
	["initiative", (row) => row.initiativeTitle],
	["initiative_shares", (row) => sharesText(row.shares)],
	["indicator", (row) => row.indicator],
	["unit_of_measure", (row) => row.unitOfMeasure],
	["baseline_value", (row) => row.baselineValue],
	["baseline_date", (row) => row.baselineOn],
	["target_value", (row) => row.targetValue],
	["target_low", (row) => row.targetLow],
	["target_high", (row) => row.targetHigh],
	["target_date", (row) => row.targetOn],
	["latest_value", (row) => row.latestValue],
	["latest_margin", (_, margin) => margin],
	["latest_date", (row) => row.latestOn],
	["realised_share", ({ reading }) => (reading.ok ? rounded(reading.share) : null)],
	["expected_share", ({ reading }) => (reading.ok ? rounded(reading.expected) : null)],
	["yearly_nok_planned", (row) => (row.priced ? sumsOf([row]).plannedNok : null)],
	["yearly_nok_realised", (row) => (row.priced ? sumsOf([row]).realisedNok : null)],
	["budget_account", (row) => (row.priced ? row.budgetLine : null)],
	["budget_nok_planned", (row) => (row.priced ? budgetOf(row).plannedNok : null)],
	["budget_nok_realised", (row) => (row.priced ? budgetOf(row).realisedNok : null)],
	["time_used_for", (row) => row.timeUsedFor],
	["not_realised_because", (row) => row.notRealisedBecause],
	["next_measurement_date", (row) => row.nextMeasurementOn],
];

type Figures = ReadonlyMap<string, readonly UncertainMeasurement[]>;

/** One line for each benefit: a shared one is there once, so that sums of the file are true. */
export function benefitTable(rows: readonly BenefitRow[], figures: Figures): Cell[][] {
	const marginOf = ({ id, latestOn }: BenefitRow) =>
		figures.get(id)?.find(({ on }) => on === latestOn)?.margin ?? null;
	return [
		columns.map(([name]) => name),
		...rows.map((row) => columns.map(([, cell]) => cell(row, marginOf(row)))),
	];
}

/** One line for each figure. */
export function measurementTable(rows: readonly BenefitRow[], figures: Figures): Cell[][] {
	const lines = rows.flatMap(({ id, unitOfMeasure }) =>
		(figures.get(id) ?? []).map(({ on, value, margin }) => [id, on, value, margin, unitOfMeasure]),
	);
	return [["benefit_id", "date", "value", "margin", "unit_of_measure"], ...lines];
}

/** A number with decimal comma and no spaces, whatever the reader's language. */
export const asText = (cell: Cell): string =>
	typeof cell === "number" ? String(cell).replace(".", ",") : (cell ?? "");

const sharesText = (shares: Readonly<Record<string, number>>): string =>
	Object.entries(shares)
		.map(([id, percent]) => `${id}=${percent}`)
		.join(" ");

/** Four decimals tell a hundredth of a percent. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;
