import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect, wantsFragment } from "../../../platform/web/respond.tsx";
import { type Assessment, saveAssessment, submitAssessment } from "../actions/scores.ts";
import { assessmentForm } from "../forms.ts";
import { standingOf } from "../impartiality.ts";
import { paths } from "../paths.ts";
import { mayScore, maySeeScores } from "../policy.ts";
import { type Criterion, criteriaOf } from "../queries/day.ts";
import { type Pitch, pitchesOn } from "../queries/pitches.ts";
import { assessmentOf, type OwnAssessment, resultsOf } from "../queries/scores.ts";
import { OwnScores, ScorePage } from "../views/score.tsx";
import { type FoundPitch, onPitch } from "./found.ts";

/** One who judges, and has said that no tie stands in the way. Everyone else finds nothing here. */
const mayBeHere = ({ seat, pitch, day }: FoundPitch) =>
	seat.judges !== null &&
	pitch.sits &&
	pitch.withdrawnAt === null &&
	day.state !== "planned" &&
	standingOf(pitch) === "clear";

/** The page where points are given; when they are sent in, how the panel sees it so far. */
export const score = (c: Ctx) =>
	onPitch(
		c,
		({ seat, pitch }) => seat.judges !== null && pitch.sits,
		async (found) => {
			const { day, pitch, by } = found;
			if (standingOf(pitch) === "unanswered" && day.state === "open")
				return redirect(c, paths.impartiality(day.id));
			if (!mayBeHere(found)) return notFound(c);
			const own = await assessmentOf(c.var.db, pitch.id, by);
			if (!mayScore(found.seat, day.state, pitch)) return showOwn(c, found, own);
			return showForm(c, found, blankForm(filledWith(own)), own.savedAt);
		},
	);

const filledWith = ({ values, note }: OwnAssessment): FormState["values"] => ({
	note,
	...Object.fromEntries(
		[...values].map(([id, value]) => [`c_${id}`, value === null ? "abstain" : String(value)]),
	),
});

const crumbs = (c: Ctx, { day }: FoundPitch) => [
	{ label: c.var.t.pitching.days.title, href: paths.pitchDays() },
	{ label: day.title, href: paths.pitchDay(day.id) },
];

async function showForm(c: Ctx, found: FoundPitch, form: FormState, savedAt: Date | null): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, pitch, by } = found;
	const criteria = await criteriaOf(db, day.id);
	const all = await pitchesOn(db, day.id, by);
	const next = nextToScore(found, all);
	const props = { t, locale, day, pitch, criteria, form, savedAt, next };
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const options = { title: t.pitching.score.title(pitch.title), crumbs: crumbs(c, found), status } as const;
	return page(c, options, <ScorePage {...props} />);
}

/** The first pitch after this one, in a circle, that still waits for the viewer's points. */
function nextToScore({ seat, day, pitch }: FoundPitch, all: readonly Pitch[]): Pitch | undefined {
	const here = all.findIndex(({ id }) => id === pitch.id);
	const following = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))];
	return following.find((other) => mayScore(seat, day.state, other));
}

async function showOwn(c: Ctx, found: FoundPitch, own: OwnAssessment): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, pitch, by, seat } = found;
	const criteria = await criteriaOf(db, day.id);
	const sees = maySeeScores(seat, day.state, pitch);
	const result = sees ? ((await resultsOf(db, day.id, [pitch.id], criteria)).get(pitch.id) ?? null) : null;
	const next = nextToScore(found, await pitchesOn(db, day.id, by));
	const props = { t, locale, day, pitch, criteria, own, result, next };
	return page(
		c,
		{ title: t.pitching.score.title(pitch.title), crumbs: crumbs(c, found) },
		<OwnScores {...props} />,
	);
}

/** Keeps what is filled in; an island asks while one writes, and gets no page back. */
export const save = (c: Ctx) =>
	onPitch(c, mayBeHere, async (found) => {
		const { db, t, now } = c.var;
		const { day, pitch, by } = found;
		const criteria = await criteriaOf(db, day.id);
		const parsed = await readForm(c, assessmentForm(criteria.map(({ id }) => id)));
		if (!parsed.ok) return showForm(c, found, parsed.form, null);
		const kept = await saveAssessment(db, targetOf(found), assessmentFrom(parsed.value, criteria), now);
		if (!kept.ok) return notFound(c);
		if (wantsFragment(c)) return c.body(null, 204);
		const next = parsed.value.go === "next" ? nextToScore(found, await pitchesOn(db, day.id, by)) : undefined;
		return redirect(c, next ? paths.score(next.id) : paths.score(pitch.id), t.pitching.score.saved);
	});

const targetOf = ({ pitch, day, by }: FoundPitch) => ({ pitchId: pitch.id, dayId: day.id, personId: by });

function assessmentFrom(
	value: Readonly<Record<string, string | undefined>> & { note: string },
	criteria: readonly Criterion[],
): Assessment {
	const given = criteria.flatMap(({ id }) => {
		const points = value[`c_${id}`];
		return points === undefined ? [] : [[id, points === "abstain" ? null : Number(points)] as const];
	});
	return { values: new Map(given), note: value.note };
}

/** Sends the assessment in; what is missing comes back on the page, and what is filled in is kept. */
export const submit = (c: Ctx) =>
	onPitch(c, mayBeHere, async (found) => {
		const { db, t, now } = c.var;
		const criteria = await criteriaOf(db, found.day.id);
		const parsed = await readForm(c, assessmentForm(criteria.map(({ id }) => id)));
		if (!parsed.ok) return showForm(c, found, parsed.form, null);
		const sent = await submitAssessment(db, targetOf(found), assessmentFrom(parsed.value, criteria), now);
		if (sent.ok) return redirect(c, paths.score(found.pitch.id), t.pitching.score.submitted);
		if (sent.reason === "may-not") return notFound(c);
		const errors = Object.fromEntries(sent.criterionIds.map((id) => [`c_${id}`, t.pitching.score.missing]));
		return showForm(c, found, withErrors(parsed.form, errors), now);
	});
