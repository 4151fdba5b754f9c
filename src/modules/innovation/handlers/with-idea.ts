import type { Crumb } from "../../../platform/html/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx, Viewer } from "../../../platform/web/context.ts";
import { notFound } from "../../../platform/web/respond.tsx";
import type { Handler } from "../../../platform/web/route.ts";
import { tenantSettings } from "../../organisation/index.ts";
import { paths } from "../paths.ts";
import { readerOf } from "../policy.ts";
import { type Idea, ideaFor } from "../queries/idea-page.ts";
import { type Step, stepsOf } from "../queries/idea-parts.ts";

type May = (idea: Idea, viewer: Viewer) => boolean;

/** A handler about one idea: what the viewer may not see, or may not do here, is not found. */
export const withIdea =
	(answer: (c: Ctx, idea: Idea) => Response | Promise<Response>, may: May = () => true): Handler =>
	async (c) => {
		const idea = await ideaFor(c.var.db, readerOf(c.var.viewer), c.req.param("id") ?? "");
		return idea && may(idea, c.var.viewer) ? answer(c, idea) : notFound(c);
	};

/** One step of an idea, with all of them. */
export interface StepInIdea {
	readonly idea: Idea;
	readonly step: Step;
	readonly steps: readonly Step[];
}

/** A handler about one step of one idea. */
export const withStep = (
	answer: (c: Ctx, at: StepInIdea) => Response | Promise<Response>,
	may?: May,
): Handler =>
	withIdea(async (c, idea) => {
		const steps = await stepsOf(c.var.db, idea.id);
		const step = steps.find(({ id }) => id === c.req.param("step"));
		return step ? answer(c, { idea, step, steps }) : notFound(c);
	}, may);

export const todayOf = (c: Ctx): string => dayOf(c.var.now);

/** Where deviations and whistleblowing belong in this tenant; "" where it has told us no place. */
export const reportChannelOf = (c: Ctx): string => tenantSettings(c.var.tenant.settings).reportChannelUrl;

/** The way to an idea. */
export const ideaCrumbs = (c: Ctx, idea?: { id: string; title: string }): Crumb[] => [
	{ label: c.var.t.innovation.ideas, href: paths.ideas() },
	...(idea ? [{ label: idea.title, href: paths.idea(idea.id) }] : []),
];
