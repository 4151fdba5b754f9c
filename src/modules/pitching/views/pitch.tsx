import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { timesOf } from "../../../core/phases/phases.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	DefinitionList,
	Form,
	Heading,
	type NavigationLink,
	NextStep,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate, formatDateTime, formatWeekday } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths as innovation } from "../../innovation/index.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { helperOf, type Letter, type LetterKind } from "../letters.ts";
import { paths } from "../paths.ts";
import { isScoringOver, isTold } from "../pitch-day.ts";
import type { SecondLook } from "../queries/after.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Decision, Recommendation } from "../queries/rulings.ts";
import { HandedIn, type HandedInFacts, LaterChanges } from "./handed-in.tsx";
import { LetterSheet } from "./letter.tsx";
import { PhaseLine } from "./phase-line.tsx";
import { timeIn } from "./schedule.tsx";
import { SecondLooks } from "./second-look.tsx";

type PitchProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	pitch: Pitch;
	/** Sent recommendation, for the team. */
	said: Recommendation | null;
	/** Released decision. */
	decided: Decision | null;
	/** What the reader may read of the letters. */
	letters: { readonly [Kind in LetterKind]: Letter | null };
	/** Each time it has been looked at again, and how the reader says what came of it now; null where they may not. */
	looks: readonly SecondLook[];
	look: { due: Day; form: FormState } | null;
	/** What the reader may read and do of the page that is handed in. */
	handedIn: HandedInFacts;
	initiativeId: string | null;
	/** What other modules have about the team's own pitch. */
	around: readonly NavigationLink[];
};

