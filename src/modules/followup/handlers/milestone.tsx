import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { canSeeShielded } from "../../organisation/index.ts";
import { namesOf } from "../../portfolio/index.ts";
import { dropMilestone, moveMilestone, reachMilestone } from "../actions/milestones.ts";
import { dropForm, moveForm, reachForm } from "../forms.ts";
import { paths } from "../paths.ts";
import type { Found, Milestone } from "../plan.ts";
import { lastChangedBy, milestonesOf } from "../queries/plan.ts";
import { MilestonePage } from "../views/milestone.tsx";
import { crumbs, theLiving, todayOf, when } from "./access.ts";

type At = { initiative: Found; milestone: Milestone };

/** Which of the three forms came back. */
type Part = "reach" | "move" | "drop";

export async function show(c: Ctx): Promise<Response> {
	const at = await theMilestone(c);
	return at ? showWith(c, at) : notFound(c);
}

export async function reach(c: Ctx): Promise<Response> {
	const at = await theMilestone(c);
	if (!at) return notFound(c);
	const parsed = await readForm(c, reachForm);
	if (!parsed.ok) return showWith(c, at, { part: "reach", form: parsed.form });
	const seen = seenIn(c, at, parsed.value.version);
	const done = await reachMilestone(c.var.db, seen, parsed.value.doneOn, todayOf(c));
	const words = c.var.t.followup.milestones;
	if (done.ok) return redirect(c, paths.plan(at.initiative.id), words.reached);
	if (done.reason === "closed") return redirect(c, paths.plan(at.initiative.id), words.closed, true);
	if (done.reason === "changed-since") return changedMeanwhile(c, { part: "reach", form: parsed.form });
	return showWith(c, at, { part: "reach", form: withErrors(parsed.form, { doneOn: words.notYet }) });
}

export async function move(c: Ctx): Promise<Response> {
	const at = await theMilestone(c);
	if (!at) return notFound(c);
	const parsed = await readForm(c, moveForm);
	if (!parsed.ok) return showWith(c, at, { part: "move", form: parsed.form });
	const { version, toOn: to, reason } = parsed.value;
	const done = await moveMilestone(c.var.db, seenIn(c, at, version), { to, reason }, when(c));
	const words = c.var.t.followup.milestones;
	if (done.ok) return redirect(c, paths.plan(at.initiative.id), words.movedDone);
	if (done.reason === "closed") return redirect(c, paths.plan(at.initiative.id), words.closed, true);
	if (done.reason === "changed-since") return changedMeanwhile(c, { part: "move", form: parsed.form });
	const toOn = done.reason === "past" ? words.past : words.sameDay;
	return showWith(c, at, { part: "move", form: withErrors(parsed.form, { toOn }) });
}

export async function drop(c: Ctx): Promise<Response> {
	const at = await theMilestone(c);
	if (!at) return notFound(c);
	const parsed = await readForm(c, dropForm);
	if (!parsed.ok) return showWith(c, at, { part: "drop", form: parsed.form });
	const seen = seenIn(c, at, parsed.value.version);
	const done = await dropMilestone(c.var.db, seen, parsed.value.because, todayOf(c));
	const words = c.var.t.followup.milestones;
	if (!done.ok && done.reason === "changed-since")
		return changedMeanwhile(c, { part: "drop", form: parsed.form });
	return redirect(c, paths.plan(at.initiative.id), done.ok ? words.droppedDone : words.closed, !done.ok);
}

const seenIn = (c: Ctx, { milestone }: At, version: number) => ({
	...{ id: milestone.id, version },
	by: signedIn(c).personId,
});

async function theMilestone(c: Ctx): Promise<At | null> {
	const initiative = await theLiving(c);
	if (!initiative) return null;
	const all = await milestonesOf(c.var.db, initiative.id, canSeeShielded(c.var.viewer));
	const milestone = all.find(({ id }) => id === c.req.param("milestone"));
	return milestone ? { initiative, milestone } : null;
}

type Returned = { part: Part; form: FormState };

/** Somebody else was first: who, and where it stands now; what was written is kept to be sent again. */
async function changedMeanwhile(c: Ctx, { part, form }: Returned): Promise<Response> {
	const at = await theMilestone(c);
	if (!at) return notFound(c);
	const by = await lastChangedBy(c.var.db, at.milestone.id);
	const names = await namesOf(c.var.db, [by], canSeeShielded(c.var.viewer));
	return showWith(c, at, { part, form }, names.get(by) ?? c.var.t.portfolio.hidden);
}

async function showWith(
	c: Ctx,
	{ initiative, milestone }: At,
	returned: Returned | null = null,
	changedBy: string | null = null,
): Promise<Response> {
	const { t, locale } = c.var;
	const today = todayOf(c);
	const formOf = (part: Part, blank: FormState["values"]) =>
		returned?.part === part ? returned.form : blankForm(blank);
	const props = {
		...{ t, locale, today, initiative, milestone, changedBy },
		reachForm: formOf("reach", { doneOn: today }),
		moveForm: formOf("move", {}),
		dropForm: formOf("drop", {}),
	};
	const title = t.followup.milestones.pageTitle(milestone.title);
	const options = { title, crumbs: crumbs(c, initiative), status: returned ? 422 : 200 } as const;
	return page(c, options, <MilestonePage {...props} />);
}
