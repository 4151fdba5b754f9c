import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { paths } from "../paths.ts";
import { canChangeOrganisation, canSeeShielded } from "../policy.ts";
import { leaderTeamOf } from "../queries/leaders.ts";
import { pageSize } from "../queries/people.ts";
import { membersOf, subUnits, unitTree, unitWithAncestors } from "../queries/units.ts";
import { pruneUnits } from "../unit.ts";
import { UnitPage } from "../views/unit-page.tsx";
import { UnitTreePage } from "../views/unit-tree.tsx";
import { idIn, pageIn, searchIn, shieldingFor } from "./request.ts";

/** The whole tree, or what is on the way to what is searched for. */
export async function tree(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	const all = await unitTree(db, shieldingFor(c));
	const q = searchIn(c);
	const shown = q ? pruneUnits(all, q) : { tops: all, found: null };
	const total = all.reduce((sum, top) => sum + 1 + top.below, 0);
	const props = { t, ...shown, total, q, mayChange: canChangeOrganisation(viewer) };
	return page(c, { title: t.organisation.tree.title }, <UnitTreePage {...props} />);
}

/** One unit. */
export async function unit(c: Ctx): Promise<Response> {
	const { db, t, viewer, now } = c.var;
	const id = idIn(c);
	const shielding = { includeShielded: canSeeShielded(viewer) };
	const found = id ? await unitWithAncestors(db, id, shielding) : undefined;
	if (!found) return notFound(c);
	const at = pageIn(c);
	const { members, total } = await membersOf(db, found.id, {
		...shielding,
		today: dayOf(now),
		page: at,
		limit: pageSize,
	});
	const props = {
		t,
		unit: found,
		subUnits: await subUnits(db, found.id, shielding),
		team: await leaderTeamOf(db, found.id, shielding),
		notices: await c.var.navigation(c).notices("unit", found.id),
		members,
		total,
		page: at,
		pageCount: Math.ceil(total / pageSize),
	};
	const crumbs = [
		{ label: t.organisation.tree.title, href: paths.units() },
		...found.ancestors.map(({ id, name }) => ({ label: name, href: paths.unit(id) })),
	];
	return page(c, { title: found.name, crumbs }, <UnitPage {...props} />);
}
