import type { Outcome } from "../planning/index.ts";
import { answerOf, transportOf } from "./answer.ts";
import { dualBound } from "./duality.ts";
import { fairest } from "./fairest.ts";
import { countedObstacles, cutObstacle } from "./obstacles.ts";
import type { PanelsAim, PanelsAnswer, PanelsInstance, PanelsReason } from "./terms.ts";
import { carry } from "./transport.ts";

/**
 * Gives each item `perItem` people, so that the sum of affinities is greatest, or so that the smallest item total is
 * (docs/panels.md). No conflict is ever used; loads are kept. Both come with a proven bound; where there can be no
 * assignment, with the reason by name. Expects a whole matrix of finite numbers and nulls, and whole limits:
 * perItem >= 1, maxLoad >= 1, 0 <= minLoad <= maxLoad.
 */
export async function assignPanels(
	instance: PanelsInstance,
	aim: PanelsAim = "greatest",
): Promise<Outcome<PanelsAnswer, PanelsReason>> {
	const reasons = countedObstacles(instance);
	if (reasons.length > 0) return { ok: false, reasons };
	const transport = transportOf(instance);
	const carried = carry(transport);
	if (carried.missing > 0) return { ok: false, reasons: [cutObstacle(instance, transport, carried)] };
	const totalBound = dualBound(transport, carried);
	const found =
		aim === "fairest"
			? await fairest(transport, carried.taken)
			: { taken: carried.taken, totalBound, smallestBound: Number.POSITIVE_INFINITY };
	// The total without any threshold bounds the total with one.
	found.totalBound = Math.min(found.totalBound, totalBound);
	return { ok: true, answer: answerOf(instance, aim, found) };
}
