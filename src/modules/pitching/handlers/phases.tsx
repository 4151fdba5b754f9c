import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { movePhase, setPhaseTimes } from "../actions/phases.ts";
import { paths } from "../paths.ts";
import { filledWithTimes, phaseMoveForm, phaseTimesForm, timesFrom } from "../phase-form.ts";
import { phaseMovesOf } from "../queries/phases.ts";
import { PhasesPage } from "../views/phases.tsx";
import { type FoundDay, onDay } from "./found.ts";

/** The office, until the letters are out: then there is nothing left to move. */
const maySet = ({ seat, day }: FoundDay) => seat.plans && day.state !== "released";

type Forms = { times: FormState; move: FormState };

const fresh = ({ day }: FoundDay): Forms => ({ times: blankForm(filledWithTimes(day)), move: blankForm() });

/** When each phase begins and ends, and moving the day by hand. */
export const phases = (c: Ctx) => onDay(c, maySet, (found) => show(c, found, fresh(found)));

async function show(c: Ctx, found: FoundDay, forms: Forms): Promise<Response> {
	const { db, t, locale, now } = c.var;
	const { day } = found;
	const moves = await phaseMovesOf(db, day.id);
	const isRefused = [forms.times, forms.move].some(({ errors }) => Object.keys(errors).length > 0);
	const crumbs = [
		{ label: t.pitching.days.title, href: paths.pitchDays() },
		{ label: day.title, href: paths.pitchDay(day.id) },
	];
	const options = { title: t.pitching.phases.title, crumbs, status: isRefused ? 422 : 200 } as const;
	return page(c, options, <PhasesPage {...{ t, locale, day, now, moves, forms }} />);
}

export const setTimes = (c: Ctx) =>
	onDay(c, maySet, async (found) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, phaseTimesForm);
		if (!parsed.ok) return show(c, found, { ...fresh(found), times: parsed.form });
		const times = timesFrom(parsed.value);
		const set = await setPhaseTimes(db, found.day.id, times, Number(parsed.value.version), found.by, now);
		if (set.ok) return redirect(c, paths.pitchDay(found.day.id), t.pitching.phases.saved);
		const kept = { ...parsed.form.values, version: String(found.day.phasesVersion) };
		const errors = { version: t.pitching.phases.changedMeanwhile };
		return show(c, found, { ...fresh(found), times: withErrors(blankForm(kept), errors) });
	});

/** On or back, with a reason. */
export const move = (c: Ctx) =>
	onDay(c, maySet, async (found) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, phaseMoveForm);
		if (!parsed.ok) return show(c, found, { ...fresh(found), move: parsed.form });
		const moved = await movePhase(db, found.day.id, parsed.value, found.by, now);
		if (moved.ok) {
			const name = t.pitching.phases.names[parsed.value.to];
			return redirect(c, paths.pitchDay(found.day.id), t.pitching.phases.moved(name));
		}
		const errors = { to: t.pitching.phases.refusals[moved.reason] };
		return show(c, found, { ...fresh(found), move: withErrors(parsed.form, errors) });
	});
