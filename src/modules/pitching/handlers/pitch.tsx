import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { initiativesByIdea } from "../../portfolio/index.ts";
import { letterWriter } from "../../programmes/index.ts";
import { acceptHelp, lookAgain } from "../actions/after.ts";
import { handInLate } from "../actions/handed-in.ts";
import { lateHandInForm, secondLookForm } from "../forms.ts";
import { addressed, decidedIn, type Letter, type LetterKind, lettersIn } from "../letters.ts";
import { paths } from "../paths.ts";
import { findsDay, looksAgain } from "../policy.ts";
import { lettersOn, lookAgainDay, secondLooksOf } from "../queries/after.ts";
import {
	criterionWordsOn,
	type Decision,
	decisionOf,
	type Recommendation,
	recommendationOf,
} from "../queries/rulings.ts";
import { PitchPage } from "../views/pitch.tsx";
import { type FoundPitch, onPitch, senderOf, today } from "./found.ts";
import { handedInFor } from "./handed-in.ts";

/** The team, its guide, those with a seat on the day, and everyone of our own once the decision is released. */
const mayRead =
	(c: Ctx) =>
	({ pitch, seat, day }: FoundPitch) => {
		if (pitch.withdrawnAt !== null) return pitch.inTeam || seat.plans;
		const isForAll = day.state === "released" && !pitch.hidden && !c.var.viewer.roles.has("guest");
		return pitch.inTeam || pitch.guides || findsDay(seat) || isForAll;
	};

/** A pitch as its team reads it: when, what the panel says, what is decided, whom to call. */
export const show = (c: Ctx) => onPitch(c, mayRead(c), (found) => showOne(c, found, blankForm()));

async function showOne(
	c: Ctx,
	found: FoundPitch,
	form: FormState,
	late: FormState = blankForm(),
): Promise<Response> {
	const { pitch, day, seat } = found;
	const { db, t, locale } = c.var;
	const hears = pitch.inTeam || seat.plans;
	const said = hears ? await recommendationOf(db, pitch.id) : null;
	const decided = await decisionOf(db, pitch.id);
	const initiative =
		day.state === "released" ? (await initiativesByIdea(db, [pitch.ideaId])).get(pitch.ideaId) : undefined;
	const told = { said: said?.sentAt ? said : null, decided: decided?.releasedAt ? decided : null };
	const due = told.decided && looksAgain(seat, pitch) ? await lookAgainDay(db, pitch.id) : null;
	const props = {
		...{ t, locale, day, pitch, ...told },
		letters: hears ? await lettersFor(c, found, told) : { recommendation: null, decision: openPart(c, told) },
		looks: hears ? await secondLooksOf(db, pitch.id) : [],
		look: due ? { due, form } : null,
		around: day.state === "open" && pitch.inTeam ? c.var.navigation(c).around("own-pitch", pitch.id) : [],
		handedIn: await handedInFor(c, found, late),
		initiativeId: initiative?.[0]?.id ?? null,
	};
	const crumbs = [{ label: t.pitching.days.title, href: paths.pitchDays() }];
	const isRefused = [form, late].some(({ errors }) => Object.keys(errors).length > 0);
	const status = isRefused ? 422 : 200;
	return page(c, { title: pitch.title, crumbs, status }, <PitchPage {...props} />);
}

type Told = { said: Recommendation | null; decided: Decision | null };
type Letters = Record<LetterKind, Letter | null>;

/** What everyone may read of a decision: not the letter, and not who helps the team. */
function openPart({ var: { t, locale } }: Ctx, { decided }: Told): Letter | null {
	if (!decided) return null;
	const help = { helpName: null, helpEmail: null, helpOffice: "" };
	return { subject: "", paragraphs: decidedIn(t, locale, { ...decided, ...help }) };
}

/** The letters in the reader's language, as they went out; those from before letters were kept are written anew. */
async function lettersFor(c: Ctx, { pitch, day }: FoundPitch, { said, decided }: Told): Promise<Letters> {
	const { db, t, locale } = c.var;
	const viewer = signedIn(c);
	const kept = (await lettersOn(db, day.id, locale)).filter(({ pitchId }) => pitchId === pitch.id);
	const envelope = { origin: senderOf(c).origin, pitchId: pitch.id, title: pitch.title };
	const anew = lettersIn({ write: await letterWriter(db), t, locale }, envelope);
	const about = said ? ((await criterionWordsOn(db, day.id)).get(pitch.id) ?? []) : [];
	const letterOf = (kind: LetterKind) => kept.find((one) => one.kind === kind);
	const toReader = (letter: Letter | null | undefined) =>
		letter ? addressed(letter, pitch.inTeam ? viewer.name : (pitch.ownerName ?? pitch.title)) : null;
	return {
		recommendation: toReader(letterOf("recommendation") ?? (said && anew.recommendation(day, said, about))),
		decision: toReader(letterOf("decision") ?? (decided && anew.decision(day, decided))),
	};
}

/** "Ja takk": one press by anybody on the team. */
export const accept = (c: Ctx) =>
	onPitch(
		c,
		({ pitch }) => pitch.inTeam && pitch.withdrawnAt === null,
		async ({ day, pitch }) => {
			const { db, t } = c.var;
			const accepted = await acceptHelp(db, day, pitch, senderOf(c));
			const texts = t.pitching.evening.help;
			const notice = accepted.ok
				? texts.thanks
				: { already: texts.already, "not-offered": t.pitching.notNow }[accepted.reason];
			return redirect(c, paths.pitch(pitch.id), notice, !accepted.ok);
		},
	);

/** What came of looking at it again. */
export const look = (c: Ctx) =>
	onPitch(
		c,
		({ seat, pitch }) => looksAgain(seat, pitch),
		async (found) => {
			const { db, t } = c.var;
			const { day, pitch } = found;
			const texts = t.pitching.evening.secondLook;
			const parsed = await readForm(c, secondLookForm);
			if (!parsed.ok) return showOne(c, found, parsed.form);
			const { nextOn } = parsed.value;
			if (nextOn && nextOn <= today(c))
				return showOne(c, found, withErrors(parsed.form, { nextOn: t.pitching.decision.lookAgainPast }));
			const done = await lookAgain(db, day, pitch, parsed.value, senderOf(c));
			return redirect(c, paths.pitch(pitch.id), done.ok ? texts.saved : texts.notNow, !done.ok);
		},
	);

/** Takes in what came after the deadline, with a reason. */
export const takeIn = (c: Ctx) =>
	onPitch(
		c,
		({ seat, pitch }) => seat.plans && pitch.withdrawnAt === null,
		async (found) => {
			const { db, t, now } = c.var;
			const parsed = await readForm(c, lateHandInForm);
			if (!parsed.ok) return showOne(c, found, blankForm(), parsed.form);
			const taken = await handInLate(db, found.pitch, parsed.value.reason, found.by, now);
			if (taken.ok) return redirect(c, paths.pitch(found.pitch.id), t.pitching.later.taken);
			const errors = { reason: t.pitching.later.refusals[taken.reason] };
			return showOne(c, found, blankForm(), withErrors(parsed.form, errors));
		},
	);
