import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { cancelGathering } from "../actions/cancellation.ts";
import { paths } from "../paths.ts";
import { gatheringStates } from "../queries/gatherings.ts";
import { CancellationPage } from "../views/cancellation-page.tsx";
import { cohortCrumbs, gatheringToRun, today } from "./access.ts";

/** Asks before everyone is told. */
export async function ask(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	if (!access?.runs || access.thing.cancelledAt !== null) return notFound(c);
	const { db, t } = c.var;
	const [state] = await gatheringStates(db, { gatheringId: access.thing.id });
	const crumbs = cohortCrumbs(t, access.thing, true);
	const props = { t, gathering: access.thing, invited: state?.invited ?? 0 };
	return page(c, { title: t.enrolment.cancellation.title, crumbs }, <CancellationPage {...props} />);
}

/** Cancels the gathering and tells everyone. */
export async function cancel(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	if (!access?.runs) return notFound(c);
	const { db, t, now } = c.var;
	const { id } = access.thing;
	const words = t.enrolment.cancellation;
	const cancelled = await cancelGathering(db, id, { now, today: today(c) });
	const said = cancelled.ok ? words.done(cancelled.told) : words.refusals[cancelled.reason];
	return redirect(c, paths.gathering(id), said, !cancelled.ok);
}
