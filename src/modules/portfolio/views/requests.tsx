import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Card,
	ChoiceField,
	Cluster,
	Details,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	type NavigationLink,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { blankForm, type FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Request } from "../queries/requests.ts";
import { CoverLine } from "./cover.tsx";
import { PortfolioTabs } from "./tabs.tsx";
import { AnswerTag } from "./words.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	requests: readonly Request[];
	/** Who can be named, by competence. */
	names: ReadonlyMap<string, readonly { value: string; label: string }[]>;
	/** May the reader have people in the pools? */
	leads: boolean;
	/** The answer that was sent with faults, and which request it was for. */
	faulty: { id: string; form: FormState } | null;
	/** What other modules have about the portfolio. */
	links: readonly NavigationLink[];
};

/** What waits for this leader's yes or no, and what was answered. */
export function RequestsPage(props: Props) {
	const { t, requests } = props;
	const words = t.portfolio.requests;
	const waiting = requests.filter(({ answer }) => answer === null);
	const answered = requests.filter(({ answer }) => answer !== null);
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<PortfolioTabs t={t} links={props.links} at="requests" />
			{props.leads && (
				<Cluster>
					<ButtonLink href={paths.myPeople()} variant="secondary">
						{t.capacity.people.link}
					</ButtonLink>
				</Cluster>
			)}
			{requests.length === 0 && <EmptyState title={words.emptyTitle} text={words.emptyText} />}
			{waiting.length > 0 && <Group {...props} title={words.waiting} requests={waiting} />}
			{answered.length > 0 && <Group {...props} title={words.answered} requests={answered} />}
		</Stack>
	);
}

function Group({ title, ...props }: Props & { title: string }) {
	return (
		<Stack>
			<Heading level={2}>{title}</Heading>
			{props.requests.map((request, at) => (
				<OneRequest {...props} request={request} first={at === 0} />
			))}
		</Stack>
	);
}

/** The first that waits has the page's one primary button. */
type OneProps = Props & { request: Request; first: boolean };

function OneRequest(props: OneProps) {
	const { t, locale, request } = props;
	const words = t.portfolio.requests;
	const hours = formatNumber(request.hours, locale);
	const asker = request.askerName ?? t.portfolio.hidden;
	return (
		<Card
			title={
				request.initiativeId ? (
					<a href={paths.initiative(request.initiativeId)}>{request.title}</a>
				) : (
					request.title
				)
			}
			colour={request.answer === null ? "sol" : undefined}
		>
			<p>
				<strong>{words.wants(hours, request.competenceName, t.portfolio.quarter(request.quarter))}</strong>
			</p>
			{request.personName && <p>{t.capacity.naming.meant(request.personName)}</p>}
			{request.answer === null && <p>{roomText(request, t, locale)}</p>}
			<CoverLine t={t} locale={locale} request={request} mayChange />
			<Meta>{words.askedBy(asker, formatDate(request.askedAt, locale))}</Meta>
			{request.answer === null ? <AnswerForm {...props} /> : <Answered {...props} />}
		</Card>
	);
}

function roomText(request: Request, t: Messages, locale: Locale): string {
	const words = t.portfolio.requests;
	const free = request.available - request.promised;
	const hours = (n: number) => formatNumber(n, locale);
	if (free < request.hours) {
		return words.roomLess(hours(request.hours - free), hours(request.available));
	}
	return words.room(hours(Math.max(0, free)), hours(request.available));
}

function Answered(props: OneProps) {
	const { t, locale, request, faulty } = props;
	const words = t.portfolio.requests;
	const when = request.answeredAt ? formatDate(request.answeredAt, locale) : "";
	return (
		<>
			<p>
				<AnswerTag t={t} state={request.answer ?? "waiting"} />
				{request.answerWords && <span class="written"> «{request.answerWords}»</span>}
			</p>
			<Meta>{when}</Meta>
			<Details summary={words.change} open={faulty?.id === request.id}>
				<AnswerForm {...props} />
			</Details>
		</>
	);
}

function AnswerForm({ t, request, faulty, first, names }: OneProps) {
	const words = t.portfolio.requests;
	const people = names.get(request.competenceId) ?? [];
	const isUnpaid = request.coverHourCost !== null && request.coverAccount === "";
	const mine = faulty?.id === request.id;
	const form = mine ? faulty.form : blankForm({ answer: request.answer ?? "", words: request.answerWords });
	const ids = {
		answer: `answer-${request.id}`,
		words: `words-${request.id}`,
		personId: `person-${request.id}`,
		coverAccount: `account-${request.id}`,
	};
	const options = [
		{ value: "yes", label: words.yes },
		{ value: "no", label: words.no },
	];
	return (
		<Form action={paths.capacityAnswer(request.id)}>
			{mine && <ErrorSummary form={form} t={t} ids={ids} />}
			<ChoiceField
				form={form}
				name="answer"
				id={ids.answer}
				label={words.answer}
				options={options}
				required
			/>
			<LongTextField
				form={form}
				name="words"
				id={ids.words}
				label={words.words}
				hint={words.wordsHint}
				maxLength={1000}
				rows={2}
			/>
			<WhoAndAccount t={t} form={form} ids={ids} people={people} isUnpaid={isUnpaid} />
			<Button
				variant={request.answer === null && first ? "primary" : "secondary"}
				label={words.sendLabel(request.title)}
			>
				{words.send}
			</Button>
		</Form>
	);
}

type WhoProps = {
	t: Messages;
	form: FormState;
	ids: { personId: string; coverAccount: string };
	people: readonly { value: string; label: string }[];
	isUnpaid: boolean;
};

/** Who it will be, where people are known; and the account, where a release from duty has none. */
function WhoAndAccount({ t, form, ids, people, isUnpaid }: WhoProps) {
	const { naming, cover } = t.capacity;
	return (
		<>
			{people.length > 0 && (
				<SelectField
					form={form}
					name="personId"
					id={ids.personId}
					label={naming.label}
					hint={naming.hint}
					options={people}
				/>
			)}
			{isUnpaid && (
				<TextField
					form={form}
					name="coverAccount"
					id={ids.coverAccount}
					label={cover.account}
					hint={cover.accountHint}
					maxLength={60}
				/>
			)}
		</>
	);
}
