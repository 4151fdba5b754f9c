import { dayOf } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { initiativeFor, paths as portfolio } from "../../portfolio/index.ts";
import { leaveUnit, touchUnit } from "../actions/units.ts";
import { touchForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { changeGround } from "../queries/ground.ts";
import { unitsTouched } from "../queries/touched.ts";
import { loadOf } from "../reading.ts";
import { InitiativeUnitsPage } from "../views/initiative-units.tsx";

type Initiative = NonNullable<Awaited<ReturnType<typeof initiativeFor>>>;

const theInitiative = (c: Ctx) => initiativeFor(c.var.db, c.var.viewer, idParam(c));

/** The units that feel an initiative, and the form for one more. */
export async function show(c: Ctx): Promise<Response> {
	const initiative = await theInitiative(c);
	return initiative ? unitsPage(c, initiative, blankForm({})) : notFound(c);
}

/** Says that a unit feels it; the same unit again changes its hours. */
export async function add(c: Ctx): Promise<Response> {
	const initiative = await theInitiative(c);
	if (!initiative?.mayChange) return notFound(c);
	const parsed = await readForm(c, touchForm);
	if (!parsed.ok) return unitsPage(c, initiative, parsed.form);
	const { unitId, hours } = parsed.value;
	const { units } = await changeGround(c.var.db, dayOf(c.var.now));
	if (!units.some(({ id }) => id === unitId)) {
		const form = withErrors(parsed.form, { unitId: c.var.t.web.fieldErrors.choose });
		return unitsPage(c, initiative, form);
	}
	const of = { initiativeId: initiative.id, unitId, hours: hours ?? 0 };
	await touchUnit(c.var.db, of, signedIn(c).personId);
	return redirect(c, paths.initiativeUnits(initiative.id), c.var.t.changeLoad.initiative.added);
}

/** Takes a unit back. */
export async function remove(c: Ctx): Promise<Response> {
	const initiative = await theInitiative(c);
	const unitId = c.req.param("unit");
	if (!initiative?.mayChange || !isUuid(unitId)) return notFound(c);
	const of = { initiativeId: initiative.id, unitId: unitId ?? "" };
	const gone = await leaveUnit(c.var.db, of, signedIn(c).personId);
	const words = c.var.t.changeLoad.initiative;
	return gone ? redirect(c, paths.initiativeUnits(initiative.id), words.removed) : notFound(c);
}

async function unitsPage(c: Ctx, initiative: Initiative, form: FormState): Promise<Response> {
	const { db, t, locale, now } = c.var;
	const ground = await changeGround(db, dayOf(now));
	const byId = new Map(ground.units.map((unit) => [unit.id, unit]));
	const touched = await unitsTouched(db, initiative.id);
	const change = ground.changes.find(({ id }) => id === initiative.id);
	const props = {
		...{ t, locale, initiative, form, change, units: ground.units },
		quarters: ground.quarters,
		touched: touched.map((one) => {
			const unit = byId.get(one.id);
			return { ...one, load: unit ? loadOf(ground, unit) : null };
		}),
		assumedUnit: byId.get(change?.unitIds[0] ?? "") ?? null,
	};
	const crumbs = [
		{ label: t.portfolio.list.title, href: portfolio.initiatives() },
		{ label: initiative.title, href: portfolio.initiative(initiative.id) },
	];
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const title = t.changeLoad.initiative.title;
	return page(c, { title, crumbs, status }, <InitiativeUnitsPage {...props} />);
}
