import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { allPlans, pitchesInNoPlan } from "./queries/plans.ts";

/**
 * What waits for the portfolio manager: pitches that are to be decided and that no plan has weighed yet, and the newest
 * plan, where it is ready and newer than what is published.
 */
export async function nextSteps({ var: { db, t, viewer } }: Ctx): Promise<NextStep[]> {
	if (!viewer.roles.has("portfolio")) return [];
	const words = t.choosing.next;
	const unweighed = await pitchesInNoPlan(db);
	const weigh: NextStep = {
		...{ title: words.weighTitle(unweighed), text: words.weighText, dueOn: null },
		action: { label: words.weigh, href: paths.plans() },
	};
	const [newest] = await allPlans(db);
	const isReady = newest?.state === "ready" && newest.publishedAt === null;
	const ready = (plan: typeof newest): NextStep[] =>
		plan
			? [
					{
						...{ title: words.title(plan.name), text: words.text, dueOn: null },
						action: { label: words.action, href: paths.plan(plan.id) },
					},
				]
			: [];
	return [...(unweighed > 0 ? [weigh] : []), ...(isReady ? ready(newest) : [])];
}
