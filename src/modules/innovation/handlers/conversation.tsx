import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { comment, hideComment, hideIdea, removeOwnComment, showAgain } from "../actions/conversation.ts";
import { commentForm, hidingForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayModerate } from "../policy.ts";
import { commentById, placeOf } from "../queries/conversation.ts";
import { HidingPage } from "../views/conversation.tsx";
import { ideaPage } from "./idea.tsx";
import { ideaCrumbs, withIdea } from "./with-idea.ts";

export const add = withIdea(async (c, idea) => {
	const { db, t, now } = c.var;
	const parsed = await readForm(c, commentForm);
	if (!parsed.ok) return ideaPage(c, idea, parsed.form, 422);
	await comment(db, ["idea", idea.id], signedIn(c).personId, parsed.value.body, now);
	return redirect(c, paths.idea(idea.id), t.innovation.conversation.sent);
});

/** The writer takes it back. */
export async function remove(c: Ctx): Promise<Response> {
	const found = await commentById(c.var.db, c.req.param("id") ?? "");
	const removed = found && (await removeOwnComment(c.var.db, found.id, signedIn(c).personId));
	return removed ? redirect(c, whereIs(found), c.var.t.innovation.conversation.removed) : notFound(c);
}

const whereIs = ({ subjectKind, subjectId }: { subjectKind: string; subjectId: string }) =>
	placeOf([subjectKind, subjectId]);

/** The moderator's form: a word to the writer, and the text is gone. */
export async function askHiding(c: Ctx): Promise<Response> {
	const found = mayModerate(c.var.viewer) ? await commentById(c.var.db, c.req.param("id") ?? "") : undefined;
	if (!found) return notFound(c);
	return hidingPage(
		c,
		{ action: paths.commentHiding(found.id), back: whereIs(found), quote: found.body },
		blankForm(),
	);
}

export async function hide(c: Ctx): Promise<Response> {
	const { db, t, now, viewer } = c.var;
	const found = mayModerate(viewer) ? await commentById(db, c.req.param("id") ?? "") : undefined;
	if (!found) return notFound(c);
	const parsed = await readForm(c, hidingForm);
	const target = { action: paths.commentHiding(found.id), back: whereIs(found), quote: found.body };
	if (!parsed.ok) return hidingPage(c, target, parsed.form, 422);
	if (parsed.value.show === "again") {
		await showAgain(db, "comment", found.id);
		return redirect(c, target.back, t.innovation.conversation.shown);
	}
	await hideComment(db, found.id, { by: signedIn(c).personId, note: parsed.value.note }, now);
	return redirect(c, target.back, t.innovation.conversation.hidden);
}

export const askHidingIdea = withIdea(
	(c, idea) =>
		hidingPage(
			c,
			{ action: paths.ideaHiding(idea.id), back: paths.idea(idea.id), quote: idea.title },
			blankForm(),
		),
	(_idea, viewer) => mayModerate(viewer),
);

export const hideWholeIdea = withIdea(
	async (c, idea) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, hidingForm);
		const target = { action: paths.ideaHiding(idea.id), back: paths.idea(idea.id), quote: idea.title };
		if (!parsed.ok) return hidingPage(c, target, parsed.form, 422);
		if (parsed.value.show === "again") {
			await showAgain(db, "idea", idea.id);
			return redirect(c, target.back, t.innovation.page.shown);
		}
		await hideIdea(db, idea.id, { by: signedIn(c).personId, note: parsed.value.note }, now);
		return redirect(c, target.back, t.innovation.page.hidden);
	},
	(_idea, viewer) => mayModerate(viewer),
);

function hidingPage(
	c: Ctx,
	target: { action: string; back: string; quote: string },
	form: FormState,
	status?: 422,
): Response {
	const { t } = c.var;
	const view = <HidingPage t={t} form={form} {...target} />;
	return page(c, { title: t.innovation.conversation.hideTitle, crumbs: ideaCrumbs(c), status }, view);
}
