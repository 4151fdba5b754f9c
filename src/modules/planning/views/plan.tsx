import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	ButtonLink,
	Cluster,
	Heading,
	NextStep,
	PageHeader,
	Stack,
	Table,
	Tabs,
} from "../../../platform/html/index.ts";
import { formatDate, formatList, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { accountOf, type PlanAccount } from "../account.ts";
import { type Chapters, cohortName, nameIn } from "../chapters.ts";
import { type HardToPlace, hardToPlace } from "../hard-to-place.ts";
import { paths } from "../paths.ts";
import { beingJudged, slotsOf } from "../plan.ts";
import { pointsInWords } from "../words.ts";
import { CohortTable } from "./cohort-table.tsx";
import { Cost } from "./cost.tsx";
import { brokenInWords } from "./plan-in-work.tsx";
import { PlanTag } from "./plans.tsx";

type Props = Chapters & { t: Messages; locale: Locale };

/** A plan that is ready: what it costs, how good it is, when and where the cohorts meet, who was hard to place. */
export function PlanPage(props: Props) {
	const { t, plan, cohortOf } = props;
	const account = accountOf(plan.problem, cohortOf, slotsOf(plan));
	const words = t.planning.plan;
	return (
		<Stack space="section">
			<PlanHeader {...props} current="overview" />
			{account.broken.length > 0 && (
				<Alert kind="warning" title={words.brokenTitle}>
					<ul>
						{brokenInWords(t, account.broken).map((text) => (
							<li>{text}</li>
						))}
					</ul>
				</Alert>
			)}
			{!plan.publishedAt && (
				<NextStep
					title={words.nextTitle}
					text={<p>{words.nextText}</p>}
					action={<ButtonLink href={paths.publication(plan.id)}>{words.publish}</ButtonLink>}
				/>
			)}
			<CohortTable {...props} slots={slotsOf(plan)} />
			<Cost {...props} account={account} />
			<Goodness {...props} account={account} />
			<Hard {...props} />
			<PlanTools {...props} />
		</Stack>
	);
}

type Tab = "overview" | "people" | "board";

/** The heading of each page about one plan, and the way between them. */
export function PlanHeader({
	t,
	locale,
	plan,
	cohortOf,
	current,
	title = plan.name,
	lead,
}: Props & { current: Tab; title?: string; lead?: string }) {
	const words = t.planning.plan;
	const people = Object.keys(cohortOf).length;
	const counts = words.lead(people, plan.cohorts.length, plan.rules.periods.length);
	const published = plan.publishedAt ? ` ${words.publishedOn(formatDate(plan.publishedAt, locale))}` : "";
	const tab = (key: Tab, href: string) => ({ label: words[key], href, current: key === current });
	return (
		<Stack>
			<PageHeader title={title} lead={lead ?? counts + published} state={<PlanTag t={t} plan={plan} />} />
			<Tabs
				label={words.tabs}
				tabs={[
					tab("overview", paths.plan(plan.id)),
					tab("people", paths.people(plan.id)),
					tab("board", paths.board(plan.id)),
				]}
			/>
		</Stack>
	);
}

/** Bound and gap in plain words. */
function Goodness({ t, locale, plan }: Props & { account: PlanAccount }) {
	const words = t.planning.plan;
	const { answer } = plan;
	if (!answer) return null;
	const points = (value: number) => pointsInWords(Math.max(0, value), t, locale);
	const own = answer.gapAtOwnSlots ?? 0;
	const isBeingJudged = answer.boundReason === beingJudged;
	return (
		<section aria-labelledby="goodness">
			<Stack>
				<Heading level={2} id="goodness">
					{words.goodTitle}
				</Heading>
				{isBeingJudged && <p>{words.beingJudged}</p>}
				{answer.gap === 0 && <p>{words.best}</p>}
				{!isBeingJudged && answer.gap !== 0 && answer.boundAtOwnSlots <= 0 && <p>{words.unknown}</p>}
				{answer.gap !== 0 && answer.boundAtOwnSlots > 0 && (
					<p>
						{own === 0
							? words.ownBest
							: words.ownBound(points(answer.boundAtOwnSlots), formatPercent(own, locale, 1))}
					</p>
				)}
				{answer.gap !== 0 && answer.bound !== null && answer.bound > 0 && (
					<p>{words.bound(points(answer.bound))}</p>
				)}
				{plan.revision > 0 && <p>{words.changedSince}</p>}
				<p class="meta">
					{words.search(
						formatNumber(plan.rules.seconds, locale),
						formatNumber(answer.moves, locale, 0),
						answer.seed,
					)}
				</p>
			</Stack>
		</section>
	);
}

function Hard(props: Props) {
	const { t, locale, plan, cohortOf, people } = props;
	const words = t.planning.plan;
	const hard = hardToPlace(plan.problem, cohortOf, slotsOf(plan));
	return (
		<section aria-labelledby="hard">
			<Stack>
				<Heading level={2} id="hard">
					{words.hardTitle}
				</Heading>
				<p>{hard.length === 0 ? words.nobodyHard : words.hardText}</p>
				<Table
					caption={words.hardCaption}
					captionHidden
					columns={[
						{ key: "name", label: words.hardColumns.name },
						{ key: "cohort", label: words.hardColumns.cohort },
						{ key: "why", label: words.hardColumns.why },
						{ key: "points", label: words.hardColumns.points, numeric: true },
					]}
					rows={hard.map((one) => [
						<a href={withQuery(paths.move(plan.id), { personId: one.person })}>
							{nameIn(people, one.person)}
						</a>,
						cohortName(plan, cohortOf[one.person] ?? 0),
						whyHard(props, one),
						formatNumber(one.points, locale),
					])}
					empty={<span />}
				/>
			</Stack>
		</section>
	);
}

/** Three days tell the pattern; a list of ten would be a calendar. */
const daysShown = 3;

function whyHard({ t, locale, plan }: Props, { open, cannot, travel, disliked }: HardToPlace): string {
	const words = t.planning.plan;
	const days = cannot.slice(0, daysShown).map((day) => formatDate(day, locale));
	const parts = [
		open < plan.cohorts.length && words.hardOpen(open, plan.cohorts.length),
		cannot.length > 0 && words.hardCannot(formatList(days, locale)),
		travel > 0 && words.hardTravel(formatNumber(travel, locale)),
		disliked > 0 && words.hardDisliked(disliked),
	];
	return parts.filter(Boolean).join("; ");
}

function PlanTools({ t, plan }: Props) {
	const words = t.planning.plan;
	return (
		<Cluster>
			{plan.publishedAt && (
				<ButtonLink variant="secondary" href={paths.publication(plan.id)}>
					{words.publishAgain}
				</ButtonLink>
			)}
			<ButtonLink variant="secondary" href={withQuery(paths.newPlan(plan.programmeId), { from: plan.id })}>
				{words.again}
			</ButtonLink>
			<ButtonLink variant="secondary" href={paths.workbook(plan.id)} download>
				{words.workbook}
			</ButtonLink>
			<ButtonLink variant="secondary" href={paths.csv(plan.id)} download>
				{words.csv}
			</ButtonLink>
			<ButtonLink variant="tertiary" href={paths.removal(plan.id)}>
				{words.discard}
			</ButtonLink>
		</Cluster>
	);
}
