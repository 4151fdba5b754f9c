import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { type ProviderFailure, removeProvider, saveProvider } from "../actions/providers.ts";
import { providerForm } from "../forms.ts";
import { isId } from "../is-id.ts";
import { cookieRules } from "../own-address.ts";
import { paths } from "../paths.ts";
import { type Provider, providerById, providers } from "../queries/providers.ts";
import { ProviderForm } from "../views/provider-form.tsx";
import { ProviderRemoval } from "../views/provider-removal.tsx";
import { Providers } from "../views/providers.tsx";
import { adminCrumb } from "./administration.tsx";
import { redirectUri } from "./oidc.tsx";

/** The providers that are connected. */
export async function listProviders(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const view = <Providers t={t} providers={await providers(db)} />;
	return page(c, { title: t.identity.providers.title, crumbs: [adminCrumb(c)] }, view);
}

export const newProvider = (c: Ctx): Response =>
	formPage(c, null, blankForm({ scope: "openid profile", linkColumn: "upn", linkClaim: "upn" }));

export async function editProvider(c: Ctx): Promise<Response> {
	const provider = await requested(c);
	if (!provider) return notFound(c);
	return formPage(c, provider, formOfRecord(valuesOf(provider)));
}

const valuesOf = ({
	name,
	issuer,
	clientId,
	scope,
	linkClaim,
	linkColumn,
}: Provider): FormState["values"] => ({
	...{ name, issuer, clientId, scope, linkClaim, linkColumn },
});

export const addProvider = (c: Ctx): Promise<Response> => save(c, null);

export async function changeProvider(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const provider = await requested(c);
	return provider ? save(c, provider) : notFound(c);
}

/** Asks before it is removed; without script this is the page the dialog would have been. */
export async function confirmRemoval(c: Ctx): Promise<Response> {
	const provider = await requested(c);
	if (!provider) return notFound(c);
	const { t } = c.var;
	const title = t.identity.providers.removeTitle(provider.name);
	return page(
		c,
		{ title, crumbs: crumbs(c) },
		<ProviderRemoval t={t} id={provider.id} name={provider.name} />,
	);
}

export async function dropProvider(c: Ctx): Promise<Response> {
	const provider = await requested(c);
	if (!provider) return notFound(c);
	await removeProvider(c.var.db, provider.id);
	return redirect(c, paths.providers(), c.var.t.identity.providers.removed);
}

async function requested(c: Ctx): Promise<Provider | undefined> {
	const id = c.req.param("id");
	return isId(id) ? providerById(c.var.db, id) : undefined;
}

async function save(c: Ctx, provider: Provider | null): Promise<Response> {
	const { db, t } = c.var;
	const read = await readForm(c, providerForm(!cookieRules(c).https));
	if (!read.ok) return formPage(c, provider, read.form, 422);
	const stale = provider && changedMeanwhile(read.form, valuesOf(provider));
	if (stale) return formPage(c, provider, stale, 422);
	const saved = await saveProvider(db, provider?.id ?? null, read.value);
	if (saved.ok) return redirect(c, paths.providers(), t.identity.providers.saved);
	return formPage(c, provider, withErrors(read.form, faultOf(c, saved.reason)), 422);
}

function faultOf(c: Ctx, reason: ProviderFailure): Record<string, string> {
	const t = c.var.t.identity.providers;
	return reason === "secret-missing" ? { clientSecret: t.secretMissing } : { issuer: t.issuerTaken };
}

const crumbs = (c: Ctx) => [
	adminCrumb(c),
	{ label: c.var.t.identity.providers.title, href: paths.providers() },
];

/** A secret that was typed is never sent back to the page. */
function formPage(c: Ctx, provider: Provider | null, form: FormState, status?: 422): Response {
	const { t } = c.var;
	const title = provider ? t.identity.providers.editTitle(provider.name) : t.identity.providers.addTitle;
	const shown = { ...form, values: { ...form.values, clientSecret: undefined } };
	const props = { t, title, id: provider?.id ?? null, form: shown, redirectUri: redirectUri(c) };
	return page(c, { title, crumbs: crumbs(c), status }, <ProviderForm {...props} />);
}
