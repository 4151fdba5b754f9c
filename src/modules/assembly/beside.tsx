import type { ComponentChildren } from "preact";
import { dayOf } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { programmesOf } from "../programmes/index.ts";
import { waitingFor } from "./queries/assemblies.ts";
import { ToldKraftsamlinger } from "./views/told.tsx";

/** On a leader's own programme page: what they are asked to and lies ahead, also while the programme itself is a draft. */
export async function beside(c: Ctx, kind: string, personId: string): Promise<ComponentChildren> {
	if (kind !== "participant") return null;
	const { db, t, locale, now } = c.var;
	const today = dayOf(now);
	const own = (await programmesOf(db, personId)).map(({ programmeId }) => programmeId);
	const told = await waitingFor(db, personId, own, today);
	const ahead = told.filter(({ day, state }) => day >= today && state !== "finished");
	return ahead.length > 0 ? <ToldKraftsamlinger {...{ t, locale, today, ahead }} /> : null;
}
