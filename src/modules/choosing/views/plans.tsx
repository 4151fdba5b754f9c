import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	ChoicesField,
	Details,
	EmptyState,
	Form,
	Heading,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate, formatEstimate, formatHours, formatMoney } from "../../../platform/i18n/format.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { type Candidate, type Demand, isPlannable } from "../candidates.ts";
import { paths } from "../paths.ts";
import type { PlanState } from "../plan.ts";
import type { PlanLine } from "../queries/plans.ts";

type Props = {
	t: Messages;
	locale: Locale;
	plans: readonly PlanLine[];
	candidates: readonly Candidate[];
};

/** The plans, and what there is to choose from. */
export function PlansPage(props: Props) {
	const { t, plans, candidates } = props;
	const words = t.choosing.plans;
	const canPlan = candidates.some(isPlannable);
	const make = <ButtonLink href={paths.newPlan()}>{words.make}</ButtonLink>;
	const first = <ButtonLink href={portfolio.initiatives()}>{words.toInitiatives}</ButtonLink>;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={words.lead}
				action={plans.length > 0 && canPlan ? make : undefined}
			/>
			{plans.length === 0 ? (
				<EmptyState
					title={words.emptyTitle}
					text={words.emptyText}
					action={canPlan ? make : candidates.length === 0 ? first : undefined}
				/>
			) : (
				<Plans {...props} />
			)}
			<Compare {...props} />
			<Candidates {...props} />
		</Stack>
	);
}

const stateColours = {
	waiting: "sol",
	running: "sol",
	ready: "mose",
	impossible: "leire",
	stopped: "leire",
} as const;

/** Where a plan is, in a word. */
export function PlanTag({ t, plan }: { t: Messages; plan: { state: PlanState; publishedAt: Date | null } }) {
	const words = t.choosing.plans;
	if (plan.publishedAt !== null && plan.state === "ready") return <Tag colour="fjord">{words.published}</Tag>;
	return <Tag colour={stateColours[plan.state]}>{words.states[plan.state]}</Tag>;
}

function Plans({ t, locale, plans }: Props) {
	const words = t.choosing.plans.columns;
	const columns = [
		{ key: "name", label: words.name },
		{ key: "state", label: words.state },
		{ key: "chosen", label: words.chosen, numeric: true },
		{ key: "benefit", label: words.benefit, numeric: true },
		{ key: "made", label: words.made },
	];
	const rows = plans.map((plan) => [
		<a href={paths.plan(plan.id)}>{plan.name}</a>,
		<PlanTag t={t} plan={plan} />,
		plan.chosen === null ? "–" : String(plan.chosen),
		plan.benefit === null ? "–" : formatEstimate(plan.benefit, locale),
		formatDate(plan.createdAt, locale),
	]);
	return <Table caption={t.choosing.plans.caption} captionHidden columns={columns} rows={rows} />;
}

/** So many are chosen for the reader: the newest. */
const comparedFirst = 3;

function Compare({ t, plans }: Props) {
	const words = t.choosing.plans;
	const ready = plans.filter(({ state }) => state === "ready");
	if (ready.length < 2) return null;
	const options = ready.map(({ id, name }) => ({ value: id, label: name }));
	const form = blankForm({ plans: ready.slice(0, comparedFirst).map(({ id }) => id) });
	return (
		<Form action={paths.comparison()} method="get">
			<ChoicesField
				form={form}
				name="plans"
				label={words.compareTitle}
				hint={words.compareHint}
				options={options}
				required
			/>
			<Button variant="secondary">{words.compare}</Button>
		</Form>
	);
}

/** So many are seen at once, those that lack an estimate first; the rest are folded. */
const toldInFull = 60;

function Candidates({ t, locale, candidates }: Props) {
	const words = t.choosing.plans;
	const incomplete = candidates.filter((one) => !isPlannable(one));
	const sorted = [...incomplete, ...candidates.filter(isPlannable)];
	return (
		<section aria-labelledby="candidates">
			<Stack>
				<Heading level={2} id="candidates">
					{words.candidates}
				</Heading>
				<p>{candidates.length > 0 ? words.candidatesText : words.noCandidates}</p>
				{incomplete.length > 0 && (
					<p>
						<strong>{words.incomplete(incomplete.length)}</strong>
					</p>
				)}
				{candidates.length > 0 && (
					<CandidateTable {...{ t, locale }} candidates={sorted.slice(0, toldInFull)} />
				)}
				{sorted.length > toldInFull && (
					<Details summary={words.moreCandidates(sorted.length - toldInFull)}>
						<CandidateTable {...{ t, locale }} candidates={sorted.slice(toldInFull)} />
					</Details>
				)}
			</Stack>
		</section>
	);
}

function CandidateTable({ t, locale, candidates }: Pick<Props, "t" | "locale" | "candidates">) {
	const words = t.choosing.plans;
	const { title, recommended, benefit, needs, action } = words.candidateColumns;
	const columns = [
		{ key: "title", label: title },
		{ key: "recommended", label: recommended },
		{ key: "benefit", label: benefit },
		{ key: "needs", label: needs },
		{ key: "action", label: action, hidden: true },
	];
	const rows = candidates.map((one) => {
		const [demand] = one.demands;
		return [
			<span>
				{one.title} <span class="meta">{[words.kinds[one.kind], one.sector].filter(Boolean).join(", ")}</span>
			</span>,
			one.recommended ? t.pitching.outcomes[one.recommended] : "–",
			demand ? benefitInWords(demand.benefit, t, locale) : <Tag colour="sol">{words.noEstimate}</Tag>,
			demand ? words.needs(formatHours(hoursOf(demand), locale), demand.quarters) : "–",
			<ButtonLink
				href={paths.demand(one.id)}
				variant="tertiary"
				size="sm"
				label={demand ? words.changeLabel(one.title) : words.stateLabel(one.title)}
			>
				{demand ? words.change : words.state}
			</ButtonLink>,
		];
	});
	return <Table caption={words.candidates} captionHidden columns={columns} rows={rows} />;
}

const hoursOf = ({ hours }: Demand) => hours.reduce((sum, one) => sum + one.hours, 0);

/** "300 000 kr (200 000 kr til 450 000 kr)". */
export const benefitInWords = (
	{ likely, low, high }: Demand["benefit"],
	t: Messages,
	locale: Locale,
): string =>
	t.choosing.benefit(formatMoney(likely, locale), formatMoney(low, locale), formatMoney(high, locale));
