import type { Locale, Messages } from "../../../../locales/index.ts";
import type { CohortBreak, CohortReason, CohortRule } from "../../../core/cohorts/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Progress,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate, formatList, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { accountOf } from "../account.ts";
import { type Chapters, cohortName, nameIn } from "../chapters.ts";
import { paths } from "../paths.ts";
import type { CohortPlanRow, PlanDraft } from "../plan.ts";
import { CohortTable } from "./cohort-table.tsx";
import { Cost } from "./cost.tsx";
import { PlanTag } from "./plans.tsx";

type InWork = {
	t: Messages;
	locale: Locale;
	plan: CohortPlanRow;
	state: "waiting" | "running";
	/** The best plan so far; undefined before the first. */
	draft: PlanDraft | undefined;
	venues: Chapters["venues"];
};

/** How far the planner has come, the best plan so far, and a way to keep that very plan and stop. */
export function PlanInWork(props: InWork) {
	const { t, locale, plan, state, draft } = props;
	const words = t.planning.progress;
	const share = Math.min(1, plan.progress?.share ?? 0);
	return (
		<Stack space="section">
			<PageHeader title={plan.name} state={<PlanTag t={t} plan={{ ...plan, state }} />} />
			<div class="plan-progress" role="status">
				<Progress done={share * 100} total={100} label={words.label} text={formatPercent(share, locale)} />
				{(state === "waiting" || !draft) && <p>{state === "waiting" ? words.waiting : words.noneYet}</p>}
			</div>
			<p>{plan.cancelledAt ? words.stopping : words.refresh}</p>
			{draft && state === "running" ? <BestSoFar {...props} draft={draft} /> : <Stop {...props} />}
		</Stack>
	);
}

function Stop({ t, plan, draft }: InWork) {
	const words = t.planning.progress;
	if (plan.cancelledAt) return null;
	return (
		<Form action={paths.cancellation(plan.id)}>
			{draft && <HiddenField name="draft" value={String(draft.number)} />}
			<HiddenField name="run" value={plan.runId} />
			<Button variant="secondary">{draft ? words.keep : words.stop}</Button>
		</Form>
	);
}

function BestSoFar(props: InWork & { draft: PlanDraft }) {
	const { t, locale, plan, draft, venues } = props;
	const words = t.planning.progress;
	const { cohortOf, slots, moves } = draft;
	return (
		<>
			<section aria-labelledby="best">
				<Stack>
					<Heading level={2} id="best">
						{words.bestTitle}
					</Heading>
					<p>{words.bestText(formatNumber(moves, locale, 0))}</p>
					<Stop {...props} />
					<CohortTable {...{ t, locale, plan, cohortOf, slots, venues }} isDraft />
				</Stack>
			</section>
			<Cost {...{ t, locale, plan }} account={accountOf(plan.problem, cohortOf, slots)} />
		</>
	);
}

/** A run that was cut on the way: nothing is lost but the time. */
export function StoppedPlan({ t, plan }: { t: Messages; plan: CohortPlanRow }) {
	const words = t.planning.stopped;
	return (
		<Stack space="section">
			<PageHeader title={plan.name} state={<PlanTag t={t} plan={{ ...plan, state: "stopped" }} />} />
			<Alert kind="warning" title={words.title}>
				<p>{words.text}</p>
			</Alert>
			<Ways t={t} plan={plan} again={words.again} isPrimary />
		</Stack>
	);
}

type Impossible = Pick<Chapters, "people" | "units"> & { t: Messages; locale: Locale; plan: CohortPlanRow };

/** So many reasons of one kind by name: more would hide the other kinds. */
const shownOfAKind = 5;

/** Why the rules cannot be met, by name, and the ways on. */
export function ImpossiblePlan(props: Impossible) {
	const { t, plan } = props;
	const words = t.planning.impossible;
	const kinds = [...Map.groupBy(plan.reasons ?? [], ({ kind }) => kind).values()];
	return (
		<Stack space="section">
			<PageHeader title={plan.name} state={<PlanTag t={t} plan={plan} />} />
			<section aria-labelledby="obstacles">
				<Stack>
					<Heading level={2} id="obstacles">
						{words.title}
					</Heading>
					<p>{words.text}</p>
					<ul>
						{kinds.flatMap((reasons) => [
							...reasons.slice(0, shownOfAKind).map((reason) => <li>{reasonInWords(props, reason)}</li>),
							reasons.length > shownOfAKind && <li>{words.reasons.more(reasons.length - shownOfAKind)}</li>,
						])}
					</ul>
				</Stack>
			</section>
			<Ways t={t} plan={plan} again={words.again} />
		</Stack>
	);
}

