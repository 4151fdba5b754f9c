import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Card,
	ChoicesField,
	Cluster,
	DateField,
	DefinitionList,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate, formatList } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Found } from "../plan.ts";
import type { KeptMeeting } from "../queries/plan.ts";
import type { PlanProps } from "./plan.tsx";

/** The start meeting on the page of the plan: when, who, and what was agreed. */
export function StartMeetingCard({ t, locale, meeting, mayPlan, initiative }: PlanProps) {
	const words = t.followup.startMeeting;
	return (
		<Card title={words.title} level={2}>
			{meeting === null ? <p>{words.none}</p> : <Kept {...{ t, locale, meeting }} />}
			{mayPlan && (
				<ButtonLink href={paths.startMeeting(initiative.id)} variant="secondary">
					{meeting === null ? words.write : words.change}
				</ButtonLink>
			)}
		</Card>
	);
}

function Kept({ t, locale, meeting }: { t: Messages; locale: Locale; meeting: KeptMeeting }) {
	const words = t.followup.startMeeting;
	const day = formatDate(meeting.heldOn, locale);
	const present = [...meeting.people.map(({ name }) => name), ...(meeting.others ? [meeting.others] : [])];
	const items = [
		[words.place, meeting.place],
		[words.present, formatList(present, locale)],
		[words.agreedTerm, meeting.agreed],
	].filter(([, text]) => text !== "");
	return (
		<>
			<p>{meeting.agreed ? words.held(day) : words.planned(day)}</p>
			<DefinitionList
				items={items.map(([term, text]) => ({ term, description: <span class="written">{text}</span> }))}
			/>
		</>
	);
}

type Props = {
	t: Messages;
	locale: Locale;
	initiative: Found;
	form: FormState;
	/** What somebody else has written meanwhile; null where nobody has. */
	theirs: KeptMeeting | null;
	people: readonly { id: string; name: string; part: string }[];
};

/** The day first; the rest when one has met. */
export function StartMeetingPage({ t, locale, initiative, form, theirs, people }: Props) {
	const words = t.followup.startMeeting;
	const options = people.map(({ id, name, part }) => ({ value: id, label: name, hint: part }));
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			{theirs && (
				<Alert kind="warning" title={words.theirs} live>
					<p>{words.changed}</p>
					<Kept {...{ t, locale, meeting: theirs }} />
				</Alert>
			)}
			<Form action={paths.startMeeting(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				<HiddenField name="version" value={String(form.values.version ?? "0")} />
				<DateField form={form} name="heldOn" label={words.day} required />
				<TextField form={form} name="place" label={words.place} maxLength={120} />
				{options.length > 0 && (
					<ChoicesField form={form} name="people" label={words.people} options={options} />
				)}
				{options.length <= 1 && <p class="meta">{words.noPeople}</p>}
				<TextField form={form} name="others" label={words.others} hint={words.othersHint} maxLength={300} />
				<LongTextField
					form={form}
					name="agreed"
					label={words.agreed}
					hint={words.agreedHint}
					maxLength={4000}
					rows={5}
				/>
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={paths.plan(initiative.id)} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}
