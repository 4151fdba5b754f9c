import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoicesField,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import { blankForm, type FormState } from "../../../platform/web/form-state.ts";
import { type Chapters, cohortName } from "../chapters.ts";
import type { DateConsequence } from "../date-consequence.ts";
import { candidatesOf, isLocked } from "../dates.ts";
import { paths } from "../paths.ts";
import { slotsOf } from "../plan.ts";
import { slotInWords } from "../words.ts";
import { DateConsequenceText, whereInWords } from "./date-consequence.tsx";
import { Changes } from "./move.tsx";

type Props = Chapters & {
	t: Messages;
	locale: Locale;
	title: string;
	cohort: number;
	form: FormState;
	consequence?: DateConsequence;
	/** What others have done to the plan since the viewer looked. */
	changes?: readonly string[];
};

/** The field of a gathering, by its number from 0. */
export const slotField = (gathering: number): string => `slot${gathering}`;

/** Where one comes to when the consequence is shown: below the fields, on a phone far below. */
const consequenceId = "consequence";

/** Other dates for a cohort, or those of another one; what it leads to; and which dates stay. */
export function DatesPage(props: Props) {
	const { t, plan, title, cohort, form, consequence, changes } = props;
	const words = t.planning.dates;
	return (
		<Stack space="section">
			<PageHeader title={title} lead={words.lead} />
			{changes && <Changes t={t} changes={changes} />}
			<ErrorSummary form={form} t={t} />
			<Form action={`${paths.dates(plan.id)}#${consequenceId}`} method="get">
				<HiddenField name="cohort" value={String(cohort)} />
				{(slotsOf(plan)[cohort] ?? []).map((_, gathering) => (
					<SlotField {...props} gathering={gathering} />
				))}
				<Button variant={consequence ? "secondary" : "primary"}>{words.show}</Button>
			</Form>
			{consequence && (
				<section class="plan-consequence" aria-labelledby={consequenceId}>
					<DateConsequenceText {...props} consequence={consequence} headingId={consequenceId} />
					<Form action={paths.dates(plan.id)}>
						<HiddenField name="cohort" value={String(cohort)} />
						<HiddenField name="revision" value={String(plan.revision)} />
						{(slotsOf(plan)[cohort] ?? []).map((_, gathering) => (
							<HiddenField name="slots[]" value={String(form.values[slotField(gathering)])} />
						))}
						<Button>{words.confirm}</Button>
					</Form>
				</section>
			)}
			{plan.cohorts.length > 1 && <Swap {...props} />}
			<Locks {...props} />
		</Stack>
	);
}

function SlotField({ t, locale, plan, venues, cohort, form, gathering }: Props & { gathering: number }) {
	const words = t.planning.dates;
	const slots = slotsOf(plan);
	const { number } = slotInWords(slots[cohort]?.[gathering] ?? "", plan, locale);
	const options = candidatesOf(plan.problem, gathering).map(({ id }) => {
		const where = whereInWords({ plan, venues, locale }, id);
		const other = slots.findIndex((row, at) => at !== cohort && row[gathering] === id);
		return { value: id, label: other < 0 ? where : words.optionSwap(where, cohortName(plan, other)) };
	});
	return (
		<SelectField
			form={form}
			name={slotField(gathering)}
			label={t.planning.plan.gatheringColumn(number)}
			hint={isLocked(plan.lockedSlots, cohort, gathering) ? words.lockedHint : undefined}
			options={options}
			blank={false}
			width="full"
			required
		/>
	);
}

function Swap({ t, plan, cohort, form }: Props) {
	const words = t.planning.dates;
	const options = plan.cohorts
		.map(({ name }, at) => ({ value: String(at), label: name }))
		.filter(({ value }) => value !== String(cohort));
	return (
		<section aria-labelledby="swap">
			<Stack>
				<Heading level={2} id="swap">
					{words.swapTitle}
				</Heading>
				<Form action={`${paths.dates(plan.id)}#${consequenceId}`} method="get">
					<HiddenField name="cohort" value={String(cohort)} />
					<SelectField form={form} name="swap" label={words.swapWith} options={options} required />
					<Button variant="secondary">{words.swapShow}</Button>
				</Form>
			</Stack>
		</section>
	);
}

function Locks({ t, locale, plan, venues, cohort }: Props) {
	const words = t.planning.dates;
	const row = slotsOf(plan)[cohort] ?? [];
	const chosen = row.flatMap((_, gathering) =>
		isLocked(plan.lockedSlots, cohort, gathering) ? [String(gathering)] : [],
	);
	const options = row.map((slot, gathering) => {
		const { number } = slotInWords(slot, plan, locale);
		const where = whereInWords({ plan, venues, locale }, slot);
		return { value: String(gathering), label: words.lockOption(number, where) };
	});
	return (
		<section aria-labelledby="locks">
			<Stack>
				<Heading level={2} id="locks">
					{words.lockTitle}
				</Heading>
				<p>{words.lockText}</p>
				<Form action={paths.dateLocks(plan.id)}>
					<HiddenField name="cohort" value={String(cohort)} />
					<ChoicesField
						form={blankForm({ gatherings: chosen })}
						name="gatherings"
						label={words.lockLegend}
						options={options}
					/>
					<Button variant="secondary">{words.lockSave}</Button>
				</Form>
			</Stack>
		</section>
	);
}
