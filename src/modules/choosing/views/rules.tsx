import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	ChoiceField,
	Cluster,
	Details,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { wishInWords } from "../differences.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import { yearsOf } from "../problem.ts";
import { cautions, type EffortName, efforts, pairKinds, type Wish } from "../rules.ts";
import {
	budgetField,
	namesOf,
	pairField,
	pairRows,
	type RuleChoices,
	shareField,
	wishField,
} from "../rules-form.ts";

type Props = {
	t: Messages;
	form: FormState;
	choices: RuleChoices;
	/** Choices that are locked, by the id of the candidate. */
	locks: ReadonlyMap<string, string>;
	/** What others have changed since the writer opened the form. */
	changes: readonly string[];
	plan: PortfolioPlan | undefined;
};

/** What a plan must take heed of. */
export function RulesPage(props: Props) {
	const { t, form, changes, plan } = props;
	const words = t.choosing.rules;
	return (
		<Stack space="wide">
			<PageHeader title={plan ? words.editTitle(plan.name) : words.newTitle} lead={words.lead} />
			{changes.length > 0 && (
				<Alert kind="warning" title={words.changedTitle} live>
					<p>{words.changedText}</p>
					<ul>
						{changes.map((change) => (
							<li>{change}</li>
						))}
					</ul>
				</Alert>
			)}
			<Form action={plan ? paths.rules(plan.id) : paths.newPlan()}>
				<ErrorSummary form={form} t={t} labels={labelsOf(props)} />
				<HiddenField name="revision" value={String(form.values.revision ?? "")} />
				<TextField form={form} name="name" label={words.name} required maxLength={80} />
				<Wishes {...props} />
				<Pairs {...props} />
				<Money {...props} />
				<Shares {...props} />
				<CountingFields {...props} />
				<ChoiceField
					form={form}
					name="caution"
					label={words.caution}
					options={cautions.map((value) => ({ value, label: words.cautions[value] }))}
				/>
				<ChoiceField
					form={form}
					name="effort"
					label={words.effort}
					options={(Object.keys(efforts) as EffortName[]).map((value) => ({
						value,
						label: words.efforts[value],
					}))}
				/>
				<Cluster>
					<Button>{plan ? words.orderAgain : words.order}</Button>
					<ButtonLink href={plan ? paths.plan(plan.id) : paths.plans()} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

const isSet = (value: unknown): boolean => value !== undefined && value !== "" && value !== "free";

function Wishes({ t, form, choices, locks }: Props) {
	const words = t.choosing.rules;
	const any = choices.candidates.some(({ id }) => isSet(form.values[wishField(id)]));
	return (
		<Details summary={words.wishesTitle} open={any}>
			<Grid columns="cards">
				{choices.candidates.map(({ id, title }) => {
					const wishes: Wish[] = ["free", "must", "must-not"];
					const lock = locks.get(id) as Wish | undefined;
					const options = [...wishes, ...(lock ? [lock] : [])].map((value) => ({
						value,
						label: wishInWords(t, value),
					}));
					return (
						<SelectField
							form={form}
							name={wishField(id)}
							label={title}
							options={options}
							blank={false}
							required
						/>
					);
				})}
			</Grid>
		</Details>
	);
}

function rowsOf({ form }: Pick<Props, "form">): number[] {
	const used = Object.keys(form.values).filter(
		(name) => /^pair-\d+-first$/.test(name) && isSet(form.values[name]),
	).length;
	return Array.from({ length: pairRows(used) }, (_, row) => row);
}

function Pairs(props: Props) {
	const { t, form, choices } = props;
	const words = t.choosing.rules;
	const options = choices.candidates.map(({ id, title }) => ({ value: id, label: title }));
	const kinds = pairKinds.map((value) => ({ value, label: words.pairKinds[value] }));
	const isOpen =
		rowsOf(props).length > pairRows(0) || Object.keys(form.errors).some((name) => name.startsWith("pair-"));
	return (
		<Details summary={words.pairsTitle} open={isOpen}>
			<Stack>
				{rowsOf(props).map((row) => (
					<Cluster>
						<SelectField
							form={form}
							name={pairField(row, "first")}
							label={words.pairFirst(row + 1)}
							options={options}
						/>
						<SelectField
							form={form}
							name={pairField(row, "kind")}
							label={words.pairKind(row + 1)}
							options={kinds}
						/>
						<SelectField
							form={form}
							name={pairField(row, "second")}
							label={words.pairSecond(row + 1)}
							options={options}
						/>
					</Cluster>
				))}
			</Stack>
		</Details>
	);
}

function Money({ t, form, choices }: Props) {
	const words = t.choosing.rules;
	return (
		<Stack>
			<Heading level={2} size="sm">
				{words.budgetTitle}
			</Heading>
			<Cluster>
				{yearsOf(choices).map((year) => (
					<NumberField
						form={form}
						name={budgetField(year)}
						label={words.budget(year)}
						unit="kr"
						width="medium"
					/>
				))}
			</Cluster>
		</Stack>
	);
}

function Shares(props: Props) {
	const { t, form, choices } = props;
	const words = t.choosing.rules;
	const fields = (["sector", "goal"] as const).flatMap((by) =>
		namesOf(by, choices).map((name) => (
			<NumberField form={form} name={shareField(by, name)} label={words.shareOf(name)} unit="%" />
		)),
	);
	const isOpen = Object.keys(form.values).some((name) => /^share-/.test(name) && isSet(form.values[name]));
	return (
		<Details summary={words.shareTitle} open={isOpen || form.errors.shareBy !== undefined}>
			<Stack>
				<p>{words.shareHint}</p>
				<ChoiceField
					form={form}
					name="shareBy"
					label={words.shareBy}
					inline
					options={[
						{ value: "sector", label: words.bySector },
						{ value: "goal", label: words.byGoal },
					]}
				/>
				<Grid columns="cards">{fields}</Grid>
			</Stack>
		</Details>
	);
}

/** What the plan counts with where nobody has measured yet. */
function CountingFields({ t, form }: Props) {
	const words = t.choosing.rules;
	const isOpen = ["years", "hourCost"].some((name) => form.errors[name] !== undefined);
	return (
		<Details summary={words.countingTitle} open={isOpen}>
			<Stack>
				<NumberField form={form} name="years" label={words.years} hint={words.yearsHint} required />
				<NumberField
					form={form}
					name="hourCost"
					label={words.hourCost}
					hint={words.hourCostHint}
					unit="kr"
					required
				/>
			</Stack>
		</Details>
	);
}

/** The words of fields that a fault leads to. */
function labelsOf(props: Props): Record<string, string> {
	const { t, choices } = props;
	const words = t.choosing.rules;
	return Object.fromEntries([
		["name", words.name],
		["shareBy", words.shareBy],
		["years", words.years],
		["hourCost", words.hourCost],
		...yearsOf(choices).map((year) => [budgetField(year), words.budget(year)]),
		...rowsOf(props).flatMap((row) => [
			[pairField(row, "first"), words.pairFirst(row + 1)],
			[pairField(row, "kind"), words.pairKind(row + 1)],
			[pairField(row, "second"), words.pairSecond(row + 1)],
		]),
	]);
}
