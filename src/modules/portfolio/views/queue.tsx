import type { Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { type Quarter, quarterOf } from "../../../core/calendar/quarter.ts";
import type { Forecast } from "../../../core/capacity/queue.ts";
import {
	Button,
	ButtonLink,
	Details,
	ErrorSummary,
	Form,
	Heading,
	type NavigationLink,
	NumberField,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { type Lived, lastQuarterOf, type QueueGround } from "../queue.ts";
import { PortfolioTabs } from "./tabs.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	today: Day;
	ground: QueueGround;
	forecast: readonly Forecast[];
	slotsForm: FormState;
	mayEdit: boolean;
	/** What other modules have about the portfolio. */
	links: readonly NavigationLink[];
	/** Whoever answers for an initiative finds the pages that start and end it. */
	answersFor: (ownerId: string) => boolean;
};

/** So many are told of in full, the head first; the rest follow by name. */
const toldInFull = 30;

/** Who holds a place, who waits and until when, and how many places there are. */
export function QueuePage(props: Props) {
	const { t, ground, mayEdit } = props;
	const words = t.gate.queue;
	const inState = (state: Lived["state"]) => ground.lived.filter((one) => one.state === state);
	const [running, waiting, paused] = [inState("under_way"), inState("planned"), inState("paused")];
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<PortfolioTabs t={t} at="queue" links={props.links} />
			<Heading level={2}>{finding(props, running.length, waiting.length)}</Heading>
			<Part title={words.waitingTitle} text={waiting.length > 0 ? words.waitingText : words.noneWaiting}>
				{waiting.length > 0 && <Waiting {...props} waiting={waiting} />}
			</Part>
			<Part title={words.runningTitle} text={running.length > 0 ? words.runningText : words.noneRunning}>
				{running.length > 0 && <Running {...props} running={running} />}
			</Part>
			{paused.length > 0 && (
				<Part title={words.pausedTitle} text={words.pausedText}>
					<ul>
						{paused.map(({ id, title }) => (
							<li>
								<a href={paths.initiative(id)}>{title}</a>
							</li>
						))}
					</ul>
				</Part>
			)}
			{mayEdit && <Slots {...props} />}
		</Stack>
	);
}

function finding({ t, ground: { slots } }: Props, running: number, waiting: number): string {
	const words = t.gate.queue;
	if (slots === null) return words.findingNoLimit(running);
	if (running > slots) return words.findingOver(running, slots);
	return running === slots ? words.findingFull(slots, waiting) : words.findingRoom(slots - running, slots);
}

type PartProps = { title: string; text: string; children: preact.ComponentChildren };

const Part = ({ title, text, children }: PartProps) => (
	<section>
		<Stack>
			<Heading level={3} size="sm">
				{title}
			</Heading>
			<p>{text}</p>
			{children}
		</Stack>
	</section>
);

function Waiting({ t, today, ground, forecast, waiting, answersFor }: Props & { waiting: readonly Lived[] }) {
	const words = t.gate.queue;
	const { title, owner, planned, forecast: can, waitsFor, action } = words.columns;
	const columns = [
		{ key: "title", label: title },
		{ key: "owner", label: owner },
		{ key: "planned", label: planned },
		{ key: "forecast", label: can },
		{ key: "waits", label: waitsFor },
		{ key: "action", label: action, hidden: true },
	];
	const found = new Map(forecast.map((one) => [one.id, one]));
	const rows = waiting.slice(0, toldInFull).map((one, at) => {
		const when = found.get(one.id);
		return [
			<span>
				{at + 1}. <a href={paths.initiative(one.id)}>{one.title}</a>
			</span>,
			<Owner t={t} one={one} />,
			one.startQuarter ? t.portfolio.shortQuarter(one.startQuarter) : t.portfolio.none,
			<ForecastTag t={t} start={when?.start ?? null} today={today} />,
			waitsForInWords(t, ground, when),
			answersFor(one.ownerId) && (
				<ButtonLink
					href={paths.initiativeStart(one.id)}
					variant="tertiary"
					size="sm"
					label={words.seeLabel(one.title)}
				>
					{words.see}
				</ButtonLink>
			),
		];
	});
	const rest = waiting.slice(toldInFull).map((one, at) => (
		<li value={at + toldInFull + 1}>
			<a href={paths.initiative(one.id)}>{one.title}</a>{" "}
			<ForecastTag t={t} start={found.get(one.id)?.start ?? null} today={today} />
		</li>
	));
	return (
		<>
			<Table caption={words.waitingTitle} captionHidden columns={columns} rows={rows} />
			{rest.length > 0 && (
				<Details summary={words.moreWaiting(rest.length)}>
					<ol>{rest}</ol>
				</Details>
			)}
		</>
	);
}