type WaysProps = { t: Messages; plan: CohortPlanRow; again: string; isPrimary?: boolean };

function Ways({ t, plan, again, isPrimary }: WaysProps) {
	const change = withQuery(paths.newPlan(plan.programmeId), { from: plan.id });
	return (
		<Cluster>
			<ButtonLink href={change} variant={isPrimary ? "secondary" : "primary"}>
				{t.planning.impossible.change}
			</ButtonLink>
			<Form action={paths.restart(plan.id)}>
				<Button variant={isPrimary ? "primary" : "secondary"}>{again}</Button>
			</Form>
			<ButtonLink href={paths.removal(plan.id)} variant="tertiary">
				{t.planning.plan.discard}
			</ButtonLink>
		</Cluster>
	);
}

function reasonInWords(props: Impossible, reason: CohortReason): string {
	const { t, locale, plan, people, units } = props;
	const words = t.planning.impossible.reasons;
	const name = (id: string) => nameIn(people, id);
	const number = (gathering: number) => plan.rules.periods[gathering]?.number ?? gathering + 1;
	switch (reason.kind) {
		case "too-few-slots":
			return words.slots(number(reason.gathering), reason.slots, reason.cohorts);
		case "too-many-people":
			return words.tooMany(reason.people, reason.places);
		case "crowd":
			return words.crowd(reason.people.length, reason.places);
		case "too-few-people":
			return words.tooFew(reason.people, reason.needed);
		case "never-free":
			return words.neverFree(name(reason.person), number(reason.gathering));
		case "together-and-apart":
			return words.togetherApart(name(reason.people[0]), name(reason.people[1]));
		case "locked-apart":
			return words.lockedApart(name(reason.people[0]), name(reason.people[1]));
		case "locked-together":
			return words.lockedTogether(formatList(reason.people.map(name), locale));
		case "unit-away":
			return words.unitAway(
				units.get(reason.unit) ?? "–",
				reason.people,
				reason.home,
				number(reason.gathering),
			);
		case "locked-slot":
			return words.lockedSlot(cohortName(plan, reason.cohort), number(reason.gathering));
		case "locked-away":
			return words.lockedAway(name(reason.person), cohortName(plan, reason.cohort), number(reason.gathering));
		case "not-found":
			return words.notFound(
				formatList(
					reason.breaks?.length
						? breaksInWords(props, reason.breaks)
						: brokenInWords(t, Object.entries(reason.broken)),
					locale,
				),
			);
	}
}

/** What the nearest plan breaks, by name: so few that one reads them. */
function breaksInWords(props: Impossible, breaks: readonly CohortBreak[]): string[] {
	const { more } = props.t.planning.impossible.reasons.breaks;
	const told = breaks.slice(0, shownOfAKind).map((one) => breakInWords(props, one));
	return breaks.length > told.length ? [...told, more(breaks.length - told.length)] : told;
}

function breakInWords({ t, locale, plan, people, units }: Impossible, one: CohortBreak): string {
	const words = t.planning.impossible.reasons.breaks;
	switch (one.rule) {
		case "size":
		case "venue":
			return words[one.rule](cohortName(plan, one.cohort), one.people, one.allowed);
		case "unavailable": {
			const number = plan.rules.periods[one.gathering]?.number ?? one.gathering + 1;
			return words.unavailable(nameIn(people, one.person), number);
		}
		case "unitAway":
			return words.unitAway(
				...([units.get(one.unit) ?? "–", formatDate(one.date, locale)] as const),
				...([one.people, one.allowed] as const),
			);
		case "together":
		case "apart":
			return words[one.rule](
				formatList(
					one.people.map((id) => nameIn(people, id)),
					locale,
				),
			);
		case "locked":
			return words.locked(nameIn(people, one.person), cohortName(plan, one.cohort));
	}
}

/** The demands that are broken, with how often. */
export const brokenInWords = (t: Messages, broken: readonly (readonly [string, number])[]): string[] =>
	broken
		.filter(([, times]) => times > 0)
		.map(([rule, times]) => t.planning.demands[rule as CohortRule](times));
