import { messagesIn } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { instantAt } from "../../../platform/i18n/wall-time.ts";
import { type Ctx, hasRole, signedIn } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	isRefused,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";

import { usualPhases } from "../actions/phase-times.ts";
import { followNewTime } from "../actions/phases.ts";
import { changePitchDay, type PitchDayPlan, planPitchDay } from "../actions/plan.ts";
import { defaultCriteria } from "../criteria.ts";
import { planForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { decisionDayAfter } from "../pitch-day.ts";
import { mayChangePlan, mayPlan } from "../policy.ts";
import { type PitchDay, pitchDaysWithSeat } from "../queries/day.ts";
import { programmesForChoice } from "../queries/programmes.ts";
import { decisionsReleased } from "../queries/rulings.ts";
import { teamPitches } from "../queries/waiting.ts";
import { PitchDays } from "../views/days.tsx";
import { PlanForm } from "../views/plan-form.tsx";
import { onDay, today } from "./found.ts";

const pageSize = 50;

/** Pitch days the viewer has a seat on, and what has been decided lately. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const viewer = signedIn(c);
	const number = Math.max(1, Number.parseInt(c.req.query("page") ?? "1", 10) || 1);
	const found = await pitchDaysWithSeat(db, viewer.personId, reachOf(c), { page: number, pageSize });
	const team = await teamPitches(db, viewer.personId);
	const decisions = viewer.roles.has("guest") ? [] : await decisionsReleased(db, { limit: 10 });
	const props = {
		t,
		locale,
		days: found.slice(0, pageSize),
		number,
		hasMore: found.length > pageSize,
		team,
		decisions,
	};
	return page(c, { title: t.pitching.days.title }, <PitchDays {...props} plans={plansSomewhere(c)} />);
}

function reachOf(c: Ctx) {
	const viewer = signedIn(c);
	const programmeIds = [...viewer.programmeRoles]
		.filter(([, roles]) => roles.has("office") || roles.has("decider"))
		.map(([id]) => id);
	return { all: viewer.roles.has("office") || viewer.roles.has("decider"), programmeIds };
}

const plansSomewhere = (c: Ctx) =>
	hasRole(c.var.viewer, "office") ||
	[...c.var.viewer.programmeRoles.values()].some((roles) => roles.has("office"));

/** Half past eight and nine are when people meet; three and five minutes are DOMAIN.md's. */
const usual = { startsAt: "09:00", pitchMinutes: "3", questionMinutes: "5", breakMinutes: "2", quorum: "3" };

export async function newPitchDay(c: Ctx): Promise<Response> {
	return showNew(c, blankForm(usual));
}

async function showNew(c: Ctx, form: FormState): Promise<Response> {
	const { t } = c.var;
	const programmes = await programmesFor(c);
	const props = { t, form, action: paths.pitchDays(), programmes, choosesCorrection: true };
	const title = t.pitching.plan.newTitle;
	const status = isRefused(form) ? 422 : 200;
	return page(
		c,
		{ title, status, crumbs: crumbs(c) },
		<PlanForm {...props} title={title} submit={t.pitching.plan.create} />,
	);
}

const crumbs = (c: Ctx, day?: PitchDay) => [
	{ label: c.var.t.pitching.days.title, href: paths.pitchDays() },
	...(day ? [{ label: day.title, href: paths.pitchDay(day.id) }] : []),
];

export async function create(c: Ctx): Promise<Response> {
	const { db, t, tenant } = c.var;
	const parsed = await readForm(c, planForm);
	if (!parsed.ok) return showNew(c, parsed.form);
	if (!mayPlan(c.var.viewer, parsed.value.programmeId)) return notFound(c);
	if (parsed.value.day < today(c))
		return showNew(c, withErrors(parsed.form, { day: t.pitching.plan.dayPast }));
	const criteria = defaultCriteria(messagesIn(tenant.locale));
	const { day, startsAt } = parsed.value;
	const phases = usualPhases(day, startsAt, today(c));
	const id = await planPitchDay(db, withDecisionDay(parsed.value), criteria, signedIn(c).personId, phases);
	return redirect(c, paths.dayPitches(id), t.pitching.plan.created);
}

type Filled = Omit<PitchDayPlan, "decisionBy"> & { decisionBy: Day | null };

const withDecisionDay = (plan: Filled): PitchDayPlan => ({
	...plan,
	decisionBy: plan.decisionBy ?? decisionDayAfter(plan.day),
});

export const edit = (c: Ctx) =>
	onDay(
		c,
		({ seat, day }) => mayChangePlan(seat, day.state),
		({ day }) => showEdit(c, day, formOfRecord(valuesOf(day))),
	);

function valuesOf(day: PitchDay): FormState["values"] {
	const { programmeId, title, startsAt, place, decisionBy, authority, contactPhone } = day;
	const numbers = { pitchMinutes: String(day.pitchMinutes), questionMinutes: String(day.questionMinutes) };
	const more = { breakMinutes: String(day.breakMinutes), quorum: String(day.quorum) };
	const texts = { title, day: day.day, startsAt, place, decisionBy, authority, contactPhone };
	const choices = { programmeId: programmeId ?? "", corrected: day.corrected ? "on" : "" };
	return { ...texts, ...numbers, ...more, ...choices };
}

async function showEdit(c: Ctx, day: PitchDay, form: FormState): Promise<Response> {
	const { t } = c.var;
	const programmes = await programmesFor(c);
	const choosesCorrection = day.state === "planned";
	const props = { t, form, action: paths.editPitchDay(day.id), programmes, choosesCorrection };
	const title = t.pitching.plan.editTitle;
	const status = isRefused(form) ? 422 : 200;
	return page(
		c,
		{ title, status, crumbs: crumbs(c, day) },
		<PlanForm {...props} title={title} submit={t.pitching.plan.save} />,
	);
}

export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	return onDay(
		c,
		({ seat, day }) => mayChangePlan(seat, day.state),
		async ({ day, by }) => {
			const parsed = await readForm(c, planForm);
			if (!parsed.ok) return showEdit(c, day, parsed.form);
			if (!mayPlan(c.var.viewer, parsed.value.programmeId)) return notFound(c);
			if (parsed.value.day < today(c) && parsed.value.day !== day.day)
				return showEdit(c, day, withErrors(parsed.form, { day: c.var.t.pitching.plan.dayPast }));
			const stale = changedMeanwhile(parsed.form, valuesOf(day));
			if (stale) return showEdit(c, day, stale);
			await changePitchDay(c.var.db, day.id, withDecisionDay(parsed.value), by);
			if (!(await phasesFollow(c, day, parsed.value)))
				return redirect(c, paths.phases(day.id), c.var.t.pitching.phases.lookAtTimes);
			return redirect(c, paths.pitchDay(day.id), c.var.t.pitching.plan.saved);
		},
	);
}

/** A day that is moved takes its phases along, as long as none of their times is past. */
async function phasesFollow(
	c: Ctx,
	before: PitchDay,
	after: Pick<PitchDay, "day" | "startsAt">,
): Promise<boolean> {
	const begins = (one: Pick<PitchDay, "day" | "startsAt">) =>
		instantAt(`${one.day}T${one.startsAt}`).getTime();
	const by = begins(after) - begins(before);
	return by === 0 || followNewTime(c.var.db, before.id, by, c.var.now);
}

/** Programmes that the viewer runs a school for. */
async function programmesFor(c: Ctx) {
	const all = await programmesForChoice(c.var.db);
	return all.filter(({ id }) => mayPlan(c.var.viewer, id));
}
