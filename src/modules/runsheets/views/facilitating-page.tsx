import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Button,
	ButtonLink,
	Card,
	Cluster,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	NextStep,
	NumberField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatList } from "../../../platform/i18n/format.ts";
import { blankForm, type FormState } from "../../../platform/web/form-state.ts";
import { type CarriedGathering, placeInWords, timeInWords } from "../../programmes/index.ts";
import type { Facilitator } from "../facilitator.ts";
import { paths } from "../paths.ts";
import type { Handover } from "../queries/handovers.ts";
import type { Minute, Moment } from "../timeline.ts";
import { clockInWords, spanInWords } from "../words.ts";
import { ClosedDays } from "./closed-days.tsx";
import { HandoverForm, HandoverNotes } from "./handover-notes.tsx";
import { LoadTable } from "./load-table.tsx";

export type FacilitatingPageProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	personId: string;
	ahead: readonly CarriedGathering[];
	/** The gathering that is today, and what goes on in it. */
	now: ({ gathering: CarriedGathering; minute: Minute } & Moment) | null;
	/** A gathering that has begun and has no note of one's own yet. */
	toHandOver?: CarriedGathering;
	notes: readonly Handover[];
	nameOf: ReadonlyMap<string, string>;
	/** One's place in the register; without one there are no limits to set. */
	register?: Facilitator;
	months: readonly string[];
	load: ReadonlyMap<string, number>;
	failed?: FormState;
	/** The form of the limit, for those in the register. */
	limits?: FormState;
};

/** A facilitator's own page: the day, the gatherings, the notes, the limits. */
export function FacilitatingPage(props: FacilitatingPageProps) {
	const { t, ahead, now, toHandOver, failed, notes, personId } = props;
	const words = t.facilitators.own;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				action={
					ahead.length > 0 && (
						<ButtonLink href={paths.facilitatingCalendar()} variant="secondary" download>
							{words.calendar}
						</ButtonLink>
					)
				}
			/>
			{failed && <ErrorSummary form={failed} t={t} />}
			{now && <Today {...props} now={now} />}
			{toHandOver && (
				<section aria-labelledby="hand-over">
					<Stack>
						<Heading level={2} id="hand-over">
							{words.handOver(t.programmes.gathering(toHandOver.number), toHandOver.cohortName)}
						</Heading>
						<HandoverForm t={t} form={blankForm()} gatheringId={toHandOver.id} back="own" />
					</Stack>
				</section>
			)}
			<Ahead {...props} />
			{notes.length > 0 && (
				<section aria-labelledby="notes">
					<Stack>
						<Heading level={2} id="notes">
							{words.notes}
						</Heading>
						<HandoverNotes {...props} ownId={personId} />
					</Stack>
				</section>
			)}
			<Limits {...props} />
		</Stack>
	);
}

type TodayProps = FacilitatingPageProps & { now: NonNullable<FacilitatingPageProps["now"]> };

function Today({ t, locale, now }: TodayProps) {
	const words = t.runsheets.now;
	const { gathering, minute } = now;
	const line = (label: string, item: Moment["now"], none: string) => (
		<p>
			<strong>{label}:</strong> {item ? `${item.title}, ${spanInWords(item.from, item.to, locale)}` : none}
		</p>
	);
	return (
		<NextStep
			label={t.facilitators.own.today}
			title={`${t.programmes.gathering(gathering.number)}, ${gathering.cohortName}`}
			text={
				<>
					{line(words.now(clockInWords(minute, locale)), now.now, words.nothingNow)}
					{line(words.next, now.next, words.nothingMore)}
				</>
			}
			action={<ButtonLink href={paths.now(gathering.id)}>{words.phone}</ButtonLink>}
		/>
	);
}

function Ahead({ t, locale, ahead, personId, nameOf }: FacilitatingPageProps) {
	const words = t.facilitators.own;
	const withWhom = ({ carrierIds }: CarriedGathering) => {
		const others = carrierIds.filter((id) => id !== personId).flatMap((id) => nameOf.get(id) ?? []);
		return others.length > 0 ? words.withWhom(formatList(others, locale)) : words.alone;
	};
	return (
		<section aria-labelledby="ahead">
			<Stack>
				<Heading level={2} id="ahead">
					{words.ahead}
				</Heading>
				{ahead.length === 0 && <EmptyState level={3} title={words.emptyTitle} text={words.emptyText} />}
				{ahead.map((gathering) => (
					<Card
						title={`${t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}, ${gathering.cohortName}`}
						href={paths.sheet(gathering.id)}
					>
						<p>{timeInWords(t, locale, gathering)}</p>
						<p class="meta">
							{placeInWords(t, gathering)} · {withWhom(gathering)}
						</p>
						<Cluster>
							<a class="card-way" href={paths.staffing(gathering.id)}>
								{words.toStaffing}
							</a>
						</Cluster>
					</Card>
				))}
			</Stack>
		</section>
	);
}

function Limits(props: FacilitatingPageProps) {
	const { t, locale, register, failed, months, load, limits: form } = props;
	const words = t.facilitators;
	if (!register || !form) return null;
	const rows = [{ name: register.name, limit: register.monthlyLimit, load }];
	return (
		<>
			<section aria-labelledby="limits">
				<Stack>
					<Heading level={2} id="limits">
						{words.own.limits}
					</Heading>
					<LoadTable t={t} locale={locale} caption={words.loadCaption} months={months} rows={rows} />
					<Form action={paths.facilitating()} form={form}>
						<HiddenField name="act" value="limits" />
						<NumberField
							form={form}
							name="monthlyLimit"
							label={words.columns.limit}
							hint={words.limitHint}
							whole
							required
						/>
						<Button variant="secondary">{words.save}</Button>
					</Form>
				</Stack>
			</section>
			<ClosedDays t={t} locale={locale} one={register} failed={failed} action={paths.facilitating()} />
		</>
	);
}
