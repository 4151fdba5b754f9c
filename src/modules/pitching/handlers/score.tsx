import { whyNot } from "../../../core/phases/rules.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import {
	isFollowed,
	notFound,
	page,
	received,
	redirect,
	refuseInWords,
	wantsFragment,
} from "../../../platform/web/respond.tsx";
import { type Assessment, saveAssessment, submitAssessment } from "../actions/scores.ts";
import { assessmentForm } from "../forms.ts";
import { standingOf } from "../impartiality.ts";
import { paths, topics } from "../paths.ts";
import { mayScore, maySeeScores } from "../policy.ts";
import { type Criterion, criteriaOf } from "../queries/day.ts";
import { type Pitch, pitchById, pitchesOn } from "../queries/pitches.ts";
import { roomOf } from "../queries/room.ts";
import { assessmentOf, type OwnAssessment, resultsOf } from "../queries/scores.ts";
import { RoomStrip } from "../views/room-strip.tsx";
import { OwnScores, ScorePage } from "../views/score.tsx";
import { backToDay, type FoundPitch, notTheTime, onPitch } from "./found.ts";

/** One who judges, and has said that no tie stands in the way. Everyone else finds nothing here. */
const mayBeHere = ({ seat, pitch }: FoundPitch) =>
	seat.judges !== null && pitch.sits && pitch.withdrawnAt === null && standingOf(pitch) === "clear";

/** Scoring lies ahead: there is nothing to show yet but when it opens. */
const isAhead = (c: Ctx, { day }: FoundPitch): boolean =>
	["not-yet", "waits"].includes(whyNot(day, "member", "score", c.var.now)?.kind ?? "");

/** The page where points are given; when they are sent in, how the panel sees it so far. */
export const score = (c: Ctx) =>
	onPitch(
		c,
		({ seat, pitch }) => seat.judges !== null && pitch.sits,
		async (found) => {
			const { day, pitch, by } = found;
			if (standingOf(pitch) === "unanswered" && day.state === "open" && !isAhead(c, found))
				return redirect(c, paths.impartiality(day.id));
			if (!mayBeHere(found)) return notFound(c);
			if (isAhead(c, found)) return backToDay(c, day, "member", "score");
			const scores = mayScore(found.seat, found.on, pitch);
			if (scores && isFollowed(c)) return showRoom(c, found);
			const own = await assessmentOf(c.var.db, pitch.id, by);
			if (!scores) return showOwn(c, found, own);
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

/** What follows the room. The form is the judge's own: nothing that happens renews it. */
async function liveIn(c: Ctx, { day, pitch, seat, on, by }: FoundPitch) {
	const { db, t, now } = c.var;
	const live = pitch.panelId ? [topics.room(pitch.panelId)] : undefined;
	const room = await roomOf(db, pitch.panelId);
	if (!room || room.closedAt !== null) return { live, region: null };
	const other = room.pitchId === pitch.id ? null : room.pitchId;
	const onStage = other === null ? null : await pitchById(db, other, by);
	const goesTo = onStage && onStage.withdrawnAt === null && mayScore(seat, on, onStage) ? onStage : undefined;
	return { live, region: <RoomStrip {...{ t, day, pitch, room, onStage: goesTo, now }} /> };
}

/** For a page that is open already. */
const showRoom = async (c: Ctx, found: FoundPitch): Promise<Response> =>
	page(c, { title: "", ...(await liveIn(c, found)) }, (region) => region);

async function showForm(c: Ctx, found: FoundPitch, form: FormState, savedAt: Date | null): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, pitch, by } = found;
	const criteria = await criteriaOf(db, day.id);
	const next = nextToScore(found, await pitchesOn(db, day.id, by));
	const props = { t, locale, day, pitch, criteria, form, savedAt, next, owner: by };
	const options = {
		...{ title: t.pitching.score.title(pitch.title), crumbs: crumbs(c, found) },
		...{ islands: ["score-queue", "pitch-clock"], ...(await liveIn(c, found)) },
		status: Object.keys(form.errors).length > 0 ? (422 as const) : (200 as const),
	};
	const response = page(c, options, (strip) => <ScorePage {...props} strip={strip} />);
	response.headers.set("cache-control", "private, no-store"); // a clock from a cache would be wrong
	return response;
}

