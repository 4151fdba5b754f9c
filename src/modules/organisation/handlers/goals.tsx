import { addDays } from "../../../core/calendar/day.ts";
import { ConfirmPage } from "../../../platform/html/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { addGoal, changeGoal, endGoal } from "../actions/goals.ts";
import { goalForm, newGoalForm } from "../forms.ts";
import { type Goal, type GoalKind, kindUnder } from "../goal.ts";
import { paths } from "../paths.ts";
import { canChangeOrganisation } from "../policy.ts";
import { goalById, goalTree } from "../queries/goals.ts";
import { GoalFormPage } from "../views/goal-form.tsx";
import { GoalsPage } from "../views/goals-page.tsx";
import { asId, idIn } from "./request.ts";

/** All plans. */
export async function goals(c: Ctx): Promise<Response> {
	const { db, t, locale, now, viewer } = c.var;
	const plans = await goalTree(db);
	const props = { t, locale, today: dayOf(now), plans, mayChange: canChangeOrganisation(viewer) };
	return page(c, { title: t.organisation.goals.title }, <GoalsPage {...props} />);
}

/** The form for a new plan, or for a goal under the one that `parent` names. */
export async function newGoal(c: Ctx): Promise<Response> {
	const parent = await parentOf(c, c.req.query("parent"));
	return parent === undefined ? notFound(c) : showNew(c, parent, blankForm());
}

/** Adds it. */
export async function create(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const parsed = await readForm(c, newGoalForm);
	const parent = await parentOf(c, String(parsed.form.values.parent ?? ""));
	if (parent === undefined) return notFound(c);
	if (!parsed.ok) return showNew(c, parent, parsed.form, 422);
	const { parent: parentId, ...value } = parsed.value;
	await addGoal(db, parentId, value);
	return redirect(c, paths.goals(), t.organisation.goals.saved);
}

/** The form for a goal that is there. */
export async function edit(c: Ctx): Promise<Response> {
	const goal = await goalAsked(c);
	return goal ? showEdit(c, goal, formOf(goal)) : notFound(c);
}

/** Changes it. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const { db, t } = c.var;
	const goal = await goalAsked(c);
	if (!goal) return notFound(c);
	const parsed = await readForm(c, goalForm);
	if (!parsed.ok) return showEdit(c, goal, parsed.form, 422);
	const stale = changedMeanwhile(parsed.form, formOf(goal).values);
	if (stale) return showEdit(c, goal, stale, 422);
	await changeGoal(db, goal.id, parsed.value);
	return redirect(c, paths.goals(), t.organisation.goals.saved);
}

/** Asks before a goal is ended. */
export async function askEnding(c: Ctx): Promise<Response> {
	const goal = await goalAsked(c);
	if (!goal) return notFound(c);
	const words = c.var.t.organisation.goals;
	const view = (
		<ConfirmPage
			title={words.endTitle(goal.title)}
			action={paths.goalEnding(goal.id)}
			confirm={words.endConfirm}
			cancelHref={paths.goals()}
		>
			<p>{words.endText}</p>
		</ConfirmPage>
	);
	return page(c, { title: words.endTitle(goal.title), crumbs: crumbs(c) }, view);
}

/** Ends it: yesterday was its last day, so that it cannot be chosen from now on. */
export async function end(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const goal = await goalAsked(c);
	if (!goal) return notFound(c);
	await endGoal(db, goal.id, addDays(dayOf(now), -1));
	return redirect(c, paths.goals(), t.organisation.goals.ended);
}

async function goalAsked(c: Ctx): Promise<Goal | undefined> {
	const id = idIn(c);
	return id && canChangeOrganisation(c.var.viewer) ? goalById(c.var.db, id) : undefined;
}

/** The goal a new one is to stand under; null for a plan, undefined when nothing can stand there. */
async function parentOf(c: Ctx, asked: string | undefined): Promise<Goal | null | undefined> {
	if (!canChangeOrganisation(c.var.viewer)) return undefined;
	if (!asked) return null;
	const id = asId(asked);
	const parent = id ? await goalById(c.var.db, id) : undefined;
	return parent && kindUnder[parent.kind] ? parent : undefined;
}

function showNew(c: Ctx, parent: Goal | null, form: FormState, status: 200 | 422 = 200): Response {
	const { t } = c.var;
	const kind: GoalKind = (parent && kindUnder[parent.kind]) ?? "plan";
	const view = (
		<GoalFormPage t={t} form={form} kind={kind} parent={parent} title={null} action={paths.goals()} />
	);
	return page(c, { title: t.organisation.goals.newTitle[kind], crumbs: crumbs(c), status }, view);
}

function showEdit(c: Ctx, goal: Goal, form: FormState, status: 200 | 422 = 200): Response {
	const { t } = c.var;
	const action = paths.goal(goal.id);
	const view = (
		<GoalFormPage t={t} form={form} kind={goal.kind} parent={null} title={goal.title} action={action} />
	);
	return page(c, { title: t.organisation.goals.editLabel(goal.title), crumbs: crumbs(c), status }, view);
}

function crumbs(c: Ctx) {
	return [{ label: c.var.t.organisation.goals.title, href: paths.goals() }];
}

function formOf({ title, description, unGoals, validFrom, validTo }: Goal): FormState {
	return formOfRecord({
		title,
		description,
		unGoals: unGoals.map(String),
		validFrom: validFrom ?? "",
		validTo: validTo ?? "",
	});
}
