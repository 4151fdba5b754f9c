import { dayOf } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
} from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { keepsPortfolio, paths as portfolio } from "../../portfolio/index.ts";
import { setUnitLimit, setUsualLimit } from "../actions/limits.ts";
import { unitLimitForm, usualLimitForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayLimit } from "../policy.ts";
import { changeGround, type Ground } from "../queries/ground.ts";
import { loadedUnits, loadOf, unitsOfNote } from "../reading.ts";
import type { LoadedUnit } from "../unit-load.ts";
import { ChangeLoadPage } from "../views/overview.tsx";
import { UnitChangesPage } from "../views/unit.tsx";

const groundNow = (c: Ctx): Promise<Ground> => changeGround(c.var.db, dayOf(c.var.now));

/** Every unit that something lands on, the fullest first. */
export const overview = (c: Ctx): Promise<Response> => overviewPage(c, null);

/** Sets what a unit takes at a time where it has no limit of its own. */
export const saveUsualLimit = inTurn(async (c) => {
	const parsed = await readForm(c, usualLimitForm);
	if (!parsed.ok) return overviewPage(c, parsed.form);
	const stale = changedMeanwhile(parsed.form, usualValues(await groundNow(c)));
	if (stale) return overviewPage(c, stale);
	await setUsualLimit(c.var.db, parsed.value.changes, signedIn(c).personId);
	return redirect(c, paths.changeLoad(), c.var.t.changeLoad.usualSaved);
});

const usualValues = ({ usual }: Ground) => ({ changes: String(usual) });

async function overviewPage(c: Ctx, faulty: FormState | null): Promise<Response> {
	const { t, locale, viewer } = c.var;
	const ground = await groundNow(c);
	const props = {
		...{ t, locale, loads: unitsOfNote(ground), quarters: ground.quarters },
		form: faulty ?? formOfRecord(usualValues(ground)),
		mayEdit: keepsPortfolio(viewer),
	};
	const options = { title: t.changeLoad.title, crumbs: crumbs(c), status: faulty ? 422 : 200 } as const;
	return page(c, options, <ChangeLoadPage {...props} />);
}

/** What lands on one unit, by quarter, and the list behind. */
export async function show(c: Ctx): Promise<Response> {
	const ground = await groundNow(c);
	const unit = theUnit(c, ground);
	return unit ? unitPage(c, ground, unit, null) : notFound(c);
}

/** Sets what one unit takes at a time. */
export const saveLimit = inTurn(async (c) => {
	const ground = await groundNow(c);
	const unit = theUnit(c, ground);
	if (!unit || !mayLimit(c.var.viewer, unit)) return notFound(c);
	const parsed = await readForm(c, unitLimitForm);
	if (!parsed.ok) return unitPage(c, ground, unit, parsed.form);
	const stale = changedMeanwhile(parsed.form, limitValues(c, unit));
	if (stale) return unitPage(c, ground, unit, stale);
	await setUnitLimit(c.var.db, unit.id, parsed.value, signedIn(c).personId);
	return redirect(c, paths.unitChanges(unit.id), c.var.t.changeLoad.unit.limitSaved);
});

function limitValues({ var: { locale } }: Ctx, { ownLimit, limits: { changes, hours } }: LoadedUnit) {
	const written = (n: number | null) =>
		n === null ? "" : String(n).replace(".", locale === "en" ? "." : ",");
	return { changes: ownLimit ? written(changes) : "", hours: written(hours) };
}

const theUnit = (c: Ctx, { units }: Ground) => units.find(({ id }) => id === idParam(c));

async function unitPage(
	c: Ctx,
	ground: Ground,
	unit: LoadedUnit,
	faulty: FormState | null,
): Promise<Response> {
	const { t, locale, viewer } = c.var;
	const props = {
		...{ t, locale, ground, load: loadOf(ground, unit), form: faulty ?? formOfRecord(limitValues(c, unit)) },
		below: loadedUnits(ground).filter((one) => one.unit.path.at(-2) === unit.id),
		mayEdit: mayLimit(viewer, unit),
	};
	const above = { label: t.changeLoad.title, href: paths.changeLoad() };
	const options = {
		title: t.changeLoad.unit.title(unit.name),
		crumbs: [...crumbs(c), above],
		status: faulty ? 422 : 200,
	} as const;
	return page(c, options, <UnitChangesPage {...props} />);
}

const crumbs = (c: Ctx) => [{ label: c.var.t.portfolio.list.title, href: portfolio.initiatives() }];
