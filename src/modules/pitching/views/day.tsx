import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Part } from "../../../core/phases/rules.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Form,
	Heading,
	Meta,
	type NavigationLink,
	NextStep,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import { standingOf } from "../impartiality.ts";
import { paths } from "../paths.ts";
import { isScoringOver, isTold, type Plan } from "../pitch-day.ts";
import {
	isTimeToDecide,
	isTimeToRecommend,
	mayScore,
	type On,
	readsProtocol,
	type Seat,
	takesPart,
} from "../policy.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Progress } from "../queries/scores.ts";
import { Checklist } from "./checklist.tsx";
import { stateColour } from "./colours.ts";
import { PhaseLine } from "./phase-line.tsx";
import { Schedule } from "./schedule.tsx";

export type DayRow = { pitch: Pitch; progress: Progress | null };

type PitchDayProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	seat: Seat;
	/** The phases that are on, and what the reader is in them. */
	on: On;
	parts: readonly Part[];
	now: Date;
	rows: readonly DayRow[];
	/** Set for the office until the day opens. */
	plan: Plan | null;
	/** Ties that wait for this reader's decision. */
	waiting: number;
	/** Does the reader say how they stand to the pitches? */
	declares: boolean;
	/** What other modules have about the day. */
	around: readonly NavigationLink[];
};

/** A pitch day as one reader sees it: the state, the next step, the running order, what is behind. */
export function PitchDayPage(props: PitchDayProps) {
	const { t, locale, day, seat, on, rows, plan } = props;
	const lead = [
		t.pitching.at(formatWeekday(day.day, locale), day.startsAt.replace(":", locale === "en" ? ":" : ".")),
		day.place,
	];
	return (
		<Stack space="section">
			<PageHeader
				title={day.title}
				lead={lead.filter(Boolean).join(", ")}
				state={<Tag colour={stateColour[day.state]}>{t.pitching.dayStates[day.state]}</Tag>}
			/>
			<Next {...props} />
			<PhaseLine {...props} sets={seat.plans && day.state !== "released"} />
			{plan && <Checklist t={t} day={day} plan={plan} />}
			<section aria-labelledby="schedule">
				<Stack>
					<Heading id="schedule">{t.pitching.day.schedule}</Heading>
					<Schedule t={t} locale={locale} day={day} seat={seat} on={on} rows={rows} />
				</Stack>
			</section>
			<Behind {...props} />
		</Stack>
	);
}

/** The one thing to do next, for this reader. */
function Next(props: PitchDayProps): ComponentChildren {
	const { t, day, seat, on, rows, waiting } = props;
	const texts = t.pitching.day;
	const link = (href: string, label: string) => <ButtonLink href={href}>{label}</ButtonLink>;
	const isUnanswered = hasUnanswered(props);
	const declaresNow = seat.judges !== null ? !isScoringOver(day.state) : day.state !== "released";
	if (props.declares && isUnanswered && declaresNow) {
		const action = link(paths.impartiality(day.id), texts.impartiality);
		return <NextStep title={texts.impartiality} text={<p>{texts.impartialityText}</p>} action={action} />;
	}
	const toScore = rows.find(({ pitch }) => mayScore(seat, on, pitch));
	if (toScore) {
		const action = link(paths.score(toScore.pitch.id), texts.score);
		return <NextStep title={texts.scoreNext(toScore.pitch.title)} action={action} />;
	}
	if (waiting > 0 && !isScoringOver(day.state)) {
		const action = link(paths.ties(day.id), texts.ties);
		return <NextStep title={texts.ties} text={<p>{texts.tiesWaiting(waiting)}</p>} action={action} />;
	}
	if (seat.judges === "leader" && isTimeToRecommend(on)) {
		const action = link(paths.recommendations(day.id), texts.recommendations);
		return (
			<NextStep title={texts.recommendations} text={<p>{t.pitching.next.recommendText}</p>} action={action} />
		);
	}
	if (seat.decides && isTimeToDecide(on)) {
		const isDone = day.state === "decided";
		const action = link(paths.decisions(day.id), isDone ? t.pitching.next.releaseAction : texts.decisions);
		return <NextStep title={isDone ? t.pitching.next.releaseText : texts.decisions} action={action} />;
	}
	if (seat.keeps && isScoringOver(day.state) && day.state !== "released") {
		const action = link(paths.protocol(day.id), t.pitching.next.keepAction);
		return (
			<NextStep title={t.pitching.protocol.title} text={<p>{t.pitching.next.keepText}</p>} action={action} />
		);
	}
	const hasScored = seat.judges !== null && day.state === "open" && rows.length > 0 && !isUnanswered;
	return hasScored ? <Alert kind="success">{texts.allScored}</Alert> : null;
}

