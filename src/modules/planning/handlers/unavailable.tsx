import type { Ctx } from "../../../platform/web/context.ts";
import { isDay } from "../../../platform/web/fields.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { type LeaderToPlan, leadersToPlan, type Programme } from "../../programmes/index.ts";
import { forgetUnavailable, noteUnavailable } from "../actions/unavailable.ts";
import { readDaysAway } from "../days-away.ts";
import { daysAwayForm, daysAwayListForm, removalForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { unavailableIn } from "../queries/unavailable.ts";
import { UnavailablePage } from "../views/unavailable.tsx";
import { planCrumbs, programmeToPlan } from "./access.ts";

/** Days when leaders cannot come. */
export async function index(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	return programme ? unavailablePage(c, programme, {}) : notFound(c);
}

/** Notes days for one leader, or for many from a pasted list. */
export async function note(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	if (!programme) return notFound(c);
	const list = await readForm(c, daysAwayListForm);
	return list.ok ? noteList(c, programme, list.value.list, list.form) : noteOne(c, programme);
}

async function noteOne(c: Ctx, programme: Programme): Promise<Response> {
	const { db, t } = c.var;
	const parsed = await readForm(c, daysAwayForm);
	if (!parsed.ok) return unavailablePage(c, programme, { form: parsed.form });
	const leaders = await leadersToPlan(db, programme.audience);
	if (!leaders.some(({ personId }) => personId === parsed.value.personId)) {
		const form = withErrors(parsed.form, { personId: t.planning.away.faults.unknown });
		return unavailablePage(c, programme, { form });
	}
	await noteUnavailable(db, programme.id, [parsed.value]);
	return redirect(c, paths.unavailable(programme.id), t.planning.away.added);
}

async function noteList(c: Ctx, programme: Programme, text: string, form: FormState): Promise<Response> {
	const { db, t } = c.var;
	const leaders = await leadersToPlan(db, programme.audience);
	const read = readDaysAway(text, byNumber(leaders), isDay);
	if (!read.ok) {
		const words = t.planning.away.faults;
		const fault =
			read.reason === "line" ? words.line(read.line, read.text) : words.person(read.line, read.text);
		return unavailablePage(c, programme, { list: withErrors(form, { list: fault }) });
	}
	await noteUnavailable(db, programme.id, read.days);
	const people = new Set(read.days.map(({ personId }) => personId)).size;
	return redirect(c, paths.unavailable(programme.id), t.planning.away.addedList(people));
}

const byNumber = (leaders: readonly LeaderToPlan[]): Map<string, string> =>
	new Map(
		leaders.flatMap(({ employeeNumber, personId }) => (employeeNumber ? [[employeeNumber, personId]] : [])),
	);

/** Takes a note back. */
export async function remove(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	const parsed = await readForm(c, removalForm);
	if (!programme || !parsed.ok) return notFound(c);
	const gone = await forgetUnavailable(c.var.db, programme.id, parsed.value.noteId);
	if (!gone) return notFound(c);
	return redirect(c, paths.unavailable(programme.id), c.var.t.planning.away.removed);
}

type Forms = { form?: FormState; list?: FormState };

async function unavailablePage(c: Ctx, programme: Programme, { form, list }: Forms): Promise<Response> {
	const { db, t, locale } = c.var;
	const props = {
		...{ t, locale, programme },
		notes: await unavailableIn(db, programme.id),
		leaders: await leadersToPlan(db, programme.audience),
		form: form ?? blankForm({ kind: "cannot" }),
		list: list ?? blankForm(),
	};
	const status = form || list ? 422 : 200;
	return page(
		c,
		{ title: t.planning.away.title, status, crumbs: planCrumbs(c, programme) },
		<UnavailablePage {...props} />,
	);
}
