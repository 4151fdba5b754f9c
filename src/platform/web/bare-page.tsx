import type { JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Ctx } from "./context.ts";

/** A page of few parts, for when the whole one cannot be made: no header, no navigation, no viewer. */
export function barePage(c: Ctx, status: 404 | 413 | 500, title: string, body: JSX.Element): Response {
	const css = c.var.deps.assets["main.css"];
	const html = renderToString(
		<html lang={c.var.locale ?? "nb"} data-color-scheme="auto" data-color="fjord">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{title}</title>
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
