import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { unitsLedBy } from "../../organisation/index.ts";
import { addPoolPost, recordPeopleDiscussed } from "../actions/pool-posts.ts";
import { quartersShown } from "../capacity.ts";
import { paths } from "../paths.ts";
import { choosePerson } from "../person-choice.ts";
import { keepsPortfolio, mayHavePeople, seesShielded } from "../policy.ts";
import { discussedForm, type NewPostValue, newPostForm } from "../pool-forms.ts";
import { competencesInUse } from "../queries/capacity.ts";
import { mainPostOf, type Person, writtenFor } from "../queries/people.ts";
import { namedHours, peopleDiscussedOn, poolPosts } from "../queries/pool-posts.ts";
import { NewPostForm } from "../views/pool-post-form.tsx";
import { NotDiscussed, PoolPostsPage } from "../views/pool-posts.tsx";
import { todayOf } from "./today.ts";

/** Every post that hours come from, for those who keep the portfolio. */
export const all = (c: Ctx): Promise<Response> => listPage(c, { mine: false });

/** The posts of those whom the reader leads. */
export const mine = async (c: Ctx): Promise<Response> =>
	mayHavePeople(c.var.viewer) ? listPage(c, { mine: true }) : notFound(c);

/** Records the discussion with the union representatives; until then no hours per person are shown. */
export async function discussed(c: Ctx): Promise<Response> {
	const parsed = await readForm(c, discussedForm);
	const words = c.var.t.capacity.people;
	if (!parsed.ok) return notDiscussedPage(c, parsed.form);
	if (parsed.value.discussedOn > todayOf(c)) {
		return notDiscussedPage(c, withErrors(parsed.form, { discussedOn: words.discussedAhead }));
	}
	await recordPeopleDiscussed(c.var.db, parsed.value.discussedOn);
	return redirect(c, paths.poolPosts(), words.discussedSaved);
}

export async function blank(c: Ctx): Promise<Response> {
	if (!(await mayAdd(c))) return notFound(c);
	const leader = await writtenFor(c.var.db, signedIn(c).personId);
	const today = todayOf(c);
	const given = { employmentPercent: "100", weekHours: "37,5", fromDay: today, everyWeeks: "1" };
	return formPage(c, { form: blankForm({ ...given, firstWeek: today, leader }) });
}

export async function add(c: Ctx): Promise<Response> {
	if (!(await mayAdd(c))) return notFound(c);
	const parsed = await readForm(c, newPostForm);
	if (!parsed.ok) return formPage(c, { form: parsed.form });
	const holder = await holderOf(c, parsed.form, parsed.value);
	if (!holder.ok) return formPage(c, holder);
	const { competenceId, percent, everyWeeks, firstWeek, title, ...rest } = parsed.value;
	const { employmentPercent, weekHours, fromDay, toDay } = rest;
	const size = { employmentPercent, weekHours, fromDay, toDay };
	const share = { competenceId, percent, everyWeeks, firstWeek };
	const post = {
		...size,
		personId: holder.personId,
		unitId: holder.unitId,
		title: holder.personId ? "" : title,
	};
	const words = c.var.t.capacity.post;
	const done = await addPoolPost(c.var.db, post, share, todayOf(c));
	if (done.ok) return redirect(c, paths.poolPost(done.id), words.added);
	return formPage(c, { form: withErrors(parsed.form, { person: words.alreadyThere }) });
}

/** Leaders enter their own people; those who keep the portfolio everybody. Nothing before the discussion. */
const mayAdd = async (c: Ctx) => mayHavePeople(c.var.viewer) && (await peopleDiscussedOn(c.var.db)) !== null;

type Holder =
	| { ok: true; personId: string | null; unitId: string }
	| { ok: false; form: FormState; candidates?: readonly Person[] };

/** Who has the post and which unit it is in; a vacant one is in the unit of its leader. */
async function holderOf(c: Ctx, form: FormState, { person, leader }: NewPostValue): Promise<Holder> {
	const words = c.var.t.capacity.post;
	const field = person === "" ? "leader" : "person";
	if (field === "leader" && leader === "")
		return { ok: false, form: withErrors(form, { leader: words.leaderNeeded }) };
	const chosen = await choosePerson(c, form, field);
	if (!chosen.ok) return chosen;
	const [led] = field === "leader" ? await unitsLedBy(c.var.db, chosen.person.id) : [];
	const unitId = led?.id ?? (await mainPostOf(c.var.db, chosen.person.id))?.unitId;
	if (!unitId) return { ok: false, form: withErrors(form, { [field]: words.noPost }) };
	const holder = { personId: field === "person" ? chosen.person.id : null, unitId };
	return (await isOwnToEnter(c, holder))
		? { ok: true, ...holder }
		: { ok: false, form: withErrors(form, { [field]: words.notYours }) };
}

async function isOwnToEnter(c: Ctx, { unitId }: { unitId: string }): Promise<boolean> {
	const { db, viewer } = c.var;
	if (keepsPortfolio(viewer)) return true;
	const led = await unitsLedBy(db, signedIn(c).personId);
	return led.some(({ id }) => id === unitId) || (await isUnder(db, unitId, led));
}

async function isUnder(db: Ctx["var"]["db"], unitId: string, led: readonly { id: string }[]) {
	const row = await db.selectFrom("units").select("path").where("id", "=", unitId).executeTakeFirst();
	return led.some(({ id }) => row?.path.includes(id));
}

async function listPage(c: Ctx, { mine: own }: { mine: boolean }): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const discussedOn = await peopleDiscussedOn(db);
	if (discussedOn === null) return notDiscussedPage(c, blankForm());
	const leaderId = own ? signedIn(c).personId : null;
	const posts = await poolPosts(db, { today: todayOf(c), seesShielded: seesShielded(viewer), leaderId });
	const ids = posts.flatMap(({ personId }) => personId ?? []);
	const props = {
		...{ t, locale, posts, discussedOn, own },
		quarters: quartersShown(todayOf(c)).slice(0, 2),
		named: await namedHours(db, ids),
		keeps: keepsPortfolio(viewer),
		links: c.var.navigation(c).around("portfolio", ""),
	};
	const title = own ? t.capacity.people.mineTitle : t.capacity.people.title;
	return page(c, { title, crumbs: crumbs(c) }, <PoolPostsPage {...props} />);
}

function notDiscussedPage(c: Ctx, form: FormState): Response {
	const { t, viewer } = c.var;
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const links = c.var.navigation(c).around("portfolio", "");
	const body = <NotDiscussed {...{ t, form, links }} keeps={keepsPortfolio(viewer)} />;
	return page(c, { title: t.capacity.people.title, crumbs: crumbs(c), status }, body);
}

type Faulty = { form: FormState; candidates?: readonly Person[] };

async function formPage(c: Ctx, { form, candidates = [] }: Faulty): Promise<Response> {
	const { db, t } = c.var;
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const competences = await competencesInUse(db, false);
	const body = <NewPostForm {...{ t, form, candidates, competences }} />;
	return page(c, { title: t.capacity.post.newTitle, crumbs: crumbs(c), status }, body);
}

/** The way back from a page about people. */
export const crumbs = (c: Ctx, to?: { label: string; href: string }) => [
	{ label: c.var.t.portfolio.list.title, href: paths.initiatives() },
	{ label: c.var.t.portfolio.capacity.title, href: paths.capacity() },
	...(to ? [to] : []),
];
