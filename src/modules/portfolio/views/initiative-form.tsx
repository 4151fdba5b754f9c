import type { Messages } from "../../../../locales/index.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import {
	Alert,
	Button,
	ButtonLink,
	CheckboxField,
	Cluster,
	DateField,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	type NavigationLink,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { ChangedMeanwhile } from "../changes.ts";
import { hoursField } from "../forms.ts";
import { paths } from "../paths.ts";
import type { Choice } from "../queries/choices.ts";
import type { Person } from "../queries/people.ts";
import { PersonField } from "./person-field.tsx";

export type InitiativeFormProps = {
	t: Messages;
	form: FormState;
	candidates: readonly Person[];
	goals: readonly Choice[];
	quarters: readonly Quarter[];
	/** Hours are asked for at birth; later from the initiative's own page. */
	competences: readonly { id: string; name: string }[];
	/** The initiative that is changed; null for a new one. */
	id: string | null;
	/** Who owns the initiative that is changed, and the way to hand it over; null for a new one. */
	owned: { by: string; links: readonly NavigationLink[] } | null;
	/** What somebody else has changed while this was written. */
	changed: ChangedMeanwhile | null;
};

/** A new initiative, or changes to one. */
export function InitiativeForm(props: InitiativeFormProps) {
	const { t, form, id, candidates, owned } = props;
	const words = t.portfolio.form;
	return (
		<Stack space="wide">
			<PageHeader title={id ? words.editTitle : words.newTitle} lead={id ? undefined : words.newLead} />
			<Form action={id ? paths.editInitiative(id) : paths.initiatives()} form={form}>
				{props.changed ? (
					<Meanwhile {...props} changed={props.changed} />
				) : (
					<ErrorSummary form={form} t={t} />
				)}
				{id && <HiddenField name="version" value={String(form.values.version ?? "")} />}
				<TextField form={form} name="title" label={words.title} required maxLength={150} />
				<LongTextField
					form={form}
					name="summary"
					label={words.summary}
					hint={words.summaryHint}
					maxLength={2000}
					rows={4}
				/>
				{owned ? (
					<Owner t={t} owned={owned} />
				) : (
					<PersonField
						{...{ t, form, candidates }}
						name="owner"
						label={words.owner}
						hint={words.ownerHint}
						required
					/>
				)}
				<SelectField form={form} name="goalId" label={words.goal} options={props.goals} width="full" />
				<Timing {...props} />
				<CheckboxField
					form={form}
					name="touchesStaffing"
					label={words.touchesStaffing}
					hint={words.touchesStaffingHint}
				/>
				<DateField form={form} name="discussedOn" label={words.discussedOn} />
				<Needs {...props} />
				<Cluster>
					<Button>{id ? words.save : words.create}</Button>
					<ButtonLink href={id ? paths.initiative(id) : paths.initiatives()} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

function Owner({ t, owned }: { t: Messages; owned: NonNullable<InitiativeFormProps["owned"]> }) {
	return (
		<p>
			{t.portfolio.form.ownedBy(owned.by)}{" "}
			{owned.links.map(({ label, href }) => (
				<a href={href}>{label}</a>
			))}
		</p>
	);
}

/** Somebody else was first: what they changed, and that nothing of this is lost. */
function Meanwhile({ t, changed }: { t: Messages; changed: ChangedMeanwhile }) {
	const words = t.portfolio.changed;
	return (
		<Alert kind="warning" title={words.title(changed.by)} live>
			<p>{words.kept}</p>
			<ul>
				{changed.lines.map(({ field, from, to }) => (
					<li>{words.line(field, from, to)}</li>
				))}
			</ul>
		</Alert>
	);
}

function Timing({ t, form, quarters, id }: InitiativeFormProps) {
	const words = t.portfolio.form;
	const options = quarters.map((value) => ({ value, label: t.portfolio.quarter(value) }));
	return (
		<>
			<SelectField form={form} name="startQuarter" label={words.startQuarter} options={options} />
			<NumberField form={form} name="quarters" label={words.quarters} hint={words.quartersHint} />
			<DateField
				form={form}
				name="nextCheckOn"
				label={words.nextCheckOn}
				hint={id ? undefined : words.nextCheckHint}
				required={id !== null}
			/>
		</>
	);
}

function Needs({ t, form, competences, id }: InitiativeFormProps) {
	const words = t.portfolio.form;
	if (id !== null || competences.length === 0) return null;
	return (
		<Stack>
			<Heading level={2} size="sm">
				{words.needsTitle}
			</Heading>
			<p>{words.needsHint}</p>
			{competences.map((one) => (
				<NumberField form={form} name={hoursField(one.id)} label={one.name} unit={t.portfolio.hourUnit} />
			))}
		</Stack>
	);
}
