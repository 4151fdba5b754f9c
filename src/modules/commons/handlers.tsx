import type { Ctx } from "../../platform/web/context.ts";
import { isUuid } from "../../platform/web/fields.ts";
import { withQuery } from "../../platform/web/path.ts";
import { notFound, page, redirect } from "../../platform/web/respond.tsx";
import { paths as benefits } from "../benefits/index.ts";
import { paths as innovation } from "../innovation/index.ts";
import { paths as organisation } from "../organisation/index.ts";
import { paths as portfolio } from "../portfolio/index.ts";
import { publishStory, withdrawStory } from "./actions.ts";
import { paths } from "./paths.ts";
import { publicationCandidates, publishedBenefits, publishedStories, publishedStory } from "./queries.ts";
import { type Finding, findAcross } from "./search.ts";
import { shareRealised } from "./story.ts";
import { PublicationsView } from "./views/publications.tsx";
import { SearchView } from "./views/search.tsx";
import { ShowcaseView } from "./views/showcase.tsx";
import { StoryView } from "./views/story.tsx";

const pageSize = 50;

/** The showcase, for anyone. */
export async function showcase(c: Ctx): Promise<Response> {
	const { t, locale, db } = c.var;
	const stories = await publishedStories(db, pageSize);
	const benefits = await publishedBenefits(db, pageSize);
	const publicationsHref = mayPublish(c) ? paths.publications() : undefined;
	const body = <ShowcaseView {...{ t, locale, stories, benefits, publicationsHref }} />;
	return page(c, { title: t.commons.showcase.title }, body);
}

/** One published story. */
export async function story(c: Ctx): Promise<Response> {
	const { t, locale, db, tenant } = c.var;
	const id = c.req.param("id") ?? "";
	const found = isUuid(id) ? await publishedStory(db, id) : undefined;
	if (!found) return notFound(c);
	const crumbs = [{ label: t.commons.showcase.title, href: paths.showcase() }];
	return page(
		c,
		{ title: found.title, crumbs },
		<StoryView t={t} locale={locale} story={found} tenantName={tenant.name} />,
	);
}

/** The published stories as open data (JSON), without persons. */
export async function openData(c: Ctx): Promise<Response> {
	const stories = await publishedStories(c.var.db, 1000);
	c.header("cache-control", "public, max-age=300");
	return c.json({ licence: "https://data.norge.no/nlod/no/2.0", municipality: c.var.tenant.name, stories });
}

/** The published benefits as open data (JSON), without persons: those of published stories, and those without one. */
export async function openBenefits(c: Ctx): Promise<Response> {
	const stories = await publishedStories(c.var.db, 1000);
	const lone = await publishedBenefits(c.var.db, 1000);
	const told = stories.flatMap(({ id, unit, figures }) =>
		figures.map((figure) => ({ ...figure, unit, story: id })),
	);
	const all = [...told, ...lone.map((figure) => ({ ...figure, story: null }))];
	const benefits = all.map((figure) => ({ ...figure, realisedShare: shareRealised(figure) }));
	c.header("cache-control", "public, max-age=300");
	return c.json({ licence: "https://data.norge.no/nlod/no/2.0", municipality: c.var.tenant.name, benefits });
}

/** The whole tenant's office alone: one programme's has no say over the others' cases. */
const mayPublish = (c: Ctx) => c.var.viewer.roles.has("office");

/** What may be shown to the world, and what is. */
export async function publications(c: Ctx): Promise<Response> {
	if (!mayPublish(c)) return notFound(c);
	const { t, db } = c.var;
	const asked = Number(c.req.query("page"));
	const current = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
	const rows = await publicationCandidates(db, pageSize + 1, (current - 1) * pageSize);
	const crumbs = [{ label: t.commons.showcase.title, href: paths.showcase() }];
	const next = rows.length > pageSize ? withQuery(paths.publications(), { page: current + 1 }) : undefined;
	const body = <PublicationsView t={t} candidates={rows.slice(0, pageSize)} nextHref={next} />;
	return page(c, { title: t.commons.publications.title, crumbs }, body);
}

export async function publish(c: Ctx): Promise<Response> {
	const id = c.req.param("id") ?? "";
	if (!mayPublish(c) || !isUuid(id) || !(await publishStory(c.var.db, id, c.var.now))) return notFound(c);
	return redirect(c, paths.publications(), c.var.t.commons.publications.published);
}

export async function withdraw(c: Ctx): Promise<Response> {
	const id = c.req.param("id") ?? "";
	if (!mayPublish(c) || !isUuid(id) || !(await withdrawStory(c.var.db, id))) return notFound(c);
	return redirect(c, paths.publications(), c.var.t.commons.publications.withdrawn);
}

/** Search across everything that every employee may see. */
export async function search(c: Ctx): Promise<Response> {
	const { t, db } = c.var;
	const words = (c.req.query("q") ?? "").trim().slice(0, 200);
	const findings = words === "" ? [] : await findAcross(db, words, pageSize);
	const linked = findings.map((finding) => ({ ...finding, href: hrefOf(finding) }));
	const body = <SearchView t={t} words={words} findings={linked} />;
	return page(c, { title: t.commons.search.title }, body);
}

const pageOf: Record<Finding["kind"], (id: string) => string> = {
	idea: innovation.idea,
	challenge: innovation.challenge,
	initiative: portfolio.initiative,
	benefit: benefits.benefit,
	unit: organisation.unit,
	person: organisation.person,
};

const hrefOf = (finding: Finding) => pageOf[finding.kind](finding.id);
