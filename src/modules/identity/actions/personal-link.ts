import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";

export interface PersonalLink {
	readonly personId: string;
	/** Where the link leads once it is used: a path of our own. */
	readonly nextPath: string;
	readonly expiresAt: Date;
	readonly madeBy: string | null;
}

/**
 * Makes a link that signs one person in once and leads on. Gives its path; the secret in it is stored nowhere.
 * A letter without an address is handed over by the office, which can read it. For those who hold a granted role the
 * path then leads to sign-in instead, as with codes: who hands it over must not come in as them.
 */
export async function makePersonalLink(db: Db, link: PersonalLink, now: Date): Promise<string> {
	if (await isReadByOthers(db, link.personId)) return withQuery(paths.signIn(), { next: link.nextPath });
	const { token, hash } = newSecret();
	await db
		.insertInto("signInTokens")
		.values({ ...link, kind: "link", tokenHash: hash, createdAt: now })
		.execute();
	return paths.link(token);
}

async function isReadByOthers(db: Db, personId: string): Promise<boolean> {
	const holder = await db
		.selectFrom("roleGrants as g")
		.innerJoin("people as p", "p.id", "g.personId")
		.select("g.id")
		.where("p.id", "=", personId)
		.where("p.email", "is", null)
		.where("g.withdrawnAt", "is", null)
		.executeTakeFirst();
	return holder !== undefined;
}
