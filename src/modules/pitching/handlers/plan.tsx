import type { Ctx } from "../../../platform/web/context.ts";
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
import { withQuery } from "../../../platform/web/path.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { personById, searchPeople } from "../../organisation/index.ts";
import { addPitches, movePitch, withdrawPitch } from "../actions/order.ts";
import { appoint, releasePanelMember } from "../actions/panel.ts";
import { isMeasuredBy, replaceCriteria } from "../actions/plan.ts";
import { criteriaForm, criteriaFrom, filledWith } from "../criteria-form.ts";
import { appointForm, chosenIdeasForm, moveForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayAddPitches, mayChangePlan, mayLineUp } from "../policy.ts";
import { criteriaOf, type PitchDay, panelOf } from "../queries/day.ts";
import { ideasReadyToPitch } from "../queries/ideas.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { CriteriaPage } from "../views/criteria.tsx";
import { OrderPage } from "../views/order.tsx";
import { PanelPage } from "../views/panel.tsx";
import { type FoundDay, type FoundPitch, isId, onDay, onPitch } from "./found.ts";

const mayPlanDay = ({ seat, day }: FoundDay) => mayChangePlan(seat, day.state);
const stillOrders = ({ seat, day }: FoundDay) => mayLineUp(seat, day.state);

const crumbs = (c: Ctx, day: PitchDay) => [
	{ label: c.var.t.pitching.days.title, href: paths.pitchDays() },
	{ label: day.title, href: paths.pitchDay(day.id) },
];

export const pitches = (c: Ctx) => onDay(c, stillOrders, (found) => showPitches(c, found, blankForm()));

async function showPitches(c: Ctx, { day, by, seat }: FoundDay, form: FormState): Promise<Response> {
	const { db, t } = c.var;
	const q = c.req.query("q") ?? "";
	const chosen = await pitchesOn(db, day.id, by);
	const ready = mayAddPitches(seat, day.state) ? await ideasReadyToPitch(db, day.programmeId, q) : [];
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const title = t.pitching.order.title;
	return page(
		c,
		{ title, crumbs: crumbs(c, day), status },
		<OrderPage {...{ t, day, chosen, ready, form, q }} />,
	);
}

export const choosePitches = (c: Ctx) =>
	onDay(
		c,
		({ seat, day }) => mayAddPitches(seat, day.state),
		async (found) => {
			const { db, t, now } = c.var;
			const parsed = await readForm(c, chosenIdeasForm);
			const ideas = parsed.ok ? parsed.value.ideas : [];
			if (ideas.length === 0)
				return showPitches(c, found, withErrors(parsed.form, { ideas: t.pitching.order.chooseOne }));
			const added = await addPitches(db, found.day.id, ideas, found.by, now);
			return redirect(c, paths.dayPitches(found.day.id), t.pitching.order.added(added));
		},
	);

export const move = (c: Ctx) =>
	onPitch(c, stillOrders, async ({ day, pitch }) => {
		const parsed = await readForm(c, moveForm);
		if (!parsed.ok) return notFound(c);
		await movePitch(c.var.db, day.id, pitch.id, parsed.value.direction);
		return redirect(c, `${paths.dayPitches(day.id)}#pitch-${pitch.id}`);
	});

export const removePitch = (c: Ctx) =>
	onPitch(
		c,
		(found: FoundPitch) => stillOrders(found) && found.pitch.withdrawnAt === null,
		async ({ day, pitch, by }) => {
			await withdrawPitch(c.var.db, pitch, by, c.var.now);
			return redirect(c, paths.dayPitches(day.id), c.var.t.pitching.order.removed(pitch.title));
		},
	);

export const panel = (c: Ctx) => onDay(c, mayPlanDay, (found) => showPanel(c, found));

async function showPanel(c: Ctx, { day }: FoundDay): Promise<Response> {
	const { db, t, viewer } = c.var;
	const q = (c.req.query("q") ?? "").trim();
	const members = await panelOf(db, day.id);
	const includeShielded = viewer.roles.has("office");
	const hits = q === "" ? null : (await searchPeople(db, { q, limit: 10, includeShielded })).people;
	const props = { t, day, members, q, hits };
	return page(c, { title: t.pitching.panel.title, crumbs: crumbs(c, day) }, <PanelPage {...props} />);
}

export const appointPerson = (c: Ctx) =>
	onDay(c, mayPlanDay, async ({ day, by }) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, appointForm);
		const includeShielded = c.var.viewer.roles.has("office");
		const person = parsed.ok ? await personById(db, parsed.value.personId, { includeShielded }) : undefined;
		if (!parsed.ok || !person) return redirect(c, withQuery(paths.panel(day.id), { q: c.req.query("q") }));
		await appoint(db, day.id, person.id, parsed.value.as, by);
		return redirect(c, paths.panel(day.id), t.pitching.panel.appointed(person.name));
	});

export const removeMember = (c: Ctx) =>
	onDay(c, mayPlanDay, async ({ day, by }) => {
		const personId = c.req.param("person");
		const member = (await panelOf(c.var.db, day.id)).find((one) => one.personId === personId);
		if (!member || !isId(personId)) return notFound(c);
		await releasePanelMember(c.var.db, day.id, personId, by);
		return redirect(c, paths.panel(day.id), c.var.t.pitching.panel.removed(member.name));
	});

export const criteria = (c: Ctx) =>
	onDay(c, mayPlanDay, async ({ day }) =>
		showCriteria(c, day, formOfRecord(filledWith(await criteriaOf(c.var.db, day.id)))),
	);

async function showCriteria(c: Ctx, day: PitchDay, form: FormState): Promise<Response> {
	const { db, t } = c.var;
	const status = isRefused(form) ? 422 : 200;
	const props = { t, day, form, locked: await isMeasuredBy(db, day.id) };
	return page(
		c,
		{ title: t.pitching.criteria.title, crumbs: crumbs(c, day), status },
		<CriteriaPage {...props} />,
	);
}

export async function saveCriteria(c: Ctx): Promise<Response> {
	await takeTurn(c);
	return onDay(c, mayPlanDay, async ({ day, by }) => {
		const { db, t } = c.var;
		const parsed = await readForm(c, criteriaForm);
		if (!parsed.ok) return showCriteria(c, day, parsed.form);
		const read = criteriaFrom(parsed.value, t);
		if (!read.ok) return showCriteria(c, day, withErrors(parsed.form, read.errors));
		const stale = changedMeanwhile(parsed.form, filledWith(await criteriaOf(db, day.id)));
		if (stale) return showCriteria(c, day, stale);
		const saved = await replaceCriteria(db, day.id, read.criteria, by);
		return redirect(
			c,
			paths.criteria(day.id),
			saved.ok ? t.pitching.criteria.saved : t.pitching.criteria.locked,
			!saved.ok,
		);
	});
}
