import { recordEvent } from "../../../platform/audit/index.ts";
import { newCode } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { codeLifetime } from "../limits.ts";

/**
 * Makes a one-time code for a person and gives it; this is the only time anybody can read it.
 * Codes made earlier for the same person stop working.
 */
export async function issueSignInCode(
	db: Db,
	personId: string,
	madeBy: string,
	now: Date,
): Promise<{ code: string; expiresAt: Date }> {
	const { token, hash } = newCode();
	const expiresAt = new Date(now.getTime() + codeLifetime);
	await db
		.deleteFrom("signInTokens")
		.where("kind", "=", "code")
		.where("personId", "=", personId)
		.where("usedAt", "is", null)
		.execute();
	await db
		.insertInto("signInTokens")
		.values({ kind: "code", personId, tokenHash: hash, madeBy, createdAt: now, expiresAt })
		.execute();
	await recordEvent(db, { type: "sign_in_code.made", subject: ["person", personId], actor: madeBy });
	return { code: token, expiresAt };
}
