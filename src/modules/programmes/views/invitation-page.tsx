import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	ChoiceField,
	DefinitionList,
	ErrorSummary,
	Form,
	PageHeader,
	Prose,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type AnswerRefusal, declineReasons } from "../enrolment.ts";
import { paths } from "../paths.ts";
import type { Invitation } from "../queries/enrolments.ts";
import { placeInWords, timeInWords } from "../words.ts";

type Props = {
	t: Messages;
	locale: Locale;
	invitation: Invitation;
	form: FormState;
	refusal: AnswerRefusal | null;
	/** Where the answer goes, and where the calendar file is: the personal link's own, or one's own programme's. */
	action: string;
	calendarHref: string;
};

/** An invitation to answer, without signing in: what, when, where, yes or no. */
export function InvitationPage({ t, locale, invitation, form, refusal, action, calendarHref }: Props) {
	const words = t.programmes.answer;
	const { givenName, programmeTitle, cohortName, number, theme, state, answerBy, days } = invitation;
	return (
		<Stack space="section">
			<PageHeader
				title={t.programmes.gatheringWithTheme(number, theme)}
				lead={`${words.hello(givenName)}. ${words.lead(programmeTitle, cohortName)}.`}
			/>
			<DefinitionList
				items={[
					{ term: words.when, description: timeInWords(t, locale, invitation) },
					{ term: words.where, description: placeInWords(t, invitation) },
					...(answerBy ? [{ term: words.by, description: formatDate(answerBy, locale) }] : []),
				]}
			/>
			{state !== "invited" && (
				<Alert kind={state === "yes" ? "success" : "info"}>
					<p>{words.states[state]}</p>
					{answerBy && refusal === null && <p>{words.until(formatDate(answerBy, locale))}</p>}
				</Alert>
			)}
			{refusal ? (
				<p>{words.refusals[refusal]}</p>
			) : (
				<AnswerForm t={t} form={form} action={action} state={state} />
			)}
			{days.length > 0 && (
				<p>
					<a href={calendarHref} download>
						{words.calendar}
					</a>
				</p>
			)}
		</Stack>
	);
}

type FormProps = { t: Messages; form: FormState; action: string; state: Invitation["state"] };

function AnswerForm({ t, form, action, state }: FormProps) {
	const words = t.programmes.answer;
	return (
		<>
			<ErrorSummary form={form} t={t} labels={{ coming: words.question }} />
			<Form action={action}>
				<ChoiceField
					form={form}
					name="coming"
					label={words.question}
					required
					options={[
						{ value: "yes", label: words.yes },
						{ value: "no", label: words.no },
					]}
				/>
				<TextField
					form={form}
					name="standIn"
					label={words.standIn}
					hint={words.standInHint}
					autocomplete="off"
					maxLength={120}
				/>
				<ChoiceField
					form={form}
					name="reason"
					label={words.reason}
					hint={words.reasonHint}
					options={declineReasons.map((value) => ({ value, label: t.programmes.reasons[value] }))}
				/>
				<Button wide>{state === "invited" ? words.send : words.change}</Button>
			</Form>
		</>
	);
}

/** For a link that leads nowhere: replaced by a newer one, or never ours. */
export function UnknownInvitation({ t }: { t: Messages }) {
	const words = t.programmes.answer;
	return (
		<Stack>
			<PageHeader title={words.unknownTitle} />
			<Prose>
				<p>{words.unknownText}</p>
			</Prose>
			<div>
				<ButtonLink href={paths.myProgramme()}>{words.toMyProgramme}</ButtonLink>
			</div>
		</Stack>
	);
}
