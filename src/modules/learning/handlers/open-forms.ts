import type { Ctx } from "../../../platform/web/context.ts";
import { plannedGatherings } from "../../programmes/index.ts";
import { type Asking, askingsOf } from "../queries/evaluation.ts";
import { roundTitle } from "../words.ts";
import { todayOf } from "./found.ts";

/** A form that waits for the viewer, with its title. */
export type OpenForm = { asking: Asking; title: string };

/** The forms that wait for the viewer, those that close first on top. Few take part in more than one programme at a time. */
export async function openForms(c: Ctx, personId: string): Promise<OpenForm[]> {
	const { db, t } = c.var;
	const askings = await askingsOf(db, personId, todayOf(c));
	const [first] = askings;
	if (!first) return [];
	const plan = await plannedGatherings(db, first.programmeId);
	return askings
		.filter(({ programmeId }) => programmeId === first.programmeId)
		.map((asking) => ({ asking, title: roundTitle(t, asking, plan) }));
}