/** The first pitch after this one, in a circle, that still waits for the viewer's points. */
function nextToScore({ seat, on, pitch }: FoundPitch, all: readonly Pitch[]): Pitch | undefined {
	const here = all.findIndex(({ id }) => id === pitch.id);
	const following = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))];
	return following.find((other) => mayScore(seat, on, other));
}

async function showOwn(c: Ctx, found: FoundPitch, own: OwnAssessment): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, pitch, by, seat, on } = found;
	const criteria = await criteriaOf(db, day.id);
	const sees = maySeeScores(seat, on, pitch);
	const result = sees ? ((await resultsOf(db, day.id, [pitch.id], criteria)).get(pitch.id) ?? null) : null;
	const next = nextToScore(found, await pitchesOn(db, day.id, by));
	const props = { t, locale, day, pitch, criteria, own, result, next };
	return page(
		c,
		{
			...{ title: t.pitching.score.title(pitch.title), crumbs: crumbs(c, found) },
			live: [topics.scores(day.id)],
		},
		<OwnScores {...props} />,
	);
}

/** Keeps what is filled in; a phone sends each tap, and gets no page back. */
export const save = (c: Ctx) =>
	onPitch(c, mayBeHere, async (found) => {
		const { db, t } = c.var;
		const { day, pitch, by } = found;
		const criteria = await criteriaOf(db, day.id);
		const parsed = await readForm(c, assessmentForm(criteria.map(({ id }) => id)));
		if (!parsed.ok) return showRefused(c, found, parsed.form);
		const assessment = assessmentFrom(parsed.value, criteria);
		const kept = await saveAssessment(
			db,
			targetOf(found),
			assessment,
			filledInAt(c, parsed.value.age),
			c.var.now,
		);
		if (!kept.ok) return tooLate(c, found);
		if (wantsFragment(c)) return c.body(null, 204);
		const next = parsed.value.go === "next" ? nextToScore(found, await pitchesOn(db, day.id, by)) : undefined;
		const words = isEmpty(assessment) ? t.pitching.score.nothingChosen : t.pitching.score.saved;
		return redirect(c, paths.score((next ?? pitch).id), words, isEmpty(assessment));
	});

const isEmpty = ({ values, note }: Assessment) => values.size === 0 && note === "";

const filledInAt = (c: Ctx, age: number) => new Date(c.var.now.getTime() - age);

const showRefused = (c: Ctx, found: FoundPitch, form: FormState) =>
	wantsFragment(c) ? refuseInWords(c, form) : showForm(c, found, form, null);

/** A phone that sends once more what has arrived already is told that all is well. */
function tooLate(c: Ctx, found: FoundPitch): Response {
	const { pitch, day } = found;
	if (!wantsFragment(c)) return isAhead(c, found) ? backToDay(c, day, "member", "score") : notFound(c);
	if (pitch.submitted) return c.body(null, 204);
	const words = isAhead(c, found) ? notTheTime(c, day, "member", "score") : null;
	return c.text(words ?? c.var.t.pitching.score.tooLate, 422);
}

const targetOf = ({ pitch, day, by }: FoundPitch) => ({ pitchId: pitch.id, dayId: day.id, personId: by });

function assessmentFrom(
	value: Readonly<Record<string, string | undefined>> & { note: string; age: number },
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
		if (!parsed.ok) return showRefused(c, found, parsed.form);
		const assessment = assessmentFrom(parsed.value, criteria);
		const at = filledInAt(c, parsed.value.age);
		const sent = await submitAssessment(db, targetOf(found), assessment, now, at);
		if (sent.ok) return answerSent(c, found);
		if (sent.reason === "may-not") return tooLate(c, found);
		const errors = Object.fromEntries(sent.criterionIds.map((id) => [`c_${id}`, t.pitching.score.missing]));
		return showRefused(c, found, withErrors(parsed.form, errors));
	});

function answerSent(c: Ctx, { pitch }: FoundPitch): Response {
	const { submitted } = c.var.t.pitching.score;
	return wantsFragment(c) ? received(c, submitted) : redirect(c, paths.score(pitch.id), submitted);
}
