import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	ButtonLink,
	Card,
	Cluster,
	EmptyState,
	Heading,
	LinkList,
	Meta,
	type NavigationLink,
	NextStep,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate, formatList } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { Gathering } from "../queries/gatherings.ts";
import type { PlaceOffer } from "../queries/place-offers.ts";
import type { RoadGathering } from "../queries/roads.ts";
import type { Swap } from "../queries/swaps.ts";
import { homeworkOf, isOn, type NextOnRoad, type Road, stepsOpenOn } from "../road.ts";
import { placeInWords, stepsInWords, timeInWords } from "../words.ts";
import { RoadStepper } from "./road-stepper.tsx";
import { WaitingQuestions } from "./waiting-questions.tsx";

export type MyProgrammeProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	roads: readonly Road[];
	next: NextOnRoad | null;
	facilitated: readonly Gathering[];
	homeHref: string;
	/** What other modules have for a participant of the programme. */
	linksOf: (programmeId: string) => readonly NavigationLink[];
	/** Questions about swapping, and offers of a place, that wait for an answer. */
	swaps: readonly Swap[];
	offers: readonly PlaceOffer[];
	viewerId: string;
	/** What other modules ask the participant to, whichever programme it belongs to; null for nothing. */
	beside: ComponentChildren;
};

/** The participant's own programme: the next thing on top, the road, the gatherings, the work between. */
export function MyProgramme(props: MyProgrammeProps) {
	const { t, roads, next, facilitated, homeHref, beside } = props;
	const words = t.programmes.mine;
	if (roads.length === 0 && facilitated.length === 0 && props.offers.length === 0 && beside === null) {
		return (
			<Stack space="section">
				<PageHeader title={words.title} />
				<EmptyState
					title={words.emptyTitle}
					text={words.emptyText}
					action={<ButtonLink href={homeHref}>{words.emptyAction}</ButtonLink>}
				/>
			</Stack>
		);
	}
	return (
		<Stack space="section">
			<PageHeader title={words.title} />
			<WaitingQuestions {...props} />
			{next ? <Next {...props} next={next} /> : roads.length > 0 && <p>{words.nothing}</p>}
			{beside}
			{facilitated.length > 0 && <Facilitated {...props} />}
			{roads.map((road) => (
				<RoadSection {...props} road={road} />
			))}
			<p>
				<a href={paths.ownFeed()}>{t.calendarFeed.link}</a>
			</p>
		</Stack>
	);
}

function Next({ t, locale, today, next }: MyProgrammeProps & { next: NextOnRoad }) {
	const words = t.programmes.mine;
	const { gathering, kind, dueOn } = next;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	const when = timeInWords(t, locale, gathering);
	const due = dueOn && (kind === "answer" || kind === "homework") && (
		<Meta>{words.due(formatDate(dueOn, locale))}</Meta>
	);
	if (kind === "homework") {
		return (
			<NextStep
				title={words.homework.title}
				text={
					<>
						<p>{gathering.homework}</p>
						{due}
					</>
				}
				action={<ButtonLink href={`#gathering-${gathering.id}`}>{words.homework.action}</ButtonLink>}
			/>
		);
	}
	if (kind === "catchUp") {
		const words = t.enrolment.catchUp.next;
		const action = <ButtonLink href={paths.ownAnswer(gathering.id)}>{words.action}</ButtonLink>;
		return <NextStep title={words.title(gathering.number)} text={<p>{words.text}</p>} action={action} />;
	}
	if (kind === "come" && isOn(gathering, today)) {
		const action = <ButtonLink href={paths.ownAnswer(gathering.id)}>{t.checkIn.title}</ButtonLink>;
		return <NextStep title={title} text={<p>{placeInWords(t, gathering)}</p>} action={action} />;
	}
	const href = kind === "come" ? paths.calendarFile(gathering.id) : paths.ownAnswer(gathering.id);
	return (
		<NextStep
			title={title}
			text={
				<>
					<p>{words[kind].text(when)}</p>
					<p>{placeInWords(t, gathering)}</p>
					{due}
				</>
			}
			action={
				<ButtonLink href={href} download={kind === "come"}>
					{words[kind].action}
				</ButtonLink>
			}
		/>
	);
}

function RoadSection({ t, locale, today, road, linksOf }: MyProgrammeProps & { road: Road }) {
	return (
		<section aria-labelledby={`road-${road.programmeId}`}>
			<Stack>
				<Heading level={2} id={`road-${road.programmeId}`}>
					{road.title}
				</Heading>
				<Meta>{road.cohortName}</Meta>
				<LinkList label={t.programmes.mine.links(road.title)} links={linksOf(road.programmeId)} />
				<RoadStepper t={t} locale={locale} today={today} road={road} />
				<OpenSteps t={t} locale={locale} today={today} road={road} />
				{[...road.gatherings, ...road.cancelled].map((gathering) => (
					<GatheringCard t={t} locale={locale} today={today} gathering={gathering} />
				))}
			</Stack>
		</section>
	);
}

