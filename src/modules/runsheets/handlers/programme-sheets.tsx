import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { programmeById, paths as programmePaths } from "../../programmes/index.ts";
import { mayPlanProgramme } from "../policy.ts";
import { sharedSheets } from "../queries/sheets.ts";
import { SharedSheetsPage } from "../views/shared-sheets.tsx";

/** The sheets that all cohorts of a programme share, one for each gathering. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	const id = c.req.param("id");
	if (!isUuid(id) || !mayPlanProgramme(viewer, id)) return notFound(c);
	const programme = await programmeById(db, id);
	if (!programme) return notFound(c);
	const rows = await sharedSheets(db, id);
	const crumbs = [
		{ label: t.programmes.title, href: programmePaths.programmes() },
		{ label: programme.title, href: programmePaths.programme(id) },
	];
	return page(
		c,
		{ title: t.runsheets.shared.title, crumbs },
		<SharedSheetsPage t={t} programmeId={id} rows={rows} />,
	);
}
