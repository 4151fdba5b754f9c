import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
} from "../../../platform/web/forms.ts";
import {
	keptInBackground,
	page,
	redirect,
	refuseInWords,
	wantsFragment,
} from "../../../platform/web/respond.tsx";
import { moveStep, repeatStep, type StepChange, setStepState, writeStep } from "../actions/steps.ts";
import { stepMoveForm, stepStateForm, stepTextForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayWork } from "../policy.ts";
import { milestonesOf } from "../queries/calendar.ts";
import { attachmentsOf, evidenceOf } from "../queries/idea-parts.ts";
import { placeOf, stepName, windowOf } from "../road.ts";
import { StepPage } from "../views/step-page.tsx";
import { ideaCrumbs, reportChannelOf, type StepInIdea, todayOf, withStep } from "./with-idea.ts";

/** What came back from each of the forms on the page. */
export interface StepForms {
	readonly text?: FormState;
	readonly state?: FormState;
	readonly evidence?: FormState;
	readonly attachment?: FormState;
}

export const show = withStep((c, at) => stepPage(c, at));

/** The work space of one step; readers who are not in the team see what is written. */
export async function stepPage(c: Ctx, at: StepInIdea, forms: StepForms = {}): Promise<Response> {
	const { db, t, locale } = c.var;
	const { idea, step } = at;
	const evidence = await evidenceOf(db, idea.id);
	const attachments = await attachmentsOf(db, idea.id);
	const place = placeOf(idea.method, step.stepKey);
	const milestones = await milestonesOf(db, idea);
	const view = (
		<StepPage
			{...at}
			t={t}
			locale={locale}
			place={place}
			window={windowOf(place, milestones, todayOf(c))}
			evidence={evidence.filter((one) => one.stepId === step.id)}
			attachments={attachments.filter((one) => one.stepId === step.id)}
			maxBytes={c.var.deps.files.maxBytes}
			mayWrite={mayWork(idea)}
			reportChannel={reportChannelOf(c)}
			text={forms.text ?? formOfRecord(textOf(at))}
			state={forms.state ?? blankForm()}
			newEvidence={forms.evidence ?? blankForm()}
			attachment={forms.attachment ?? blankForm()}
		/>
	);
	const status = Object.values(forms).some(Boolean) ? 422 : undefined;
	const title = stepName(idea.method, at.steps, step, locale, t.innovation.steps.repeated);
	return page(c, { title: `${title}: ${idea.title}`, crumbs: ideaCrumbs(c, idea), status }, view);
}

const changeOf = (c: Ctx, { idea, step }: StepInIdea): StepChange => ({
	ideaId: idea.id,
	stepId: step.id,
	personId: signedIn(c).personId,
});

/** Saves the text, also in the background as one writes. */
export const write = inTurn(
	withStep(async (c, at) => {
		const parsed = await readForm(c, stepTextForm);
		if (!parsed.ok) return notKept(c, at, parsed.form);
		const stale = changedMeanwhile(parsed.form, textOf(at));
		if (stale) return notKept(c, at, stale);
		await writeStep(c.var.db, changeOf(c, at), parsed.value.body, c.var.now);
		if (wantsFragment(c)) return keptInBackground(c, { body: parsed.value.body });
		return redirect(c, paths.step(at.idea.id, at.step.id), c.var.t.innovation.steps.saved);
	}, mayWork),
);

const notKept = (c: Ctx, at: StepInIdea, text: FormState) =>
	wantsFragment(c) ? refuseInWords(c, text) : stepPage(c, at, { text });

const textOf = ({ step }: StepInIdea) => ({ body: step.body });

/** Done, skipped with a reason, or open again. */
export const setState = withStep(async (c, at) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, stepStateForm);
	if (!parsed.ok) return stepPage(c, at, { state: parsed.form });
	const { state } = parsed.value;
	const reason = parsed.value.state === "skipped" ? parsed.value.reason : null;
	await setStepState(db, changeOf(c, at), state, reason, now);
	const texts = t.innovation.steps;
	if (state === "done") return redirect(c, paths.idea(at.idea.id), texts.finished);
	if (state === "skipped") return redirect(c, paths.idea(at.idea.id), texts.skipped);
	return redirect(c, paths.step(at.idea.id, at.step.id), texts.reopened);
}, mayWork);

export const repeat = withStep(async (c, at) => {
	const id = await repeatStep(c.var.db, changeOf(c, at), c.var.now);
	return redirect(c, paths.step(at.idea.id, id ?? at.step.id), c.var.t.innovation.steps.repeatedNow);
}, mayWork);

export const move = withStep(async (c, at) => {
	const parsed = await readForm(c, stepMoveForm);
	if (parsed.ok) await moveStep(c.var.db, changeOf(c, at), parsed.value.direction);
	return redirect(c, paths.step(at.idea.id, at.step.id), c.var.t.innovation.steps.moved);
}, mayWork);
