import { countTry } from "../../../platform/auth/rate-limit.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm } from "../../../platform/web/forms.ts";
import { page } from "../../../platform/web/respond.tsx";
import { clientAddress } from "../../identity/index.ts";
import { diplomaCodeIn } from "../diploma.ts";
import { diplomaByCode } from "../queries/diplomas.ts";
import { CheckDiplomaPage } from "../views/check-diploma-page.tsx";

/** Room for a typing mistake or ten; a code has 48 random bits. */
const guesses = { name: "diploma-code", tries: 20, minutes: 15 };

/** Whether a diploma that somebody has been shown is real. Says nothing to those who have no code. */
export async function show(c: Ctx): Promise<Response> {
	const { db, t, locale, now } = c.var;
	const words = t.learning.diplomas.check;
	const written = c.req.query("code")?.trim() ?? "";
	const answer = async () => {
		if (written === "") return {};
		const permission = await countTry(db, guesses, clientAddress(c), now);
		if (!permission.ok) return { fault: words.tooMany(permission.minutes), status: 429 as const };
		const code = diplomaCodeIn(written);
		const diploma = code ? await diplomaByCode(db, code) : undefined;
		return diploma ? { diploma } : { fault: words.unknown, status: 404 as const };
	};
	const { diploma, fault, status } = await answer();
	const form = { ...blankForm({ code: written }), errors: fault ? { code: fault } : {} };
	return page(c, { title: words.title, status }, <CheckDiplomaPage {...{ t, locale, form, diploma }} />);
}