function Running({ t, today, running, answersFor }: Props & { running: readonly Lived[] }) {
	const words = t.gate.queue;
	const columns = [
		{ key: "title", label: words.columns.title },
		{ key: "owner", label: words.columns.owner },
		{ key: "until", label: words.columns.until },
		{ key: "action", label: words.columns.action, hidden: true },
	];
	const rows = running.slice(0, toldInFull).map((one) => [
		<a href={paths.initiative(one.id)}>{one.title}</a>,
		<Owner t={t} one={one} />,
		t.portfolio.shortQuarter(lastQuarterOf(one, quarterOf(today))),
		answersFor(one.ownerId) && (
			<ButtonLink
				href={paths.initiativeClosure(one.id)}
				variant="tertiary"
				size="sm"
				label={words.endLabel(one.title)}
			>
				{words.end}
			</ButtonLink>
		),
	]);
	const rest = running.slice(toldInFull);
	return (
		<>
			<Table caption={words.runningTitle} captionHidden columns={columns} rows={rows} />
			{rest.length > 0 && (
				<Details summary={words.moreRunning(rest.length)}>
					<ul>
						{rest.map(({ id, title }) => (
							<li>
								<a href={paths.initiative(id)}>{title}</a>
							</li>
						))}
					</ul>
				</Details>
			)}
		</>
	);
}

const Owner = ({ t, one }: { t: Messages; one: Lived }) => (
	<span>
		{one.ownerName ?? t.portfolio.hidden}
		{one.unitName && <span class="meta"> {one.unitName}</span>}
	</span>
);

function ForecastTag({ t, start, today }: { t: Messages; start: Quarter | null; today: Day }) {
	const words = t.gate.queue;
	if (start === null) return <Tag colour="leire">{words.notInSight}</Tag>;
	if (start === quarterOf(today)) return <Tag colour="mose">{words.now}</Tag>;
	return <Tag>{t.portfolio.shortQuarter(start)}</Tag>;
}

/** What somebody in the queue waits for, in a few words. */
function waitsForInWords(t: Messages, ground: QueueGround, forecast: Forecast | undefined): string {
	const words = t.gate.queue;
	const because = forecast?.because;
	if (!because) return words.nothing;
	if (because.kind === "slot") return words.waitsSlot;
	if (because.kind === "requires")
		return words.waitsRequires(ground.lived.find(({ id }) => id === because.id)?.title ?? "–");
	const asked = ground.asked.find(({ competenceId }) => competenceId === because.competence);
	return words.waitsHours(asked?.competenceName ?? "–");
}

function Slots({ t, slotsForm }: Props) {
	const words = t.gate.queue;
	return (
		<Part title={words.slotsTitle} text="">
			<Form action={paths.slots()}>
				<ErrorSummary form={slotsForm} t={t} />
				<NumberField form={slotsForm} name="slots" label={words.slots} hint={words.slotsHint} />
				<Button variant="secondary">{words.saveSlots}</Button>
			</Form>
		</Part>
	);
}
