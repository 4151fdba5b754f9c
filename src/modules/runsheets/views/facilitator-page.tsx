import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Button,
	DateField,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	NumberField,
	PageHeader,
	Stack,
	Table,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { blankForm, type FormState } from "../../../platform/web/form-state.ts";
import { type Facilitator, isExperienced } from "../facilitator.ts";
import { paths } from "../paths.ts";
import { ClosedDays } from "./closed-days.tsx";

export type FacilitatorPageProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	one: Facilitator;
	/** The form that was refused; it says which by its act. */
	failed?: FormState;
	limits: FormState;
};

/** One of the register: since when, what they can, and what their line work leaves room for. */
export function FacilitatorPage(props: FacilitatorPageProps) {
	const { t, one, failed, today } = props;
	const words = t.facilitators;
	const action = paths.facilitator(one.personId);
	return (
		<Stack space="section">
			<PageHeader
				title={one.name}
				state={
					<Tag colour={isExperienced(one, today) ? "fjord" : "lyng"}>
						{isExperienced(one, today) ? words.experienced : words.fresh}
					</Tag>
				}
				lead={words.pairsText}
			/>
			{failed && <ErrorSummary form={failed} t={t} />}
			<Limits {...props} />
			<Competences {...props} />
			<ClosedDays {...props} action={action} />
			<Form action={action}>
				<Button name="act" value="end" variant="tertiary">
					{words.end}
				</Button>
			</Form>
		</Stack>
	);
}

/** The form of an act: as it was sent where it was refused, else with what is known. */
export const formFor = (act: string, failed: FormState | undefined, known: FormState["values"]): FormState =>
	failed?.values.act === act ? failed : blankForm(known);

function Limits({ t, one, limits: form }: FacilitatorPageProps) {
	const words = t.facilitators;
	return (
		<Form action={paths.facilitator(one.personId)} form={form}>
			<HiddenField name="act" value="limits" />
			<Grid columns="halves">
				<DateField form={form} name="since" label={words.columns.since} required />
				<NumberField
					form={form}
					name="monthlyLimit"
					label={words.columns.limit}
					hint={words.limitHint}
					whole
					required
				/>
			</Grid>
			<Button>{words.save}</Button>
		</Form>
	);
}

function Competences({ t, locale, one, failed, today }: FacilitatorPageProps) {
	const words = t.facilitators.competences;
	const form = formFor("competence", failed, { competenceSince: today });
	const suggestions = t.runsheets.needs.suggestions.join(", ");
	return (
		<section aria-labelledby="competences">
			<Stack>
				<Heading level={2} id="competences">
					{words.title}
				</Heading>
				<Table
					caption={words.title}
					captionHidden
					columns={[
						{ key: "competence", label: words.competence },
						{ key: "since", label: words.since },
						{ key: "drop", label: words.drop, hidden: true },
					]}
					rows={one.competences.map(({ competence, since }) => [
						competence,
						formatDate(since, locale),
						<Form action={paths.facilitator(one.personId)}>
							<HiddenField name="act" value="drop" />
							<HiddenField name="competence" value={competence} />
							<Button variant="tertiary" size="sm" label={`${words.drop}: ${competence}`}>
								{words.drop}
							</Button>
						</Form>,
					])}
					empty={<p>{words.none}</p>}
				/>
				<Form action={paths.facilitator(one.personId)}>
					<HiddenField name="act" value="competence" />
					<Grid columns="halves">
						<TextField
							form={form}
							name="competence"
							label={words.competence}
							hint={words.hint(suggestions)}
							required
							maxLength={60}
						/>
						<DateField form={form} name="competenceSince" label={words.since} required />
					</Grid>
					<Button variant="secondary">{words.submit}</Button>
				</Form>
			</Stack>
		</section>
	);
}
