import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { canSeeShielded } from "../../organisation/index.ts";
import { issueSignInCode } from "../actions/sign-in-code.ts";
import { isId } from "../is-id.ts";
import { ownAddress } from "../own-address.ts";
import { paths } from "../paths.ts";
import { mayIssueCode } from "../policy.ts";
import { codeReceiver } from "../queries/code-receiver.ts";
import { CodeSheet } from "../views/code-sheet.tsx";
import { IssueCode } from "../views/issue-code.tsx";

/** Explains what a code is and offers to make one. */
export async function showIssueCode(c: Ctx): Promise<Response> {
	const receiver = await receiverFor(c);
	if (!receiver) return notFound(c);
	const title = c.var.t.identity.issueCode.title(receiver.name);
	return page(c, { title }, <IssueCode t={c.var.t} personId={receiver.personId} name={receiver.name} />);
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
		{ title: t.identity.issueCode.madeTitle(receiver.name) },
		<CodeSheet t={t} locale={locale} {...sheet} />,
	);
	response.headers.set("cache-control", "private, no-store");
	return response;
}

async function receiverFor(c: Ctx) {
	const viewer = signedIn(c);
	const id = c.req.param("id");
	const receiver = isId(id) ? await codeReceiver(c.var.db, id, viewer.personId) : undefined;
	if (!receiver || !mayIssueCode(viewer, receiver)) return undefined;
	return receiver.shielded && !receiver.ledByViewer && !canSeeShielded(viewer) ? undefined : receiver;
}
