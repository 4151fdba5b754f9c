import type { Ctx } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import { seeNotices } from "../actions/notices.ts";
import { noticesForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { programmeToRun } from "./access.ts";

/** Marks what stood on the page as seen; what came meanwhile stays. */
export async function see(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	const parsed = await readForm(c, noticesForm);
	if (!programme || !parsed.ok) return notFound(c);
	await seeNotices(c.var.db, programme.id, parsed.value.ids, c.var.now);
	return redirect(c, paths.programme(programme.id), c.var.t.enrolment.notices.seenDone);
}
