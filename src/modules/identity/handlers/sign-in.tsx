import { clearSecretCookie } from "../../../platform/auth/cookies.ts";
import { ownPath } from "../../../platform/auth/own-path.ts";
import { countTry } from "../../../platform/auth/rate-limit.ts";
import { endSession } from "../../../platform/auth/sessions.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { sendSignInLink } from "../actions/sign-in-link.ts";
import { demoPeople } from "../demo.ts";
import { linkForm } from "../forms.ts";
import { linksPerAddress, linksPerEmail } from "../limits.ts";
import { clientAddress, cookieRules, ownAddress } from "../own-address.ts";
import { paths } from "../paths.ts";
import { providerButtons } from "../queries/sign-in.ts";
import { LinkSent } from "../views/link-sent.tsx";
import { SignIn } from "../views/sign-in.tsx";
import { tooMany } from "./too-many.tsx";

/** The ways in. Somebody who is in already goes on. */
export async function signIn(c: Ctx): Promise<Response> {
	const next = ownPath(c.req.query("next"));
	if (c.var.viewer.personId !== null) return redirect(c, next ?? "/");
	return signInPage(c, blankForm({ next: next ?? undefined }));
}

/** Asks for a link. The answer is the same whoever has the address. */
export async function requestLink(c: Ctx): Promise<Response> {
	const { db, now, tenant } = c.var;
	const read = await readForm(c, linkForm);
	if (!read.ok) return signInPage(c, read.form, 422);
	const { email, next } = read.value;
	for (const [limit, whose] of [
		[linksPerAddress, clientAddress(c)],
		[linksPerEmail, email],
	] as const) {
		const permission = await countTry(db, limit, whose, now);
		if (!permission.ok) return tooMany(c, permission.minutes);
	}
	await sendSignInLink(db, { email, tenant, nextPath: ownPath(next), address: ownAddress(c) }, now);
	return redirect(c, paths.linkSent());
}

/** What happens now, for somebody who has asked for a link. */
export function linkSent(c: Ctx): Response {
	const { t } = c.var;
	return page(c, { title: t.identity.sent.title }, <LinkSent t={t} />);
}

/** Ends this browser's session. */
export async function signOut(c: Ctx): Promise<Response> {
	const { db, viewer } = c.var;
	if (viewer.personId !== null && viewer.sessionId !== null) {
		await endSession(db, viewer.personId, viewer.sessionId);
	}
	clearSecretCookie(c, "session", cookieRules(c));
	return redirect(c, paths.signIn());
}

async function signInPage(c: Ctx, form: FormState, status?: 422): Promise<Response> {
	const { db, t, tenant, deps } = c.var;
	const providers = await providerButtons(db);
	const demo = deps.config.mode === "demo" ? await demoPeople(db) : [];
	const view = <SignIn t={t} tenantName={tenant.name} form={form} providers={providers} demo={demo} />;
	return page(c, { title: t.identity.signIn.title, status }, view);
}
