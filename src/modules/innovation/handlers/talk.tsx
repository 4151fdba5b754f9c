import type { ComponentChildren } from "preact";
import { PageHeader, Stack } from "../../../platform/html/index.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { comment, type TalkedAbout } from "../actions/conversation.ts";
import { commentForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayModerate, readerOf } from "../policy.ts";
import { commentsOn, placeOf, titleOf } from "../queries/conversation.ts";
import { Conversation } from "../views/conversation.tsx";
import { reportChannelOf } from "./with-idea.ts";

/**
 * The conversation about a challenge, an initiative or a benefit, with the form for a new comment, to be put at the
 * end of its page. Nothing for guests: they come for one programme.
 */
export async function conversationOn(
	c: Ctx,
	about: TalkedAbout,
	form: FormState = blankForm(),
): Promise<ComponentChildren> {
	const { db, t, locale, viewer } = c.var;
	const reader = readerOf(viewer);
	if (!reader.everyones) return null;
	return (
		<Conversation
			t={t}
			locale={locale}
			comments={await commentsOn(db, reader, about)}
			action={paths.conversation(...about)}
			form={form}
			moderates={mayModerate(viewer)}
			reportChannel={reportChannelOf(c)}
		/>
	);
}

/** The conversation on a page of its own: where a comment that could not be kept comes back. */
export async function show(c: Ctx): Promise<Response> {
	const about = aboutIn(c);
	const title = await titleOf(c.var.db, about);
	return title === undefined ? notFound(c) : talkPage(c, about, title, blankForm());
}

export async function add(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const about = aboutIn(c);
	const title = await titleOf(db, about);
	if (title === undefined) return notFound(c);
	const parsed = await readForm(c, commentForm);
	if (!parsed.ok) return talkPage(c, about, title, parsed.form, 422);
	await comment(db, about, signedIn(c).personId, parsed.value.body, now);
	return redirect(c, placeOf(about), t.innovation.conversation.sent);
}

const aboutIn = (c: Ctx): TalkedAbout => [c.req.param("kind") ?? "", c.req.param("id") ?? ""];

async function talkPage(
	c: Ctx,
	about: TalkedAbout,
	title: string,
	form: FormState,
	status?: 422,
): Promise<Response> {
	const talk = await conversationOn(c, about, form);
	const view = (
		<Stack space="section">
			<PageHeader title={title} />
			{talk}
		</Stack>
	);
	return page(c, { title, crumbs: [{ label: title, href: placeOf(about) }], status }, view);
}
