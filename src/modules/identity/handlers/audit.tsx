import { defaultTimeZone } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { readQuery } from "../../../platform/web/forms.ts";
import { page } from "../../../platform/web/respond.tsx";
import { canSeeShielded } from "../../organisation/index.ts";
import { auditFilter } from "../forms.ts";
import { auditActions, auditPage } from "../queries/audit.ts";
import { AuditTrail } from "../views/audit-trail.tsx";
import { adminCrumb } from "./administration.tsx";

const nothing = { action: null, person: null, from: null, to: null, before: null };

/** Who did what, newest first. */
export async function audit(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const query = readQuery(c, auditFilter);
	const filter = query.ok ? query.value : nothing;
	const reader = { seesShielded: canSeeShielded(viewer), timeZone: defaultTimeZone };
	const { lines, more } = query.ok ? await auditPage(db, filter, reader) : { lines: [], more: false };
	const actions = await auditActions(db);
	const props = { t, locale, form: query.form, filter, lines, more, actions };
	const status = query.ok ? 200 : 422;
	return page(
		c,
		{ title: t.identity.audit.title, crumbs: [adminCrumb(c)], status },
		<AuditTrail {...props} />,
	);
}
