import {
	Button,
	ButtonLink,
	Cluster,
	DefinitionList,
	Form,
	Heading,
	HiddenField,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate, formatMoney, formatNumber } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { Benefit } from "../queries/benefit-page.ts";
import type { BenefitProps } from "./benefit.tsx";
import { figure } from "./words.tsx";

/** What is behind the figures, and who answers for them. */
export function Facts(props: BenefitProps) {
	const { t, benefit, mayMeasure, mayPublish } = props;
	const words = t.benefits.page;
	const items = termsOf(props).flatMap(([term, description]) => (description ? [{ term, description }] : []));
	return (
		<Stack>
			<Heading level={2}>{words.facts}</Heading>
			<DefinitionList items={items} />
			<Cluster>
				{mayMeasure && (
					<ButtonLink href={paths.editBenefit(benefit.id)} variant="secondary">
						{words.edit}
					</ButtonLink>
				)}
				{mayPublish && <Publication {...props} />}
			</Cluster>
		</Stack>
	);
}

function termsOf(props: BenefitProps): [string, string | null][] {
	const { t, locale, benefit } = props;
	const words = t.benefits.page;
	const gains = benefit.gains.map((gainer) => t.benefits.gainers[gainer]);
	const rhythm = Object.entries(t.benefits.rhythms).find(
		([months]) => Number(months) === benefit.rhythmMonths,
	);
	return [
		[words.type, t.benefits.types[benefit.type]],
		[words.gains, gains.length > 0 ? gainsInWords(gains) : null],
		[words.goal, benefit.goalTitle],
		[words.indicator, benefit.indicator],
		[words.baseline, valueOn(props, benefit.baselineValue, benefit.baselineOn)],
		[words.method, benefit.baselineMethod],
		[words.target, valueOn(props, benefit.targetValue, benefit.targetOn)],
		[t.benefitCare.targetRange, rangeText(props)],
		[words.source, benefit.source],
		[words.owner, ownerText(benefit, props)],
		[words.accountable, benefit.accountableId && (benefit.accountableName ?? t.benefits.hidden)],
		[words.rhythm, rhythm?.[1] ?? null],
		[words.next, benefit.nextMeasurementOn && formatDate(benefit.nextMeasurementOn, locale)],
		[
			words.yearly,
			benefit.priced && benefit.yearlyNok !== null ? formatMoney(benefit.yearlyNok, locale) : null,
		],
		[t.benefitCare.budgetNok, benefit.budgetNok === null ? null : formatMoney(benefit.budgetNok, locale)],
		[words.budgetLine, benefit.budgetLine],
		[words.preconditions, benefit.preconditions],
		[words.measures, benefit.measures],
	];
}

/** Commas only: a gainer may have an "and" of its own. */
const gainsInWords = (gains: readonly string[]) =>
	gains.map((gain, index) => (index === 0 ? gain : gain.toLowerCase())).join(", ");

function valueOn(
	{ t, locale, benefit }: BenefitProps,
	value: number | null,
	on: string | null,
): string | null {
	if (value === null || on === null) return null;
	return t.benefits.page.valueOn(
		formatNumber(value, locale, 2),
		benefit.unitOfMeasure,
		formatDate(on, locale),
	);
}

function rangeText({ t, locale, benefit }: BenefitProps): string | null {
	if (benefit.targetLow === null || benefit.targetHigh === null) return null;
	const number = (value: number) => formatNumber(value, locale, 2);
	return t.benefitCare.range(
		number(benefit.targetLow),
		figure(benefit.targetHigh, benefit.unitOfMeasure, locale),
	);
}

function ownerText(benefit: Benefit, { t }: BenefitProps): string {
	const name = benefit.holderId === null ? t.benefits.vacant : (benefit.holderName ?? t.benefits.hidden);
	if (!benefit.ownerRole) return `${benefit.unitName}. ${name}`;
	return t.benefits.page.ownerNow(benefit.ownerRole, benefit.unitName, name);
}

function Publication({ t, benefit }: BenefitProps) {
	const words = t.benefits.page;
	return (
		<Form action={paths.publication(benefit.id)}>
			{!benefit.publishedAt && <HiddenField name="show" value="on" />}
			<Button variant="tertiary">{benefit.publishedAt ? words.unpublish : words.publish}</Button>
		</Form>
	);
}
