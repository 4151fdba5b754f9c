import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	DateField,
	DefinitionList,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	LinkList,
	type NavigationLink,
	PageHeader,
	SelectField,
	Stack,
	Table,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { weekInWords } from "../closed-weeks.ts";
import type { DeclineReason } from "../enrolment.ts";
import { paths } from "../paths.ts";
import type { ClosedClash } from "../queries/closed-weeks.ts";
import type { Participant } from "../queries/enrolments.ts";
import type { Gathering } from "../queries/gatherings.ts";
import type { Venue } from "../queries/venues.ts";
import { cohortAndTimeInWords, placeInWords, timeInWords } from "../words.ts";
import type { GatheringState } from "../worklist.ts";
import { Strip } from "./strip.tsx";

export type GatheringPageProps = {
	t: Messages;
	locale: Locale;
	gathering: Gathering;
	state: GatheringState;
	participants: readonly Participant[];
	venues: readonly Venue[];
	schedule: FormState;
	invite: FormState;
	runs: boolean;
	/** The gathering has begun: dates are history, attendance is next. */
	begun: boolean;
	/** What other modules have about the gathering. */
	links: readonly NavigationLink[];
	/** Weeks to go when that is less than leaders need; else null. */
	shortNotice: number | null;
	/** Units that have closed a week of the gathering, and their leaders in the cohort. */
	closed: readonly ClosedClash[];
	/** It is over, and can no longer be cancelled. */
	over: boolean;
};

/** One cohort's gathering: when and where, the invitation, and the answers. */
export function GatheringPage(props: GatheringPageProps) {
	const { t, locale, gathering, state, runs, begun } = props;
	const attend = (
		<ButtonLink href={paths.attendance(gathering.id)} variant={begun ? "primary" : "secondary"}>
			{t.programmes.attendance.title}
		</ButtonLink>
	);
	const mayMove = !begun || gathering.cancelledAt !== null;
	const errors = { ...props.schedule, errors: { ...props.schedule.errors, ...props.invite.errors } };
	return (
		<Stack space="section">
			<PageHeader
				title={t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}
				lead={cohortAndTimeInWords(t, locale, gathering)}
				action={gathering.days.length > 0 && attend}
			/>
			<LinkList label={t.programmes.gatheringLinks} links={props.links} />
			<ErrorSummary form={errors} t={t} />
			{props.shortNotice !== null && (
				<Alert kind="warning">
					<p>{t.programmes.schedule.shortNotice(props.shortNotice, gathering.noticeWeeks)}</p>
				</Alert>
			)}
			<Cancelled {...props} />
			<ClosedWeeks {...props} />
			{state.invited > 0 && <Strip t={t} figures={state} />}
			{runs && mayMove ? <Schedule {...props} /> : <Facts {...props} />}
			{runs && !begun && gathering.cancelledAt === null && <Invite {...props} />}
			{state.invited > 0 && <Answers {...props} />}
			{runs && gathering.days.length > 0 && !props.over && gathering.cancelledAt === null && (
				<p>
					<a href={paths.cancellation(gathering.id)}>{t.enrolment.cancellation.link}</a>
				</p>
			)}
		</Stack>
	);
}

function Cancelled({ t, locale, gathering, runs }: GatheringPageProps) {
	const words = t.enrolment.cancellation;
	if (gathering.cancelledAt === null) return null;
	return (
		<Alert kind="warning">
			<p>{words.cancelled(formatDate(gathering.cancelledAt, locale))}</p>
			{runs && <p>{words.again}</p>}
		</Alert>
	);
}

/** A warning and no refusal: the office knows what it has agreed on with the unit. */
function ClosedWeeks({ t, closed }: GatheringPageProps) {
	const words = t.enrolment.closedWeeks;
	if (closed.length === 0) return null;
	return (
		<Alert kind="warning" title={words.warningTitle}>
			<ul class="plain-list">
				{closed.map(({ unit, week, names }) => (
					<li>
						{words.warning(
							unit,
							weekInWords(week),
							words.leaders(names.length, names.slice(0, 5).join(", ")),
						)}
					</li>
				))}
			</ul>
			<p>{words.warningText}</p>
		</Alert>
	);
}

function Facts({ t, locale, gathering }: GatheringPageProps) {
	return (
		<DefinitionList
			items={[
				{ term: t.programmes.answer.when, description: timeInWords(t, locale, gathering) },
				{ term: t.programmes.answer.where, description: placeInWords(t, gathering) },
			]}
		/>
	);
}

