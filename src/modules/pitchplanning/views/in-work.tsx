import type { Locale, Messages } from "../../../../locales/index.ts";
import type { PitchDayReason } from "../../../core/pitchday/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Form,
	PageHeader,
	Progress,
	Stack,
} from "../../../platform/html/index.ts";
import { formatList, formatPercent } from "../../../platform/i18n/format.ts";
import type { Ground } from "../ground.ts";
import { paths } from "../paths.ts";
import type { Schedule } from "../plan.ts";
import { pointsInWords, sittingInWords } from "../words.ts";
import { ScheduleTag } from "./schedules.tsx";

type InWork = {
	t: Messages;
	locale: Locale;
	schedule: Schedule;
	state: "waiting" | "running";
	title: string;
};

/** How far the planner has come, and a way to stop it and keep the best. */
export function ScheduleInWork({ t, locale, schedule, state, title }: InWork) {
	const words = t.pitchplanning.progress;
	const share = Math.min(1, schedule.progress?.share ?? 0);
	const best = schedule.progress?.best ?? null;
	const found = best === null ? words.noneYet : words.best(pointsInWords(best, t, locale));
	return (
		<Stack space="section">
			<PageHeader title={title} state={<ScheduleTag t={t} schedule={{ ...schedule, state }} />} />
			<div class="plan-progress" role="status">
				<Progress done={share * 100} total={100} label={words.label} text={formatPercent(share, locale)} />
				<p>{state === "waiting" ? words.waiting : found}</p>
			</div>
			<p>{schedule.cancelledAt ? words.stopping : words.refresh}</p>
			{!schedule.cancelledAt && (
				<Form action={paths.cancellation(schedule.id)}>
					<Button variant="secondary">{words.stop}</Button>
				</Form>
			)}
		</Stack>
	);
}

/** A run that was cut on the way: nothing is lost but the time. */
export function StoppedSchedule({ t, schedule, title }: { t: Messages; schedule: Schedule; title: string }) {
	const words = t.pitchplanning.stopped;
	return (
		<Stack space="section">
			<PageHeader title={title} state={<ScheduleTag t={t} schedule={{ ...schedule, state: "stopped" }} />} />
			<Alert kind="warning" title={words.title}>
				<p>{words.text}</p>
			</Alert>
			<Form action={paths.restart(schedule.id)}>
				<Button>{words.again}</Button>
			</Form>
		</Stack>
	);
}

type Impossible = { t: Messages; locale: Locale; schedule: Schedule; ground: Ground; title: string };

/** Why there is no schedule, by name, and the ways on. What was only not found is not called impossible. */
export function ImpossibleSchedule(props: Impossible) {
	const { t, schedule, title } = props;
	const words = t.pitchplanning.impossible;
	const isProven = schedule.reasons?.some(({ kind }) => kind !== "not-found");
	return (
		<Stack space="section">
			<PageHeader title={title} state={<ScheduleTag t={t} schedule={schedule} />} />
			<Alert kind="warning" title={isProven ? words.title : words.openTitle}>
				{isProven && <p>{words.text}</p>}
				<ul>
					{(schedule.reasons ?? []).map((reason) => (
						<li>{reasonInWords(props, reason)}</li>
					))}
				</ul>
			</Alert>
			<Cluster>
				<ButtonLink href={paths.frame(schedule.pitchDayId)}>{words.change}</ButtonLink>
				<ButtonLink href={paths.availability(schedule.pitchDayId)} variant="secondary">
					{words.people}
				</ButtonLink>
				<Form action={paths.restart(schedule.id)}>
					<Button variant="tertiary">{words.again}</Button>
				</Form>
			</Cluster>
		</Stack>
	);
}

function reasonInWords({ t, locale, ground }: Impossible, reason: PitchDayReason): string {
	const words = t.pitchplanning.impossible;
	const titleOf = (id: string) => ground.pitches.find((pitch) => pitch.id === id)?.title ?? "–";
	const nameOf = (id: string) => ground.members.find(({ personId }) => personId === id)?.name ?? titleOf(id);
	const when = (id: string) => sittingInWords(id, t, locale);
	switch (reason.kind) {
		case "no-panel": {
			const lacks = reason.periods.map(({ period, lack }) =>
				words.lackIn(when(period), words.lacks[lack] ?? lack),
			);
			return words.noPanel(titleOf(reason.pitch), lacks.join(" "));
		}
		case "too-few-slots":
			return words.slots(reason.pitches, reason.slots);
		case "crowded":
			return words.crowded(
				formatList(reason.pitches.map(titleOf), locale),
				formatList(reason.periods.map(when), locale),
				reason.slots,
			);
		case "locked": {
			const panel = `${when(reason.block)} ${reason.block.slice(17)}`;
			return words.locked(panel, nameOf(reason.id), words.lockLacks[reason.lack] ?? reason.lack);
		}
		case "not-found": {
			const broken = Object.entries(reason.broken).filter(([, count]) => count > 0);
			const told = broken.map(([rule, count]) => words.broken[rule]?.(count) ?? rule);
			return words.notFound(formatList(told, locale));
		}
	}
}
