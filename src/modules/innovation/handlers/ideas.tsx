import { type Ctx, signedIn, type Viewer } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, readQuery } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import type { Role } from "../../../roles.ts";
import { goalsForChoice, sectors } from "../../organisation/index.ts";
import { startIdea } from "../actions/start-idea.ts";
import { listQuery, newIdeaForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { readerOf } from "../policy.ts";
import { challengeFor } from "../queries/challenges.ts";
import { findIdeas, type IdeaSearch } from "../queries/idea-list.ts";
import { Ideas } from "../views/ideas.tsx";
import { NewIdea } from "../views/new-idea.tsx";
import { ideaCrumbs, reportChannelOf, todayOf } from "./with-idea.ts";

const everything: IdeaSearch = {
	q: "",
	sector: null,
	goal: null,
	state: null,
	mine: false,
	sort: "updated",
	page: 1,
};

/** Everything colleagues work on, to be searched and narrowed; the choice stands in the address. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const asked = readQuery(c, listQuery);
	const search: IdeaSearch = asked.ok ? asked.value : everything;
	const found = await findIdeas(db, readerOf(viewer), search);
	const choices = { sectors: await sectors(db), goals: await goalsForChoice(db, todayOf(c)) };
	const links = { isGuide: holds(viewer, "guide"), mayInvite: holds(viewer, "office") };
	const view = <Ideas t={t} locale={locale} search={search} {...found} {...choices} {...links} />;
	return page(c, { title: t.innovation.list.title }, view);
}

/** In the whole tenant, or for some programme. */
const holds = (viewer: Viewer, role: Role): boolean =>
	viewer.roles.has(role) || [...viewer.programmeRoles.values()].some((roles) => roles.has(role));

/** An idea in two minutes; with `?challenge=` as an answer to an open call. */
export const create = (c: Ctx): Promise<Response> =>
	form(c, blankForm({ challengeId: c.req.query("challenge") ?? "" }));

async function form(c: Ctx, state: FormState, status?: 422): Promise<Response> {
	const { db, t, viewer } = c.var;
	const asked = String(state.values.challengeId ?? "");
	const challenge = asked ? await challengeFor(db, readerOf(viewer), asked, todayOf(c)) : undefined;
	const goals = await goalsForChoice(db, todayOf(c));
	const view = (
		<NewIdea t={t} form={state} goals={goals} challenge={challenge} reportChannel={reportChannelOf(c)} />
	);
	return page(c, { title: t.innovation.newIdea.title, crumbs: ideaCrumbs(c), status }, view);
}

/** Shares it with every employee at once. */
export async function post(c: Ctx): Promise<Response> {
	const { db, t, now, viewer } = c.var;
	const parsed = await readForm(c, newIdeaForm);
	if (!parsed.ok) return form(c, parsed.form, 422);
	const { challengeId, goalId, ...words } = parsed.value;
	const challenge = challengeId
		? await challengeFor(db, readerOf(viewer), challengeId, todayOf(c))
		: undefined;
	const goals = await goalsForChoice(db, todayOf(c));
	const id = await startIdea(
		db,
		{
			...words,
			goalId: goals.find((goal) => goal.id === goalId)?.id ?? challenge?.goalId ?? null,
			challengeId: challenge?.isOpen ? challenge.id : null,
			programmeId: challenge?.programmeId ?? null,
			ownerId: signedIn(c).personId,
			visibility: "shared",
		},
		now,
	);
	return redirect(c, paths.idea(id), t.innovation.newIdea.saved);
}
