import type { Locale, Messages } from "../../../../locales/index.ts";
import { Heading, Stack, Table } from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { PlanAccount } from "../account.ts";
import { type CohortPlanRow, costByHand } from "../plan.ts";
import { mixAttributes } from "../rules.ts";
import { changeInWords, pointsInWords } from "../words.ts";

type Props = { t: Messages; locale: Locale; plan: CohortPlanRow };

/** What each wish costs in a plan, and how it turned out. */
export function Cost({ t, locale, plan, account }: Props & { account: PlanAccount }) {
	const words = t.planning.plan;
	const { weights, mix } = plan.problem;
	const byHand = plan.answer ? costByHand(plan.answer.objective, account.total) : 0;
	const rows = [
		{
			wish: words.wishes.travel,
			how: words.travelHow(formatNumber(account.travel.hours, locale)),
			...account.travel,
		},
		weights.dislike > 0
			? { wish: words.wishes.dislike, how: words.dislikeHow(account.dislike.times), ...account.dislike }
			: { wish: words.wishes.dislike, how: words.notWeighed, points: 0 },
		...mixAttributes.map((attribute) => ({
			wish: words.wishes[attribute],
			how: mix.some((one) => one.attribute === attribute)
				? words.mixHow(account.mix[attribute] === 0)
				: words.notWeighed,
			points: account.mix[attribute],
		})),
	];
	return (
		<section aria-labelledby="cost">
			<Stack>
				<Heading level={2} id="cost">
					{words.costTitle}
				</Heading>
				<p>
					{words.costText(pointsInWords(account.total, t, locale))}
					{byHand !== 0 && ` ${words.byHandText(changeInWords(byHand, t, locale))}`}
				</p>
				<Table
					caption={words.costCaption}
					columns={[
						{ key: "wish", label: words.costColumns.wish },
						{ key: "how", label: words.costColumns.how },
						{ key: "points", label: words.costColumns.points, numeric: true },
					]}
					rows={rows.map(({ wish, how, points }) => [wish, how, formatNumber(points, locale)])}
				/>
			</Stack>
		</section>
	);
}
