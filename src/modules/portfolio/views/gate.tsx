import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { quarterOf } from "../../../core/calendar/quarter.ts";
import type { Forecast, Shift } from "../../../core/capacity/queue.ts";
import {
	Alert,
	Button,
	ButtonLink,
	CheckboxField,
	Details,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	type NavigationLink,
	type Notice,
	Notices,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatList } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { AtTheGate, Lack } from "../gate.ts";
import { paths } from "../paths.ts";
import type { Initiative } from "../queries/initiative-page.ts";

type Props = {
	t: Messages;
	locale: Locale;
	today: Day;
	initiative: Initiative;
	form: FormState;
	at: AtTheGate;
	lacks: readonly Lack[];
	forecast: readonly Forecast[];
	/** Titles of everything that lives, by id. */
	titles: ReadonlyMap<string, string>;
	/** Who starts later if this starts today. */
	delays: readonly Shift[];
	/** The ways to give it to another owner. */
	ownerLinks: readonly NavigationLink[];
	/** What other modules say of a start now. */
	notices: readonly Notice[];
	mayOverride: boolean;
};

/** The gate: what is in place, what is missing, and when it can start. */
export function StartPage(props: Props) {
	const { t, lacks, form, at, initiative } = props;
	const words = t.gate.start;
	const onlyUnasked = lacks.length === 1 && lacks[0]?.kind === "unasked";
	const mayStart = lacks.length === 0 || onlyUnasked;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title(initiative.title)}
				lead={lacks.length === 0 ? words.clear : words.lacking(lacks.length)}
			/>
			<ErrorSummary form={form} t={t} ids={{ start: "conditions" }} />
			<section aria-labelledby="conditions">
				<Stack>
					<Heading level={2} id="conditions">
						{words.conditions}
					</Heading>
					<ul class="conditions">
						{conditionsOf(props).map((one) => (
							<Condition t={t} {...one} />
						))}
					</ul>
				</Stack>
			</section>
			<Notices notices={props.notices} />
			<Place {...props} />
			{mayStart && (
				<Form action={paths.initiativeStart(initiative.id)}>
					{at.asked.length === 0 && !at.needsNobody && (
						<CheckboxField form={form} name="needsNobody" label={words.needsNobody} />
					)}
					<Button>{words.start}</Button>
				</Form>
			)}
			{props.mayOverride && lacks.length > 0 && <Override {...props} />}
		</Stack>
	);
}

type Condition = { name: string; ok: boolean; text: string; action?: ComponentChildren };

const Condition = ({ t, name, ok, text, action }: Condition & { t: Messages }) => (
	<li>
		<Tag colour={ok ? "mose" : "leire"}>{ok ? t.gate.start.ok : t.gate.start.missing}</Tag>
		<span>
			<strong>{name}:</strong> {text}
		</span>
		{!ok && action}
	</li>
);

function conditionsOf({ t, locale, initiative, at, lacks, ownerLinks }: Props): Condition[] {
	const words = t.gate.start;
	const link = (href: string, label: string) => (
		<ButtonLink href={href} variant="secondary" size="sm">
			{label}
		</ButtonLink>
	);
	const { id } = initiative;
	const lacking = (kind: Lack["kind"]) => lacks.some((lack) => lack.kind === kind);
	const requires = lacks.find((lack) => lack.kind === "requires");
	return [
		{
			name: words.owner,
			ok: !lacking("owner"),
			text: at.ownerLeft ? words.ownerLeft : words.ownerOk(initiative.ownerName ?? t.portfolio.hidden),
			action: ownerLinks.map(({ href, label }) => link(href, label)),
		},
		{
			...{ name: words.hours, ...hoursCondition(t, locale, at, lacks) },
			action: link(`${paths.initiative(id)}#hours`, words.askHours),
		},
		...coverCondition(t, locale, lacks).map((one) => ({
			...one,
			action: link(`${paths.initiative(id)}#hours`, t.capacity.cover.enter),
		})),
		{
			...{ name: words.slot, ...slotCondition(t, at, lacks) },
			action: link(paths.queue(), words.seeQueue),
		},
		...(at.touchesStaffing
			? [
					{
						name: words.discussion,
						ok: at.isDiscussed,
						text: at.isDiscussed ? words.discussionOk : words.discussionMissing,
						action: link(paths.editInitiative(id), words.enterDiscussion),
					},
				]
			: []),
		...(at.requires.length > 0
			? [
					{
						name: words.requires,
						ok: requires === undefined,
						text: requires ? words.requiresMissing(formatList(requires.titles, locale)) : words.requiresOk,
					},
				]
			: []),
	];
}

