import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Card,
	CheckboxField,
	Form,
	Grid,
	Heading,
	Meta,
	NextStep,
	PageHeader,
	Stack,
	Table,
	VisuallyHidden,
} from "../../../platform/html/index.ts";
import { formatDate, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { type PanelPlan, type PitchDay, pitchStart } from "../../pitching/index.ts";
import { arrangementOf } from "../arrangement.ts";
import { blockId, sittingId } from "../frame.ts";
import type { Ground, PanelNow } from "../ground.ts";
import { paths } from "../paths.ts";
import type { Schedule } from "../plan.ts";
import { isOneDay, panelName, pointsInWords, sittingInWords, timeIn } from "../words.ts";
import { ScheduleTag } from "./schedules.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	schedule: Schedule;
	day: PitchDay;
	ground: Ground;
	begun: readonly PanelNow[];
	title: string;
};

/** What the planner found: who hears what, what it costs and why, how good it is, and what to keep. */
export function SchedulePage(props: Props) {
	const { t, locale, schedule, title } = props;
	const words = t.pitchplanning.schedule;
	const { publishedAt } = schedule;
	return (
		<Stack space="section">
			<PageHeader
				title={title}
				lead={publishedAt ? words.publishedOn(formatDate(publishedAt, locale)) : undefined}
				state={<ScheduleTag t={t} schedule={schedule} />}
			/>
			{!publishedAt && (
				<NextStep
					title={words.nextTitle}
					text={<p>{words.nextText}</p>}
					action={<ButtonLink href={paths.publication(schedule.id)}>{words.publish}</ButtonLink>}
				/>
			)}
			<PlannedPanels {...props} />
			<Cost {...props} />
			<Goodness {...props} />
		</Stack>
	);
}

/** Each panel with its pitches; what is ticked stands when the next schedule is made. */
function PlannedPanels(props: Props) {
	const { t, schedule, ground, begun } = props;
	const words = t.pitchplanning.schedule;
	const filled = schedule.answer?.blocks ?? {};
	const panels = arrangementOf({ ground, problem: schedule.problem, filled, begun });
	return (
		<section aria-labelledby="panels">
			<Form action={paths.locks(schedule.id)}>
				<Heading level={2} id="panels">
					{words.panelsTitle}
				</Heading>
				<Grid columns="cards">
					{panels.map((panel) => (
						<PlannedPanel {...props} panel={panel} oneDay={isOneDay(panels)} />
					))}
				</Grid>
				<Meta>{words.lockText}</Meta>
				<Button variant="secondary">{words.again}</Button>
			</Form>
		</section>
	);
}

function PlannedPanel({
	t,
	locale,
	schedule,
	day,
	ground,
	panel,
	oneDay,
}: Props & { panel: PanelPlan; oneDay: boolean }) {
	const words = t.pitchplanning;
	const [date, startsAt] = [panel.day ?? day.day, panel.startsAt ?? day.startsAt];
	const id = blockId(sittingId(date, startsAt), panel.room);
	const name = panelName({ room: panel.room, day: date, startsAt }, t, locale, oneDay);
	const nameOf = new Map(ground.members.map((member) => [member.personId, member.name]));
	const titleOf = new Map(ground.pitches.map((pitch) => [pitch.id, pitch.title]));
	const isPlanned = id in (schedule.answer?.blocks ?? {});
	return (
		<Card title={name}>
			<ul class="plain-list">
				{panel.seats.map(({ personId, as }) => (
					<li>
						{nameOf.get(personId)}
						{as !== "member" && <Meta>{words.seats[as]}</Meta>}
					</li>
				))}
			</ul>
			<ol class="planned-pitches">
				{panel.pitchIds.map((pitchId, at) => (
					<li>
						<time>{timeIn(pitchStart(startsAt, day, at), locale)}</time> {titleOf.get(pitchId)}
					</li>
				))}
			</ol>
			{isPlanned && (
				<CheckboxField
					form={blankForm(schedule.locked.includes(id) ? { "locked[]": id } : {})}
					name="locked[]"
					id={`lock-${id.replaceAll(/[^\w-]/g, "-")}`}
					value={id}
					label={
						<>
							{words.schedule.lock} <VisuallyHidden>{name}</VisuallyHidden>
						</>
					}
				/>
			)}
		</Card>
	);
}

function Cost({ t, locale, schedule, ground }: Props) {
	const words = t.pitchplanning.schedule;
	const { answer, problem } = schedule;
	if (!answer) return null;
	const names = new Map([
		...ground.members.map(({ personId, name }) => [personId, name] as const),
		...problem.blocks.map(
			({ id, period, room }) => [id, `${room}, ${sittingInWords(period, t, locale)}`] as const,
		),
	]);
	const rows = answer.costliest.map(({ rule, cost, where }) => [
		words.wishes[rule],
		formatNumber(cost, locale, 2),
		where
			.slice(0, 3)
			.map((one) => `${names.get(one.id) ?? "–"} (${formatNumber(one.cost, locale, 2)})`)
			.join("; "),
	]);
	return (
		<section aria-labelledby="cost" class="plan-cost">
			<Stack>
				<Heading level={2} id="cost">
					{words.costTitle}
				</Heading>
				<p>{words.costText(pointsInWords(answer.objective, t, locale))}</p>
				<Table
					caption={words.costCaption}
					columns={[
						{ key: "wish", label: words.costColumns.wish },
						{ key: "points", label: words.costColumns.points, numeric: true },
						{ key: "where", label: words.costColumns.where },
					]}
					rows={rows}
				/>
			</Stack>
		</section>
	);
}

/** Bound and gap in plain words. Where changes have a price, the bound knows nothing of it. */
function Goodness({ t, locale, schedule }: Props) {
	const words = t.pitchplanning.schedule;
	const { answer, kind } = schedule;
	if (!answer) return null;
	const { bound, gap } = answer;
	return (
		<section aria-labelledby="goodness">
			<Stack>
				<Heading level={2} id="goodness">
					{words.goodTitle}
				</Heading>
				{gap === 0 && <p>{words.best}</p>}
				{gap !== 0 && gap !== null && bound !== null && kind === "plan" && (
					<p>{words.bound(pointsInWords(bound, t, locale), formatPercent(gap, locale, 1))}</p>
				)}
				<Meta>{words.search(formatNumber(answer.moves, locale, 0), answer.seed)}</Meta>
			</Stack>
		</section>
	);
}
