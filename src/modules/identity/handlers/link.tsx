import type { Ctx } from "../../../platform/web/context.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { enterAs } from "../actions/enter.ts";
import { redeemToken } from "../actions/redeem-token.ts";
import { paths } from "../paths.ts";
import { linkHolder } from "../queries/sign-in.ts";
import { ConfirmSignIn } from "../views/confirm-sign-in.tsx";
import { Message } from "../views/message.tsx";

/** Shows a button and uses nothing up: mail scanners open every link they see. */
export async function showLink(c: Ctx): Promise<Response> {
	const { db, t, now } = c.var;
	const token = c.req.param("token") ?? "";
	const name = await linkHolder(db, token, now);
	if (name === undefined) return linkGone(c);
	const { title, text, button } = t.identity.link;
	const view = <ConfirmSignIn title={title} text={text(name)} button={button} action={paths.link(token)} />;
	return page(c, { title }, view);
}

/** Uses the link up and signs in. */
export async function useLink(c: Ctx): Promise<Response> {
	const { db, now } = c.var;
	const redeemed = await redeemToken(db, "link", c.req.param("token") ?? "", now);
	if (!redeemed) return linkGone(c);
	await enterAs(c, redeemed.personId, "email");
	return redirect(c, redeemed.nextPath ?? "/");
}

function linkGone(c: Ctx): Response {
	const { link, sent } = c.var.t.identity;
	const again = { href: paths.signIn(), label: sent.again };
	const view = <Message title={link.goneTitle} text={link.goneText} action={again} />;
	return page(c, { title: link.goneTitle, status: 404 }, view);
}
