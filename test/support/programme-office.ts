import { testApp } from "./app.ts";
import { aPerson } from "./organisation-rows.ts";
import { someLeaders } from "./programme-rows.ts";

/** A municipality with leaders, and its office. */
export async function aProgrammeOffice() {
	const app = await testApp();
	const leaders = await app.tenant.run((db) => someLeaders(db));
	const officeId = await app.tenant.run((db) => aPerson(db, { name: "Oda Kontor", roles: ["office"] }));
	return { app, leaders, office: await app.browser(officeId) };
}

/** The page as one line of text without tags. */
export const textOf = async (response: Response): Promise<string> =>
	(await response.text())
		.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, " ")
		.replace(/<[^>]+>/g, " ")
		.replaceAll("&nbsp;", " ")
		.replace(/\s+/g, " ");
