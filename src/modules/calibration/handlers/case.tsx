import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { writeCase } from "../actions/calibration.ts";
import { caseForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { CasePage } from "../views/case.tsx";
import { crumbsTo, type FoundCalibration, onCalibration } from "./found.ts";

/** The office, until somebody has given points. */
const mayWrite = ({ seat, calibration }: FoundCalibration) =>
	seat.plans && !calibration?.begun && !calibration?.closedAt;

/** The case to write; `?example` fills in one that is invented. */
export const edit = (c: Ctx) =>
	onCalibration(c, mayWrite, (found) => show(c, found, blankForm(filled(c, found))));

function filled(c: Ctx, { calibration }: FoundCalibration): FormState["values"] {
	const version = String(calibration?.version ?? 0);
	if (c.req.query("example") !== undefined) return { ...c.var.t.calibration.example, version };
	return calibration ? { ...calibration.page, title: calibration.title, version } : { version };
}

function show(c: Ctx, found: FoundCalibration, form: FormState): Response | Promise<Response> {
	const { t } = c.var;
	const isRefused = Object.keys(form.errors).length > 0;
	const crumbs = [
		...crumbsTo(c, found),
		{ label: t.calibration.title, href: paths.calibration(found.day.id) },
	];
	const options = { title: t.calibration.write.title, crumbs, status: isRefused ? 422 : 200 } as const;
	return page(c, options, <CasePage t={t} dayId={found.day.id} form={form} />);
}

export const write = (c: Ctx) =>
	onCalibration(c, mayWrite, async (found) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, caseForm);
		if (!parsed.ok) return show(c, found, parsed.form);
		const { title, version, ...parts } = parsed.value;
		const written = await writeCase(db, found.day.id, { title, page: parts }, version, found.by);
		if (written.ok) return redirect(c, paths.calibration(found.day.id), t.calibration.write.saved);
		const values = { ...parsed.form.values, version: String(found.calibration?.version ?? 0) };
		return show(
			c,
			found,
			withErrors(blankForm(values), { title: t.calibration.write.refusals[written.reason] }),
		);
	});
