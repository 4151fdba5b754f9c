import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	ButtonLink,
	Cluster,
	Heading,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { PlanAccount } from "../account.ts";
import { type Chapters, cohortName, nameIn } from "../chapters.ts";
import type { Comparison } from "../comparison.ts";
import { moversOf } from "../movers.ts";
import { paths } from "../paths.ts";
import { mixAttributes } from "../rules.ts";
import { slotInWords } from "../words.ts";
import { brokenInWords } from "./plan-in-work.tsx";

export type CompareSide = Chapters & { account: PlanAccount };

type Props = {
	t: Messages;
	locale: Locale;
	first: CompareSide;
	second: CompareSide;
	comparison: Comparison;
};

/** What two plans cost, who goes elsewhere, and which dates differ. */
export function ComparisonPage(props: Props) {
	const { t, first, second, comparison } = props;
	const words = t.planning.comparison;
	const only = [
		[second.plan.name, comparison.onlySecond.length],
		[first.plan.name, comparison.onlyFirst.length],
	] as const;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.moves(comparison.moves.length, comparison.same)} />
			{!sameWishes(first, second) && (
				<Alert>
					<p>{words.otherRules}</p>
				</Alert>
			)}
			<Costs {...props} />
			{only
				.filter(([, count]) => count > 0)
				.map(([name, count]) => (
					<p>{words.onlyIn(name, count)}</p>
				))}
			<Moves {...props} />
			<section aria-labelledby="slots">
				<Stack>
					<Heading level={2} id="slots">
						{words.slotsTitle}
					</Heading>
					<p>{words.slots(comparison.slots.length)}</p>
					<Slots {...props} />
				</Stack>
			</section>
		</Stack>
	);
}

const sameWishes = ({ plan: a }: CompareSide, { plan: b }: CompareSide): boolean =>
	JSON.stringify([a.problem.mix, a.problem.weights, a.rules.travelHours]) ===
	JSON.stringify([b.problem.mix, b.problem.weights, b.rules.travelHours]);

const planLink = ({ plan }: CompareSide) => <a href={paths.plan(plan.id)}>{plan.name}</a>;

function Costs({ t, locale, first, second }: Props) {
	const words = t.planning.comparison;
	const wishes = t.planning.plan.wishes;
	const row = (label: string, of: (account: PlanAccount) => number) => [
		label,
		formatNumber(of(first.account), locale),
		formatNumber(of(second.account), locale),
	];
	const broken = ({ account }: CompareSide) => brokenInWords(t, account.broken).join("; ") || "0";
	return (
		<Table
			caption={words.caption}
			columns={[
				{ key: "what", label: words.what },
				{ key: "first", label: first.plan.name, numeric: true },
				{ key: "second", label: second.plan.name, numeric: true },
			]}
			rows={[
				row(words.total, ({ total }) => total),
				row(wishes.travel, ({ travel }) => travel.points),
				row(wishes.dislike, ({ dislike }) => dislike.points),
				...mixAttributes.map((attribute) => row(wishes[attribute], ({ mix }) => mix[attribute])),
				[words.broken, broken(first), broken(second)],
				[words.open, planLink(first), planLink(second)],
			]}
		/>
	);
}

function Moves(props: Props) {
	const { t, locale, first, second, comparison } = props;
	const words = t.planning.comparison;
	const { moves, onlyFirst, onlySecond } = comparison;
	if (moves.length + onlyFirst.length + onlySecond.length === 0) return null;
	const query = { first: first.plan.id, second: second.plan.id };
	return (
		<section aria-labelledby="moves">
			<Stack>
				<Heading level={2} id="moves">
					{words.movesTitle}
				</Heading>
				<p>{words.movesOrder}</p>
				<Table
					caption={words.movesCaption}
					captionHidden
					columns={[
						{ key: "name", label: words.name },
						{ key: "unit", label: t.planning.people.columns.unit },
						{ key: "first", label: first.plan.name },
						{ key: "second", label: second.plan.name },
					]}
					rows={moversOf(props, locale).map(({ person, from, to }) => [
						nameIn(first.people, person),
						first.people.get(person)?.unitName ?? "",
						cohortName(first.plan, from ?? -1),
						cohortName(second.plan, to ?? -1),
					])}
					empty={<span />}
				/>
				<Cluster>
					<ButtonLink
						variant="secondary"
						href={withQuery(paths.comparisonCsv(first.plan.programmeId), query)}
						download
					>
						{words.csv}
					</ButtonLink>
				</Cluster>
			</Stack>
		</section>
	);
}

function Slots({ t, locale, first, second, comparison }: Props) {
	const words = t.planning.comparison;
	if (comparison.slots.length === 0) return null;
	const where = ({ plan, venues }: CompareSide, slot: string | undefined) => {
		if (slot === undefined) return "–";
		const { days, venueId } = slotInWords(slot, plan, locale);
		return `${days}, ${venues.get(venueId) ?? "–"}`;
	};
	const longer = first.plan.cohorts.length >= second.plan.cohorts.length ? first.plan : second.plan;
	return (
		<Table
			caption={words.slotsCaption}
			captionHidden
			columns={[
				{ key: "gathering", label: words.gathering },
				{ key: "first", label: first.plan.name },
				{ key: "second", label: second.plan.name },
			]}
			rows={comparison.slots.map((slot) => [
				`${cohortName(longer, slot.cohort)}, ${t.programmes.gathering(first.plan.rules.periods[slot.gathering]?.number ?? slot.gathering + 1).toLowerCase()}`,
				where(first, slot.first),
				where(second, slot.second),
			])}
		/>
	);
}
