import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { planGathering } from "../actions/programmes.ts";
import { planForm } from "../forms.ts";
import { paths } from "../paths.ts";
import type { PlannedGathering } from "../programme.ts";
import { type Programme, plannedGatherings } from "../queries/programmes.ts";
import { PlanForm } from "../views/plan-form.tsx";
import { programmeCrumbs, programmeToRun } from "./access.ts";

/** The form for what one gathering is about. */
export const edit = (c: Ctx) =>
	withPlan(c, (programme, planned) => planPage(c, programme, planned, planFormOf(planned)));

/** Changes what one gathering is about. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	return withPlan(c, async (programme, planned) => {
		const parsed = await readForm(c, planForm);
		if (!parsed.ok) return planPage(c, programme, planned, parsed.form, 422);
		const stale = changedMeanwhile(parsed.form, planFormOf(planned).values);
		if (stale) return planPage(c, programme, planned, stale, 422);
		await planGathering(c.var.db, programme.id, planned.number, parsed.value);
		return redirect(c, paths.programme(programme.id), c.var.t.programmes.plan.saved);
	});
}

async function withPlan(
	c: Ctx,
	work: (programme: Programme, planned: PlannedGathering) => Response | Promise<Response>,
): Promise<Response> {
	const programme = await programmeToRun(c);
	const plans = programme ? await plannedGatherings(c.var.db, programme.id) : [];
	const planned = plans.find(({ number }) => String(number) === c.req.param("number"));
	return programme && planned ? work(programme, planned) : notFound(c);
}

function planFormOf({
	homeworkDueWeeks,
	theme,
	aims,
	opensSteps,
	closesSteps,
	homework,
}: PlannedGathering): FormState {
	const weeks = homeworkDueWeeks === null ? "" : String(homeworkDueWeeks);
	return formOfRecord({ theme, aims, opensSteps, closesSteps, homework, homeworkDueWeeks: weeks });
}

function planPage(
	c: Ctx,
	programme: Programme,
	{ number }: PlannedGathering,
	form: FormState,
	status: 200 | 422 = 200,
): Response {
	const { t } = c.var;
	const action = paths.plannedGathering(programme.id, String(number));
	return page(
		c,
		{ title: t.programmes.gathering(number), status, crumbs: programmeCrumbs(t, programme) },
		<PlanForm t={t} form={form} number={number} action={action} />,
	);
}
