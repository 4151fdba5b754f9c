import type { Messages } from "../locales/index.ts";
import { around } from "./around.ts";
import { beside } from "./beside.ts";
import { paths as benefits } from "./modules/benefits/index.ts";
import { paths as commons } from "./modules/commons/index.ts";
import { paths as home } from "./modules/home/index.ts";
import { paths as identity } from "./modules/identity/index.ts";
import { paths as innovation } from "./modules/innovation/index.ts";
import { paths as learning } from "./modules/learning/index.ts";
import { paths as organisation, tenantSettings } from "./modules/organisation/index.ts";
import { paths as pitching } from "./modules/pitching/index.ts";
import { paths as portfolio } from "./modules/portfolio/index.ts";
import { paths as programmes } from "./modules/programmes/index.ts";
import { paths as runSheets } from "./modules/runsheets/index.ts";
import { notices } from "./notices.ts";
import type { Ctx, Navigation } from "./platform/web/context.ts";
import { withQuery } from "./platform/web/path.ts";
import type { Access } from "./platform/web/route.ts";
import { admits } from "./platform/web/route.ts";

interface Entry {
	readonly label: (t: Messages) => string;
	readonly href: string;
	readonly access: Access;
	/** Where else its pages lie, besides under its own address. */
	readonly alsoAt?: readonly string[];
}

/** The parts of the house in the order of the main job; each shown to those who may come in. */
const entries: readonly Entry[] = [
	{ label: (t) => t.home.nav.home, href: home.home(), access: "signed-in" },
	{
		label: (t) => t.home.nav.organisation,
		href: organisation.units(),
		access: ["employee", "office", "administrator"],
	},
	{
		label: (t) => t.home.nav.programmes,
		href: programmes.programmes(),
		access: "signed-in",
		alsoAt: [
			"/cohorts",
			"/cohort-plans",
			"/gatherings",
			"/assemblies",
			programmes.myProgramme(),
			runSheets.library(),
			runSheets.facilitators(),
		],
	},
	{
		label: (t) => t.learning.title,
		href: learning.myLearning(),
		access: "guests-too",
		alsoAt: [learning.myTeam()],
	},
	{ label: (t) => t.facilitators.own.title, href: runSheets.facilitating(), access: ["facilitator"] },
	{
		label: (t) => t.home.nav.ideas,
		href: innovation.ideas(),
		access: ["employee", "office", "administrator"],
		alsoAt: [innovation.challenges(), innovation.start(), innovation.guided()],
	},
	{
		label: (t) => t.home.nav.pitching,
		href: pitching.pitchDays(),
		access: ["employee", "office", "administrator"],
		alsoAt: ["/pitches", "/pitch-rooms", "/pitch-schedules"],
	},
	{
		label: (t) => t.home.nav.initiatives,
		href: portfolio.initiatives(),
		access: ["employee", "office", "administrator"],
		alsoAt: [portfolio.capacity(), "/portfolio-plans", "/portfolio-meetings", "/change-load", "/effect"],
	},
	{
		label: (t) => t.home.nav.benefits,
		href: benefits.benefits(),
		access: ["employee", "office", "administrator"],
	},
	{
		label: (t) => t.home.nav.search,
		href: commons.search(),
		access: ["employee", "office", "administrator"],
	},
	{ label: (t) => t.home.nav.showcase, href: commons.showcase(), access: "public" },
	{
		label: (t) => t.identity.admin.title,
		href: identity.admin(),
		access: ["office", "administrator"],
		alsoAt: [identity.guests(), identity.codes(), "/outbox"],
	},
];

/** The main menu, account links and footer for whoever looks. */
export const navigation: Navigation = (c) => ({
	main: entries.filter(({ access }) => admits(access, c.var.viewer)).map((entry) => link(c, entry)),
	account: {
		signInHref: withQuery(identity.signIn(), { next: c.req.method === "GET" ? c.req.path : undefined }),
		signOutHref: identity.signOut(),
		profileHref: identity.profile(),
		languageHref: identity.language(),
	},
	footer: footer(c),
	around: (kind, id) => around(c, kind, id),
	notices: (kind, id) => notices(c, kind, id),
	beside: (kind, id) => beside(c, kind, id),
});

const link = (c: Ctx, { label, href, alsoAt = [] }: Entry) => {
	const current = alsoAt.some((part) => c.req.path === part || c.req.path.startsWith(`${part}/`));
	return { label: label(c.var.t), href, ...(current && { current }) };
};

/** The tenant's own links, where they are set. */
function footer(c: Ctx) {
	const { t, tenant } = c.var;
	const settings = tenantSettings(tenant.settings);
	const links = [
		{ label: t.platform.accessibilityStatement, href: settings.accessibilityStatementUrl },
		{ label: t.platform.privacy, href: settings.privacyUrl },
		{ label: t.platform.reportFault, href: faultHref(settings.officeContact) },
		{ label: t.platform.reportChannel, href: settings.reportChannelUrl },
	];
	return links.filter(({ href }) => href !== "");
}

/** Faults are told to the programme office where it has an e-mail address. */
const faultHref = (contact: string) => (contact.includes("@") ? `mailto:${contact}` : "");
