import type { Messages } from "../../../../locales/index.ts";
import { paths as mail } from "../../../platform/mail/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { admits } from "../../../platform/web/route.ts";
import type { GrantedRole } from "../../../roles.ts";
import { paths as organisation } from "../../organisation/index.ts";
import { paths } from "../paths.ts";
import { Administration } from "../views/administration.tsx";

type Part = {
	key: keyof Messages["identity"]["admin"]["parts"];
	href: string;
	access: readonly GrantedRole[];
};

/** Everything that is set up rather than used, in the order one meets it. */
const parts: readonly Part[] = [
	{ key: "imports", href: organisation.imports(), access: ["administrator", "office"] },
	{ key: "settings", href: organisation.settings(), access: ["administrator", "office"] },
	{ key: "roles", href: paths.roles(), access: ["administrator"] },
	{ key: "guests", href: paths.guests(), access: ["office"] },
	{ key: "codes", href: paths.codes(), access: ["administrator", "office"] },
	{ key: "providers", href: paths.providers(), access: ["administrator"] },
	{ key: "outbox", href: mail.outbox(), access: ["administrator", "office"] },
	{ key: "audit", href: paths.audit(), access: ["administrator"] },
];

/** The way to what the viewer may set up. */
export function administration(c: Ctx): Response {
	const { t, viewer } = c.var;
	const open = parts.filter(({ access }) => admits(access, viewer));
	const cards = open.map(({ key, href }) => ({ ...t.identity.admin.parts[key], href }));
	return page(c, { title: t.identity.admin.title }, <Administration t={t} parts={cards} />);
}

/** The first step of the way to a page of the administration. */
export const adminCrumb = (c: Ctx) => ({ label: c.var.t.identity.admin.title, href: paths.admin() });