function Schedule({ t, gathering, schedule, venues, state }: GatheringPageProps) {
	const words = t.programmes.schedule;
	return (
		<section aria-labelledby="schedule">
			<Stack>
				<Heading level={2} id="schedule">
					{words.title}
				</Heading>
				<Form action={paths.schedule(gathering.id)} form={schedule}>
					<Grid columns="halves">
						{Array.from({ length: gathering.dayCount }, (_, index) => (
							<DateField form={schedule} name={`day${index + 1}`} label={words.day(index + 1)} required />
						))}
						<TextField
							form={schedule}
							name="startsAt"
							label={words.startsAt}
							type="time"
							width="short"
							required
						/>
						<TextField
							form={schedule}
							name="endsAt"
							label={words.endsAt}
							type="time"
							width="short"
							required
						/>
					</Grid>
					<SelectField
						form={schedule}
						name="venueId"
						label={words.venue}
						hint={words.venueHint}
						width="full"
						options={venues.map(({ id, name, capacity }) => ({
							value: id,
							label: words.venueOption(name, capacity),
						}))}
					/>
					<p>
						<a href={withQuery(paths.venues(), { gathering: gathering.id })}>{words.toVenues}</a>
					</p>
					<Button variant={isReady(gathering) && state.invited === 0 ? "secondary" : "primary"}>
						{words.save}
					</Button>
				</Form>
			</Stack>
		</section>
	);
}

const isReady = (gathering: Gathering) => gathering.days.length > 0 && gathering.venueId !== null;

function Invite({ t, locale, gathering, invite, state }: GatheringPageProps) {
	const words = t.programmes.invite;
	const missing = state.members - state.invited;
	const send = (whom: "everyone" | "new", label: string, primary: boolean) => (
		<Button name="whom" value={whom} variant={primary ? "primary" : "secondary"}>
			{label}
		</Button>
	);
	return (
		<section aria-labelledby="invite">
			<Stack>
				<Heading level={2} id="invite">
					{words.title}
				</Heading>
				{gathering.invitedAt && <p>{words.invitedAt(formatDate(gathering.invitedAt, locale))}</p>}
				{!isReady(gathering) && <p>{words.missing}</p>}
				{isReady(gathering) && state.members === 0 && <p>{words.nobody}</p>}
				{isReady(gathering) && state.members > 0 && (
					<Form action={paths.invitations(gathering.id)}>
						<DateField
							form={invite}
							name="answerBy"
							label={words.answerBy}
							hint={words.answerByHint}
							required
						/>
						{state.invited === 0 && send("everyone", words.send(state.members), true)}
						{state.invited > 0 && missing > 0 && send("new", words.sendNew(missing), false)}
						{state.invited > 0 && send("everyone", words.sendAgain(state.members), false)}
					</Form>
				)}
			</Stack>
		</section>
	);
}

const answerColours = {
	invited: "neutral",
	yes: "mose",
	no: "leire",
	waiting: "sol",
	apology: "leire",
	elsewhere: "neutral",
} as const;

function Answers({ t, participants }: GatheringPageProps) {
	const words = t.programmes.invite;
	return (
		<section aria-labelledby="answers">
			<Stack>
				<Heading level={2} id="answers">
					{words.answers}
				</Heading>
				<p class="meta">
					<strong>{words.purposeTitle}.</strong> {words.purpose}
				</p>
				<Table
					caption={words.answersCaption}
					captionHidden
					columns={[
						{ key: "name", label: words.columns.name },
						{ key: "answer", label: words.columns.answer },
						{ key: "reason", label: words.columns.reason },
					]}
					rows={participants.map(({ name, state, declineReason, visiting, standIn }) => [
						<>
							{name}
							{visiting && <span class="meta"> {t.enrolment.visitor}</span>}
							{state === "yes" && standIn && <span class="meta"> {t.enrolment.standIn.is(standIn)}</span>}
						</>,
						<Tag colour={state ? answerColours[state] : "neutral"}>
							{state ? t.programmes.answerStates[state] : words.notYet}
						</Tag>,
						declineReason ? t.programmes.reasons[declineReason as DeclineReason] : "–",
					])}
				/>
			</Stack>
		</section>
	);
}
