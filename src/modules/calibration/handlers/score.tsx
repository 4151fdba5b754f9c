import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, received, redirect, refuseInWords, wantsFragment } from "../../../platform/web/respond.tsx";
import { assessmentForm, type Criterion, criteriaOf, notTheTime } from "../../pitching/index.ts";
import { saveCalibration, submitCalibration } from "../actions/calibration.ts";
import { paths } from "../paths.ts";
import { ownPoints } from "../queries/calibration.ts";
import { ScoreCasePage } from "../views/score.tsx";
import { crumbsTo, type FoundCalibration, onCalibration } from "./found.ts";

const mayBeHere = ({ seat, calibration }: FoundCalibration) => seat.judges !== null && calibration !== null;

/** Why the case cannot be scored now, in words; null when it can. */
const refusal = (c: Ctx, { day, calibration }: FoundCalibration): string | null =>
	calibration?.closedAt ? c.var.t.calibration.closedWords : notTheTime(c, day, "member", "calibrate");

/** The common case on the form that is used on the day. */
export const show = (c: Ctx) =>
	onCalibration(c, mayBeHere, async (found) => {
		const { day, calibration, by } = found;
		const words = refusal(c, found);
		if (words || calibration?.ownAt) return redirect(c, paths.calibration(day.id), words ?? undefined, true);
		const own = await ownPoints(c.var.db, day.id, by);
		const values = [...own.values].map(([id, value]) => [
			`c_${id}`,
			value === null ? "abstain" : String(value),
		]);
		return showForm(c, found, blankForm(Object.fromEntries(values)), own.savedAt);
	});

async function showForm(
	c: Ctx,
	found: FoundCalibration,
	form: FormState,
	savedAt: Date | null,
): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, calibration, by } = found;
	if (!calibration) throw new Error("The case is gone");
	const criteria = await criteriaOf(db, day.id);
	const isRefused = Object.keys(form.errors).length > 0;
	const props = { t, locale, day, calibration, criteria, form, savedAt, owner: by };
	const crumbs = [...crumbsTo(c, found), { label: t.calibration.title, href: paths.calibration(day.id) }];
	const status = isRefused ? (422 as const) : (200 as const);
	const options = { title: t.calibration.score.title, crumbs, islands: ["score-queue"], status };
	return page(c, options, <ScoreCasePage {...props} />);
}

/** Keeps what is filled in; a phone sends each tap, and gets no page back. */
export const save = (c: Ctx) =>
	onCalibration(c, mayBeHere, async (found) => {
		const read = await readPoints(c, found);
		if (!read.ok) return read.answer;
		const { now, t, db } = c.var;
		const target = { dayId: found.day.id, personId: found.by };
		const kept = await saveCalibration(db, target, read.points, read.filledInAt, now);
		if (!kept.ok) return tooLate(c, found);
		if (wantsFragment(c)) return c.body(null, 204);
		return redirect(c, paths.score(found.day.id), t.pitching.score.saved);
	});

/** Sends the points in; what is missing comes back on the page. */
export const submit = (c: Ctx) =>
	onCalibration(c, mayBeHere, async (found) => {
		const read = await readPoints(c, found);
		if (!read.ok) return read.answer;
		const { now, t, db } = c.var;
		const target = { dayId: found.day.id, personId: found.by };
		const sent = await submitCalibration(db, target, read.points, now, read.filledInAt);
		if (sent.ok) {
			const words = t.calibration.score.sent;
			return wantsFragment(c) ? received(c, words) : redirect(c, paths.calibration(found.day.id), words);
		}
		if (sent.reason === "may-not") return tooLate(c, found);
		const errors = Object.fromEntries(sent.criterionIds.map((id) => [`c_${id}`, t.pitching.score.missing]));
		return showRefused(c, found, withErrors(read.form, errors));
	});

/** A phone that sends once more what has arrived already is told that all is well. */
function tooLate(c: Ctx, found: FoundCalibration): Response {
	const { calibration, day } = found;
	const words = refusal(c, found) ?? undefined;
	if (!wantsFragment(c)) return redirect(c, paths.calibration(day.id), words, true);
	return calibration?.ownAt ? c.body(null, 204) : c.text(words ?? c.var.t.pitching.score.tooLate, 422);
}

const showRefused = (c: Ctx, found: FoundCalibration, form: FormState) =>
	wantsFragment(c) ? refuseInWords(c, form) : showForm(c, found, form, null);

type Read =
	| { ok: true; points: Map<string, number | null>; filledInAt: Date; form: FormState }
	| { ok: false; answer: Response | Promise<Response> };

async function readPoints(c: Ctx, found: FoundCalibration): Promise<Read> {
	const criteria = await criteriaOf(c.var.db, found.day.id);
	const parsed = await readForm(c, assessmentForm(criteria.map(({ id }) => id)));
	if (!parsed.ok) return { ok: false, answer: showRefused(c, found, parsed.form) };
	const { value, form } = parsed;
	const filledInAt = new Date(c.var.now.getTime() - value.age);
	return { ok: true, points: pointsFrom(value, criteria), filledInAt, form };
}

const pointsFrom = (value: Readonly<Record<string, unknown>>, criteria: readonly Criterion[]) =>
	new Map(
		criteria.flatMap(({ id }) => {
			const points = value[`c_${id}`];
			return points === undefined ? [] : [[id, points === "abstain" ? null : Number(points)] as const];
		}),
	);
