import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { countPeopleAgain, setPools } from "../actions/capacity.ts";
import { type Need, quartersShown } from "../capacity.ts";
import { hoursField, poolsForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { keepsPortfolio, seesShielded } from "../policy.ts";
import { capacityOverview, competencesInUse, poolsIn } from "../queries/capacity.ts";
import { CapacityPage } from "../views/capacity.tsx";
import { PoolsForm } from "../views/pools.tsx";
import { todayOf, when } from "./today.ts";

/** Capacity against demand. */
export async function overview(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const found = await capacityOverview(db, { today: todayOf(c), seesShielded: seesShielded(viewer) });
	const body = (
		<CapacityPage
			t={t}
			locale={locale}
			overview={found}
			mayEdit={keepsPortfolio(viewer)}
			links={c.var.navigation(c).around("portfolio", "")}
		/>
	);
	return page(c, { title: t.portfolio.capacity.title, crumbs: listCrumb(c) }, body);
}

/** The hours there are, to be set. */
export async function pools(c: Ctx): Promise<Response> {
	const known = await poolsIn(c.var.db, quartersShown(todayOf(c)));
	const values = known.flatMap(({ competenceId, quarter, stated }) =>
		stated === null
			? []
			: [[hoursField(competenceId, quarter), String(stated).replace(".", c.var.locale === "en" ? "." : ",")]],
	);
	return poolsPage(c, blankForm(Object.fromEntries(values)));
}

export async function savePools(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const competences = await competencesInUse(db, false);
	const quarters = quartersShown(todayOf(c));
	const parsed = await readForm(c, poolsForm(competences, quarters));
	if (!parsed.ok) return poolsPage(c, parsed.form);
	const value: Record<string, number | null> = parsed.value;
	const set: Need[] = competences.flatMap(({ id }) =>
		quarters.flatMap((quarter) => {
			const hours = value[hoursField(id, quarter)];
			return typeof hours === "number" ? [{ competenceId: id, quarter, hours }] : [];
		}),
	);
	const done = await setPools(db, set, when(c));
	return done.ok
		? redirect(c, paths.capacity(), t.portfolio.pools.saved)
		: poolsPage(c, withErrors(parsed.form, { [String(Object.keys(value)[0])]: t.portfolio.pools.past }));
}

/** What the people add up to counts again. */
export async function fromPeople(c: Ctx): Promise<Response> {
	const id = idParam(c);
	const found = (await competencesInUse(c.var.db, false)).find((one) => one.id === id);
	if (!found) return notFound(c);
	await countPeopleAgain(c.var.db, id, when(c));
	return redirect(c, paths.pools(), c.var.t.capacity.source.counting(found.name));
}

async function poolsPage(c: Ctx, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const competences = await competencesInUse(db, false);
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const crumbs = [...listCrumb(c), { label: t.portfolio.capacity.title, href: paths.capacity() }];
	const quarters = quartersShown(todayOf(c));
	const pools = await poolsIn(db, quarters);
	const body = <PoolsForm {...{ t, locale, form, competences, quarters, pools }} />;
	return page(c, { title: t.portfolio.pools.title, crumbs, status }, body);
}

const listCrumb = (c: Ctx) => [{ label: c.var.t.portfolio.list.title, href: paths.initiatives() }];
