import { ownPath } from "../../../platform/auth/own-path.ts";
import { countTry, forgetTry } from "../../../platform/auth/rate-limit.ts";
import { normalCode } from "../../../platform/auth/tokens.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { enterAs } from "../actions/enter.ts";
import { redeemToken } from "../actions/redeem-token.ts";
import { codeForm } from "../forms.ts";
import { wrongCodesPerAddress } from "../limits.ts";
import { clientAddress } from "../own-address.ts";
import { CodeSignIn } from "../views/code-sign-in.tsx";
import { tooMany } from "./too-many.tsx";

/** The form for a code on paper. */
export function showCodeForm(c: Ctx): Response {
	return codePage(c, blankForm({ next: ownPath(c.req.query("next")) ?? undefined }));
}

/** Uses a code up and signs in. Every try is counted before the code is looked at, and taken back if it was right. */
export async function useCode(c: Ctx): Promise<Response> {
	const { db, now, t } = c.var;
	const read = await readForm(c, codeForm);
	if (!read.ok) return codePage(c, read.form, 422);
	const address = clientAddress(c);
	const permission = await countTry(db, wrongCodesPerAddress, address, now);
	if (!permission.ok) return tooMany(c, permission.minutes);
	const code = normalCode(read.value.code);
	const redeemed = code ? await redeemToken(db, "code", code, now) : undefined;
	if (!redeemed) return codePage(c, withErrors(read.form, { code: t.identity.code.wrong }), 422);
	await forgetTry(db, wrongCodesPerAddress, address, now);
	await enterAs(c, redeemed.personId, "code");
	return redirect(c, ownPath(read.value.next) ?? "/");
}

function codePage(c: Ctx, form: FormState, status?: 422): Response {
	const { t } = c.var;
	return page(c, { title: t.identity.code.title, status }, <CodeSignIn t={t} form={form} />);
}
