import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	type Colour,
	EmptyState,
	Form,
	Heading,
	PageHeader,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { costByHand, isUsable, type PlanLine, type PlanState } from "../plan.ts";
import { changeInWords, pointsInWords } from "../words.ts";

type Props = {
	t: Messages;
	locale: Locale;
	programme: { id: string };
	plans: readonly PlanLine[];
	form: FormState;
};

/** The plans of a programme: make one, look at one, compare two. */
export function PlansPage({ t, locale, programme, plans, form }: Props) {
	const words = t.planning.plans;
	const create = <ButtonLink href={paths.newPlan(programme.id)}>{words.create}</ButtonLink>;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={words.lead}
				action={
					<Cluster>
						{plans.length > 0 && create}
						<ButtonLink variant="secondary" href={paths.unavailable(programme.id)}>
							{words.away}
						</ButtonLink>
					</Cluster>
				}
			/>
			<Table
				caption={words.caption}
				columns={[
					{ key: "name", label: words.columns.name },
					{ key: "state", label: words.columns.state },
					{ key: "cost", label: words.columns.cost, numeric: true },
					{ key: "made", label: words.columns.made },
				]}
				rows={plans.map((plan) => [
					<a href={paths.plan(plan.id)}>{plan.name}</a>,
					<PlanTag t={t} plan={plan} />,
					<PlanCost {...{ t, locale, plan }} />,
					formatDateTime(plan.createdAt, locale),
				])}
				empty={<EmptyState title={words.empty} text={words.emptyText} action={create} />}
			/>
			<Comparing t={t} programme={programme} plans={plans.filter(isUsable)} form={form} />
		</Stack>
	);
}

/** What the plan costs as it stands, and what the changes by hand have to do with it. */
function PlanCost({ t, locale, plan }: Pick<Props, "t" | "locale"> & { plan: PlanLine }) {
	if (plan.costNow === null || plan.objective === null) return null;
	const byHand = costByHand(plan.objective, plan.costNow);
	return (
		<>
			{pointsInWords(plan.costNow, t, locale)}
			{byHand !== 0 && <span class="meta"> {t.planning.plans.byHand(changeInWords(byHand, t, locale))}</span>}
		</>
	);
}

const colours: Record<PlanState, Colour> = {
	waiting: "neutral",
	running: "fjord",
	ready: "mose",
	impossible: "lyng",
	stopped: "leire",
};

/** Where a plan is; a published one says so. */
export function PlanTag({ t, plan }: { t: Messages; plan: Pick<PlanLine, "state" | "publishedAt"> }) {
	if (plan.publishedAt) return <Tag colour="mose">{t.planning.published}</Tag>;
	return <Tag colour={colours[plan.state]}>{t.planning.states[plan.state]}</Tag>;
}

function Comparing({ t, programme, plans, form }: Omit<Props, "locale">) {
	const words = t.planning.plans;
	if (plans.length < 2) return null;
	const options = plans.map(({ id, name }) => ({ value: id, label: name }));
	return (
		<section aria-labelledby="compare">
			<Stack>
				<Heading level={2} id="compare">
					{words.compareTitle}
				</Heading>
				<Form method="get" action={paths.comparison(programme.id)}>
					<SelectField
						form={form}
						name="first"
						label={words.first}
						options={options}
						blank={false}
						required
					/>
					<SelectField
						form={form}
						name="second"
						label={words.second}
						options={options}
						blank={false}
						required
					/>
					<Button variant="secondary">{words.compare}</Button>
				</Form>
			</Stack>
		</section>
	);
}
