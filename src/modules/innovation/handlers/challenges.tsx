import { addDays } from "../../../core/calendar/day.ts";
import { Stack } from "../../../platform/html/index.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { goalsForChoice, ownUnits } from "../../organisation/index.ts";
import { closeChallenge, openChallenge } from "../actions/challenges.ts";
import { challengeForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayModerate, mayOpenChallenge, readerOf } from "../policy.ts";
import { answersTo, type Challenge, challengeFor, challengesFor } from "../queries/challenges.ts";
import { ChallengePage, Challenges, NewChallenge } from "../views/challenges.tsx";
import { conversationOn } from "./talk.tsx";
import { ideaCrumbs, reportChannelOf, todayOf } from "./with-idea.ts";

export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const challenges = await challengesFor(db, readerOf(viewer), todayOf(c));
	const view = (
		<Challenges t={t} locale={locale} challenges={challenges} mayOpen={mayOpenChallenge(viewer)} />
	);
	return page(c, { title: t.innovation.challenge.title, crumbs: ideaCrumbs(c) }, view);
}

const crumbs = (c: Ctx) => [
	...ideaCrumbs(c),
	{ label: c.var.t.innovation.challenges, href: paths.challenges() },
];

const inAddress = (c: Ctx): Promise<Challenge | undefined> =>
	challengeFor(c.var.db, readerOf(c.var.viewer), c.req.param("id") ?? "", todayOf(c));

export async function show(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const challenge = await inAddress(c);
	if (!challenge) return notFound(c);
	const answers = await answersTo(db, readerOf(viewer), challenge.id);
	const mayClose = challenge.isOpen && mayCloseIt(c, challenge);
	const view = (
		<ChallengePage t={t} locale={locale} challenge={challenge} answers={answers} mayClose={mayClose} />
	);
	const talk = await conversationOn(c, ["challenge", challenge.id]);
	return page(
		c,
		{ title: challenge.title, crumbs: crumbs(c) },
		<Stack space="section">
			{view}
			{talk}
		</Stack>,
	);
}

const mayCloseIt = ({ var: { viewer } }: Ctx, challenge: Challenge): boolean =>
	challenge.ownerId === viewer.personId || mayModerate(viewer);

export const create = (c: Ctx): Promise<Response> | Response =>
	mayOpenChallenge(c.var.viewer) ? form(c, blankForm()) : notFound(c);

async function form(c: Ctx, state: FormState, status?: 422): Promise<Response> {
	const { db, t } = c.var;
	const goals = await goalsForChoice(db, todayOf(c));
	const view = <NewChallenge t={t} form={state} goals={goals} reportChannel={reportChannelOf(c)} />;
	return page(c, { title: t.innovation.challenge.create, crumbs: crumbs(c), status }, view);
}

export async function open(c: Ctx): Promise<Response> {
	const { db, t, now, viewer } = c.var;
	if (!mayOpenChallenge(viewer)) return notFound(c);
	const parsed = await readForm(c, challengeForm);
	if (!parsed.ok) return form(c, parsed.form, 422);
	const today = todayOf(c);
	const { closesOn, goalId } = parsed.value;
	if (closesOn !== null && closesOn < today) {
		return form(c, withErrors(parsed.form, { closesOn: t.innovation.challenge.closesBefore }), 422);
	}
	const { personId: ownerId } = signedIn(c);
	const [unitId = null] = await ownUnits(db, ownerId);
	const known = (await goalsForChoice(db, today)).some(({ id }) => id === goalId);
	const challenge = {
		...parsed.value,
		goalId: known ? goalId : null,
		unitId,
		programmeId: null,
		ownerId,
		opensOn: today,
	};
	const id = await openChallenge(db, challenge, now);
	return redirect(c, paths.challenge(id), t.innovation.challenge.opened);
}

/** Today's answers no longer count as in time: it closed yesterday, or never opened if that was today. */
export async function close(c: Ctx): Promise<Response> {
	const challenge = await inAddress(c);
	if (!challenge || !mayCloseIt(c, challenge)) return notFound(c);
	await closeChallenge(c.var.db, challenge.id, addDays(todayOf(c), -1));
	return redirect(c, paths.challenge(challenge.id), c.var.t.innovation.challenge.closed);
}
