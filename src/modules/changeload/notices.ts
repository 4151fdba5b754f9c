import { quarterOf } from "../../core/calendar/quarter.ts";
import type { Notice } from "../../platform/html/index.ts";
import { dayOf, formatList } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { initiativeFor } from "../portfolio/index.ts";
import { paths } from "./paths.ts";
import { changeGround, withPlaced } from "./queries/ground.ts";
import { unitsTouched } from "./queries/touched.ts";
import { loadOf, strains, unitsFeeling } from "./reading.ts";
import { hoursText, strainTexts } from "./words.ts";

/** What is said of a unit, of an initiative, and of an initiative that is about to start. */
export async function notices(c: Ctx, kind: string, id: string): Promise<readonly Notice[]> {
	if (c.var.viewer.personId === null || c.var.viewer.roles.has("guest")) return [];
	if (kind === "unit") return ofUnit(c, id);
	if (kind === "initiative") return ofInitiative(c, id);
	return kind === "initiative-start" ? ofStart(c, id) : [];
}

async function ofUnit(c: Ctx, id: string): Promise<Notice[]> {
	const { db, t, locale, now } = c.var;
	const ground = await changeGround(db, dayOf(now));
	const unit = ground.units.find((one) => one.id === id);
	if (!unit) return [];
	const words = t.changeLoad.unit;
	const link = { label: words.see, href: paths.unitChanges(id) };
	const worst = strains(ground, [unit])[0];
	const text = (hours: number) => hoursText(hours, t, locale);
	if (worst?.overChanges)
		return [{ kind: "warning", text: words.noticeOver(worst.changes, unit.limits.changes ?? 0), link }];
	if (worst)
		return [
			{ kind: "warning", text: words.noticeHours(text(worst.hours), text(unit.limits.hours ?? 0)), link },
		];
	const [first, second] = loadOf(ground, unit).loads;
	const counts = [first, second].map((load) => load?.initiativeIds.length ?? 0);
	return [{ kind: "info", text: words.notice(counts[0] ?? 0, counts[1] ?? 0), link }];
}

async function ofInitiative(c: Ctx, id: string): Promise<Notice[]> {
	const { db, t, locale, viewer } = c.var;
	const initiative = await initiativeFor(db, viewer, id);
	if (!initiative) return [];
	const words = t.changeLoad.initiative;
	const href = paths.initiativeUnits(id);
	const touched = await unitsTouched(db, id);
	if (touched.length === 0)
		return initiative.mayChange
			? [{ kind: "info", text: words.noticeAssumed, link: { label: words.noticeLink, href } }]
			: [];
	const names = formatList(
		touched.map(({ name }) => name),
		locale,
	);
	return [{ kind: "info", text: words.notice(names), link: { label: words.noticeSee, href } }];
}

async function ofStart(c: Ctx, id: string): Promise<Notice[]> {
	const { db, t, locale, now } = c.var;
	const today = dayOf(now);
	const ground = await changeGround(db, today);
	const change = ground.changes.find((one) => one.id === id);
	if (!change) return [];
	const from = quarterOf(today);
	const to = change.span && change.span.to > from ? change.span.to : from;
	const started = withPlaced(ground, [{ id, title: change.title, unitId: null, from, to }]);
	const words = { changes: t.changeLoad.initiative.gate, hours: t.changeLoad.initiative.gateHours };
	const ids = new Set([id]);
	return strains(started, unitsFeeling(started, ids), ids).flatMap((strain) =>
		strainTexts(strain, words, t, locale).map((text): Notice => {
			const link = { label: t.changeLoad.unit.see, href: paths.unitChanges(strain.unit.id) };
			return { kind: "warning", text, link };
		}),
	);
}
