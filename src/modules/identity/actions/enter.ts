import { recordEvent } from "../../../platform/audit/index.ts";
import { setSecretCookie } from "../../../platform/auth/cookies.ts";
import { deviceName } from "../../../platform/auth/device.ts";
import {
	endSession,
	openSession,
	type SignInMethod,
	sessionLimits,
} from "../../../platform/auth/sessions.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { cookieRules } from "../own-address.ts";
import { holdsGrantedRole } from "../queries/roles.ts";

/** Signs somebody in on this browser, in place of whoever was: a new session with a new token. */
export async function enterAs(c: Ctx, personId: string, method: SignInMethod): Promise<void> {
	const { db, viewer, now } = c.var;
	if (viewer.personId !== null && viewer.sessionId !== null) {
		await endSession(db, viewer.personId, viewer.sessionId);
	}
	const session = { personId, method, device: deviceName(c.req.header("user-agent")) };
	const { id, token } = await openSession(db, session, now);
	setSecretCookie(c, "session", token, sessionLimits.absolute / 1000, cookieRules(c));
	// When ordinary people sign in is nobody's business; those with power over others leave a trace.
	if (await holdsGrantedRole(db, personId)) {
		await recordEvent(db, {
			type: "session.opened",
			subject: ["session", id],
			actor: personId,
			data: { method },
		});
	}
}
