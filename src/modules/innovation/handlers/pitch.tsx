import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	isMerged,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import {
	keptInBackground,
	notFound,
	page,
	redirect,
	refuseInWords,
	wantsFragment,
} from "../../../platform/web/respond.tsx";
import { declareReady, withdrawReadiness, writePitchPage } from "../actions/pitch-page.ts";
import { pitchForm, readinessForm } from "../forms.ts";
import { type PitchPage, pitchParts } from "../idea.ts";
import { paths } from "../paths.ts";
import { draftFrom } from "../pitch-draft.ts";
import { isInTeam, mayWork } from "../policy.ts";
import { groundworkOf } from "../queries/groundwork.ts";
import type { Idea } from "../queries/idea-page.ts";
import { stepsOf } from "../queries/idea-parts.ts";
import { readiness } from "../readiness.ts";
import { PitchPageView } from "../views/pitch-page.tsx";
import { ideaCrumbs, withIdea } from "./with-idea.ts";

/** The one page and what must be in place. */
export const show = withIdea(async (c, live) => {
	const idea = asReadBy(c, live);
	const form = formOfRecord({ ...idea.pitch });
	const isBlank = pitchParts.every((part) => idea.pitch[part] === "");
	if (!isBlank || !mayWork(idea)) return pitchPage(c, idea, form);
	const draft = draftFrom(idea, await stepsOf(c.var.db, idea.id));
	return pitchPage(
		c,
		idea,
		{ ...form, values: { ...form.values, ...draft } },
		{
			fetched: pitchParts.some((part) => draft[part] !== ""),
		},
	);
});

/** Past the deadline everyone but the team, the guide and the office reads what was handed in. */
function asReadBy(c: Ctx, idea: Idea): Idea {
	if (idea.pageAtDue === null || isInTeam(idea) || idea.isGuide || c.var.viewer.roles.has("office"))
		return idea;
	return { ...idea, pitch: idea.pageAtDue };
}

type Shown = { status?: 422; fetched?: boolean };

async function pitchPage(c: Ctx, idea: Idea, form: FormState, shown: Shown = {}): Promise<Response> {
	const { db, t, locale, now } = c.var;
	const work = await groundworkOf(db, idea.id);
	if (!work) return notFound(c);
	const steps = await stepsOf(db, idea.id);
	const view = (
		<PitchPageView
			t={t}
			locale={locale}
			now={now}
			idea={idea}
			form={form}
			requirements={readiness(work)}
			steps={steps}
			mayWrite={mayWork(idea)}
			fetched={shown.fetched ?? false}
		/>
	);
	return page(
		c,
		{ title: t.innovation.pitch.title, crumbs: ideaCrumbs(c, idea), status: shown.status },
		view,
	);
}

/** Saves the page, also in the background as one writes. A team writes at the same time: each keeps the parts of the others. */
export const write = inTurn(
	withIdea(async (c, idea) => {
		const parsed = await readForm(c, pitchForm);
		if (!parsed.ok) return notKept(c, idea, parsed.form);
		const beside = changedMeanwhile(parsed.form, { ...idea.pitch });
		if (beside && !isMerged(beside)) return notKept(c, idea, beside);
		const written = beside ? pageIn(beside.values) : parsed.value;
		const emptied = emptiedParts(c, idea, written);
		if (emptied) return notKept(c, idea, withErrors(parsed.form, emptied));
		await writePitchPage(c.var.db, idea.id, written, c.var.now);
		// The writer's form shows what it sent: what others wrote beside it is still to be seen.
		if (wantsFragment(c)) return keptInBackground(c, parsed.value);
		return redirect(c, paths.pitch(idea.id), c.var.t.innovation.pitch.saved);
	}, mayWork),
);

const notKept = (c: Ctx, idea: Idea, form: FormState) =>
	wantsFragment(c) ? refuseInWords(c, form) : pitchPage(c, idea, form, { status: 422 });

const pageIn = (values: FormState["values"]): PitchPage =>
	Object.fromEntries(pitchParts.map((part) => [part, String(values[part] ?? "")])) as PitchPage;

/** Once a team has said that it is ready, somebody counts on the page: no part of it may be emptied. */
function emptiedParts(c: Ctx, { state }: Idea, written: PitchPage): Record<string, string> | null {
	if (state !== "ready" && state !== "pitching") return null;
	const emptied = pitchParts.filter((part) => written[part] === "");
	if (emptied.length === 0) return null;
	return Object.fromEntries(emptied.map((part) => [part, c.var.t.innovation.pitch.keepFilled]));
}

/** Says that the team is ready, or takes it back. */
export const declare = withIdea(async (c, idea) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, readinessForm);
	const texts = t.innovation.pitch;
	if (parsed.ok && parsed.value.ready === "no") {
		const taken = await withdrawReadiness(db, idea.id, now);
		return redirect(
			c,
			paths.pitch(idea.id),
			taken.ok ? texts.withdrawn : t.innovation.page.notNow,
			!taken.ok,
		);
	}
	const declared = await declareReady(db, idea.id, now);
	if (declared.ok) return redirect(c, paths.idea(idea.id), texts.readySaved);
	return redirect(
		c,
		paths.pitch(idea.id),
		declared.reason === "missing" ? texts.missing : t.innovation.page.notNow,
		true,
	);
}, mayWork);
