import { type Messages, messagesIn } from "../../../../locales/index.ts";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import type { Tenant } from "../../../platform/web/context.ts";
import { linkLifetime } from "../limits.ts";
import { paths } from "../paths.ts";
import { type Addressee, peopleWithEmail } from "../queries/sign-in.ts";

export type LinkRequest = { email: string; nextPath: string | null; address: string; tenant: Tenant };

/**
 * Sends a sign-in link to whoever has this e-mail address; nobody gets nothing, and the caller says the same either way.
 * Two people who share an address get one mail each, with their names in it.
 */
export async function sendSignInLink(db: Db, request: LinkRequest, now: Date): Promise<void> {
	for (const person of await peopleWithEmail(db, request.email)) await sendTo(db, person, request, now);
}

async function sendTo(db: Db, person: Addressee, request: LinkRequest, now: Date): Promise<void> {
	const { token, hash } = newSecret();
	const t: Messages = messagesIn(person.locale ?? request.tenant.locale);
	const url = request.address + paths.link(token);
	await db
		.insertInto("signInTokens")
		.values({
			kind: "link",
			personId: person.id,
			tokenHash: hash,
			nextPath: request.nextPath,
			createdAt: now,
			expiresAt: new Date(now.getTime() + linkLifetime),
		})
		.execute();
	await queueMail(db, {
		to: person.email,
		personId: person.id,
		subject: t.identity.link.mailSubject,
		text: t.identity.link.mailText(person.name, url, request.tenant.name),
	});
}
