import type { Locale, Messages } from "../../../../locales/index.ts";
import { EmptyState, Heading, PageHeader, Stack, VisuallyHidden } from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import { type Gathering, placeInWords } from "../../programmes/index.ts";
import type { Item } from "../item.ts";
import type { DayPlan, Minute, Moment, Placed } from "../timeline.ts";
import { clockInWords, spanInWords } from "../words.ts";
import { GatheringTabs } from "./gathering-tabs.tsx";

export type NowPageProps = {
	t: Messages;
	locale: Locale;
	gathering: Gathering;
	plan: DayPlan<Item>;
	/** The plan is today's; else it is the day that will be the first. */
	isToday: boolean;
	mayChange: boolean;
	minute: Minute;
	moment: Moment<Item>;
	sheetHref: string;
};

/** The day on a phone: what goes on now, what comes next, and the rest. */
export function NowPage(props: NowPageProps) {
	const { t, locale, gathering, plan, isToday, minute, moment } = props;
	const words = t.runsheets.now;
	const date = gathering.days[plan.day - 1];
	const lead = [
		t.programmes.dayNumber(plan.day),
		date && formatWeekday(date, locale),
		placeInWords(t, gathering),
	];
	return (
		<Stack space="section">
			{props.mayChange && <GatheringTabs t={t} gatheringId={gathering.id} at="now" />}
			<PageHeader
				title={t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}
				lead={lead.filter(Boolean).join(" · ")}
			/>
			{plan.items.length === 0 && (
				<EmptyState title={t.runsheets.empty.title} text={t.runsheets.empty.textToRead} />
			)}
			{isToday && plan.items.length > 0 && (
				<div class="now-and-next">
					<Big
						{...props}
						label={words.now(clockInWords(minute, locale))}
						item={moment.now}
						none={noneNow(props)}
					/>
					<Big {...props} label={words.next} item={moment.next} none={words.nothingMore} />
				</div>
			)}
			{plan.items.length > 0 && <WholeDay {...props} />}
		</Stack>
	);
}

function WholeDay(props: NowPageProps) {
	const { t, locale, plan, isToday, minute, moment } = props;
	const words = t.runsheets.now;
	return (
		<section aria-labelledby="rest">
			<Stack>
				<Heading level={2} id="rest">
					{words.whole}
				</Heading>
				<ol class="now-list">
					{plan.items.map((item) => (
						<li data-state={stateOf(props, item)} aria-current={item === moment.now ? "step" : undefined}>
							<span class="now-time">{spanInWords(item.from, item.to, locale)}</span>
							<span>
								{item.title}
								{item.room && <span class="meta"> {item.room}</span>}
								{isToday && item.to <= minute && <VisuallyHidden>, {words.done}</VisuallyHidden>}
							</span>
						</li>
					))}
				</ol>
				<p>
					<a href={props.sheetHref}>{words.toSheet}</a>
				</p>
				{isToday && (
					<p class="meta">
						<keep-fresh />
						{words.refreshes} <a href="?still=1">{words.stop}</a>
					</p>
				)}
			</Stack>
		</section>
	);
}

function stateOf({ isToday, minute, moment }: NowPageProps, item: Placed<Item>): string {
	if (item === moment.now) return "now";
	return isToday && item.to <= minute ? "done" : "coming";
}

function noneNow({ t, plan, minute }: NowPageProps): string {
	const words = t.runsheets.now;
	const first = plan.items[0];
	if (first && minute < first.from) return words.before;
	return plan.items.some(({ from }) => from > minute) ? words.gap : words.over;
}

type BigProps = NowPageProps & { label: string; item: Placed<Item> | null; none: string };

function Big({ t, locale, mayChange, label, item, none }: BigProps) {
	return (
		<section class="now-card" data-empty={item ? undefined : ""}>
			<p class="now-label">{label}</p>
			{item ? (
				<>
					<Heading level={2} size="lg">
						{item.title}
					</Heading>
					<p class="now-span">{spanInWords(item.from, item.to, locale)}</p>
					<p class="meta">
						{[
							item.method === "break" ? "" : t.runsheets.methods[item.method],
							item.room,
							item.facilitatorName,
							item.material,
						]
							.filter(Boolean)
							.join(" · ")}
					</p>
					{mayChange && item.notes && <p>{item.notes}</p>}
				</>
			) : (
				<p>{none}</p>
			)}
		</section>
	);
}
