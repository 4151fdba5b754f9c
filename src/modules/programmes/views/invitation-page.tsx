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
} from "../../../platform/html/index.ts";
import { formatDate, formatList } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type AnswerRefusal, declineReasons } from "../enrolment.ts";
import { paths } from "../paths.ts";
import type { PlaceElsewhere } from "../queries/elsewhere.ts";
import type { Invitation } from "../queries/enrolments.ts";
import type { StandInCandidate } from "../queries/stand-ins.ts";
import { placeInWords, timeInWords } from "../words.ts";
import { ApologySection, CatchUpSection, DoorSection, OtherCohortSection } from "./invitation-sections.tsx";
import { StandInField } from "./stand-in-field.tsx";

/** Where the forms go: the personal link's own addresses, or one's own programme's. */
export type Addresses = {
	action: string;
	apology: string;
	elsewhere: string;
	checkIn: string;
	calendarHref: string;
	/** Only for those who are signed in. */
	swapHref: string | null;
	/** Whose they are, where the server goes by who is signed in. */
	by: string | null;
};

/** Checking in today: the form for the code, or that it is done. */
export type DoorProps = { form: FormState; sentKey: string; present: boolean };

export type InvitationProps = {
	t: Messages;
	locale: Locale;
	invitation: Invitation;
	form: FormState;
	candidates: readonly StandInCandidate[];
	/** The same for the days with another cohort. */
	thereCandidates: readonly StandInCandidate[];
	apologyForm: FormState;
	elsewhereForm: FormState;
	refusal: AnswerRefusal | null;
	addresses: Addresses;
	/** Days that apologies can be sent for; none where one has no place. */
	daysLeft: readonly string[];
	offer: "catch-up" | "other" | null;
	places: readonly PlaceElsewhere[];
	door: DoorProps | null;
};

/** An invitation, without signing in: what, when, where, the answer, and what to do when plans change. */
export function InvitationPage(props: InvitationProps) {
	const { t, locale, invitation, refusal, addresses, daysLeft, offer } = props;
	const { form, apologyForm, elsewhereForm } = props;
	const words = t.programmes.answer;
	const { givenName, programmeTitle, cohortName, number, theme, answerBy, days } = invitation;
	const doorErrors = props.door?.form.errors;
	const errors = { ...doorErrors, ...form.errors, ...apologyForm.errors, ...elsewhereForm.errors };
	return (
		<Stack space="section">
			<PageHeader
				title={t.programmes.gatheringWithTheme(number, theme)}
				lead={`${words.hello(givenName)}. ${words.lead(programmeTitle, cohortName)}.`}
			/>
			<ErrorSummary form={{ ...form, errors }} t={t} labels={{ coming: words.question }} />
			<DefinitionList
				items={[
					{ term: words.when, description: timeInWords(t, locale, invitation) },
					{ term: words.where, description: placeInWords(t, invitation) },
					...(answerBy && refusal === null
						? [{ term: words.by, description: formatDate(answerBy, locale) }]
						: []),
				]}
			/>
			{props.door && <DoorSection t={t} door={props.door} addresses={addresses} />}
			<Standing {...props} />
			{offer === "catch-up" && <CatchUpSection {...props} />}
			{refusal === null && <AnswerForm {...props} />}
			{daysLeft.length > 0 && <ApologySection {...props} />}
			{offer === "other" && <OtherCohortSection {...props} />}
			<Links t={t} days={days} addresses={addresses} maySwap={offer === "other"} />
		</Stack>
	);
}

/** What has been answered, and what cannot be answered any more. */
function Standing({ t, locale, invitation, refusal }: InvitationProps) {
	const words = t.programmes.answer;
	const { state, answerBy, apologies, standIn } = invitation;
	const told = formatList(
		apologies.map((day) => formatDate(day, locale)),
		locale,
	);
	if (refusal === "cancelled") return <Alert kind="warning">{words.refusals.cancelled}</Alert>;
	if (state === "invited") return refusal && <p>{words.refusals[refusal]}</p>;
	return (
		<Alert kind={state === "yes" ? "success" : "info"}>
			<p>{words.states[state]}</p>
			{told && <p>{t.enrolment.apology.told(told)}</p>}
			{state === "yes" && standIn && <p>{t.enrolment.standIn.is(standIn)}</p>}
			{answerBy && refusal === null && <p>{words.until(formatDate(answerBy, locale))}</p>}
		</Alert>
	);
}

function AnswerForm({ t, form, candidates, addresses, invitation, offer, places }: InvitationProps) {
	const hasBetter = offer === "catch-up" && places.length > 0;
	const words = t.programmes.answer;
	return (
		<Form action={addresses.action}>
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
			<StandInField
				{...{ t, form, candidates }}
				name="standIn"
				label={t.enrolment.standIn.label}
				hint={invitation.standInRequired ? t.enrolment.standIn.hintRequired : t.enrolment.standIn.hint}
				required={invitation.standInRequired}
			/>
			<ChoiceField
				form={form}
				name="reason"
				label={words.reason}
				hint={words.reasonHint}
				options={declineReasons.map((value) => ({ value, label: t.programmes.reasons[value] }))}
			/>
			<Button wide variant={hasBetter ? "secondary" : "primary"}>
				{invitation.state === "invited" ? words.send : words.change}
			</Button>
		</Form>
	);
}

type LinksProps = { t: Messages; days: readonly string[]; addresses: Addresses; maySwap: boolean };

function Links({ t, days, addresses, maySwap }: LinksProps) {
	return (
		<Stack>
			{maySwap && addresses.swapHref && (
				<p>
					<a href={addresses.swapHref}>{t.enrolment.swap.link}</a>
				</p>
			)}
			{days.length > 0 && (
				<p>
					<a href={addresses.calendarHref} download>
						{t.programmes.answer.calendar}
					</a>
				</p>
			)}
		</Stack>
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
