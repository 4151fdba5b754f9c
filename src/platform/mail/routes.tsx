import { z } from "zod";
import type { Ctx } from "../web/context.ts";
import { readQuery } from "../web/forms.ts";
import { notFound, page, redirect } from "../web/respond.tsx";
import { get, post, type Route } from "../web/route.ts";
import { mayReadOutbox, outboxMessage, outboxPage, readableText, sendAgain } from "./outbox.ts";
import { Message, Outbox } from "./outbox-views.tsx";
import { paths } from "./paths.ts";

const query = z.object({ page: z.coerce.number().int().min(1).catch(1) });

async function list(c: Ctx): Promise<Response> {
	if (!mayReadOutbox(c)) return notFound(c);
	const { db, t, locale } = c.var;
	const asked = readQuery(c, query);
	const number = asked.ok ? asked.value.page : 1;
	const found = await outboxPage(db, number);
	return page(c, { title: t.mail.outbox }, <Outbox t={t} locale={locale} {...found} page={number} />);
}

async function show(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const message = mayReadOutbox(c) ? await outboxMessage(db, c.req.param("id") ?? "") : undefined;
	if (!message) return notFound(c);
	const canSendAgain =
		(message.state === "failed" || message.state === "kept") &&
		message.recipient !== "" &&
		c.var.deps.config.smtpUrl !== null;
	return page(
		c,
		{ title: message.subject, crumbs: [{ label: t.mail.outbox, href: paths.outbox() }] },
		<Message
			t={t}
			locale={locale}
			message={message}
			text={readableText(c, message)}
			canSendAgain={canSendAgain}
		/>,
	);
}

async function deliver(c: Ctx): Promise<Response> {
	const id = c.req.param("id") ?? "";
	const queued = mayReadOutbox(c) && (await sendAgain(c.var.db, id));
	return queued ? redirect(c, paths.message(id), c.var.t.mail.queuedAgain) : notFound(c);
}

/** Reading is public in a demo alone; the handlers ask. */
export const routes: readonly Route[] = [
	get(paths.outbox, "public", list),
	get(paths.message, "public", show),
	post(paths.sendAgain, ["administrator", "office"], deliver),
];
