import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Card,
	Cluster,
	DefinitionList,
	Heading,
	PageHeader,
	Prose,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { MinuteItem, Minutes } from "../minutes.ts";
import { decisionOf, headOf } from "../minutes-pdf.ts";
import { paths } from "../paths.ts";
import type { Meeting } from "../queries/meetings.ts";

type Props = { t: Messages; locale: Locale; meeting: Meeting; minutes: Minutes };

/** The minutes of a meeting that is over: to read, to print, to file. */
export function MinutesPage({ t, locale, meeting, minutes }: Props) {
	const words = t.meeting.minutes;
	const closed = meeting.closedAt ? formatDate(meeting.closedAt, locale) : "";
	return (
		<Stack space="section">
			<PageHeader
				title={words.titleOf(formatDate(minutes.heldOn, locale))}
				lead={words.closedBy(meeting.closedByName ?? t.portfolio.hidden, closed)}
				state={<Tag colour="mose">{t.meeting.list.closed}</Tag>}
			/>
			<DefinitionList
				items={headOf(minutes, { t, locale }).map(([term, description]) => ({ term, description }))}
			/>
			<section aria-labelledby="decided">
				<Stack>
					<Heading level={2} id="decided">
						{words.decided}
					</Heading>
					{minutes.decided.length === 0 && <p>{words.nothing}</p>}
					{minutes.decided.map((item) => (
						<DecidedItem {...{ t, locale, item }} />
					))}
				</Stack>
			</section>
			{minutes.left.length > 0 && (
				<section aria-labelledby="left">
					<Stack space="tight">
						<Heading level={2} id="left">
							{words.left}
						</Heading>
						<ul>
							{minutes.left.map(({ kind, title }) => (
								<li>{`${t.meeting.kinds[kind]}: ${title}`}</li>
							))}
						</ul>
					</Stack>
				</section>
			)}
			{minutes.remarks && (
				<section aria-labelledby="remarks">
					<Stack space="tight">
						<Heading level={2} id="remarks">
							{words.remarks}
						</Heading>
						<Prose>
							<p class="written">{minutes.remarks}</p>
						</Prose>
					</Stack>
				</section>
			)}
			<Cluster>
				<ButtonLink href={paths.minutesFile(meeting.id)} variant="secondary" download>
					{words.download}
				</ButtonLink>
				<PrintButton t={t} />
			</Cluster>
		</Stack>
	);
}

/** One decision with its figures, who decided and why. */
export function DecidedItem({ t, locale, item }: { t: Messages; locale: Locale; item: MinuteItem }) {
	const facts = decisionOf(item, { t, locale });
	return (
		<Card title={item.title}>
			<DefinitionList
				items={facts.map(([term, text]) => ({ term, description: <span class="written">{text}</span> }))}
			/>
		</Card>
	);
}

/** Comes forth with script; without it the browser's own menu prints the page. */
export const PrintButton = ({ t }: { t: Messages }) => (
	<print-page hidden>
		<Button type="button" variant="tertiary">
			{t.meeting.minutes.print}
		</Button>
	</print-page>
);
