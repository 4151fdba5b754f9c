import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Form,
	Heading,
	HiddenField,
	NextStep,
	Stack,
} from "../../../platform/html/index.ts";
import { exceptionHref } from "../exception-links.ts";
import { paths } from "../paths.ts";
import { usualNoticeWeeks } from "../programme.ts";
import { daysInWords } from "../words.ts";
import type { Exception } from "../worklist.ts";

/** How many exceptions are shown; the rest come up as these are dealt with. */
const shown = 12;

type Props = { t: Messages; locale: Locale; programmeId: string; exceptions: readonly Exception[] };

/** The most pressing exception as the page's next step; nothing when all is in order. */
export function NextException({ t, locale, programmeId, exceptions }: Props) {
	const [first] = exceptions;
	if (!first) return null;
	const words = t.programmes.exceptions[first.kind];
	return (
		<NextStep
			label={t.programmes.page.next}
			title={words.title(first.count)}
			text={
				<>
					{first.gathering && <p>{gatheringLine(t, locale, first)}</p>}
					<p>{words.text(first.count, first.gathering?.noticeWeeks ?? usualNoticeWeeks)}</p>
				</>
			}
			action={
				first.kind === "not-started" ? (
					<Form action={paths.programmeState(programmeId)}>
						<HiddenField name="to" value="running" />
						<Button>{words.action}</Button>
					</Form>
				) : (
					<ButtonLink href={exceptionHref(programmeId, first)}>{words.action}</ButtonLink>
				)
			}
		/>
	);
}

/** What else is out of order, each with the page where it is mended. */
export function Worklist({ t, locale, programmeId, exceptions }: Props) {
	const rest = exceptions.slice(1, shown + 1);
	const words = t.programmes.page;
	return (
		<section aria-labelledby="worklist">
			<Stack>
				<Heading level={2} id="worklist">
					{words.worklist}
				</Heading>
				{rest.length === 0 && (
					<p>{exceptions.length === 0 ? words.worklistEmpty : t.programmes.page.worklistOne}</p>
				)}
				<ul class="worklist">
					{rest.map((exception) => (
						<li>
							<a href={exceptionHref(programmeId, exception)}>
								{t.programmes.exceptions[exception.kind].title(exception.count)}
							</a>
							{exception.gathering && <p class="meta">{gatheringLine(t, locale, exception)}</p>}
						</li>
					))}
				</ul>
				{exceptions.length > shown + 1 && (
					<p class="meta">{words.worklistMore(exceptions.length - shown - 1)}</p>
				)}
			</Stack>
		</section>
	);
}

function gatheringLine(t: Messages, locale: Locale, { gathering }: Exception): string {
	if (!gathering) return "";
	const parts = [gathering.cohortName, t.programmes.gatheringWithTheme(gathering.number, gathering.theme)];
	if (gathering.days.length > 0) parts.push(daysInWords(t, locale, gathering.days));
	return parts.join(" · ");
}
