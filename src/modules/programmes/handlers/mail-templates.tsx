import { type Locale, messagesIn } from "../../../../locales/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import {
	refusalOfTemplate,
	resetTemplate,
	type TemplateRefusal,
	writeTemplate,
} from "../actions/mail-templates.ts";
import { templateForm } from "../forms.ts";
import { filled, type LetterKey, type LetterText, letterKeys, usualLetter } from "../letters.ts";
import { paths } from "../paths.ts";
import { mayRunSchool } from "../policy.ts";
import { ownTemplates } from "../queries/mail-templates.ts";
import { MailTemplatePage } from "../views/mail-template-page.tsx";
import { MailTemplatesPage } from "../views/mail-templates-page.tsx";
import { programmeCrumbs } from "./access.ts";

const locales: readonly Locale[] = ["nb", "nn", "en"];

/** The letters, and which the tenant has written in its own words. */
export async function index(c: Ctx): Promise<Response> {
	if (!mayRunSchool(c.var.viewer)) return notFound(c);
	const { db, t } = c.var;
	const own = await ownTemplates(db);
	const options = { title: t.mailTemplates.title, crumbs: programmeCrumbs(t) };
	return page(c, options, <MailTemplatesPage t={t} keys={letterKeys} locales={locales} own={own} />);
}

type Asked = { key: LetterKey; locale: Locale };

function askedIn(c: Ctx): Asked | undefined {
	const key = letterKeys.find((one) => one === c.req.param("letter"));
	const locale = locales.find((one) => one === c.req.param("language"));
	return key && locale && mayRunSchool(c.var.viewer) ? { key, locale } : undefined;
}

/** One letter in one language. */
export async function edit(c: Ctx): Promise<Response> {
	const asked = askedIn(c);
	if (!asked) return notFound(c);
	const own = (await ownTemplates(c.var.db)).get(`${asked.key} ${asked.locale}`);
	return templatePage(c, asked, formOfRecord(valuesOf(asked, own)), own !== undefined);
}

const valuesOf = ({ key, locale }: Asked, own: LetterText | undefined): FormState["values"] => {
	const { subject, body } = own ?? usualLetter(key, locale);
	return { subject, body };
};

/** Shows how it will read, stores it, or goes back to the product's words. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const asked = askedIn(c);
	if (!asked) return notFound(c);
	const { db, t, now } = c.var;
	const words = t.mailTemplates;
	const own = (await ownTemplates(db)).get(`${asked.key} ${asked.locale}`);
	const isOwn = own !== undefined;
	const parsed = await readForm(c, templateForm);
	if (!parsed.ok) return templatePage(c, asked, parsed.form, isOwn, 422);
	const { act, ...text } = parsed.value;
	if (act === "reset") {
		await resetTemplate(db, asked.key, asked.locale);
		return redirect(c, paths.mailTemplates(), words.wasReset);
	}
	const refusal = refusalOfTemplate(asked.key, asked.locale, text);
	if (refusal) {
		const form = withErrors(parsed.form, refusalText(c, asked.locale, refusal));
		return templatePage(c, asked, form, isOwn, 422);
	}
	if (act === "preview") return templatePage(c, asked, parsed.form, isOwn);
	const stale = changedMeanwhile(parsed.form, valuesOf(asked, own));
	if (stale) return templatePage(c, asked, stale, isOwn, 422);
	await writeTemplate(db, asked.key, asked.locale, text, now);
	return redirect(c, paths.mailTemplates(), words.saved);
}

function refusalText(c: Ctx, locale: Locale, refusal: TemplateRefusal): FormState["errors"] {
	const words = c.var.t.mailTemplates;
	const { link, message } = messagesIn(locale).letters.placeholders;
	if (refusal.reason === "no-link") return { body: words.noLink(`{${link}}`) };
	if (refusal.reason === "no-message") return { body: words.noMessage(`{${message}}`) };
	return { [refusal.field]: words.unknown(refusal.words.map((word) => `{${word}}`).join(", ")) };
}

function templatePage(
	c: Ctx,
	{ key, locale }: Asked,
	form: FormState,
	isOwn: boolean,
	status: 200 | 422 = 200,
): Response {
	const { t } = c.var;
	const text = { subject: String(form.values.subject ?? ""), body: String(form.values.body ?? "") };
	const props = { t, letter: key, language: locale, form, isOwn, preview: previewOf(locale, text) };
	const crumbs = [...programmeCrumbs(t), { label: t.mailTemplates.title, href: paths.mailTemplates() }];
	const title = t.letters.texts[key].name;
	return page(c, { title, status, crumbs }, <MailTemplatePage {...props} />);
}

/** How a letter reads, with invented people and a gathering that never was. */
function previewOf(locale: Locale, { subject, body }: LetterText): LetterText {
	const t = messagesIn(locale);
	const values = { ...t.letters.example, ...t.mailTemplates.example };
	return { subject: filled(subject, locale, values), body: filled(body, locale, values) };
}
