import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Card,
	Cluster,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Comment } from "../queries/conversation.ts";
import { nameOr, Paragraphs, ReportChannel } from "./words.tsx";

export type ConversationProps = {
	t: Messages;
	locale: Locale;
	comments: readonly Comment[];
	/** Where a new comment is posted. */
	action: string;
	form: FormState;
	moderates: boolean;
	reportChannel: string;
};

/** What people say about it, and a place to say something. */
export function Conversation(props: ConversationProps) {
	const { t, comments, action, form, reportChannel } = props;
	const texts = t.innovation.conversation;
	return (
		<section class="stack" aria-labelledby="conversation">
			<Heading level={2} id="conversation">
				{texts.title}
			</Heading>
			{comments.length === 0 && <p>{texts.empty}</p>}
			{comments.map((comment) => (
				<OneComment {...props} comment={comment} />
			))}
			<Form action={action}>
				<LongTextField
					form={form}
					name="body"
					label={texts.label}
					hint={`${texts.hint} ${t.innovation.noNames}`}
					required
					rows={3}
					maxLength={2000}
				/>
				<Button variant="secondary">{texts.button}</Button>
			</Form>
			<ReportChannel t={t} href={reportChannel} />
		</section>
	);
}

function OneComment({ t, locale, comment, moderates }: ConversationProps & { comment: Comment }) {
	const texts = t.innovation.conversation;
	const name = nameOr(t, comment.authorName);
	return (
		<Card>
			<Cluster apart>
				<Meta>{texts.written(name, formatDateTime(comment.createdAt, locale))}</Meta>
				{comment.hiddenAt && <Tag colour="leire">{texts.isHidden}</Tag>}
			</Cluster>
			{comment.hiddenAt && comment.isMine && (
				<Alert kind="warning">
					<p>{texts.isHiddenMine}</p>
					<p>{comment.hiddenNote}</p>
				</Alert>
			)}
			<Paragraphs text={comment.body} />
			<Cluster space="tight">
				{comment.isMine && (
					<Form action={paths.comment(comment.id)}>
						<Button variant="tertiary" size="sm" label={texts.removeMine}>
							{texts.remove}
						</Button>
					</Form>
				)}
				{moderates && !comment.hiddenAt && (
					<ButtonLink
						variant="tertiary"
						size="sm"
						href={paths.commentHiding(comment.id)}
						label={texts.hideNamed(name)}
					>
						{texts.hide}
					</ButtonLink>
				)}
				{moderates && comment.hiddenAt && (
					<Form action={paths.commentHiding(comment.id)}>
						<HiddenField name="show" value="again" />
						<Button variant="tertiary" size="sm">
							{texts.showAgain}
						</Button>
					</Form>
				)}
			</Cluster>
		</Card>
	);
}

type HidingProps = { t: Messages; form: FormState; action: string; back: string; quote: string };

/** The moderator's one question: what to tell the writer. */
export function HidingPage({ t, form, action, back, quote }: HidingProps) {
	const texts = t.innovation.conversation;
	return (
		<Stack space="wide">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.hideTitle} lead={texts.hideLead} />
			<blockquote class="prose">
				<Paragraphs text={quote} />
			</blockquote>
			<Form action={action}>
				<HiddenField name="show" value="no" />
				<LongTextField
					form={form}
					name="note"
					label={texts.note}
					hint={texts.noteHint}
					required
					rows={3}
					maxLength={500}
				/>
				<Cluster>
					<Button variant="danger">{texts.hideButton}</Button>
					<ButtonLink variant="tertiary" href={back}>
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}
