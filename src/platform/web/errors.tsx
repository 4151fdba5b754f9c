import { HTTPException } from "hono/http-exception";
import { messagesIn } from "../../../locales/index.ts";
import { kindOfError } from "../error-kind.ts";
import { writeLog } from "../log.ts";
import { barePage } from "./bare-page.tsx";
import type { Ctx } from "./context.ts";
import { ErrorPage } from "./error-page.tsx";
import { notFound } from "./respond.tsx";

/** What answers an address that no module has. */
export const notFoundRoute = { access: "public", handle: notFound } as const;

/**
 * Answers when something threw: a page of few parts (whatever failed may fail again) with an id to quote.
 * The log gets the id and the error, never the form or the person.
 */
export function errorAnswer(error: Error, c: Ctx): Response {
	const t = messagesIn(c.var.locale ?? c.var.tenant?.locale ?? "nb").web;
	if (error instanceof HTTPException && error.status === 413)
		return barePage(c, 413, t.tooLarge.title, <ErrorPage t={{ web: t }} {...t.tooLarge} />);
	if (error instanceof HTTPException) return error.getResponse();
	writeLog("error", "request failed", {
		requestId: c.var.requestId,
		route: c.req.routePath,
		error: kindOfError(error),
	});
	return barePage(c, 500, t.failed.title, <ErrorPage t={{ web: t }} {...t.failed} code={c.var.requestId} />);
}
