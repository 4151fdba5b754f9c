import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	Card,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	Meta,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { dayOf, formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import type { AccessRequest } from "../queries/retention.ts";

type RetentionProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	requests: readonly AccessRequest[];
	form: FormState;
};

/** What is deleted and when, what stays, and the requests for access that hold the deletion. */
export function RetentionPage(props: RetentionProps) {
	const { t, locale, day, requests, form } = props;
	const texts = t.pitching.retention;
	const isHeld = requests.some(({ closedAt }) => closedAt === null);
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<ErrorSummary form={form} t={t} labels={{ caseNumber: texts.caseNumber }} />
			<Alert kind={isHeld ? "warning" : "info"}>
				<p>{isHeld ? texts.held : whenOf(t, locale, day)}</p>
			</Alert>
			{requests.length > 0 && (
				<section aria-labelledby="requests">
					<Stack>
						<Heading id="requests">{texts.requests}</Heading>
						{requests.map((request) => (
							<Request {...props} request={request} />
						))}
					</Stack>
				</section>
			)}
			<section aria-labelledby="new-request">
				<Stack>
					<Heading id="new-request">{texts.newTitle}</Heading>
					<Form action={paths.accessRequests(day.id)}>
						<TextField
							form={form}
							name="caseNumber"
							label={texts.caseNumber}
							hint={texts.caseNumberHint}
							maxLength={100}
							required
						/>
						<Button>{texts.open}</Button>
					</Form>
				</Stack>
			</section>
		</Stack>
	);
}

function whenOf(t: Messages, locale: Locale, { releasedAt }: PitchDay): string {
	if (releasedAt === null) return t.pitching.retention.notYet;
	const [year = "", ...rest] = dayOf(releasedAt).split("-");
	return t.pitching.retention.deletedOn(formatDate([Number(year) + 1, ...rest].join("-"), locale));
}

function Request({ t, locale, day, request }: RetentionProps & { request: AccessRequest }) {
	const texts = t.pitching.retention;
	const { closedAt } = request;
	return (
		<Card title={request.caseNumber}>
			<Meta>
				{closedAt === null
					? texts.openSince(formatDate(request.openedAt, locale))
					: texts.answeredOn(formatDate(closedAt, locale))}
			</Meta>
			{closedAt === null && (
				<Form action={paths.accessRequestClosing(day.id)} label={request.caseNumber}>
					<HiddenField name="id" value={request.id} />
					<Button variant="secondary">{texts.close}</Button>
				</Form>
			)}
		</Card>
	);
}
