import { HTTPException } from "hono/http-exception";
import { renderToString } from "preact-render-to-string";
import { messagesIn } from "../../../locales/index.ts";
import { kindOfError } from "../error-kind.ts";
import { writeLog } from "../log.ts";
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
		return bare(c, 413, <ErrorPage t={{ web: t }} {...t.tooLarge} />);
	if (error instanceof HTTPException) return error.getResponse();
	writeLog("error", "request failed", {
		requestId: c.var.requestId,
		route: c.req.routePath,
		error: kindOfError(error),
	});
	return bare(c, 500, <ErrorPage t={{ web: t }} {...t.failed} code={c.var.requestId} />);
}

function bare(c: Ctx, status: 413 | 500, body: preact.JSX.Element): Response {
	const css = c.var.deps.assets["main.css"];
	const html = renderToString(
		<html lang={c.var.locale ?? "nb"} data-color-scheme="auto" data-color="fjord">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{status}</title>
				{css && <link rel="stylesheet" href={css} />}
			</head>
			<body>
				<main id="main" class="main">
					{body}
				</main>
			</body>
		</html>,
	);
	return c.html(`<!doctype html>${html}`, status);
}
