import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Card,
	Cluster,
	DefinitionList,
	Details,
	Heading,
	Meta,
	type NavigationLink,
	NextStep,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate, formatWeekday } from "../../../platform/i18n/format.ts";
import { paths as innovation } from "../../innovation/index.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { isScoringOver } from "../pitch-day.ts";
import { quarterName } from "../quarter-name.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Decision, Recommendation } from "../queries/rulings.ts";
import { HandedInPage } from "./handed-in.tsx";
import { OutcomeTag } from "./outcome-tag.tsx";
import { timeIn } from "./schedule.tsx";

type PitchProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	pitch: Pitch;
	/** Sent recommendation, for the team. */
	said: Recommendation | null;
	/** Released decision. */
	decided: Decision | null;
	/** The team and those with a seat read the page that is handed in. */
	readsPage: boolean;
	initiativeId: string | null;
	/** What other modules have about the team's own pitch. */
	around: readonly NavigationLink[];
};

/** One pitch from the team's side: the newest word on top. */
export function PitchPage(props: PitchProps) {
	const { t, day, pitch, said, decided, readsPage, initiativeId, around } = props;
	return (
		<Stack space="section">
			<PageHeader title={pitch.title} lead={pitch.unitName ?? undefined} />
			{decided && <DecisionWords {...props} decided={decided} />}
			{said && <RecommendationWords {...props} said={said} />}
			{!said && !decided && readsPage && <BeforeTheWord {...props} />}
			{(said || decided) && pitch.inTeam && <Contact t={t} day={day} />}
			{readsPage && (
				<Details summary={t.pitching.handedIn}>
					<HandedInPage t={t} page={pitch.handedIn} />
				</Details>
			)}
			<Cluster>
				{around.map(({ href, label }) => (
					<a href={href}>{label}</a>
				))}
				{pitch.inTeam && <a href={innovation.idea(pitch.ideaId)}>{t.pitching.pitch.idea}</a>}
				{initiativeId && <a href={portfolio.initiative(initiativeId)}>{t.pitching.pitch.initiative}</a>}
			</Cluster>
		</Stack>
	);
}

function DecisionWords({ t, locale, decided }: PitchProps & { decided: Decision }) {
	const texts = t.pitching.pitch;
	const facts = [
		decided.ownerName && texts.owner(decided.ownerName),
		decided.startQuarter && texts.start(quarterName(decided.startQuarter, t)),
		decided.mergeIntoTitle && texts.merged(decided.mergeIntoTitle),
		decided.lookAgainOn && texts.lookAgain(formatDate(decided.lookAgainOn, locale)),
	].filter(Boolean);
	return (
		<Card title={texts.decision} level={2} colour="mose">
			<OutcomeTag t={t} outcome={decided.outcome} />
			<p>{decided.reason}</p>
			{decided.whatNext && (
				<>
					<Heading level={3}>{decided.outcome === "close" ? texts.learned : texts.whatNext}</Heading>
					<p>{decided.whatNext}</p>
				</>
			)}
			{facts.map((fact) => (
				<p>{fact}</p>
			))}
			<Meta>{texts.decidedBy(decided.decidedByName ?? t.pitching.decider)}</Meta>
		</Card>
	);
}

function RecommendationWords({ t, locale, day, said, decided }: PitchProps & { said: Recommendation }) {
	const texts = t.pitching.pitch;
	const part = (title: string, words: string): ComponentChildren =>
		words && (
			<>
				<Heading level={3}>{title}</Heading>
				<p>{words}</p>
			</>
		);
	return (
		<Card title={texts.recommendation} level={2} colour="lyng">
			<OutcomeTag t={t} outcome={said.outcome} />
			{part(texts.moved, said.words)}
			{part(texts.stronger, said.stronger)}
			{part(texts.reason, said.reason)}
			{!decided && <p>{texts.decisionDue(formatWeekday(day.decisionBy, locale), day.deciderName ?? "")}</p>}
			<Meta>{said.writtenByName ?? t.pitching.panelRoles.leader}</Meta>
		</Card>
	);
}

/** Before the panel has spoken: when and where, and what to do until then. */
function BeforeTheWord({ t, locale, day, pitch }: PitchProps) {
	const texts = t.pitching.pitch;
	if (isScoringOver(day.state)) return <p>{texts.waiting}</p>;
	const title = texts.when(formatWeekday(pitch.day, locale), timeIn(pitch.startsAt, locale));
	const prepares = pitch.inTeam && day.state === "planned";
	return (
		<NextStep
			title={title}
			text={
				<DefinitionList
					items={[
						{ term: texts.place, description: pitch.room || "–" },
						{ term: t.pitching.day.time, description: texts.minutes(day.pitchMinutes, day.questionMinutes) },
					]}
				/>
			}
			action={prepares && <ButtonLink href={innovation.pitch(pitch.ideaId)}>{texts.prepare}</ButtonLink>}
		/>
	);
}

/** A person to call, not a form. */
function Contact({ t, day }: { t: Messages; day: PitchDay }) {
	return (
		<section aria-labelledby="call">
			<Heading id="call" level={2}>
				{t.pitching.pitch.call}
			</Heading>
			<p>{day.contactName}</p>
			{day.contactPhone && (
				<p>
					<a href={`tel:${day.contactPhone.replaceAll(" ", "")}`}>{day.contactPhone}</a>
				</p>
			)}
			{day.contactEmail && (
				<p>
					<a href={`mailto:${day.contactEmail}`}>{day.contactEmail}</a>
				</p>
			)}
		</section>
	);
}
