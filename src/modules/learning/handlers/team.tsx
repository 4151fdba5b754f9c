import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import {
	goalById,
	goalsByIds,
	goalsForChoice,
	type LeaderTeam,
	leaderTeamAround,
	peopleByIds,
	unitsLedBy,
} from "../../organisation/index.ts";
import { programmeById, programmesForChoice, programmesOf } from "../../programmes/index.ts";
import { promise } from "../actions/promises.ts";
import { promiseForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayPromise } from "../policy.ts";
import { notWritten, type TeamPromise } from "../promise.ts";
import { promiseOf, promisesOf } from "../queries/promises.ts";
import { sharedWithTeam } from "../queries/reflections.ts";
import { PromiseForm } from "../views/promise-form.tsx";
import { type ShownPromise, TeamPage } from "../views/team-page.tsx";
import { guidingQuestionOf, namesOf, ownProgramme, todayOf } from "./found.ts";

/** So many of the latest answers that the team has shared with itself. */
const sharedShown = 30;

/** One's own leader team, what it has promised and shared, and the promises of the teams one leads. */
export async function show(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const { personId } = signedIn(c);
	const team = await leaderTeamAround(db, personId);
	const led = await unitsLedBy(db, personId);
	const promises = await promisesOf(db, [...(team ? [team.unitId] : []), ...led.map(({ id }) => id)]);
	const shown = await withTitles(c, promises, new Map(led.map(({ id, name }) => [id, name])));
	const shared = team ? await sharedWithTeam(db, team.unitId, sharedShown) : [];
	const own = (team ? await programmesOf(db, personId) : [])
		.filter(({ state }) => state !== "draft")
		.map(({ programmeId, title }) => ({ id: programmeId, title }));
	const props = {
		...{ t, team, shared },
		members: team ? [...(await peopleByIds(db, team.memberIds)).values()].map(({ name }) => name) : [],
		programmes: own.map((one) => ({ ...one, promise: shown.find((it) => isOf(it, team, one.id)) ?? null })),
		led: shown.filter(({ unitId }) => unitId !== team?.unitId),
		nameOf: await namesOf(
			c,
			shared.map((answer) => answer.personId),
		),
	};
	const crumbs = [{ label: t.learning.title, href: paths.myLearning() }];
	return page(c, { title: t.learning.team.title, crumbs }, <TeamPage {...props} />);
}

const isOf = (one: TeamPromise, team: LeaderTeam | null, programmeId: string) =>
	one.unitId === team?.unitId && one.programmeId === programmeId;

/** The promises with the titles of their goals and programmes, and the names of the units the viewer leads. */
async function withTitles(
	c: Ctx,
	promises: TeamPromise[],
	units: Map<string, string>,
): Promise<ShownPromise[]> {
	const { db } = c.var;
	const goals = await goalsByIds(
		db,
		promises.flatMap(({ goalId }) => goalId ?? []),
	);
	const programmes = new Map((await programmesForChoice(db)).map(({ id, title }) => [id, title]));
	return promises.map((one) => ({
		...one,
		goal: (one.goalId && goals.get(one.goalId)?.title) ?? null,
		programme: programmes.get(one.programmeId) ?? "",
		unitName: units.get(one.unitId) ?? null,
	}));
}

/** The form for the team's answer and promise. */
export async function edit(c: Ctx): Promise<Response> {
	const own = await teamInProgramme(c);
	if (!own) return notFound(c);
	return formPage(c, own, formOf(await promiseOf(c.var.db, own.programmeId, own.team.unitId)), 200);
}

/** Keeps it; where somebody in the team has written meanwhile, the page shows both. */
export async function write(c: Ctx): Promise<Response> {
	const own = await teamInProgramme(c);
	if (!own) return notFound(c);
	const { db, t, now } = c.var;
	const parsed = await readForm(c, promiseForm);
	if (!parsed.ok) return formPage(c, own, parsed.form, 422);
	const { revision, ...promised } = parsed.value;
	if (promised.goalId && !(await goalById(db, promised.goalId)))
		return formPage(c, own, withErrors(parsed.form, { goalId: t.web.fieldErrors.choose }), 422);
	const at = {
		programmeId: own.programmeId,
		unitId: own.team.unitId,
		revision,
		writtenBy: signedIn(c).personId,
		now,
	};
	const kept = await promise(db, at, promised);
	if (kept.ok) return redirect(c, paths.myTeam(), t.learning.team.saved);
	const theirs = await promiseOf(db, own.programmeId, own.team.unitId);
	const form = {
		...parsed.form,
		values: { ...parsed.form.values, revision: String(theirs?.revision ?? notWritten) },
	};
	return formPage(c, own, withErrors(form, { promise: t.learning.team.changedMeanwhile }), 422, theirs);
}

type OwnTeam = { team: LeaderTeam; programmeId: string };

/** The viewer's team in the programme of the address. */
async function teamInProgramme(c: Ctx): Promise<OwnTeam | undefined> {
	const programme = await ownProgramme(c);
	const team = programme && (await leaderTeamAround(c.var.db, signedIn(c).personId));
	return programme && team && mayPromise(c.var.viewer, team)
		? { team, programmeId: programme.programmeId }
		: undefined;
}

function formOf(stored: TeamPromise | undefined): FormState {
	return blankForm({
		answer: stored?.answer ?? "",
		promise: stored?.promise ?? "",
		goalId: stored?.goalId ?? "",
		mayBeShown: stored?.mayBeShown ? "on" : undefined,
		revision: String(stored?.revision ?? notWritten),
	});
}

async function formPage(
	c: Ctx,
	{ team, programmeId }: OwnTeam,
	form: FormState,
	status: 200 | 422,
	theirs?: TeamPromise,
): Promise<Response> {
	const { db, t } = c.var;
	const goals = await goalsForChoice(db, todayOf(c));
	const question = guidingQuestionOf(c, await programmeById(db, programmeId));
	const props = {
		t,
		form,
		goals,
		question,
		theirs,
		unitName: team.unitName,
		action: paths.teamPromise(programmeId),
	};
	const crumbs = [
		{ label: t.learning.title, href: paths.myLearning() },
		{ label: t.learning.team.title, href: paths.myTeam() },
	];
	return page(c, { title: t.learning.team.formTitle, status, crumbs }, <PromiseForm {...props} />);
}
