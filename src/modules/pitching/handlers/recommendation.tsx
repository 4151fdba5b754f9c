import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	isRefused,
	readForm,
} from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { writeRecommendation } from "../actions/recommendation.ts";
import { type CheckAnswer, checks, type UnscoredCheck } from "../criteria.ts";
import { recommendationForm } from "../forms.ts";
import { standingOf } from "../impartiality.ts";
import { paths } from "../paths.ts";
import { isTimeToRecommend, leadsFor, maySeeScores, takesPart } from "../policy.ts";
import { criteriaOf, type PitchDay } from "../queries/day.ts";
import { pitchesLedByChair, pitchesOn } from "../queries/pitches.ts";
import { criterionWordsOn, recommendationOf, recommendationsOn } from "../queries/rulings.ts";
import { resultsOf } from "../queries/scores.ts";
import { RecommendationPage } from "../views/recommendation.tsx";
import { RecommendationsPage } from "../views/recommendations.tsx";
import { backToDay, type FoundDay, type FoundPitch, onDay, onPitch } from "./found.ts";

const crumbs = (c: Ctx, day: PitchDay) => [
	{ label: c.var.t.pitching.days.title, href: paths.pitchDays() },
	{ label: day.title, href: paths.pitchDay(day.id) },
];

const inPanel = ({ seat, day }: FoundDay) => seat.judges !== null && day.state !== "planned";

/** What the panel says of each pitch, and what is still to be written. A member with a tie sees none of it. */
export const recommendations = (c: Ctx) => onDay(c, inPanel, (found) => showAll(c, found));

async function showAll(c: Ctx, { day, seat, by }: FoundDay): Promise<Response> {
	const { db, t, locale } = c.var;
	const pitches = (await pitchesOn(db, day.id, by)).filter((pitch) => takesPart(seat, pitch));
	const led = await pitchesLedByChair(db, day.id);
	const advice = await recommendationsOn(db, day.id);
	const about = await criterionWordsOn(db, day.id);
	const rows = pitches.map((pitch) => ({
		pitch,
		// Members read the words; whoever has a tie waits for the letter like everyone else.
		said: standingOf(pitch) === "clear" ? (advice.get(pitch.id) ?? null) : null,
		isWritten: advice.has(pitch.id),
		hasCriteria: about.has(pitch.id),
		mine: leadsFor(seat, pitch, led.has(pitch.id)),
	}));
	const props = { t, locale, day, rows, leads: seat.judges === "leader" };
	const title = t.pitching.recommendation.listTitle;
	return page(c, { title, crumbs: crumbs(c, day) }, <RecommendationsPage {...props} />);
}

async function mayWrite(c: Ctx, { seat, day, pitch }: FoundPitch): Promise<boolean> {
	if (seat.judges === null || pitch.withdrawnAt !== null) return false;
	const led = await pitchesLedByChair(c.var.db, day.id);
	return leadsFor(seat, pitch, led.has(pitch.id));
}

export const recommendation = (c: Ctx) =>
	onPitch(
		c,
		(found) => mayWrite(c, found),
		async (found) => {
			if (!isTimeToRecommend(found.on)) return backToDay(c, found.day, "leader", "recommend");
			return showOne(c, found, formOfRecord(await writtenNow(c, found)));
		},
	);

/** What is written of the pitch, by the fields of the form. */
async function writtenNow(c: Ctx, { day, pitch }: FoundPitch): Promise<FormState["values"]> {
	const said = await recommendationOf(c.var.db, pitch.id);
	const values: FormState["values"] = said
		? { outcome: said.outcome, words: said.words, stronger: said.stronger, reason: said.reason }
		: {};
	const checked = Object.entries(pitch.checks).map(([key, answer]) => [`check_${key}`, answer]);
	const about = (await criterionWordsOn(c.var.db, day.id)).get(pitch.id) ?? [];
	const words = about.map(({ criterionId, words }) => [`about_${criterionId}`, words]);
	return { ...values, ...Object.fromEntries([...checked, ...words]) };
}

async function showOne(c: Ctx, { day, seat, on, pitch }: FoundPitch, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const criteria = await criteriaOf(db, day.id);
	const sees = maySeeScores(seat, on, pitch);
	const result = sees ? ((await resultsOf(db, day.id, [pitch.id], criteria)).get(pitch.id) ?? null) : null;
	const status = isRefused(form) ? 422 : 200;
	const way = [
		...crumbs(c, day),
		{ label: t.pitching.recommendation.listTitle, href: paths.recommendations(day.id) },
	];
	const title = t.pitching.recommendation.title(pitch.title);
	const props = { t, locale, day, pitch, criteria, result, form };
	return page(c, { title, crumbs: way, status }, <RecommendationPage {...props} />);
}

export const write = inTurn((c) =>
	onPitch(
		c,
		(found) => mayWrite(c, found),
		async (found) => {
			const { db, t, now } = c.var;
			if (!isTimeToRecommend(found.on)) return backToDay(c, found.day, "leader", "recommend");
			const ids = (await criteriaOf(db, found.day.id)).map(({ id }) => id);
			const parsed = await readForm(c, recommendationForm(ids));
			if (!parsed.ok) return showOne(c, found, parsed.form);
			const stale = changedMeanwhile(parsed.form, await writtenNow(c, found));
			if (stale) return showOne(c, found, stale);
			const { outcome, words, stronger, reason } = parsed.value;
			const given: Readonly<Record<string, unknown>> = parsed.value;
			const about = new Map(ids.map((id) => [id, String(given[`about_${id}`] ?? "")]));
			const advice = { outcome, words, stronger, reason, about, checks: checksFrom(given) };
			const written = await writeRecommendation(db, found.pitch, advice, found.by, now);
			const notice = written.ok ? t.pitching.recommendation.saved : t.pitching.notNow;
			return redirect(c, paths.recommendations(found.day.id), notice, !written.ok);
		},
	),
);

function checksFrom(value: Readonly<Record<string, unknown>>): Partial<Record<UnscoredCheck, CheckAnswer>> {
	const answered = checks.flatMap((check) => {
		const answer = value[`check_${check}`];
		return answer === "ok" || answer === "look" ? [[check, answer] as const] : [];
	});
	return Object.fromEntries(answered);
}
