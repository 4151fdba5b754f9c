import { allows, type Part } from "../../../core/phases/rules.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import type { FormState } from "../../../platform/web/forms.ts";
import { laterChanges } from "../handed-in.ts";
import { readsPage } from "../policy.ts";
import { versionsOf } from "../queries/handed-in.ts";
import type { HandedInFacts } from "../views/handed-in.tsx";
import type { FoundPitch } from "./found.ts";

/** What the viewer may read and do of a pitch's page. */
export async function handedInFor(c: Ctx, found: FoundPitch, form: FormState): Promise<HandedInFacts> {
	const { pitch, seat, on } = found;
	const reads = readsPage(seat, on, pitch);
	return {
		reads,
		form,
		now: c.var.now,
		versions: reads ? await versionsOf(c.var.db, pitch.id) : [],
		later: seesLater(found) ? laterChanges(pitch) : [],
		takesIn: seat.plans && pitch.withdrawnAt === null && allows(on, "office", "hand-in-late"),
		parts: partsInTeam(found),
		prepares: pitch.inTeam && allows(on, "pitcher", "hand-in"),
	};
}

/** What the team has changed after the deadline is between them, their guide and the office. */
const seesLater = ({ pitch, seat }: FoundPitch): boolean => pitch.inTeam || pitch.guides || seat.plans;

const partsInTeam = ({ pitch }: FoundPitch): Part[] => [
	...(pitch.inTeam ? (["pitcher"] as const) : []),
	...(pitch.guides ? (["guide"] as const) : []),
];
