import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { allPlans } from "./queries/plans.ts";

/** What waits for the portfolio manager: the newest plan, where it is ready and newer than what is published. */
export async function nextSteps({ var: { db, t, viewer } }: Ctx): Promise<NextStep[]> {
	if (!viewer.roles.has("portfolio")) return [];
	const [newest] = await allPlans(db);
	if (newest?.state !== "ready" || newest.publishedAt !== null) return [];
	const words = t.choosing.next;
	const action = { label: words.action, href: paths.plan(newest.id) };
	return [{ title: words.title(newest.name), text: words.text, action, dueOn: null }];
}
