import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	EmptyState,
	Form,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDateTime, formatNumber } from "../../../platform/i18n/format.ts";
import type { PitchDay } from "../../pitching/index.ts";
import type { Ground } from "../ground.ts";
import { paths } from "../paths.ts";
import type { Schedule } from "../plan.ts";
import type { ScheduleLine } from "../queries/schedules.ts";
import { DayHeader } from "./day-tabs.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	ground: Ground;
	/** Pitches that there is time for in all rooms. */
	slots: number;
	schedules: readonly ScheduleLine[];
	isFramed: boolean;
};

/** The schedules of a day, and the button that makes one. */
export function SchedulesPage({ t, locale, day, ground, slots, schedules, isFramed }: Props) {
	const words = t.pitchplanning.schedules;
	const columns = [
		{ key: "plan", label: words.columns.plan },
		{ key: "state", label: words.columns.state },
		{ key: "cost", label: words.columns.cost, numeric: true },
	];
	const rows = schedules.map((one) => [
		<a href={paths.schedule(one.id)}>
			{words.kinds[one.kind]}, {formatDateTime(one.createdAt, locale)}
		</a>,
		<ScheduleTag t={t} schedule={one} />,
		one.objective === null ? "–" : formatNumber(one.objective, locale, 2),
	]);
	const can = ground.members.filter(({ isAway }) => !isAway).length;
	return (
		<Stack space="section">
			<DayHeader t={t} dayId={day.id} current="schedules" lead={words.lead} />
			{isFramed ? (
				<Stack>
					<p>{words.ready(ground.pitches.length, slots, can)}</p>
					{ground.silent > 0 && <Alert>{t.pitchplanning.panels.silent(ground.silent)}</Alert>}
					<Form action={paths.schedules(day.id)}>
						<Button>{words.make}</Button>
					</Form>
				</Stack>
			) : (
				<EmptyState
					title={t.pitchplanning.availability.noFrame}
					text={t.pitchplanning.panels.oneText}
					action={<ButtonLink href={paths.frame(day.id)}>{t.pitchplanning.panels.oneAction}</ButtonLink>}
				/>
			)}
			{rows.length > 0 && <Table caption={words.caption} columns={columns} rows={rows} />}
		</Stack>
	);
}

/** Where a schedule is, in a word. */
export function ScheduleTag({
	t,
	schedule,
}: {
	t: Messages;
	schedule: Pick<Schedule, "state" | "publishedAt">;
}) {
	const words = t.pitchplanning.schedules;
	if (schedule.publishedAt) return <Tag colour="mose">{words.published}</Tag>;
	const colour = schedule.state === "ready" ? "fjord" : schedule.state === "impossible" ? "leire" : "neutral";
	return <Tag colour={colour}>{words.states[schedule.state]}</Tag>;
}