const hasUnanswered = ({ seat, rows }: PitchDayProps) =>
	rows.some(({ pitch }) => takesPart(seat, pitch) && standingOf(pitch) === "unanswered");

/** Everything else a reader may do here; nothing of it is the next step. */
function Behind(props: PitchDayProps) {
	const { t, locale, day, seat, rows, around } = props;
	const links = linksBehind(props).flatMap(([shown, href, label]) => (shown ? [{ href, label }] : []));
	return (
		<Stack>
			{(seat.judges === "leader" || seat.plans) && rows.length > 0 && <Room t={t} day={day} />}
			<Cluster>
				{[...links, ...around].map(({ href, label }) => (
					<a href={href}>{label}</a>
				))}
			</Cluster>
			<Meta>{t.pitching.day.decisionDue(formatWeekday(day.decisionBy, locale))}</Meta>
			{day.corrected && (
				<Meta>
					{t.pitching.correction.announced} <a href={paths.method()}>{t.pitching.correction.howTo}</a>
				</Meta>
			)}
		</Stack>
	);
}

/** Whether a link is for this reader now, where it leads, and what it says. */
function linksBehind(props: PitchDayProps): readonly (readonly [boolean, string, string])[] {
	const { t, day, seat, on, rows, waiting, declares } = props;
	const texts = t.pitching.day;
	const told = isTold(day.state);
	const hasSaid = rows.some(({ pitch }) => pitch.declared !== null);
	const leads = seat.judges === "leader";
	const judged = seat.judges !== null && day.state !== "planned";
	return [
		[
			judged || ((seat.decides || seat.keeps) && isScoringOver(day.state)),
			paths.results(day.id),
			texts.results,
		],
		[readsProtocol(seat, on), paths.protocol(day.id), t.pitching.protocol.title],
		[judged && isScoringOver(day.state), paths.recommendations(day.id), texts.readRecommendations],
		[(seat.decides || seat.plans) && told, paths.decisions(day.id), texts.readDecisions],
		[(leads || seat.decides) && !told && waiting === 0, paths.ties(day.id), texts.ties],
		[
			leads || seat.chairs || seat.decides || seat.plans,
			paths.impartialityRecord(day.id),
			t.pitching.record.link,
		],
		[seat.plans && told, paths.retention(day.id), t.pitching.retention.link],
		[seat.plans && told, paths.archive(day.id), t.pitching.archive.link],
		[
			declares && !told && (hasSaid || !hasUnanswered(props)),
			paths.impartiality(day.id),
			hasSaid ? texts.impartialityChange : texts.impartiality,
		],
		[
			seat.plans && (day.state === "planned" || day.state === "open"),
			paths.dayPitches(day.id),
			texts.choosePitches,
		],
		[seat.plans && !told, paths.panel(day.id), texts.panel],
		[seat.plans && !told, paths.criteria(day.id), texts.criteria],
		[seat.plans && !told, paths.editPitchDay(day.id), texts.edit],
	];
}

/** What the one who leads the room may do with the scoring. */
function Room({ t, day }: { t: Messages; day: PitchDay }) {
	const texts = t.pitching.day;
	if (day.state === "scored") {
		return (
			<Form action={paths.reopening(day.id)}>
				<Button variant="tertiary">{texts.reopen}</Button>
			</Form>
		);
	}
	if (day.state === "planned") return <Remind day={day} label={texts.askPanel} />;
	if (day.state !== "open") return null;
	return (
		<Stack space="tight">
			<Cluster>
				<Form action={paths.closing(day.id)}>
					<Button variant="secondary">{texts.close}</Button>
				</Form>
				<Remind day={day} label={texts.remind} />
			</Cluster>
			<Meta>{texts.closeText}</Meta>
		</Stack>
	);
}

function Remind({ day, label }: { day: PitchDay; label: string }) {
	return (
		<Form action={paths.reminder(day.id)}>
			<Button variant="tertiary">{label}</Button>
		</Form>
	);
}