/** One pitch from the team's side: the newest word on top. */
export function PitchPage(props: PitchProps) {
	const { t, pitch, said, decided, handedIn, initiativeId, around } = props;
	const { reads, later, parts, now } = handedIn;
	return (
		<Stack space="section">
			<PageHeader title={pitch.title} lead={pitch.unitName ?? undefined} />
			{(said || decided) && <WhatWasSaid {...props} />}
			{!said && !decided && reads && <BeforeTheWord {...props} />}
			<SecondLooks {...props} />
			{parts.length > 0 && <PhaseLine {...props} now={now} parts={parts} sets={false} />}
			{reads && <HandedIn {...props} {...handedIn} />}
			{later.length > 0 && <LaterChanges {...props} {...handedIn} />}
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

/** The newest letter, what the team can do now and whom to call beside it, and the older letter below. */
function WhatWasSaid(props: PitchProps) {
	const { t, day, pitch, said, decided } = props;
	return (
		<div class="told">
			{decided && <DecisionLetter {...props} decided={decided} />}
			{said && !decided && <RecommendationLetter {...props} said={said} />}
			<div class="told-side">
				<Stack space="section">
					{decided && <HelpOffered {...props} decided={decided} />}
					{said && !decided && <AnswerDue {...props} />}
					{pitch.inTeam && <Contact t={t} day={day} />}
				</Stack>
			</div>
			{said && decided && <RecommendationLetter {...props} said={said} />}
		</div>
	);
}

function DecisionLetter({ t, locale, pitch, decided, letters }: PitchProps & { decided: Decision }) {
	if (!letters.decision) return null;
	return (
		<LetterSheet
			t={t}
			locale={locale}
			id="decision"
			from={t.pitching.evening.from.decider(decided.decidedByName ?? t.pitching.decider)}
			sentAt={decided.releasedAt}
			outcome={decided.outcome}
			letter={letters.decision}
			here={paths.pitch(pitch.id)}
		/>
	);
}

function RecommendationLetter({ t, locale, pitch, said, letters }: PitchProps & { said: Recommendation }) {
	if (!letters.recommendation) return null;
	return (
		<LetterSheet
			t={t}
			locale={locale}
			id="recommendation"
			from={t.pitching.evening.from.panel(said.writtenByName ?? t.pitching.panelRoles.leader)}
			sentAt={said.sentAt}
			outcome={said.outcome}
			letter={letters.recommendation}
			here={paths.pitch(pitch.id)}
		/>
	);
}

/** The day of the answer, and who gives it: what a team asks first when the panel has spoken. */
function AnswerDue({ t, locale, day }: PitchProps) {
	const texts = t.pitching.evening;
	return (
		<section class="promise" aria-labelledby="promise">
			<h2 class="promise-label" id="promise">
				{texts.decisionDate}
			</h2>
			<p class="promise-day">{formatWeekday(day.decisionBy, locale)}</p>
			<p>{texts.decides(day.deciderName ?? t.pitching.decider)}</p>
		</section>
	);
}

/** One press says yes to help; afterwards the page says that it is on its way. */
function HelpOffered({ t, locale, pitch, decided }: PitchProps & { decided: Decision }) {
	const texts = t.pitching.evening.help;
	const helper = helperOf(decided);
	if (!pitch.inTeam || !helper) return null;
	if (decided.helpAcceptedAt) {
		return (
			<Alert kind="success" title={t.pitching.evening.letter.help}>
				<p>{texts.accepted(formatDate(decided.helpAcceptedAt, locale))}</p>
				<p>{helper}</p>
			</Alert>
		);
	}
	return (
		<NextStep
			title={t.pitching.evening.letter.helpFrom(decided.helpName ?? decided.helpOffice)}
			text={[decided.helpWords, texts.acceptText].filter(Boolean).join(" ")}
			action={
				<Form action={paths.help(pitch.id)}>
					<Button>{texts.accept}</Button>
				</Form>
			}
		/>
	);
}

/** Before the panel has spoken to the reader: when and where, and what the team is to do until then. */
function BeforeTheWord({ t, locale, day, pitch, handedIn }: PitchProps) {
	const texts = t.pitching.pitch;
	if (isScoringOver(day.state)) return <p>{pitch.inTeam ? texts.waiting : othersWait(t, day)}</p>;
	const when = [formatWeekday(pitch.day, locale), timeIn(pitch.startsAt, locale)] as const;
	const { endsAt } = timesOf(day.phases, "material");
	const due = endsAt && [{ term: t.pitching.later.due, description: formatDateTime(endsAt, locale) }];
	const facts = [
		{ term: texts.place, description: pitch.room || "–" },
		{ term: t.pitching.day.time, description: texts.minutes(day.pitchMinutes, day.questionMinutes) },
		...(due ?? []),
	];
	if (!pitch.inTeam)
		return (
			<Stack>
				<p>{texts.teamWhen(...when)}</p>
				<DefinitionList items={facts} />
			</Stack>
		);
	return (
		<NextStep
			title={texts.when(...when)}
			text={<DefinitionList items={facts} />}
			action={
				handedIn.prepares && <ButtonLink href={innovation.pitch(pitch.ideaId)}>{texts.prepare}</ButtonLink>
			}
		/>
	);
}

/** Where the pitch is, to those who read it and are not on the team. */
const othersWait = (t: Messages, { state }: PitchDay): string =>
	isTold(state) ? t.pitching.pitch.teamTold : t.pitching.pitch.teamWaits;

/** A person to call, not a form. */
function Contact({ t, day }: { t: Messages; day: PitchDay }) {
	const { contactName: name, contactPhone: phone, contactEmail: email } = day;
	const texts = t.pitching.evening;
	if (!name) return null;
	return (
		<section aria-labelledby="call">
			<Stack>
				<Heading id="call" level={2} size="sm">
					{t.pitching.pitch.call}
				</Heading>
				<p>{[name, phone, email].filter(Boolean).join(", ")}</p>
				<Cluster>
					{phone && (
						<ButtonLink variant="secondary" href={`tel:${phone.replaceAll(" ", "")}`}>
							{texts.call(name)}
						</ButtonLink>
					)}
					{email && (
						<ButtonLink variant="secondary" href={`mailto:${email}`}>
							{texts.write(name)}
						</ButtonLink>
					)}
				</Cluster>
			</Stack>
		</section>
	);
}
