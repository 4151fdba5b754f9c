import type { ComponentChildren } from "preact";
import type { Ctx } from "../../platform/web/context.ts";
import { paths } from "./paths.ts";
import { stateNow } from "./plan.ts";
import { mayPlan } from "./policy.ts";
import { plansOf } from "./queries/plans.ts";
import { PlanAhead, PlanAheadLine } from "./views/ahead.tsx";

/**
 * On a programme's pages: the plan that waits to be published, or is being made, since the last that was published.
 * It is the next step where there are no cohorts, and a line beside them where there are.
 */
export async function beside(c: Ctx, kind: string, id: string): Promise<ComponentChildren> {
	if (kind !== "programme-without-cohorts" && kind !== "programme-with-cohorts") return null;
	const { db, t, viewer, now } = c.var;
	if (!mayPlan(viewer, id)) return null;
	const [newest] = await plansOf(db, id);
	const state = newest && stateNow(newest, now);
	if (!newest || newest.publishedAt !== null || state === "impossible" || state === "stopped") return null;
	const props = { t, name: newest.name, isReady: state === "ready", href: paths.plan(newest.id) };
	return kind === "programme-without-cohorts" ? <PlanAhead {...props} /> : <PlanAheadLine {...props} />;
}
