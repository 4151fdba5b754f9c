import type { Ctx } from "../../../platform/web/context.ts";
import type { FormState } from "../../../platform/web/forms.ts";
import { writtenFor } from "../../portfolio/index.ts";
import type { Benefit } from "../queries/benefit-page.ts";

/** A benefit as its form shows it. Whom the reader may not see is left empty. */
export async function valuesOf(c: Ctx, benefit: Benefit): Promise<FormState["values"]> {
	const written = (id: string | null, name: string | null) =>
		id !== null && name !== null ? writtenFor(c.var.db, id) : "";
	const number = (value: number | null) => (value === null ? "" : decimalText(value, c));
	const box = (ticked: boolean) => (ticked ? "on" : "");
	return {
		...textsOf(benefit),
		gains: benefit.gains,
		negative: box(benefit.negative),
		unplanned: box(benefit.unplanned),
		priced: box(benefit.priced),
		yearlyNok: number(benefit.yearlyNok),
		budgetNok: number(benefit.budgetNok),
		targetLow: number(benefit.targetLow),
		targetHigh: number(benefit.targetHigh),
		baselineValue: number(benefit.baselineValue),
		targetValue: number(benefit.targetValue),
		rhythmMonths: String(benefit.rhythmMonths),
		owner: await written(benefit.holderId, benefit.holderName),
		accountable: await written(benefit.accountableId, benefit.accountableName),
	};
}

const textsOf = (benefit: Benefit) => ({
	title: benefit.title,
	type: benefit.type,
	goalId: benefit.goalId ?? "",
	timeUsedFor: benefit.timeUsedFor,
	budgetLine: benefit.budgetLine,
	indicator: benefit.indicator,
	unitOfMeasure: benefit.unitOfMeasure,
	source: benefit.source,
	baselineOn: benefit.baselineOn ?? "",
	baselineMethod: benefit.baselineMethod,
	targetOn: benefit.targetOn ?? "",
	preconditions: benefit.preconditions,
	measures: benefit.measures,
});

/** A number as it is typed: a decimal comma, and no spaces. */
const decimalText = (value: number, c: Ctx): string =>
	String(value).replace(".", c.var.locale === "en" ? "." : ",");
