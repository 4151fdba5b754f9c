import type { Share } from "../../../core/benefits/shares.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { readForm, withErrors } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import { initiativeFor, paths as portfolio } from "../../portfolio/index.ts";
import { drawLine, removeLine, shareBenefit } from "../actions/map.ts";
import { lineForm, shareRows, sharesForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { initiativesForShare } from "../queries/map.ts";
import { showWith, theMeasurable } from "./benefit.tsx";
import { showOfInitiative } from "./list.tsx";

/** Draws a line in the map of an initiative. */
export async function draw(c: Ctx): Promise<Response> {
	const initiative = await theChangeable(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, lineForm);
	if (!parsed.ok) return showOfInitiative(c, initiative, parsed.form);
	const line = { ...parsed.value, initiativeId: initiative.id };
	const done = await drawLine(c.var.db, line, signedIn(c).personId, c.var.now);
	const words = c.var.t.benefitMap;
	if (done.ok) return redirect(c, portfolio.initiativeBenefits(initiative.id), words.saved);
	const form = withErrors(parsed.form, { benefitId: c.var.t.web.fieldErrors.choose });
	return showOfInitiative(c, initiative, form);
}

/** Takes a line out of the map. */
export async function remove(c: Ctx): Promise<Response> {
	const initiative = await theChangeable(c);
	const line = c.req.param("line");
	if (!initiative || !isUuid(line)) return notFound(c);
	await removeLine(c.var.db, initiative.id, line, signedIn(c).personId);
	return redirect(c, portfolio.initiativeBenefits(initiative.id), c.var.t.benefitMap.removed);
}

/** Splits a benefit between initiatives. */
export async function share(c: Ctx): Promise<Response> {
	const benefit = await theMeasurable(c);
	if (!benefit) return notFound(c);
	const parsed = await readForm(c, sharesForm);
	if (!parsed.ok) return showWith(c, benefit, { sharesForm: parsed.form });
	const known = new Set((await initiativesForShare(c.var.db)).map(({ id }) => id));
	const shares = sharesIn(parsed.value).filter(({ initiativeId }) => known.has(initiativeId));
	const done = await shareBenefit(c.var.db, benefit.id, shares, signedIn(c).personId);
	const words = c.var.t.benefitMap.shares;
	if (done.ok) return redirect(c, paths.benefit(benefit.id), words.saved);
	const form = withErrors(parsed.form, { percent1: words.faults[done.reason] });
	return showWith(c, benefit, { sharesForm: form });
}

/** Rows where something is chosen; one without a percent counts as nothing, and the sum will say so. */
function sharesIn(value: Readonly<Record<string, string | number | null>>): Share[] {
	return shareRows.flatMap((row) => {
		const [initiativeId, percent] = [value[`initiative${row}`], value[`percent${row}`]];
		return typeof initiativeId === "string" ? [{ initiativeId, percent: Number(percent ?? 0) }] : [];
	});
}

async function theChangeable(c: Ctx) {
	const initiative = await initiativeFor(c.var.db, c.var.viewer, idParam(c));
	return initiative?.mayChange ? initiative : null;
}
