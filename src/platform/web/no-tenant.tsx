import { messagesIn } from "../../../locales/index.ts";
import { barePage } from "./bare-page.tsx";
import type { Ctx } from "./context.ts";

/** What the machine's owner writes to get from an empty database to somebody who can sign in. */
const firstSteps = [
	"bin/ledelsesskolen import organisation enheter.csv ansatte.csv",
	"bin/ledelsesskolen administrator ANSATTNUMMER",
];

/** Answers where no municipality is: an empty installation says how to begin, another one that the name is wrong. */
export function noTenant(c: Ctx, why: "none of this name" | "none at all"): Response {
	const texts = messagesIn("nb").web.noTenant;
	if (why === "none of this name")
		return barePage(
			c,
			404,
			texts.otherTitle,
			<section class="error-page">
				<h1>{texts.otherTitle}</h1>
				<p>{texts.otherText}</p>
			</section>,
		);
	return barePage(
		c,
		404,
		texts.emptyTitle,
		<section class="error-page">
			<h1>{texts.emptyTitle}</h1>
			<p>{texts.emptyText}</p>
			<ol>
				{[texts.importFirst, texts.thenAdministrator].map((step, at) => (
					<li>
						{step}
						<br />
						<code>{firstSteps[at]}</code>
					</li>
				))}
			</ol>
			<p>{texts.demo}</p>
		</section>,
	);
}
