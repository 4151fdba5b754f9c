import { hoursOf, workingDaysOf } from "../../../core/capacity/people.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import * as actions from "../actions/pool-posts.ts";
import { quartersShown } from "../capacity.ts";
import { paths } from "../paths.ts";
import { keepsPortfolio, mayKeepPost, seesShielded } from "../policy.ts";
import { absenceForm, postForm, shareForm } from "../pool-forms.ts";
import { competencesInUse } from "../queries/capacity.ts";
import { namedHours, type PoolPost, peopleDiscussedOn, poolPostById } from "../queries/pool-posts.ts";
import { PoolPostPage, type PostForms } from "../views/pool-post.tsx";
import { crumbs } from "./pool-posts.tsx";
import { todayOf } from "./today.ts";

/** One post: what it gives, and to what. */
export async function show(c: Ctx): Promise<Response> {
	const post = await thePost(c);
	return post ? postPage(c, post) : notFound(c);
}

export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const post = await thePost(c);
	if (!post) return notFound(c);
	const parsed = await readForm(c, postForm);
	if (!parsed.ok) return postPage(c, post, { post: parsed.form });
	const words = c.var.t.capacity.post;
	if (post.personId === null && parsed.value.title === "") {
		return postPage(c, post, { post: withErrors(parsed.form, { title: c.var.t.web.fieldErrors.required }) });
	}
	const stale = changedMeanwhile(parsed.form, blanks(c, post).post.values);
	if (stale) return postPage(c, post, { post: stale });
	await actions.changePoolPost(c.var.db, post.id, parsed.value, todayOf(c));
	return redirect(c, paths.poolPost(post.id), words.saved);
}

export async function remove(c: Ctx): Promise<Response> {
	const post = await thePost(c);
	if (!post) return notFound(c);
	await actions.removePoolPost(c.var.db, post.id, todayOf(c));
	const back = keepsPortfolio(c.var.viewer) ? paths.poolPosts() : paths.myPeople();
	return redirect(c, back, c.var.t.capacity.post.removed);
}

/** Lets a competence draw on the post. */
export async function share(c: Ctx): Promise<Response> {
	const post = await thePost(c);
	if (!post) return notFound(c);
	const parsed = await readForm(c, shareForm);
	if (!parsed.ok) return postPage(c, post, { share: parsed.form });
	const words = c.var.t.capacity.post;
	const done = await actions.sharePoolPost(c.var.db, post.id, parsed.value, todayOf(c));
	if (done.ok) return redirect(c, paths.poolPost(post.id), words.shared);
	return postPage(c, post, { share: withErrors(parsed.form, { percent: words.moreThanPost }) });
}

export async function unshare(c: Ctx): Promise<Response> {
	const post = await thePost(c);
	if (!post) return notFound(c);
	await actions.unsharePoolPost(c.var.db, post.id, idParam(c, "competence"), todayOf(c));
	return redirect(c, paths.poolPost(post.id), c.var.t.capacity.post.unshared);
}

export async function addAbsence(c: Ctx): Promise<Response> {
	const post = await thePost(c);
	if (!post) return notFound(c);
	const parsed = await readForm(c, absenceForm);
	if (!parsed.ok) return postPage(c, post, { absence: parsed.form });
	const words = c.var.t.capacity.post;
	const done = await actions.addPoolAbsence(c.var.db, post.id, parsed.value, todayOf(c));
	if (done.ok) return redirect(c, paths.poolPost(post.id), words.absenceAdded);
	return postPage(c, post, { absence: withErrors(parsed.form, { toDay: words.absenceOver }) });
}

export async function removeAbsence(c: Ctx): Promise<Response> {
	const post = await thePost(c);
	if (!post) return notFound(c);
	await actions.removePoolAbsence(c.var.db, post.id, idParam(c, "absence"), todayOf(c));
	return redirect(c, paths.poolPost(post.id), c.var.t.capacity.post.absenceRemoved);
}

/** The post of the address for one who may keep it; nobody may before the discussion is recorded. */
async function thePost(c: Ctx): Promise<PoolPost | null> {
	const { db, viewer } = c.var;
	if ((await peopleDiscussedOn(db)) === null) return null;
	const reader = { today: todayOf(c), seesShielded: seesShielded(viewer) };
	const post = await poolPostById(db, idParam(c), reader);
	if (!post || !mayKeepPost(viewer, post)) return null;
	const isHidden = post.personId !== null && post.name === null;
	return isHidden ? null : post;
}

async function postPage(c: Ctx, post: PoolPost, faulty: Partial<PostForms> = {}): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const quarters = quartersShown(todayOf(c));
	const figures = quarters.map((quarter) => ({ quarter, hours: hoursIn(post, quarter) }));
	const props = {
		...{ t, locale, post, figures },
		named: await namedHours(db, post.personId ? [post.personId] : []),
		competences: await competencesInUse(db, false),
		forms: { ...blanks(c, post), ...faulty },
	};
	const status = Object.keys(faulty).length > 0 ? 422 : 200;
	const words = t.capacity.people;
	const list = keepsPortfolio(viewer)
		? { label: words.title, href: paths.poolPosts() }
		: { label: words.mineTitle, href: paths.myPeople() };
	const title = post.name ?? (post.title || t.portfolio.hidden);
	return page(c, { title, crumbs: crumbs(c, list), status }, <PoolPostPage {...props} />);
}

function hoursIn(post: PoolPost, quarter: string): ReadonlyMap<string, number> {
	const shares = post.shares.map(({ competenceId, ...one }) => ({ ...one, competence: competenceId }));
	const away = post.absences.map(({ fromDay: from, toDay: to, percent }) => ({ from, to, percent }));
	const { employmentPercent, weekHours, fromDay: from, toDay: to } = post;
	return hoursOf({ employmentPercent, weekHours, from, to, shares, away }, workingDaysOf(quarter));
}

function blanks(c: Ctx, post: PoolPost): PostForms {
	const written = (n: number) => String(n).replace(".", c.var.locale === "en" ? "." : ",");
	const today = todayOf(c);
	const { title, employmentPercent, weekHours, fromDay, toDay } = post;
	const size = { employmentPercent: written(employmentPercent), weekHours: written(weekHours) };
	const made: Record<keyof PostForms, FormState> = {
		post: formOfRecord({ title, ...size, fromDay, toDay: toDay ?? "" }),
		share: blankForm({ everyWeeks: "1", firstWeek: today }),
		absence: blankForm({ percent: "100" }),
	};
	return made;
}
