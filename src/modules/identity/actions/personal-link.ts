import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { paths } from "../paths.ts";

export interface PersonalLink {
	readonly personId: string;
	/** Where the link leads once it is used: a path of our own. */
	readonly nextPath: string;
	readonly expiresAt: Date;
	readonly madeBy: string | null;
}

/** Makes a link that signs one person in once and leads on. Gives its path; the secret in it is stored nowhere. */
export async function makePersonalLink(db: Db, link: PersonalLink, now: Date): Promise<string> {
	const { token, hash } = newSecret();
	await db
		.insertInto("signInTokens")
		.values({ ...link, kind: "link", tokenHash: hash, createdAt: now })
		.execute();
	return paths.link(token);
}
