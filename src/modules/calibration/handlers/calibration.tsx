import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { criteriaOf, notTheTime, writeMeaning } from "../../pitching/index.ts";
import { closeCalibration } from "../actions/calibration.ts";
import { meaningForm } from "../forms.ts";
import { paths, topics } from "../paths.ts";
import { isShown, ownPoints, pointsOn } from "../queries/calibration.ts";
import { spreadOf } from "../spread.ts";
import { CalibrationPage } from "../views/calibration.tsx";
import { ClosingPage } from "../views/closing.tsx";
import { crumbsTo, type FoundCalibration, onCalibration } from "./found.ts";

const everyone = () => true;

/** The form about one criterion that came back with faults. */
type Refused = { criterionId: string; form: FormState } | null;

/** The case, how far the panel has come, and when all have scored: the spread and what the levels mean here. */
export const show = (c: Ctx) => onCalibration(c, everyone, (found) => showCalibration(c, found, null));

async function showCalibration(c: Ctx, found: FoundCalibration, refused: Refused): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, seat, calibration, by } = found;
	const criteria = await criteriaOf(db, day.id);
	const shown = calibration !== null && isShown(calibration);
	const points = shown ? await pointsOn(db, day.id) : new Map<string, number[]>();
	const own = await ownPoints(db, day.id, by);
	const rows = criteria.map((criterion) => ({
		criterion,
		spread: spreadOf(points.get(criterion.id) ?? [], own.values.get(criterion.id) ?? null),
	}));
	const waits = notTheTime(c, day, seat.judges === null ? "office" : "member", "calibrate");
	const props = {
		t,
		locale,
		day,
		seat,
		calibration,
		shown,
		rows,
		waits,
		refused,
		explains: mayExplain(found),
	};
	const status = refused ? (422 as const) : (200 as const);
	const options = { title: t.calibration.title, crumbs: crumbsTo(c, found), status };
	return page(c, { ...options, live: [topics.answers(day.id)] }, <CalibrationPage {...props} />);
}

const mayClose = ({ seat, calibration }: FoundCalibration) =>
	seat.plans && calibration !== null && calibration.closedAt === null;

/** Closing shows everything and cannot be undone: it is asked first. */
export const askClosing = (c: Ctx) =>
	onCalibration(c, mayClose, (found) => {
		const { t } = c.var;
		const crumbs = crumbsTo(c, found);
		const { calibration, day } = found;
		if (!calibration) throw new Error("The case is gone");
		return page(
			c,
			{ title: t.calibration.closing.title, crumbs },
			<ClosingPage {...{ t, day, calibration }} />,
		);
	});

export const close = (c: Ctx) =>
	onCalibration(c, mayClose, async ({ day, by }) => {
		await closeCalibration(c.var.db, day.id, by, c.var.now);
		return redirect(c, paths.calibration(day.id), c.var.t.calibration.closing.closed);
	});

/** Those who lead the panel, keep the protocol or plan write down what was agreed, when the spread is shown. */
const mayExplain = ({ seat, calibration }: FoundCalibration) =>
	calibration !== null &&
	isShown(calibration) &&
	(seat.judges === "leader" || seat.chairs || seat.keeps || seat.plans);

export const explain = (c: Ctx) =>
	onCalibration(c, mayExplain, async (found) => {
		const { db, t } = c.var;
		const criteria = await criteriaOf(db, found.day.id);
		const parsed = await readForm(c, meaningForm(criteria.map(({ id }) => id)));
		const criterionId = String(parsed.form.values.criterionId ?? "");
		if (!parsed.ok) return showCalibration(c, found, { criterionId, form: parsed.form });
		const { version, ...meaning } = parsed.value;
		const written = await writeMeaning(db, found.day.id, meaning, version, found.by);
		if (written.ok)
			return redirect(
				c,
				`${paths.calibration(found.day.id)}#meaning-${criterionId}`,
				t.calibration.meaning.saved,
			);
		const fresh = criteria.find(({ id }) => id === criterionId)?.meaningsVersion ?? 0;
		const values = { ...parsed.form.values, version: String(fresh) };
		const errors = { words: t.calibration.meaning.refusals[written.reason] };
		return showCalibration(c, found, { criterionId, form: withErrors(blankForm(values), errors) });
	});
