import { Button, Form, HiddenField } from "../html/index.ts";
import type { Ctx } from "./context.ts";
import { page, wantsFragment } from "./respond.tsx";
import { formDataOf } from "./sound-request.ts";

/**
 * Answers a form from somebody whose session ended while they wrote: what was typed stays in the page, to be sent again
 * once they have signed in. The status is that of "not found", and so is the page for an address that is not there.
 * A form that is sent while one writes is told in words that it was not kept.
 */
export async function signedOut(c: Ctx, signInHref: string): Promise<Response> {
	const words = c.var.t.web.signedOut;
	if (wantsFragment(c)) return c.text(words.unsaved, 422);
	const sent = [...(await formDataOf(c)).entries()];
	const fields = sent.filter((entry): entry is [string, string] => typeof entry[1] === "string");
	const hadFile = sent.some(([, value]) => typeof value !== "string" && value.size > 0);
	const written = fields.map(([, value]) => value).filter((value) => value.trim().includes(" "));
	const { pathname, search } = new URL(c.req.url);
	return page(
		c,
		{ title: words.title, status: 404 },
		<section class="error-page">
			<h1>{words.title}</h1>
			<p>{words.text}</p>
			<ol>
				<li>
					<a href={signInHref} target="_blank" rel="noopener">
						{words.signIn}
					</a>
				</li>
				<li>{words.comeBack}</li>
			</ol>
			{hadFile && <p>{words.file}</p>}
			<Form action={pathname + search} multipart={hadFile}>
				{fields.map(([name, value]) => (
					<HiddenField name={name} value={value} />
				))}
				<Button>{words.again}</Button>
			</Form>
			{written.length > 0 && (
				<>
					<h2>{words.written}</h2>
					{written.map((text) => (
						<p class="written">{text}</p>
					))}
				</>
			)}
		</section>,
	);
}