type RoadProps = Pick<MyProgrammeProps, "t" | "locale" | "today"> & { road: Road };

/** The steps of the innovation process that are open now, and until when. */
function OpenSteps({ t, locale, today, road }: RoadProps) {
	const words = t.programmes.mine;
	const open = [...Map.groupBy(stepsOpenOn(road, today), ({ closesOn }) => closesOn)].map(
		([closesOn, steps]) => {
			const names = stepsInWords(
				t,
				locale,
				steps.map(({ step }) => step),
			);
			return closesOn ? words.stepUntil(names, formatDate(closesOn, locale)) : names;
		},
	);
	return open.length > 0 ? <p>{words.openSteps(formatList(open, locale))}</p> : null;
}

type CardProps = { t: Messages; locale: Locale; today: Day; gathering: RoadGathering };

function GatheringCard({ t, locale, today, gathering }: CardProps) {
	const words = t.programmes.mine;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	const ahead = gathering.days[0] !== undefined && gathering.days[0] > today;
	const present = gathering.marks.filter((mark) => mark === "present").length;
	return (
		<div id={`gathering-${gathering.id}`}>
			<Card title={title} level={3}>
				{gathering.aims && <p>{gathering.aims}</p>}
				<p>{timeInWords(t, locale, gathering)}</p>
				{gathering.days.length > 0 && <p>{placeInWords(t, gathering)}</p>}
				{gathering.visiting && <p>{t.enrolment.visiting(gathering.cohortName)}</p>}
				{gathering.cancelledAt ? (
					<p>
						<Tag colour="leire">{t.enrolment.cancellation.tag}</Tag>
					</p>
				) : (
					ahead &&
					gathering.state && (
						<p>
							<Tag>{t.programmes.answerStates[gathering.state]}</Tag>
						</p>
					)
				)}
				{gathering.marks.length > 0 && <Meta>{words.attended(present, gathering.days.length)}</Meta>}
				<Work t={t} locale={locale} today={today} gathering={gathering} />
				{isOn(gathering, today) && (
					<p>
						<a href={paths.ownAnswer(gathering.id)}>{t.checkIn.title}</a>
					</p>
				)}
				{(ahead || gathering.cancelledAt) && <CardLinks t={t} gathering={gathering} />}
			</Card>
		</div>
	);
}

function Work({ t, locale, today, gathering }: CardProps) {
	const words = t.programmes.mine;
	const open = homeworkOf(gathering, today);
	if (!open) return null;
	return (
		<div class="next-work">
			<Heading level={4}>{words.workTitle}</Heading>
			<p>{open.text}</p>
			<Meta>{words.due(formatDate(open.dueOn, locale))}</Meta>
		</div>
	);
}

function CardLinks({ t, gathering }: { t: Messages; gathering: RoadGathering }) {
	const words = t.programmes.mine;
	const name = t.programmes.gathering(gathering.number);
	const answered = gathering.state !== "invited";
	return (
		<Cluster>
			{gathering.state && (
				<a
					href={paths.ownAnswer(gathering.id)}
					aria-label={answered ? words.changeLinkFor(name) : words.answerLinkFor(name)}
				>
					{answered ? words.changeLink : words.answerLink}
				</a>
			)}
			{!gathering.visiting && gathering.state && gathering.cancelledAt === null && (
				<a href={paths.askSwap(gathering.id)} aria-label={t.enrolment.swap.linkFor(name)}>
					{t.enrolment.swap.link}
				</a>
			)}
			{gathering.cancelledAt === null && (
				<a href={paths.calendarFile(gathering.id)} aria-label={words.calendarFor(name)} download>
					{words.calendar}
				</a>
			)}
		</Cluster>
	);
}

function Facilitated({ t, locale, facilitated }: MyProgrammeProps) {
	const words = t.programmes.mine;
	return (
		<section aria-labelledby="facilitated">
			<Stack>
				<Heading level={2} id="facilitated">
					{words.facilitating}
				</Heading>
				{facilitated.map((gathering) => {
					const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
					return (
						<Card title={words.facilitateNext(title, gathering.cohortName)} level={3}>
							<p>{timeInWords(t, locale, gathering)}</p>
							<p>{placeInWords(t, gathering)}</p>
							<Cluster>
								{gathering.days.length > 0 && (
									<a
										href={withQuery(paths.attendance(gathering.id), {})}
										aria-label={words.markAttendanceFor(title, gathering.cohortName)}
									>
										{words.markAttendance}
									</a>
								)}
								<a
									href={paths.cohort(gathering.cohortId)}
									aria-label={`${words.seeCohort}: ${gathering.cohortName}`}
								>
									{words.seeCohort}
								</a>
							</Cluster>
						</Card>
					);
				})}
			</Stack>
		</section>
	);
}
