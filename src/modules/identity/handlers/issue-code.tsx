import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readQuery } from "../../../platform/web/forms.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { issueSignInCode } from "../actions/sign-in-code.ts";
import { searchQuery } from "../forms.ts";
import { isId } from "../is-id.ts";
import { ownAddress } from "../own-address.ts";
import { paths } from "../paths.ts";
import { codeObstacle } from "../policy.ts";
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

/** Explains what a code is and offers to make one, or says why none is made. */
export async function showIssueCode(c: Ctx): Promise<Response> {
	const { t } = c.var;
	const asked = await receiverFor(c);
	if (!asked) return notFound(c);
	const { personId, name, obstacle } = asked;
	const view = <IssueCode t={t} personId={personId} name={name} obstacle={obstacle} />;
	return page(c, { title: t.identity.issueCode.title(name), crumbs: crumbs(c) }, view);
}

/** Makes the code and shows it on a sheet to print. It cannot be shown again, so there is no page to go on to. */
export async function issueCode(c: Ctx): Promise<Response> {
	const { db, t, now, locale, tenant } = c.var;
	const asked = await receiverFor(c);
	if (!asked || asked.obstacle) return notFound(c);
	const { personId, name } = asked;
	const made = await issueSignInCode(db, personId, signedIn(c).personId, now);
	const sheet = { ...made, name, personId, address: ownAddress(c) + paths.signIn(), tenant: tenant.name };
	const view = <CodeSheet t={t} locale={locale} {...sheet} />;
	const response = page(c, { title: t.identity.issueCode.madeTitle(name), crumbs: crumbs(c) }, view);
	response.headers.set("cache-control", "private, no-store");
	return response;
}

const crumbs = (c: Ctx) => [{ label: c.var.t.identity.codes.title, href: paths.codes() }];

async function receiverFor(c: Ctx) {
	const viewer = signedIn(c);
	const id = c.req.param("id");
	const receiver = isId(id) ? await codeReceiver(c.var.db, id, viewer.personId) : undefined;
	const obstacle = receiver ? codeObstacle(viewer, receiver) : "not-yours";
	return receiver && obstacle !== "not-yours" ? { ...receiver, obstacle } : undefined;
}
