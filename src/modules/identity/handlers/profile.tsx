import { deleteCookie } from "hono/cookie";
import { recordEvent } from "../../../platform/audit/index.ts";
import { clearSecretCookie } from "../../../platform/auth/cookies.ts";
import type { PersonalDataExporter } from "../../../platform/auth/personal-data.ts";
import { endAllSessions, endSession } from "../../../platform/auth/sessions.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { download, notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { preferLanguage } from "../actions/language.ts";
import { preferenceForm } from "../forms.ts";
import { isId } from "../is-id.ts";
import { cookieRules } from "../own-address.ts";
import { paths } from "../paths.ts";
import { collectPersonalData } from "../personal-data.ts";
import { ownSessions } from "../queries/profile.ts";
import { grantsInForce } from "../queries/roles.ts";
import { Profile } from "../views/profile.tsx";
import { rememberLanguage } from "./language.ts";

/** One's own page: language, roles, sessions, data. */
export async function profile(c: Ctx): Promise<Response> {
	const { db, t, tenant, locale, now } = c.var;
	const viewer = signedIn(c);
	const sessions = await ownSessions(db, viewer.personId, now);
	const grants = await grantsInForce(db, { personId: viewer.personId }, true);
	const view = (
		<Profile t={t} viewer={viewer} tenant={tenant} locale={locale} sessions={sessions} grants={grants} />
	);
	return page(c, { title: t.identity.profile.title }, view);
}

/** Keeps the language for every device; "same as the tenant" takes the choice away here too. */
export async function saveLanguage(c: Ctx): Promise<Response> {
	const read = await readForm(c, preferenceForm);
	if (!read.ok) return notFound(c);
	const { locale } = read.value;
	await preferLanguage(c.var.db, signedIn(c).personId, locale);
	if (locale) rememberLanguage(c, locale);
	else deleteCookie(c, "language", { path: "/" });
	return redirect(c, paths.profile(), c.var.t.identity.profile.languageSaved);
}

/** Ends one of one's own sessions; another person's is not found. */
export async function endOneSession(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const viewer = signedIn(c);
	const id = c.req.param("id");
	if (!isId(id) || !(await endSession(db, viewer.personId, id))) return notFound(c);
	if (id !== viewer.sessionId) return redirect(c, paths.profile(), t.identity.profile.endedOne);
	clearSecretCookie(c, "session", cookieRules(c));
	return redirect(c, paths.signIn(), t.identity.profile.endedOne);
}

/** Signs out everywhere, here too. */
export async function endEverySession(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const { personId } = signedIn(c);
	await endAllSessions(db, personId);
	await recordEvent(db, { type: "session.all_ended", subject: ["person", personId], actor: personId });
	clearSecretCookie(c, "session", cookieRules(c));
	return redirect(c, paths.signIn(), t.identity.profile.endedAll);
}

/** Everything stored about oneself, as one file. */
export const personalDataFile = (exporters: readonly PersonalDataExporter[]) => async (c: Ctx) => {
	const { db, now, tenant } = c.var;
	const { personId } = signedIn(c);
	const data = await collectPersonalData(db, exporters, { personId, tenant: tenant.name }, now);
	await recordEvent(db, { type: "personal_data.exported", subject: ["person", personId], actor: personId });
	return download(c, "ledelsesskolen.json", "application/json", JSON.stringify(data, null, "\t"));
};
