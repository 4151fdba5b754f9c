import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { fragment, notFound, page, redirect, wantsFragment } from "../../../platform/web/respond.tsx";
import { type Consequence, consequenceOf } from "../account.ts";
import { moveInPlan } from "../actions/moves.ts";
import { type Chapters, cohortName, nameIn } from "../chapters.ts";
import { moveForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isUsable, slotsOf } from "../plan.ts";
import { ConsequenceText, MovePage } from "../views/move.tsx";
import { type PlanAtHand, planCrumbs, planToSee } from "./access.ts";
import { changesSince } from "./changes.ts";
import { chaptersFor } from "./plan.tsx";

/** What moving somebody would lead to, before it is done. An island asks for the answer alone. */
export async function ask(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const personId = c.req.query("personId");
	if (!at || !isUsable(at.plan) || !isUuid(personId)) return notFound(c);
	const chapters = await chaptersFor(c, at);
	const from = chapters.cohortOf[personId];
	if (from === undefined) return notFound(c);
	const to = c.req.query("to") ?? "";
	const fault = to === "" ? undefined : faultOf(c, chapters, from, Number(to));
	const form = withErrors(blankForm({ to }), { to: fault });
	const consequence = to === "" || fault ? undefined : consequenceFor(chapters, personId, Number(to));
	if (wantsFragment(c) && consequence)
		return fragment(c, <ConsequenceText {...{ ...textsOf(c), ...chapters, consequence }} />);
	return movePage(c, at, chapters, { personId, form, consequence, status: fault ? 422 : 200 });
}

/** Moves somebody, unless the plan has been changed since one looked. */
export async function move(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const parsed = await readForm(c, moveForm);
	if (!at || !isUsable(at.plan) || !parsed.ok) return notFound(c);
	const { db, now, t, viewer } = c.var;
	const { personId, to, revision } = parsed.value;
	const chapters = await chaptersFor(c, at);
	const from = chapters.cohortOf[personId];
	if (from === undefined) return notFound(c);
	const fault = faultOf(c, chapters, from, to);
	if (fault) {
		const form = withErrors(parsed.form, { to: fault });
		return movePage(c, at, chapters, { personId, form, consequence: undefined, status: 422 });
	}
	const moved = await moveInPlan(db, { planId: at.plan.id, personId, to, revision }, viewer.personId, now);
	if (!moved.ok) return changedPage(c, at, chapters, { personId, to, revision, form: parsed.form });
	const name = nameIn(chapters.people, personId);
	return redirect(c, paths.board(at.plan.id), t.planning.move.moved(name, cohortName(at.plan, to)));
}

const textsOf = (c: Ctx) => ({ t: c.var.t, locale: c.var.locale });

function faultOf(c: Ctx, { plan }: Chapters, from: number, to: number): string | undefined {
	const words = c.var.t.planning.move;
	if (!plan.cohorts[to]) return words.noCohort;
	return from === to ? words.sameCohort : undefined;
}

const consequenceFor = ({ plan, cohortOf }: Chapters, person: string, to: number): Consequence =>
	consequenceOf(plan.problem, { cohortOf, slots: slotsOf(plan) }, { person, to });

/** Who came second sees what has changed, and what the move leads to now. */
async function changedPage(
	c: Ctx,
	at: PlanAtHand,
	chapters: Chapters,
	wish: { personId: string; to: number; revision: number; form: FormState },
): Promise<Response> {
	const changes = await changesSince(c, chapters, wish.revision);
	const consequence = consequenceFor(chapters, wish.personId, wish.to);
	return movePage(c, at, chapters, { ...wish, consequence, changes, status: 422 });
}

type Shown = {
	personId: string;
	form: FormState;
	consequence: Consequence | undefined;
	changes?: string[];
	status: 200 | 422;
};

function movePage(c: Ctx, at: PlanAtHand, chapters: Chapters, { status, ...shown }: Shown): Response {
	const title = c.var.t.planning.move.title(nameIn(chapters.people, shown.personId));
	const props = { ...textsOf(c), ...chapters, ...shown, title };
	return page(c, { title, status, crumbs: planCrumbs(c, at.programme, at.plan) }, <MovePage {...props} />);
}
