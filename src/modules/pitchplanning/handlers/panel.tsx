import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	isRefused,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { arrangePanels, type PanelPlan, type PitchDay, type SeatAs } from "../../pitching/index.ts";
import { tellOf } from "../actions/tell.ts";
import { changesBetween } from "../changes.ts";
import { notSeated, type PanelValues, panelForm } from "../forms.ts";
import type { Ground, PanelNow } from "../ground.ts";
import { paths } from "../paths.ts";
import { groundOf, panelsOf } from "../queries/ground.ts";
import { asTheyAre } from "../standing.ts";
import { PanelPage } from "../views/panel.tsx";
import { isOneDay, panelName } from "../words.ts";
import { crumbsTo, dayToPlan, senderOf } from "./access.ts";

type AtHand = { day: PitchDay; ground: Ground; panel: PanelNow };

async function panelAtHand(c: Ctx): Promise<AtHand | undefined> {
	const day = await dayToPlan(c);
	if (!day) return undefined;
	const ground = await groundOf(c.var.db, day.id);
	const panel = ground.panels.find(({ id }) => id === idParam(c, "panel"));
	return panel && { day, ground, panel };
}

/** One panel by hand. */
export async function edit(c: Ctx): Promise<Response> {
	const at = await panelAtHand(c);
	return at ? showPanel(c, at, formOfRecord(fieldsOf(at.panel))) : notFound(c);
}

function fieldsOf({ room, day, startsAt, ownQuorum, seats, pitchIds }: PanelNow): FormState["values"] {
	const seated = Object.fromEntries(seats.map(({ personId, as }) => [`seat_${personId}`, as]));
	return {
		room,
		day,
		startsAt,
		quorum: ownQuorum === null ? "" : String(ownQuorum),
		pitches: pitchIds,
		...seated,
	};
}

function showPanel(c: Ctx, { day, ground, panel }: AtHand, form: FormState): Promise<Response> | Response {
	const { t, locale } = c.var;
	const name = panelName(panel, t, locale, isOneDay(ground.panels));
	const title = t.pitchplanning.edit.title(name);
	const status = isRefused(form) ? 422 : 200;
	const options = { title, crumbs: crumbsTo(c, day, "below-panels"), status } as const;
	return page(c, options, <PanelPage {...{ t, locale, day, ground, panel, form, title }} />);
}

/** Keeps one panel as the form has it; what is chosen here leaves the panel it was in. */
export async function save(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const at = await panelAtHand(c);
	if (!at) return notFound(c);
	const { db, t } = c.var;
	const { day, ground, panel } = at;
	const parsed = await readForm(c, panelForm(ground.members.map(({ personId }) => personId)));
	if (!parsed.ok) return showPanel(c, at, parsed.form);
	const stale = changedMeanwhile(parsed.form, fieldsOf(panel));
	if (stale) return showPanel(c, at, stale);
	await arrangePanels(db, day.id, changed(at, parsed.value), signedIn(c).personId);
	if (!parsed.value.tell) return redirect(c, paths.panels(day.id), t.pitchplanning.edit.saved);
	const panels = await panelsOf(db, day.id);
	const news = {
		key: `panels:${panel.id}:${c.var.now.getTime()}`,
		...{ day, panels, changes: changesBetween(ground.panels, panels, day) },
		titles: new Map(ground.pitches.map(({ id, title }) => [id, title])),
		notTold: new Set(ground.members.filter(({ isAway }) => isAway).map(({ personId }) => personId)),
	};
	const told = await tellOf(db, news, senderOf(c));
	return redirect(c, paths.panels(day.id), t.pitchplanning.edit.savedTold(told));
}

function changed({ ground, panel }: AtHand, value: PanelValues): PanelPlan[] {
	const chosen = new Set(value.pitches);
	const order = ground.pitches.map(({ id }) => id).filter((id) => chosen.has(id));
	const kept = panel.pitchIds.filter((id) => chosen.has(id));
	const own = {
		...{ room: value.room, day: value.day, startsAt: value.startsAt || null, quorum: value.quorum },
		seats: ground.members.flatMap(({ personId }) => {
			const as = value[`seat_${personId}`] as SeatAs | typeof notSeated | undefined;
			return as && as !== notSeated ? [{ personId, as }] : [];
		}),
		pitchIds: [...kept, ...order.filter((id) => !kept.includes(id))],
	};
	return asTheyAre(ground.panels).map((one) =>
		one.id === panel.id
			? { ...one, ...own }
			: { ...one, pitchIds: one.pitchIds.filter((id) => !chosen.has(id)) },
	);
}

/** Takes a panel away that has not begun; its pitches wait for another place. */
export async function remove(c: Ctx): Promise<Response> {
	const at = await panelAtHand(c);
	if (!at || at.ground.panels.length === 1) return notFound(c);
	const { day, ground, panel } = at;
	const words = c.var.t.pitchplanning.edit;
	if (ground.pitches.some(({ panelId, begun }) => begun && panelId === panel.id))
		return redirect(c, paths.panel(day.id, panel.id), words.hasScores, true);
	const left = asTheyAre(ground.panels).filter(({ id }) => id !== panel.id);
	await arrangePanels(c.var.db, day.id, left, signedIn(c).personId);
	return redirect(c, paths.panels(day.id), words.removed);
}
