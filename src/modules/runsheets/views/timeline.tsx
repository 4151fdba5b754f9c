import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Form,
	Heading,
	HiddenField,
	Stack,
	Tag,
	VisuallyHidden,
} from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { Differences } from "../differences.ts";
import type { Item } from "../item.ts";
import type { Sheet } from "../sheet.ts";
import type { DayPlan, Placed } from "../timeline.ts";
import { faultInWords, spanInWords } from "../words.ts";

export type Addresses = { sheet: string; items: string; item: (id: string) => string };

export type TimelineProps = {
	t: Messages;
	locale: Locale;
	sheet: Sheet;
	plans: readonly DayPlan<Item>[];
	/** The dates, where there are any. */
	days: readonly Day[];
	/** Against the programme's sheet, where the cohort has its own. */
	differences: Differences | null;
	mayChange: boolean;
	addresses: Addresses;
};

/** The days of a sheet, each a column of items as long as they last. An island replaces it whole. */
export function Timeline(props: TimelineProps) {
	return (
		<div class="run-sheet-days" id="run-sheet-days">
			{props.plans.map((plan) => (
				<DayOfSheet {...props} plan={plan} />
			))}
		</div>
	);
}

type DayProps = TimelineProps & { plan: DayPlan<Item> };

function DayOfSheet(props: DayProps) {
	const { t, locale, plan, days, mayChange, addresses } = props;
	const words = t.runsheets;
	const date = days[plan.day - 1];
	const last = plan.items.at(-1);
	return (
		<section class="run-sheet-day" aria-labelledby={`day-${plan.day}`}>
			<Stack>
				<Heading level={2} id={`day-${plan.day}`}>
					{t.programmes.dayNumber(plan.day)}
				</Heading>
				<p class="meta">
					{[
						date && formatWeekday(date, locale),
						last && words.endsAt(spanInWords(plan.items[0]?.from ?? 0, last.to, locale)),
					]
						.filter(Boolean)
						.join(" · ")}
				</p>
				{mayChange && plan.faults.length > 0 && (
					<Alert kind="warning" title={words.sheetFaults.title(plan.faults.length)} level={3}>
						<ul class="run-sheet-faults">
							{plan.faults.map((fault) => (
								<li>
									<a href={`#item-${fault.itemId}`}>{faultInWords(t, locale, fault, plan.items)}</a>
								</li>
							))}
						</ul>
					</Alert>
				)}
				<ol class="run-sheet" data-day={plan.day}>
					{plan.items.map((item, index) => (
						<ItemOfDay {...props} item={item} isFirst={index === 0} isLast={item === last} />
					))}
				</ol>
				{plan.items.length === 0 && <p class="meta">{words.emptyDay}</p>}
				{mayChange && (
					<p class="run-sheet-add">
						<ButtonLink href={withQuery(addresses.items, { day: plan.day })} variant="secondary">
							{words.add(plan.day)}
						</ButtonLink>
					</p>
				)}
			</Stack>
		</section>
	);
}

type ItemProps = DayProps & { item: Placed<Item>; isFirst: boolean; isLast: boolean };

/** Lengths are drawn in quarters of an hour; shorter ones are a quarter, longer than four hours are no longer. */
const quartersOf = (minutes: number) => Math.min(16, Math.max(1, Math.round(minutes / 15)));

function ItemOfDay(props: ItemProps) {
	const { t, locale, item, plan, mayChange, addresses, differences } = props;
	const words = t.runsheets;
	const facts = factsOf(t, item, mayChange);
	const difference = differences?.of.get(item.id) ?? "same";
	const faulty = plan.faults.some(({ itemId }) => itemId === item.id);
	return (
		<li
			class="run-sheet-item"
			id={`item-${item.id}`}
			data-item={item.id}
			data-method={item.method}
			data-minutes={item.minutes}
			data-quarters={quartersOf(item.minutes)}
			data-faulty={faulty ? "" : undefined}
		>
			<p class="run-sheet-time">
				<strong>{spanInWords(item.from, item.to, locale)}</strong>{" "}
				<span class="meta">{words.minutes(item.minutes)}</span>
			</p>
			<div class="run-sheet-body">
				<Heading level={3} size="xs">
					{mayChange ? <a href={addresses.item(item.id)}>{item.title}</a> : item.title}
				</Heading>
				{facts && <p class="meta">{facts}</p>}
				{(item.fixedStart !== null && mayChange) || difference !== "same" ? (
					<Cluster space="tight">
						{item.fixedStart !== null && mayChange && <Tag>{words.fixed}</Tag>}
						{difference !== "same" && <Tag colour="lyng">{words.differences[difference]}</Tag>}
					</Cluster>
				) : null}
				{mayChange && item.notes && <p class="run-sheet-notes">{item.notes}</p>}
			</div>
			{mayChange && <Buttons {...props} />}
			{mayChange && <span class="run-sheet-edge" data-edge hidden />}
		</li>
	);
}

function factsOf(t: Messages, item: Item, mayChange: boolean): string {
	const facts = [item.method === "break" ? "" : t.runsheets.methods[item.method], item.room];
	if (mayChange && item.method !== "break") facts.push(item.facilitatorName ?? "");
	if (item.material) facts.push(item.material);
	return facts.filter(Boolean).join(" · ");
}

function Buttons({ t, item, addresses, isFirst, isLast, plan, plans }: ItemProps) {
	const words = t.runsheets.acts;
	const one = (act: keyof typeof words & ("up" | "down" | "longer" | "shorter"), disabled: boolean) => (
		<Button
			name="act"
			value={act}
			variant="tertiary"
			size="sm"
			id={`${act}-${item.id}`}
			disabled={disabled}
			label={words.label(words[act], item.title)}
		>
			<span aria-hidden="true">{words.signs[act]}</span>
		</Button>
	);
	return (
		<div class="run-sheet-acts">
			<Form action={addresses.sheet}>
				<HiddenField name="item" value={item.id} />
				{one("up", isFirst && plan.day === 1)}
				{one("down", isLast && plan.day === plans.length)}
				{one("shorter", item.minutes <= 5)}
				{one("longer", false)}
			</Form>
			<span class="run-sheet-grip" data-grip hidden title={words.grip}>
				<VisuallyHidden>{words.grip}</VisuallyHidden>
			</span>
		</div>
	);
}
