import type { Messages } from "../../../locales/index.ts";

/** What happened, what is kept, what to do; `code` is an id to quote. */
export function ErrorPage(props: { t: Pick<Messages, "web">; title: string; text: string; code?: string }) {
	const { t, title, text, code } = props;
	return (
		<section class="error-page">
			<h1>{title}</h1>
			<p>{text}</p>
			{code && (
				<p>
					<code>{code}</code>
				</p>
			)}
			<p>
				<a href="/">{t.web.toFrontPage}</a>
			</p>
		</section>
	);
}
