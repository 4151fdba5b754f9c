import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readQuery } from "../../../platform/web/forms.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { canSeeShielded } from "../../organisation/index.ts";
import { issueSignInCode } from "../actions/sign-in-code.ts";
import { searchQuery } from "../forms.ts";
import { isId } from "../is-id.ts";
import { ownAddress } from "../own-address.ts";
import { paths } from "../paths.ts";
import { mayIssueCode } from "../policy.ts";
import { codeReceiver, peopleForCodes } from "../queries/code-receiver.ts";
import { pageSize } from "../queries/roles.ts";
import { CodeSheet } from "../views/code-sheet.tsx";
import { Codes } from "../views/codes.tsx";
import { IssueCode } from "../views/issue-code.tsx";

/** Those who have no other way in, for whoever may make codes for them. */
export async function codes(c: Ctx): Promise<Response> {
	const { db, t } = c.var;
	const viewer = signedIn(c);
	const query = readQuery(c, searchQuery);
	if (!query.ok) return notFound(c);
	const { q, page: number } = query.value;
	const { people, count } = await peopleForCodes(db, viewer, { q, page: number });
	const paging = { page: number, pageCount: Math.ceil(count / pageSize) };
	return page(c, { title: t.identity.codes.title }, <Codes t={t} q={q} people={people} {...paging} />);
}

/** Explains what a code is and offers to make one. */
export async function showIssueCode(c: Ctx): Promise<Response> {
	const receiver = await receiverFor(c);
	if (!receiver) return notFound(c);
	const title = c.var.t.identity.issueCode.title(receiver.name);
	return page(
		c,
		{ title, crumbs: crumbs(c) },
		<IssueCode t={c.var.t} personId={receiver.personId} name={receiver.name} />,
	);
}

/** Makes the code and shows it on a sheet to print. It cannot be shown again, so there is no page to go on to. */
export async function issueCode(c: Ctx): Promise<Response> {
	const { db, t, now, locale, tenant } = c.var;
	const receiver = await receiverFor(c);
	if (!receiver) return notFound(c);
	const made = await issueSignInCode(db, receiver.personId, signedIn(c).personId, now);
	const address = ownAddress(c) + paths.signIn();
	const sheet = { ...made, name: receiver.name, personId: receiver.personId, address, tenant: tenant.name };
	const response = page(
		c,
		{ title: t.identity.issueCode.madeTitle(receiver.name), crumbs: crumbs(c) },
		<CodeSheet t={t} locale={locale} {...sheet} />,
	);
	response.headers.set("cache-control", "private, no-store");
	return response;
}

const crumbs = (c: Ctx) => [{ label: c.var.t.identity.codes.title, href: paths.codes() }];

async function receiverFor(c: Ctx) {
	const viewer = signedIn(c);
	const id = c.req.param("id");
	const receiver = isId(id) ? await codeReceiver(c.var.db, id, viewer.personId) : undefined;
	if (!receiver || !mayIssueCode(viewer, receiver)) return undefined;
	return receiver.shielded && !receiver.ledByViewer && !canSeeShielded(viewer) ? undefined : receiver;
}
