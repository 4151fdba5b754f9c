import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { commit, dropCommitment } from "../actions/commitments.ts";
import { commitmentForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { commitmentsBy } from "../queries/commitments.ts";
import { CommitmentsPage } from "../views/commitments-page.tsx";
import { crumbsTo, type Found, onAssembly, participates, statusOf } from "./found.ts";

/** What the viewer promises themselves; nobody else's are ever asked for. */
export const commitments = (c: Ctx) =>
	onAssembly(c, participates, (found) => commitmentsPage(c, found, blankForm()));

async function commitmentsPage(c: Ctx, { assembly, by }: Found, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const rows = await commitmentsBy(db, assembly.id, by);
	return page(
		c,
		{ title: t.assembly.commitments.title, crumbs: crumbsTo(c, assembly), status: statusOf(form) },
		<CommitmentsPage {...{ t, locale, assembly, rows, form }} />,
	);
}

export const write = (c: Ctx) =>
	onAssembly(c, participates, async (found) => {
		const { db, t, now } = c.var;
		const { assembly, by } = found;
		const parsed = await readForm(c, commitmentForm);
		if (!parsed.ok) return commitmentsPage(c, found, parsed.form);
		if (!(await commit(db, assembly.id, by, parsed.value, now)))
			return commitmentsPage(c, found, withErrors(parsed.form, { body: t.assembly.commitments.enough }));
		return redirect(c, paths.commitments(assembly.id), t.assembly.commitments.written);
	});

export const drop = (c: Ctx) =>
	onAssembly(c, participates, async ({ assembly, by }) => {
		const dropped = await dropCommitment(c.var.db, assembly.id, by, idParam(c, "commitment"));
		if (!dropped) return notFound(c);
		return redirect(c, paths.commitments(assembly.id), c.var.t.assembly.commitments.dropped);
	});
