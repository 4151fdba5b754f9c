import type { Locale, Messages } from "../../../locales/index.ts";
import {
	Alert,
	Button,
	DefinitionList,
	EmptyState,
	Form,
	PageHeader,
	Pagination,
	Stack,
	Table,
	Tag,
} from "../html/index.ts";
import { formatDateTime } from "../i18n/format.ts";
import { withQuery } from "../web/path.ts";
import type { MailState } from "./message.ts";
import { type OutboxMessage, type OutboxRow, pageSize } from "./outbox.ts";
import { paths } from "./paths.ts";

type Texts = { t: Messages; locale: Locale };

const colours = { queued: "sol", sending: "sol", sent: "mose", kept: "neutral", failed: "leire" } as const;

function StateTag({ state, t }: { state: MailState; t: Messages }) {
	return <Tag colour={colours[state]}>{t.mail.states[state]}</Tag>;
}

type OutboxProps = Texts & { rows: readonly OutboxRow[]; count: number; page: number };

/** What was sent, what waits and what went wrong. */
export function Outbox({ t, locale, rows, count, page }: OutboxProps) {
	const columns = [
		{ key: "subject", label: t.mail.subject },
		{ key: "recipient", label: t.mail.recipient },
		{ key: "created", label: t.mail.created },
		{ key: "state", label: t.mail.state },
	];
	return (
		<Stack space="wide">
			<PageHeader title={t.mail.outbox} lead={t.mail.lead} />
			<Table
				caption={t.mail.count(count)}
				columns={columns}
				rows={rows.map((row) => [
					<a href={paths.message(row.id)}>{row.subject}</a>,
					row.recipient || t.mail.noAddress,
					formatDateTime(row.createdAt, locale),
					<StateTag state={row.state} t={t} />,
				])}
				empty={<EmptyState title={t.mail.emptyTitle} text={t.mail.emptyText} />}
			/>
			<Pagination
				page={page}
				pageCount={Math.ceil(count / pageSize)}
				hrefFor={(number) => withQuery(paths.outbox(), { page: number })}
				t={t}
			/>
		</Stack>
	);
}

type MessageProps = Texts & { message: OutboxMessage; text?: string; canSendAgain: boolean };

/** One message as it reads to the one who got it. */
export function Message({ t, locale, message, text, canSendAgain }: MessageProps) {
	const facts = [
		{ term: t.mail.recipient, description: message.recipient || t.mail.noAddress },
		{ term: t.mail.created, description: formatDateTime(message.createdAt, locale) },
		...(message.attachmentNames.length > 0
			? [{ term: t.mail.attachments, description: message.attachmentNames.join(", ") }]
			: []),
	];
	return (
		<Stack space="wide">
			<PageHeader title={message.subject} state={<StateTag state={message.state} t={t} />} />
			{message.lastError && (
				<Alert kind="warning" title={t.mail.troubleTitle}>
					<p>{message.lastError === "interrupted" ? t.mail.interrupted : message.lastError}</p>
				</Alert>
			)}
			<DefinitionList items={facts} />
			{text !== undefined ? <Text text={text} /> : <Alert>{t.mail.textIsPersonal}</Alert>}
			{canSendAgain && (
				<Form action={paths.sendAgain(message.id)}>
					<Button>{t.mail.sendAgain}</Button>
				</Form>
			)}
		</Stack>
	);
}

const link = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/g;

/** Plain text with its paragraphs, and links that can be followed. */
function Text({ text }: { text: string }) {
	return (
		<div class="prose mail-text">
			{text.split(/\n{2,}/).map((paragraph) => (
				<p>
					{paragraph.split("\n").map((line, index) => (
						<>
							{index > 0 && <br />}
							{line.split(link).map((part) => (part.match(/^https?:/) ? <a href={part}>{part}</a> : part))}
						</>
					))}
				</p>
			))}
		</div>
	);
}
