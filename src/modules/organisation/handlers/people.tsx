import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { paths } from "../paths.ts";
import type { PersonCard } from "../person.ts";
import { canChangeOrganisation, canSeeShielded, mayOfferSignInCode } from "../policy.ts";
import { levelTitles } from "../queries/leaders.ts";
import { superiorOf, unitsLedBy } from "../queries/lines.ts";
import { officeNotes, pageSize, personById, postsOf, searchPeople } from "../queries/people.ts";
import { unitWithAncestors } from "../queries/units.ts";
import { PeoplePage } from "../views/people-page.tsx";
import { type OfficeView, PersonPage } from "../views/person-page.tsx";
import { asId, idIn, pageIn, searchIn, shieldingFor } from "./request.ts";

/** The list of people, searched and narrowed by level and unit. */
export async function people(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	const [q, at, unitId] = [searchIn(c), pageIn(c), asId(c.req.query("unit"))];
	const levels = await levelTitles(db);
	const asked = Number(c.req.query("level"));
	const level = levels.has(asked) ? asked : undefined;
	const unit = unitId ? await unitWithAncestors(db, unitId) : undefined;
	const found = await searchPeople(db, { q, unitId: unit?.id, level, page: at, ...shieldingFor(c) });
	const props = {
		t,
		...found,
		page: at,
		pageCount: Math.ceil(found.total / pageSize),
		filter: { q, level: level ? String(level) : "", unit: unit ?? null },
		levels,
		mayChange: canChangeOrganisation(viewer),
	};
	return page(c, { title: t.organisation.people.title }, <PeoplePage {...props} />);
}

/** One person; not found when shielded, but for the office. */
export async function person(c: Ctx): Promise<Response> {
	const { db, t, locale, now, viewer } = c.var;
	const id = idIn(c);
	const found = id ? await personById(db, id, shieldingFor(c)) : undefined;
	if (!found) return notFound(c);
	const superiorId = await superiorOf(db, found.id);
	const superior = superiorId ? await personById(db, superiorId, shieldingFor(c)) : undefined;
	const props = {
		t,
		locale,
		person: found,
		posts: await postsOf(db, found.id, { today: dayOf(now) }),
		superior: superior ?? null,
		leads: await unitsLedBy(db, found.id),
		levelTitle: found.level ? ((await levelTitles(db)).get(found.level) ?? null) : null,
		office: await officeView(c, found),
		offersCode: !found.guestOf && !found.ended && mayOfferSignInCode(viewer, { id: found.id, superiorId }),
	};
	const crumbs = [
		{ label: t.organisation.tree.title, href: paths.units() },
		{ label: t.organisation.people.title, href: paths.people() },
	];
	return page(c, { title: found.name, crumbs }, <PersonPage {...props} />);
}

async function officeView(c: Ctx, { id }: PersonCard): Promise<OfficeView | null> {
	const { db, viewer, now } = c.var;
	if (!canSeeShielded(viewer)) return null;
	const notes = await officeNotes(db, id);
	const all = await postsOf(db, id, { today: dayOf(now), earlier: true });
	return notes ? { ...notes, earlier: all.filter((post) => post.ended) } : null;
}
