import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	Details,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	NumberField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { Candidate } from "../candidates.ts";
import { costField, costRows, demandHoursField, phaseField, quarterNumbers } from "../demand-form.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	form: FormState;
	candidate: Candidate;
	competences: readonly { id: string; name: string }[];
};

/** What a candidate needs and gives in one size, quarter by quarter. */
export function DemandPage(props: Props) {
	const { t, form, candidate } = props;
	const words = t.choosing.demand;
	const size = form.values.size === "small" ? "small" : "full";
	const other = size === "small" ? "full" : "small";
	return (
		<Stack space="wide">
			<PageHeader title={words.title(candidate.title)} lead={words.lead} />
			<p>
				{words.size} <strong>{words.sizes[size]}</strong>.{" "}
				<a href={withQuery(paths.demand(candidate.id), { size: other })}>
					{words.otherSize(words.sizes[other])}
				</a>
			</p>
			<Form action={paths.demand(candidate.id)} form={form}>
				<ErrorSummary form={form} t={t} labels={labelsOf(props)} />
				<HiddenField name="size" value={size} />
				<NumberField form={form} name="quarters" label={words.quarters} whole required />
				<Heading level={2} size="sm">
					{words.benefitTitle}
				</Heading>
				<p>{words.benefitHint}</p>
				<Cluster>
					<NumberField form={form} name="low" label={words.low} unit="kr" width="medium" required />
					<NumberField form={form} name="likely" label={words.likely} unit="kr" width="medium" required />
					<NumberField form={form} name="high" label={words.high} unit="kr" width="medium" required />
				</Cluster>
				{quarterNumbers.map((after) => (
					<QuarterFields {...props} after={after} />
				))}
				<Costs {...props} />
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={paths.plans()} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

function QuarterFields({ t, form, competences, after }: Props & { after: number }) {
	const words = t.choosing.demand;
	const names = [phaseField(after), ...competences.map(({ id }) => demandHoursField(id, after))];
	const isOpen =
		after === 0 ||
		names.some((name) => form.values[name] || form.errors[name] || form.others?.[name] !== undefined);
	return (
		<Details summary={words.quarterTitle(after + 1)} open={isOpen}>
			<Stack>
				<TextField
					form={form}
					name={phaseField(after)}
					label={words.phase(after + 1)}
					hint={after === 0 ? words.phaseHint : undefined}
					maxLength={40}
				/>
				<Grid columns="cards">
					{competences.map(({ id, name }) => (
						<NumberField
							form={form}
							name={demandHoursField(id, after)}
							label={words.hoursOf(name, after + 1)}
							unit={t.portfolio.hourUnit}
						/>
					))}
				</Grid>
			</Stack>
		</Details>
	);
}

function Costs({ t, form }: Props) {
	const words = t.choosing.demand;
	return (
		<Details
			summary={words.costsTitle}
			open={costRows.some(
				(row) => form.values[costField(row, "account")] || form.others?.[costField(row, "account")],
			)}
		>
			<Stack>
				{costRows.map((row) => (
					<Cluster>
						<TextField
							form={form}
							name={costField(row, "account")}
							label={words.account(row + 1)}
							maxLength={80}
						/>
						<NumberField
							form={form}
							name={costField(row, "after")}
							label={words.costQuarter(row + 1)}
							whole
						/>
						<NumberField
							form={form}
							name={costField(row, "amount")}
							label={words.amount(row + 1)}
							unit="kr"
							width="medium"
						/>
					</Cluster>
				))}
			</Stack>
		</Details>
	);
}

function labelsOf({ t, competences }: Props): Record<string, string> {
	const words = t.choosing.demand;
	return Object.fromEntries([
		...(["quarters", "low", "likely", "high"] as const).map((name) => [name, words[name]]),
		...competences.flatMap(({ id, name }) =>
			quarterNumbers.map((after) => [demandHoursField(id, after), words.hoursOf(name, after + 1)]),
		),
		...costRows.flatMap((row) => [
			[costField(row, "account"), words.account(row + 1)],
			[costField(row, "after"), words.costQuarter(row + 1)],
			[costField(row, "amount"), words.amount(row + 1)],
		]),
	]);
}
