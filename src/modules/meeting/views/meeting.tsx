import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	Details,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { type Item, type Kind, kinds } from "../agenda.ts";
import { paths } from "../paths.ts";
import type { Meeting, Ruling } from "../queries/meetings.ts";
import { Matter } from "./matter.tsx";
import { DecidedItem, PrintButton } from "./minutes.tsx";

export type MeetingProps = {
	t: Messages;
	locale: Locale;
	meeting: Meeting;
	agenda: readonly Item[];
	rulings: readonly Ruling[];
	/** The day suggested for looking again. */
	suggestedDay: Day;
	/** The matter whose form came back with faults. */
	returned: { kind: Kind; subjectId: string; form: FormState } | null;
	remarksForm: FormState;
};

/** What needs a decision, each with its figures and one press; what is decided so far; and the way to close. */
export function MeetingPage(props: MeetingProps) {
	const { t, locale, meeting, agenda, rulings } = props;
	const words = t.meeting;
	const lead = words.lead(agenda.length, rulings.length, meeting.chairName ?? t.portfolio.hidden);
	return (
		<Stack space="section">
			<PageHeader title={words.title(formatDate(meeting.heldOn, locale))} lead={lead} />
			{agenda.length === 0 ? <p>{words.empty}</p> : <Agenda {...props} />}
			{rulings.length > 0 && (
				<section aria-labelledby="decided">
					<Stack>
						<Heading level={2} id="decided">
							{words.minutes.decided}
						</Heading>
						{rulings.map((ruling) => (
							<DecidedItem {...{ t, locale }} item={ruling} />
						))}
					</Stack>
				</section>
			)}
			<Remarks {...props} />
			<Cluster>
				<ButtonLink href={paths.closing(meeting.id)}>{words.close.title}</ButtonLink>
				<ButtonLink href={paths.minutesFile(meeting.id)} variant="secondary" download>
					{words.minutes.draftFile}
				</ButtonLink>
				<PrintButton t={t} />
			</Cluster>
		</Stack>
	);
}

/** The matters under what they are about. */
function Agenda(props: MeetingProps) {
	const { t, agenda } = props;
	const byKind = Map.groupBy(agenda, ({ kind }) => kind);
	return (
		<Stack space="section">
			{kinds.map((kind) => {
				const of = byKind.get(kind) ?? [];
				if (of.length === 0) return null;
				return (
					<section aria-labelledby={`kind-${kind}`}>
						<Stack>
							<Heading level={2} id={`kind-${kind}`}>
								{t.meeting.kinds[kind]}
							</Heading>
							{of.map((item) => (
								<Matter {...props} item={item} />
							))}
						</Stack>
					</section>
				);
			})}
		</Stack>
	);
}

function Remarks({ t, meeting, remarksForm: form }: MeetingProps) {
	const words = t.meeting.remarks;
	return (
		<Details summary={words.title} open={isRefused(form)}>
			<Form action={paths.remarks(meeting.id)} form={form}>
				<ErrorSummary form={form} t={t} />
				<TextField form={form} name="present" label={t.meeting.form.present} maxLength={500} />
				<LongTextField form={form} name="remarks" label={words.field} hint={words.hint} maxLength={4000} />
				<Button variant="secondary">{words.save}</Button>
			</Form>
		</Details>
	);
}
