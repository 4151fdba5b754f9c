import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, readQuery } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { personById, searchPeople } from "../../organisation/index.ts";
import { answerInvitation, appointGuide, checkInsight, inviteMember, leaveTeam } from "../actions/team.ts";
import { checkForm, guideForm, invitationForm, memberForm, teamSearch } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayAppointGuide, mayCheck, mayWork, readerOf } from "../policy.ts";
import { guidesFor } from "../queries/guides.ts";
import type { Idea } from "../queries/idea-page.ts";
import { evidenceOf, membersOf, stepsOf } from "../queries/idea-parts.ts";
import { waitingFor } from "../queries/waiting.ts";
import { placeOf } from "../road.ts";
import { GuideCheckPage, Guided } from "../views/guide.tsx";
import { Team } from "../views/team.tsx";
import { ideaCrumbs, withIdea } from "./with-idea.ts";

/** Who shapes it, who guides it, and colleagues to invite. */
export const show = withIdea(async (c, idea) => {
	const { db, t, viewer } = c.var;
	const asked = readQuery(c, teamSearch);
	const q = asked.ok ? asked.value.q : "";
	const mayInvite = mayWork(idea);
	const found = mayInvite && q ? (await searchPeople(db, { q, limit: 8 })).people : [];
	const mayGuide = mayAppointGuide(viewer, idea);
	const view = (
		<Team
			t={t}
			idea={idea}
			members={await membersOf(db, readerOf(viewer), idea.id)}
			me={viewer.personId}
			q={q}
			found={found}
			mayInvite={mayInvite}
			mayAppointGuide={mayGuide}
			guides={mayGuide ? await guidesFor(db, idea) : []}
		/>
	);
	return page(c, { title: t.innovation.team.title, crumbs: ideaCrumbs(c, idea) }, view);
});

/** Invites someone; from the answer page too, which is where one goes back to. */
export const invite = withIdea(async (c, idea) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, memberForm);
	const person = parsed.ok ? await personById(db, parsed.value.personId) : undefined;
	if (!person || person.ended) return notFound(c);
	await inviteMember(db, idea.id, person.id, now);
	const back = c.req.query("from") === "begun" ? paths.begun(idea.id) : paths.team(idea.id);
	return redirect(c, back, t.innovation.team.invited(person.name));
}, mayWork);

export const answer = withIdea(
	async (c, idea) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, invitationForm);
		if (!parsed.ok) return redirect(c, paths.idea(idea.id));
		const joins = parsed.value.answer === "join";
		await answerInvitation(db, idea.id, signedIn(c).personId, joins);
		if (joins) return redirect(c, paths.idea(idea.id), t.innovation.team.joined);
		return redirect(c, paths.ideas(), t.innovation.team.declined);
	},
	(idea) => idea.isInvited,
);

/** One leaves by oneself; the owner takes others off. */
export const leave = withIdea(async (c, idea) => {
	const { db, t } = c.var;
	const { personId: me } = signedIn(c);
	const parsed = await readForm(c, memberForm);
	const who = parsed.ok ? parsed.value.personId : me;
	if (who !== me && !idea.isOwner) return notFound(c);
	if (!(await leaveTeam(db, idea.id, who))) return notFound(c);
	if (who === me) return redirect(c, paths.ideas(), t.innovation.team.left);
	return redirect(c, paths.team(idea.id), t.innovation.team.removed);
});

export const chooseGuide = withIdea(
	async (c, idea) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, guideForm);
		const guides = await guidesFor(db, idea);
		const chosen = parsed.ok ? parsed.value.guideId : null;
		if (chosen !== null && !guides.some(({ id }) => id === chosen)) return notFound(c);
		if (chosen !== idea.guideId) await appointGuide(db, idea.id, chosen, now);
		return redirect(c, paths.team(idea.id), chosen ? t.innovation.guide.saved : t.innovation.guide.removed);
	},
	(idea, viewer) => mayAppointGuide(viewer, idea),
);

export const readInsight = withIdea((c, idea) => checkPage(c, idea, blankForm()), mayCheck);

async function checkPage(c: Ctx, idea: Idea, form: FormState, status?: 422): Promise<Response> {
	const { db, t, locale } = c.var;
	const steps = await stepsOf(db, idea.id);
	const view = (
		<GuideCheckPage
			t={t}
			locale={locale}
			idea={idea}
			form={form}
			steps={steps.filter((step) => ["challenge", "insight"].includes(placeOf(idea.method, step.stepKey)))}
			evidence={await evidenceOf(db, idea.id)}
		/>
	);
	return page(c, { title: t.innovation.guide.checkTitle, crumbs: ideaCrumbs(c, idea), status }, view);
}

export const check = withIdea(async (c, idea) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, checkForm);
	if (!parsed.ok) return checkPage(c, idea, parsed.form, 422);
	const steps = await stepsOf(db, idea.id);
	const step = steps.findLast((one) => placeOf(idea.method, one.stepKey) === "insight");
	const { personId: guideId } = signedIn(c);
	await checkInsight(db, { ...parsed.value, ideaId: idea.id, stepId: step?.id ?? null, guideId }, now);
	return redirect(c, paths.idea(idea.id), t.innovation.guide.sent);
}, mayCheck);

/** The ideas that the viewer guides, those that wait first. */
export async function guided(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const ideas = (await waitingFor(db, signedIn(c).personId)).filter(({ part }) => part === "guide");
	const sorted = ideas.toSorted((a, b) => Number(b.insightDone) - Number(a.insightDone));
	const view = <Guided t={t} locale={locale} ideas={sorted} />;
	return page(c, { title: t.innovation.guide.guidedTitle, crumbs: ideaCrumbs(c) }, view);
}
