import {
	Button,
	ButtonLink,
	ChoiceField,
	Cluster,
	DateField,
	Details,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	NextStep,
	NumberField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate, formatNumber, formatPercent, formatShortDate } from "../../../platform/i18n/format.ts";
import { readingOf } from "../benefit.ts";
import { paths } from "../paths.ts";
import type { Measured } from "../queries/benefit-page.ts";
import type { BenefitProps } from "./benefit.tsx";
import { figure } from "./words.tsx";

const isJudged = ({ benefit }: BenefitProps) =>
	benefit.state === "realised" || benefit.state === "not_realised";

/** What the owner does next: set the baseline, or enter a figure. */
export function BenefitNextStep(props: BenefitProps) {
	const { t, locale, benefit, mayMeasure } = props;
	const words = t.benefits.page;
	if (!mayMeasure || isJudged(props)) return null;
	if (benefit.baselineValue === null) {
		const action = <ButtonLink href={paths.editBenefit(benefit.id)}>{words.nextBaseline}</ButtonLink>;
		return <NextStep title={words.nextBaseline} text={words.nextBaselineText} action={action} />;
	}
	const due = benefit.nextMeasurementOn;
	return (
		<NextStep
			title={words.nextMeasure}
			text={due ? words.nextMeasureText(formatDate(due, locale)) : undefined}
			action={<MeasureForm {...props} />}
		/>
	);
}

function MeasureForm({ t, benefit, measureForm: form }: BenefitProps) {
	const words = t.benefits.page;
	return (
		<Form action={paths.measurements(benefit.id)}>
			<ErrorSummary form={form} t={t} />
			<Cluster space="wide">
				<NumberField
					form={form}
					name="value"
					label={benefit.indicator}
					unit={benefit.unitOfMeasure}
					required
				/>
				<DateField form={form} name="on" label={words.on} required />
			</Cluster>
			<NumberField
				form={form}
				name="margin"
				label={t.benefitCare.margin}
				hint={t.benefitCare.marginHint}
				unit={benefit.unitOfMeasure}
			/>
			<TextField form={form} name="note" label={words.note} hint={words.noteHint} maxLength={500} />
			<TextField
				form={form}
				name="voice"
				label={t.benefitCare.voice}
				hint={t.benefitCare.voiceHint}
				maxLength={300}
			/>
			<TextField
				form={form}
				name="voiceRole"
				label={t.benefitCare.voiceRole}
				hint={t.benefitCare.voiceRoleHint}
				maxLength={80}
			/>
			<Button>{words.save}</Button>
		</Form>
	);
}

/** The figures, newest first, each with what it says of the way to the target. */
export function Figures(props: BenefitProps) {
	const { t, figures, mayMeasure } = props;
	const words = t.benefits.page;
	const mayRemove = mayMeasure && !isJudged(props);
	const { action, ...shown } = words.figureColumns;
	const columns = Object.entries(mayRemove ? { ...shown, action } : shown).map(([key, label]) => ({
		key,
		label,
		numeric: key === "value" || key === "share",
		hidden: key === "action",
	}));
	const rows = figures.toReversed().map((one) => cellsOf(props, one).slice(0, columns.length));
	return (
		<section aria-labelledby="figures">
			<Stack>
				<Heading level={2} id="figures">
					{words.figures}
				</Heading>
				<Table
					caption={words.figures}
					captionHidden
					columns={columns}
					rows={rows}
					empty={<p>{words.noFigures}</p>}
				/>
			</Stack>
		</section>
	);
}

function cellsOf({ t, locale, benefit }: BenefitProps, one: Measured) {
	const words = t.benefits.page;
	const reading = readingOf(benefit, one);
	return [
		formatShortDate(one.on, locale),
		one.margin === null
			? figure(one.value, benefit.unitOfMeasure, locale)
			: `${figure(one.value, benefit.unitOfMeasure, locale)} ± ${formatNumber(one.margin, locale, 2)}`,
		reading.ok ? formatPercent(reading.share, locale) : "–",
		one.note,
		<Form action={paths.measurementRemoval(benefit.id, one.on)}>
			<Button variant="tertiary" size="sm" label={words.removeLabel(formatDate(one.on, locale))}>
				{words.remove}
			</Button>
		</Form>,
	];
}

/** How it went, said by those who answer for it. */
export function Verdict({ t, benefit, mayMeasure, verdictForm: form }: BenefitProps) {
	if (!mayMeasure) return null;
	const words = t.benefits.verdict;
	const options = (["measuring", "realised", "not_realised"] as const).map((value) => ({
		value,
		label: words[value],
	}));
	return (
		<Details summary={words.title} open={Object.keys(form.errors).length > 0}>
			<Form action={paths.verdict(benefit.id)}>
				<ErrorSummary form={form} t={t} />
				<p>{words.text}</p>
				<ChoiceField form={form} name="state" label={words.state} options={options} required />
				<LongTextField form={form} name="because" label={words.because} maxLength={1000} rows={2} />
				<Button variant="secondary">{words.send}</Button>
			</Form>
		</Details>
	);
}
