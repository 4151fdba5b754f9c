import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { canSeeShielded } from "../../organisation/index.ts";
import { choosePerson, isLive, type Person } from "../../portfolio/index.ts";
import { addMilestone } from "../actions/milestones.ts";
import { endAPart, giveAPart } from "../actions/team.ts";
import { memberForm, milestoneForm } from "../forms.ts";
import { paths } from "../paths.ts";
import type { Found } from "../plan.ts";
import { handoversOf, milestonesOf, startMeetingOf, teamOf } from "../queries/plan.ts";
import { reviewOf } from "../queries/reviews.ts";
import { PlanPage } from "../views/plan.tsx";
import { crumbs, theInitiative, theLiving, todayOf, when } from "./access.ts";

/** What was agreed, the way ahead, who takes part, and the dates that set themselves. */
export async function show(c: Ctx): Promise<Response> {
	const initiative = await theInitiative(c);
	return initiative ? showWith(c, initiative, {}) : notFound(c);
}

export async function addToPlan(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, milestoneForm);
	if (!parsed.ok) return showWith(c, initiative, { milestone: parsed.form });
	const { personId } = signedIn(c);
	const done = await addMilestone(c.var.db, initiative.id, parsed.value, personId, when(c));
	const words = c.var.t.followup.milestones;
	if (done.ok) return redirect(c, paths.plan(initiative.id), words.added);
	return showWith(c, initiative, { milestone: withErrors(parsed.form, { dueOn: words.past }) });
}

export async function addToTeam(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, memberForm);
	if (!parsed.ok) return showWith(c, initiative, { member: parsed.form });
	const chosen = await choosePerson(c, parsed.form, "person");
	if (!chosen.ok) return showWith(c, initiative, { member: chosen.form, candidates: chosen.candidates });
	const part = { personId: chosen.person.id, part: parsed.value.part };
	await giveAPart(c.var.db, initiative.id, part, signedIn(c).personId, todayOf(c));
	return redirect(c, `${paths.plan(initiative.id)}#team`, c.var.t.followup.team.added);
}

export async function removeFromTeam(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const team = await teamOf(c.var.db, initiative.id, canSeeShielded(c.var.viewer));
	const member = team.find(({ personId }) => personId === c.req.param("person"));
	if (!member) return notFound(c);
	await endAPart(c.var.db, initiative.id, member.personId, signedIn(c).personId);
	return redirect(c, `${paths.plan(initiative.id)}#team`, c.var.t.followup.team.removed);
}

type Forms = { milestone?: FormState; member?: FormState; candidates?: readonly Person[] };

async function showWith(c: Ctx, initiative: Found, forms: Forms): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const sees = canSeeShielded(viewer);
	const props = {
		...{ t, locale, initiative, today: todayOf(c) },
		milestones: await milestonesOf(db, initiative.id, sees),
		team: await teamOf(db, initiative.id, sees),
		meeting: await startMeetingOf(db, initiative.id, sees),
		review: await reviewOf(db, initiative.id, sees),
		handovers: await handoversOf(db, initiative.id, sees),
		mayPlan: initiative.mayChange && isLive(initiative.state),
		milestoneForm: forms.milestone ?? blankForm(),
		memberForm: forms.member ?? blankForm(),
		candidates: forms.candidates ?? [],
	};
	const status = forms.milestone || forms.member ? 422 : 200;
	const title = `${t.followup.title}: ${initiative.title}`;
	return page(c, { title, crumbs: crumbs(c, initiative, false), status }, <PlanPage {...props} />);
}