function hoursCondition(t: Messages, locale: Locale, at: AtTheGate, lacks: readonly Lack[]) {
	const words = t.gate.start;
	const lack = lacks.find(({ kind }) => ["unasked", "waiting", "refused"].includes(kind));
	if (!lack) return { ok: true, text: at.asked.length === 0 ? words.hoursNobody : words.hoursOk };
	if (lack.kind === "waiting")
		return { ok: false, text: words.hoursWaiting(formatList(lack.competences, locale)) };
	if (lack.kind === "refused")
		return { ok: false, text: words.hoursRefused(formatList(lack.competences, locale)) };
	return { ok: false, text: words.hoursUnasked };
}

/** Shown only where a release from duty is paid by nobody. */
function coverCondition(t: Messages, locale: Locale, lacks: readonly Lack[]): Condition[] {
	const words = t.capacity.cover;
	return lacks.flatMap((lack) =>
		lack.kind === "cover"
			? [{ name: words.title, ok: false, text: words.missing(formatList(lack.competences, locale)) }]
			: [],
	);
}

function slotCondition(t: Messages, { slots, taken }: AtTheGate, lacks: readonly Lack[]) {
	const words = t.gate.start;
	if (slots === null) return { ok: true, text: words.slotNoLimit };
	const isFull = lacks.some(({ kind }) => kind === "slot");
	return { ok: !isFull, text: isFull ? words.slotFull(slots) : words.slotOk(taken, slots) };
}

/** Where it stands in the queue, and the forecast. */
function Place({ t, today, initiative, forecast, lacks }: Props) {
	const words = t.gate.start;
	const at = forecast.findIndex(({ id }) => id === initiative.id);
	const start = forecast[at]?.start ?? null;
	if (at < 0 || lacks.length === 0) return null;
	if (start === null) return <p>{words.forecastNone(at + 1)}</p>;
	if (start === quarterOf(today)) return <p>{words.forecastNow(at + 1)}</p>;
	return <p>{words.forecast(at + 1, t.portfolio.quarter(start))}</p>;
}

function Override({ t, form, initiative, delays, titles }: Props) {
	const words = t.gate.start;
	return (
		<Details summary={words.overrideTitle} open={form.errors.reason !== undefined}>
			<Stack>
				<p>{words.overrideText}</p>
				<Alert kind={delays.length > 0 ? "warning" : "info"}>
					<p>{delays.length > 0 ? words.delays : words.delaysNobody}</p>
					<Shifts {...{ t, shifts: delays, titles, inWords: words.delay, later: words.later }} />
				</Alert>
				<Form action={paths.initiativeStart(initiative.id)}>
					<HiddenField name="past" value="on" />
					<LongTextField form={form} name="reason" label={words.reason} maxLength={1000} rows={3} required />
					<Button variant="secondary">{words.override}</Button>
				</Form>
			</Stack>
		</Details>
	);
}

type ShiftsProps = {
	t: Messages;
	shifts: readonly Shift[];
	titles: ReadonlyMap<string, string>;
	inWords: (title: string, from: string, to: string) => string;
	/** The words for a start that is not in sight. */
	later: string;
};

/** Whose start is another than before, one sentence each. */
export function Shifts({ t, shifts, titles, inWords, later }: ShiftsProps) {
	if (shifts.length === 0) return null;
	const quarter = (of: string | null) => (of === null ? later : t.portfolio.quarter(of));
	return (
		<ul>
			{shifts.map(({ id, from, to }) => (
				<li>{inWords(titles.get(id) ?? "–", quarter(from), quarter(to))}</li>
			))}
		</ul>
	);
}
