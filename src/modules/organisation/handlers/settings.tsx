import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changeSettings } from "../actions/settings.ts";
import { settingsForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { canChangeOrganisation } from "../policy.ts";
import { tenantById } from "../queries/tenant.ts";
import { tenantSettings } from "../settings.ts";
import { SettingsPage } from "../views/settings-page.tsx";

/** The tenant's settings, read from the row and not from the process's memory: one sees what one just wrote. */
export async function settings(c: Ctx): Promise<Response> {
	if (!canChangeOrganisation(c.var.viewer)) return notFound(c);
	return show(c, await storedForm(c));
}

async function storedForm(c: Ctx): Promise<FormState> {
	const { name, locale, settings: raw } = await tenantById(c.var.db, c.var.tenant.id);
	const { decisionDays, ...texts } = tenantSettings(raw);
	return formOfRecord({ name, locale, ...texts, decisionDays: String(decisionDays) });
}

/** Writes them. */
export async function saveSettings(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	if (!canChangeOrganisation(viewer)) return notFound(c);
	await takeTurn(c);
	const parsed = await readForm(c, settingsForm);
	if (!parsed.ok) return show(c, parsed.form, 422);
	const stale = changedMeanwhile(parsed.form, (await storedForm(c)).values);
	if (stale) return show(c, stale, 422);
	await changeSettings(db, parsed.value);
	return redirect(c, paths.settings(), t.organisation.settings.saved);
}

function show(c: Ctx, form: FormState, status: 200 | 422 = 200): Response {
	const { t } = c.var;
	return page(c, { title: t.organisation.settings.title, status }, <SettingsPage t={t} form={form} />);
}
