import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { goalsForChoice, unitsLedBy } from "../../organisation/index.ts";
import { chooseGoal } from "../actions/shape-idea.ts";
import { startIdea } from "../actions/start-idea.ts";
import { goalForm, startForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayWork, readerOf } from "../policy.ts";
import type { Idea } from "../queries/idea-page.ts";
import { stepsOf } from "../queries/idea-parts.ts";
import { programmeOf } from "../queries/invitations.ts";
import { colleaguesFor, goalsLike, ideasLike } from "../queries/similar.ts";
import { currentStep } from "../road.ts";
import { Begun } from "../views/begun.tsx";
import { Start } from "../views/start.tsx";
import { ideaCrumbs, reportChannelOf, todayOf, withIdea } from "./with-idea.ts";

/** The one question. */
export const ask = (c: Ctx): Promise<Response> => question(c, blankForm());

async function question(c: Ctx, form: FormState, status?: 422): Promise<Response> {
	const { db, t } = c.var;
	const { personId } = signedIn(c);
	const programme = await programmeOf(db, personId);
	const units = await unitsLedBy(db, personId);
	const view = (
		<Start t={t} form={form} programme={programme} units={units} reportChannel={reportChannelOf(c)} />
	);
	return page(c, { title: t.innovation.start.title, status }, view);
}

/** One sentence, and the process has begun. */
export async function begin(c: Ctx): Promise<Response> {
	const { db, now } = c.var;
	const { personId } = signedIn(c);
	const parsed = await readForm(c, startForm);
	if (!parsed.ok) return question(c, parsed.form, 422);
	const { challenge, team } = parsed.value;
	const units = await unitsLedBy(db, personId);
	const programme = await programmeOf(db, personId);
	const id = await startIdea(
		db,
		{
			ownerId: personId,
			challenge,
			programmeId: programme?.id ?? null,
			teamUnitId: units.find((unit) => unit.id === team)?.id ?? null,
		},
		now,
	);
	return redirect(c, paths.begun(id));
}

/** What we found at once: a goal, others with the same trouble, colleagues, one short step. */
export const begun = withIdea((c, idea) => answerPage(c, idea, blankForm()), mayWork);

async function answerPage(c: Ctx, idea: Idea, form: FormState, status?: 422): Promise<Response> {
	const { db, t, viewer } = c.var;
	const similar = await ideasLike(db, readerOf(viewer), idea);
	const similarIds = similar.map(({ id }) => id);
	const props = {
		similar,
		goals: await goalsLike(db, `${idea.title} ${idea.challenge}`, todayOf(c), similarIds),
		allGoals: await goalsForChoice(db, todayOf(c)),
		colleagues: await colleaguesFor(db, idea, similarIds),
		step: currentStep(await stepsOf(db, idea.id)),
	};
	const view = <Begun t={t} idea={idea} form={form} {...props} />;
	return page(c, { title: t.innovation.begun.title, crumbs: ideaCrumbs(c, idea), status }, view);
}

/** Binds the idea to a goal, from the answer page. */
export const serveGoal = withIdea(async (c, idea) => {
	const { db, now, t } = c.var;
	const parsed = await readForm(c, goalForm);
	if (!parsed.ok) return answerPage(c, idea, parsed.form, 422);
	const known = await goalsForChoice(db, todayOf(c));
	if (!known.some(({ id }) => id === parsed.value.goalId)) {
		return answerPage(c, idea, { ...parsed.form, errors: { goalId: t.web.fieldErrors.choose } }, 422);
	}
	await chooseGoal(db, idea.id, parsed.value.goalId, now);
	return redirect(c, paths.begun(idea.id), t.innovation.begun.goalSaved);
}, mayWork);
