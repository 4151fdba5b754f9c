import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { type Look, lookAgain } from "../actions/after.ts";
import { looksAgain } from "../policy.ts";
import { pitchById } from "../queries/pitches.ts";
import { dayFor, senderOf } from "./found.ts";

/** Looks again at a pitch from another page, where the viewer may by the same rule as on the pitch's own. */
export async function lookAgainFrom(c: Ctx, pitchId: string, look: Look): Promise<boolean> {
	const pitch = await pitchById(c.var.db, pitchId, signedIn(c).personId);
	const found = pitch && (await dayFor(c, pitch.pitchDayId));
	if (!found || !looksAgain(found.seat, pitch)) return false;
	return (await lookAgain(c.var.db, found.day, pitch, look, senderOf(c))).ok;
}
