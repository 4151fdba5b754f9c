import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
} from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { goalsForChoice } from "../../organisation/index.ts";
import { payAttention } from "../actions/conversation.ts";
import { assessFoundations, frameIdea, moveByTeam, showTo } from "../actions/shape-idea.ts";
import { changeMethod } from "../actions/steps.ts";
import {
	foundationsForm,
	framingForm,
	methodForm,
	sharingForm,
	supportForm,
	withdrawalForm,
} from "../forms.ts";
import { paths } from "../paths.ts";
import { isInTeam, mayModerate, mayWork, readerOf } from "../policy.ts";
import { milestonesOf } from "../queries/calendar.ts";
import { commentsOn } from "../queries/conversation.ts";
import type { Idea } from "../queries/idea-page.ts";
import { attachmentsOf, checksOf, evidenceOf, membersOf, stepsOf } from "../queries/idea-parts.ts";
import { Foundations } from "../views/foundations.tsx";
import { Framing } from "../views/framing.tsx";
import { IdeaPage } from "../views/idea-page.tsx";
import { Withdrawal } from "../views/withdrawal.tsx";
import { ideaCrumbs, reportChannelOf, todayOf, withIdea } from "./with-idea.ts";

/** The idea: its story, its state and next step, and the conversation. */
export const show = withIdea((c, idea) => ideaPage(c, idea, blankForm()));

/** The page with a comment that could not be kept, too. Nine queries, whatever it holds. */
export async function ideaPage(c: Ctx, idea: Idea, comment: FormState, status?: 422): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const reader = readerOf(viewer);
	const props = {
		steps: await stepsOf(db, idea.id),
		evidence: await evidenceOf(db, idea.id),
		attachments: await attachmentsOf(db, idea.id),
		members: await membersOf(db, reader, idea.id),
		checks: await checksOf(db, reader, idea.id),
		milestones: await milestonesOf(db, idea),
		comments: await commentsOn(db, reader, ["idea", idea.id]),
	};
	const view = (
		<IdeaPage
			{...props}
			t={t}
			locale={locale}
			idea={idea}
			today={todayOf(c)}
			comment={comment}
			moderates={mayModerate(viewer)}
			reportChannel={reportChannelOf(c)}
		/>
	);
	return page(c, { title: idea.title, crumbs: ideaCrumbs(c), status }, view);
}

/** What the case is about, to be changed by the team. */
export const editFraming = withIdea((c, idea) => framingPage(c, idea, framingOf(idea)), mayWork);

function framingOf({ title, challenge, summary, goalId, innovationTypes }: Idea): FormState {
	return formOfRecord({
		...{ title, challenge, summary },
		goalId: goalId ?? "",
		innovationTypes: [...innovationTypes],
	});
}

async function framingPage(c: Ctx, idea: Idea, form: FormState, status?: 422): Promise<Response> {
	const { db, t, locale } = c.var;
	const goals = await goalsForChoice(db, todayOf(c));
	const view = <Framing t={t} locale={locale} idea={idea} form={form} goals={goals} />;
	return page(c, { title: t.innovation.page.editTitle, crumbs: ideaCrumbs(c, idea), status }, view);
}

export const frame = inTurn(
	withIdea(async (c, idea) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, framingForm);
		if (!parsed.ok) return framingPage(c, idea, parsed.form, 422);
		const stale = changedMeanwhile(parsed.form, framingOf(idea).values);
		if (stale) return framingPage(c, idea, stale, 422);
		const goals = await goalsForChoice(db, todayOf(c));
		const { goalId } = parsed.value;
		const known = goalId === idea.goalId || goals.some(({ id }) => id === goalId);
		await frameIdea(
			db,
			idea.id,
			{ ...parsed.value, goalId: known ? goalId : null, programmeId: idea.programmeId },
			now,
		);
		return redirect(c, paths.idea(idea.id), t.innovation.page.saved);
	}, mayWork),
);

export const chooseMethod = withIdea(async (c, idea) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, methodForm);
	if (!parsed.ok) return framingPage(c, idea, parsed.form, 422);
	const changed = await changeMethod(db, idea.id, parsed.value.method, now);
	const texts = t.innovation.page;
	return redirect(c, paths.idea(idea.id), changed.ok ? texts.methodChanged : texts.methodLocked, !changed.ok);
}, mayWork);

export const share = withIdea(async (c, idea) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, sharingForm);
	if (!parsed.ok) return redirect(c, paths.idea(idea.id));
	await showTo(db, idea.id, parsed.value.visibility, now);
	const texts = t.innovation.page;
	return redirect(
		c,
		paths.idea(idea.id),
		parsed.value.visibility === "shared" ? texts.shared : texts.unshared,
	);
}, mayWork);

export const askWithdrawal = withIdea((c, idea) => {
	const { t } = c.var;
	const crumbs = ideaCrumbs(c, idea);
	return page(c, { title: t.innovation.page.withdraw, crumbs }, <Withdrawal t={t} idea={idea} />);
}, isInTeam);

export const withdraw = withIdea(async (c, idea) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, withdrawalForm);
	const to = parsed.ok ? parsed.value.to : "withdrawn";
	const moved = await moveByTeam(db, idea.id, to, now);
	const texts = t.innovation.page;
	const done = to === "withdrawn" ? texts.withdrawn : texts.resumed;
	return redirect(c, paths.idea(idea.id), moved.ok ? done : texts.notNow, !moved.ok);
}, isInTeam);

export const support = withIdea(async (c, idea) => {
	const parsed = await readForm(c, supportForm);
	const { supports, follows } = parsed.ok ? parsed.value : {};
	const attention = {
		supports: supports ? supports === "yes" : idea.isSupporting,
		follows: follows ? follows === "yes" : idea.isFollowing,
	};
	await payAttention(c.var.db, idea.id, signedIn(c).personId, attention);
	return redirect(c, paths.idea(idea.id));
});

export const editFoundations = withIdea((c, idea) => {
	return foundationsPage(c, idea, foundationsOf(idea));
}, mayWork);

const foundationsOf = ({ foundations }: Idea): FormState =>
	formOfRecord(Object.fromEntries(Object.entries(foundations).map(([name, level]) => [name, String(level)])));

function foundationsPage(c: Ctx, idea: Idea, form: FormState, status?: 422): Response {
	const { t } = c.var;
	const view = <Foundations t={t} idea={idea} form={form} />;
	return page(c, { title: t.innovation.foundations.title, crumbs: ideaCrumbs(c, idea), status }, view);
}

export const judgeFoundations = inTurn(
	withIdea(async (c, idea) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, foundationsForm);
		if (!parsed.ok) return foundationsPage(c, idea, parsed.form, 422);
		const stale = changedMeanwhile(parsed.form, foundationsOf(idea).values);
		if (stale) return foundationsPage(c, idea, stale, 422);
		await assessFoundations(db, idea.id, parsed.value, now);
		return redirect(c, paths.idea(idea.id), t.innovation.foundations.saved);
	}, mayWork),
);
