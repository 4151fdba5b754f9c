import type { Locale, Messages } from "../../../../locales/index.ts";
import { Alert, Heading, Stack, Table } from "../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/format.ts";
import type { PlanAccount } from "../account.ts";
import { type Chapters, cohortName, nameIn } from "../chapters.ts";
import type { DateConsequence } from "../date-consequence.ts";
import type { NamedBreak } from "../named-breaks.ts";
import { mixAttributes } from "../rules.ts";
import { pointsInWords, slotInWords } from "../words.ts";
import { brokenInWords } from "./plan-in-work.tsx";

type Props = Chapters & { t: Messages; locale: Locale; consequence: DateConsequence };

/** So many broken demands by name: more would hide what else is on the page. */
const namesShown = 10;

/** When and where by a slot: "3.–4. mars 2027, Rådhussalen". */
export function whereInWords(
	{ plan, venues, locale }: Pick<Chapters, "plan" | "venues"> & { locale: Locale },
	slot: string,
): string {
	const { days, venueId } = slotInWords(slot, plan, locale);
	return `${days}, ${venues.get(venueId) ?? "–"}`;
}

/** What other dates lead to: who gets which, each wish before and after, and what is broken, by name. */
export function DateConsequenceText(props: Props & { headingId: string }) {
	const { t, locale, plan, consequence, headingId } = props;
	const { changes, before, after } = consequence;
	const words = t.planning.move;
	const change = after.total - before.total;
	const points = pointsInWords(Math.abs(change), t, locale);
	return (
		<Stack>
			<Heading level={2} size="sm" id={headingId}>
				{t.planning.dates.whatTitle}
			</Heading>
			<p>
				<strong>
					{Math.abs(change) < 1e-6 ? words.same : change > 0 ? words.more(points) : words.less(points)}
				</strong>
			</p>
			<ul>
				{changes.map(({ cohort, from, to }) => (
					<li>
						{t.planning.dates.changed(
							cohortName(plan, cohort),
							slotInWords(from, plan, locale).number,
							whereInWords(props, from),
							whereInWords(props, to),
						)}
					</li>
				))}
			</ul>
			<Broken {...props} />
			<Costs {...props} />
		</Stack>
	);
}

function Broken(props: Props) {
	const { t, consequence } = props;
	const words = t.planning.move;
	const { broken, breaks } = consequence;
	const worse = broken.filter(({ before, after }) => after > before);
	const stays = broken.filter(({ before, after }) => after > 0 && after <= before);
	const better = broken.filter(({ before, after }) => after < before);
	return (
		<>
			{worse.length === 0 ? (
				<p>{words.noBreaks}</p>
			) : (
				<Alert kind="warning" title={words.breaks} level={3}>
					<ul>
						{worse.map(({ rule, before, after }) => (
							<li>
								{brokenInWords(t, [[rule, after - before]])}
								<Named {...props} breaks={breaks.filter((one) => one.rule === rule)} />
							</li>
						))}
					</ul>
				</Alert>
			)}
			{better.length > 0 && (
				<Alert kind="success" title={words.mends} level={3}>
					<ul>
						{brokenInWords(
							t,
							better.map(({ rule, before, after }) => [rule, before - after] as const),
						).map((text) => (
							<li>{text}</li>
						))}
					</ul>
				</Alert>
			)}
			{stays.length > 0 && (
				<p>
					{t.planning.dates.stillBroken(
						brokenInWords(
							t,
							stays.map(({ rule, after }) => [rule, after] as const),
						).join("; "),
					)}
				</p>
			)}
		</>
	);
}

function Named(props: Props & { breaks: readonly NamedBreak[] }) {
	const { t, breaks } = props;
	if (breaks.length === 0) return null;
	const more = breaks.length - namesShown;
	return (
		<ul>
			{breaks.slice(0, namesShown).map((one) => (
				<li>{breakInWords(props, one)}</li>
			))}
			{more > 0 && <li>{t.planning.dates.breaks.more(more)}</li>}
		</ul>
	);
}

function breakInWords({ t, locale, plan, people, units, venues }: Props, one: NamedBreak): string {
	const words = t.planning.dates.breaks;
	switch (one.rule) {
		case "unavailable":
			return words.unavailable(nameIn(people, one.person), formatDate(one.date, locale));
		case "unitAway":
			return words.unitAway(units.get(one.unit) ?? "–", one.away, one.most, formatDate(one.date, locale));
		case "size":
			return words.size(cohortName(plan, one.cohort), one.people, venues.get(one.venue) ?? "–", one.places);
	}
}

function Costs({ t, locale, consequence: { before, after } }: Props) {
	const words = t.planning.dates;
	const wishes = t.planning.plan.wishes;
	const row = (label: string, of: (account: PlanAccount) => number) => {
		const [was, is] = [of(before), of(after)];
		const change = Math.round((is - was) * 1e6) / 1e6;
		const sign = change > 0 ? "+" : change < 0 ? "−" : "";
		return [
			label,
			formatNumber(was, locale),
			formatNumber(is, locale),
			sign + formatNumber(Math.abs(change), locale),
		];
	};
	return (
		<Table
			caption={words.caption}
			columns={[
				{ key: "wish", label: t.planning.plan.costColumns.wish },
				{ key: "before", label: words.before, numeric: true },
				{ key: "after", label: words.after, numeric: true },
				{ key: "change", label: words.changeColumn, numeric: true },
			]}
			rows={[
				row(wishes.travel, ({ travel }) => travel.points),
				row(wishes.dislike, ({ dislike }) => dislike.points),
				...mixAttributes.map((attribute) => row(wishes[attribute], ({ mix }) => mix[attribute])),
				row(t.planning.comparison.total, ({ total }) => total),
			]}
		/>
	);
}
