import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	CheckboxField,
	ChoiceField,
	ChoicesField,
	Cluster,
	DateField,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Person, PersonField } from "../../portfolio/index.ts";
import { gainers, rhythms, types } from "../benefit.ts";
import type { Choice } from "./benefits.tsx";

export type BenefitFormProps = {
	t: Messages;
	form: FormState;
	/** Where it is sent, and where one goes without saving. */
	action: string;
	cancelHref: string;
	isNew: boolean;
	goals: readonly Choice[];
	ownerCandidates: readonly Person[];
	accountableCandidates: readonly Person[];
};

/** A benefit as it is planned: what, how it is measured, what it is worth, who owns it. */
export function BenefitForm(props: BenefitFormProps) {
	const { t, form, action, cancelHref, isNew } = props;
	const words = t.benefits.form;
	return (
		<Stack space="wide">
			<PageHeader title={isNew ? words.newTitle : words.editTitle} />
			<Form action={action} form={form}>
				<ErrorSummary form={form} t={t} />
				<What {...props} />
				<Measure {...props} />
				<Owner {...props} />
				<Money {...props} />
				<Cluster>
					<Button>{isNew ? words.create : words.save}</Button>
					<ButtonLink href={cancelHref} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
	return (
		<Stack>
			<Heading level={2}>{title}</Heading>
			{children}
		</Stack>
	);
}

function What({ t, form, goals }: BenefitFormProps) {
	const words = t.benefits.form;
	const typeOptions = types.map((value) => ({ value, label: t.benefits.types[value] }));
	const gainOptions = gainers.map((value) => ({ value, label: t.benefits.gainers[value] }));
	return (
		<Part title={words.partWhat}>
			<TextField
				form={form}
				name="title"
				label={words.title}
				hint={words.titleHint}
				required
				maxLength={150}
			/>
			<ChoiceField form={form} name="type" label={words.type} options={typeOptions} required />
			<LongTextField
				form={form}
				name="timeUsedFor"
				label={words.timeUsedFor}
				hint={words.timeUsedForHint}
				maxLength={500}
				rows={2}
			/>
			<ChoicesField form={form} name="gains" label={words.gains} options={gainOptions} />
			<SelectField
				form={form}
				name="goalId"
				label={words.goal}
				hint={words.goalHint}
				options={goals}
				width="full"
			/>
			<CheckboxField form={form} name="negative" label={words.negative} hint={words.negativeHint} />
			<CheckboxField form={form} name="unplanned" label={words.unplanned} />
		</Part>
	);
}

function Measure({ t, form }: BenefitFormProps) {
	const words = t.benefits.form;
	const options = rhythms.map((months) => ({ value: String(months), label: t.benefits.rhythms[months] }));
	return (
		<Part title={words.partMeasure}>
			<TextField
				form={form}
				name="indicator"
				label={words.indicator}
				hint={words.indicatorHint}
				required
				maxLength={200}
			/>
			<TextField
				form={form}
				name="unitOfMeasure"
				label={words.unitOfMeasure}
				hint={words.unitHint}
				required
				maxLength={40}
				width="medium"
			/>
			<NumberField
				form={form}
				name="baselineValue"
				label={words.baselineValue}
				hint={words.baselineValueHint}
			/>
			<DateField form={form} name="baselineOn" label={words.baselineOn} />
			<NumberField form={form} name="targetValue" label={words.targetValue} />
			<DateField form={form} name="targetOn" label={words.targetOn} />
			<NumberField
				form={form}
				name="targetLow"
				label={t.benefitCare.targetLow}
				hint={t.benefitCare.targetRangeHint}
			/>
			<NumberField form={form} name="targetHigh" label={t.benefitCare.targetHigh} />
			<SelectField
				form={form}
				name="rhythmMonths"
				label={words.rhythm}
				options={options}
				blank={false}
				required
			/>
			<TextField form={form} name="source" label={words.source} maxLength={200} />
			<LongTextField
				form={form}
				name="baselineMethod"
				label={words.baselineMethod}
				maxLength={500}
				rows={2}
			/>
		</Part>
	);
}

function Owner({ t, form, ownerCandidates, accountableCandidates }: BenefitFormProps) {
	const words = t.benefits.form;
	return (
		<Part title={words.partOwner}>
			<PersonField
				t={t}
				form={form}
				name="owner"
				label={words.owner}
				hint={words.ownerHint}
				candidates={ownerCandidates}
				required
			/>
			<PersonField
				t={t}
				form={form}
				name="accountable"
				label={words.accountable}
				hint={words.accountableHint}
				candidates={accountableCandidates}
			/>
			<LongTextField form={form} name="preconditions" label={words.preconditions} maxLength={1000} rows={2} />
			<LongTextField form={form} name="measures" label={words.measures} maxLength={1000} rows={2} />
		</Part>
	);
}

function Money({ t, form }: BenefitFormProps) {
	const words = t.benefits.form;
	return (
		<Part title={words.partMoney}>
			<CheckboxField form={form} name="priced" label={words.priced} />
			<NumberField form={form} name="yearlyNok" label={words.yearlyNok} unit={words.krUnit} width="medium" />
			<NumberField
				form={form}
				name="budgetNok"
				label={t.benefitCare.budgetNok}
				hint={t.benefitCare.budgetNokHint}
				unit={words.krUnit}
				width="medium"
			/>
			<TextField form={form} name="budgetLine" label={words.budgetLine} maxLength={150} />
		</Part>
	);
}
