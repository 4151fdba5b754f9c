import type { Locale, Messages } from "../../../../locales/index.ts";
import { Heading, Meta } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Letter, Paragraph } from "../letters.ts";
import type { Outcome } from "../outcome.ts";
import { outcomeColour } from "./colours.ts";

type LetterProps = {
	t: Messages;
	locale: Locale;
	id: string;
	/** The person who stands behind the words. */
	from: string;
	sentAt: Date | null;
	outcome: Outcome;
	letter: Letter;
	/** The address of this page: a letter leads here, and here it is read. */
	here: string;
};

/** A letter as the team got it by mail, on a sheet of its own: who writes, the answer in large words, then why. */
export function LetterSheet({ t, locale, id, from, sentAt, outcome, letter, here }: LetterProps) {
	const answer = letter.paragraphs.find(({ stands }) => stands === "answer");
	const parts = letter.paragraphs.filter(
		({ title, text, stands }) => stands !== "answer" && (title !== null || !text.includes(here)),
	);
	return (
		<article class="letter-sheet" data-edge={outcomeColour[outcome]} aria-labelledby={id}>
			<header class="letter-head">
				<Meta>
					{from}
					{sentAt && `. ${t.pitching.evening.from.sentOn(formatDate(sentAt, locale))}`}
				</Meta>
				<Heading id={id} level={2} size="sm">
					{answer?.title}
				</Heading>
				<p class="letter-answer">{answer?.text}</p>
			</header>
			<div class="letter-words">
				{parts.map((part) => (
					<Part part={part} />
				))}
			</div>
		</article>
	);
}

function Part({ part: { title, text, stands, items = [] } }: { part: Paragraph }) {
	return (
		<>
			{title && <Heading level={3}>{title}</Heading>}
			{text && <p class={stands === "first" ? "letter-first" : undefined}>{text}</p>}
			{items.length > 0 && (
				<dl class="letter-items">
					{items.map((item) => (
						<div>
							<dt>{item.title}</dt>
							<dd>{item.text}</dd>
						</div>
					))}
				</dl>
			)}
		</>
	);
}
