import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	DefinitionList,
	Details,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Criterion, PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { OwnAssessment, Result } from "../queries/scores.ts";
import { CriterionField, wordsOfLevel } from "./criterion-field.tsx";
import { HandedInPage } from "./handed-in.tsx";
import { PitchScores } from "./pitch-scores.tsx";

type ScoreProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	pitch: Pitch;
	criteria: readonly Criterion[];
	form: FormState;
	savedAt: Date | null;
	next: Pitch | undefined;
	/** Whose points these are. */
	owner: string;
	/** What is on in the room. */
	strip: ComponentChildren;
};

/** Points on a phone: the page to read, six numbers for each criterion, each tap kept at once. */
export function ScorePage(props: ScoreProps) {
	const { t, day, pitch, criteria, form } = props;
	const texts = t.pitching.score;
	const labels = Object.fromEntries(criteria.map(({ id, title }) => [`c_${id}`, title]));
	return (
		<Stack>
			<PageHeader title={pitch.title} state={<Meta>{texts.number(pitch.place, pitch.placesInPanel)}</Meta>} />
			{props.strip}
			<ErrorSummary form={form} t={t} labels={labels} />
			<Details summary={texts.page}>
				<HandedInPage t={t} page={pitch.handedIn} />
			</Details>
			<ScoreForm {...props} />
			<a href={paths.pitchDay(day.id)}>{texts.back}</a>
		</Stack>
	);
}

function ScoreForm({ t, locale, pitch, criteria, form, savedAt, next, owner }: ScoreProps) {
	const texts = t.pitching.score;
	const { sending, sent, waiting, refused } = texts.queue;
	return (
		<score-queue owner={owner} sending={sending} sent={sent} waiting={waiting} refused={refused}>
			<Form action={paths.score(pitch.id)} id={`score-${pitch.id}`}>
				{criteria.map((criterion) => (
					<CriterionField t={t} criterion={criterion} form={form} />
				))}
				<LongTextField form={form} name="note" label={texts.note} hint={texts.noteHint} rows={3} />
				<p class="meta score-kept" role="status" data-queue-status>
					{savedAt && texts.savedAt(formatTime(savedAt, locale))}
				</p>
				<Button wide formAction={paths.submission(pitch.id)} after={paths.score(pitch.id)}>
					{texts.submit}
				</Button>
				<Meta>{texts.submitText}</Meta>
				<Button
					variant="secondary"
					wide
					name={next ? "go" : undefined}
					value={next ? "next" : undefined}
					after={paths.score(next?.id ?? pitch.id)}
				>
					{next ? texts.saveNext : texts.save}
				</Button>
			</Form>
		</score-queue>
	);
}

type OwnScoresProps = Pick<ScoreProps, "t" | "locale" | "day" | "pitch" | "criteria" | "next"> & {
	own: OwnAssessment;
	/** Null where the reader may not see it, or nobody has given points. */
	result: Result | null;
};

/** What one has sent in, and how the panel sees it so far. */
export function OwnScores({ t, locale, day, pitch, criteria, own, result, next }: OwnScoresProps) {
	const texts = t.pitching.score;
	const wordsOf = (criterion: Criterion) => {
		const value = own.values.get(criterion.id);
		if (value === undefined) return "–";
		return value === null ? t.pitching.abstain : wordsOfLevel(t, criterion, value);
	};
	const items = criteria.map((criterion) => ({ term: criterion.title, description: wordsOf(criterion) }));
	return (
		<Stack space="section">
			<PageHeader
				title={pitch.title}
				action={next && <ButtonLink href={paths.score(next.id)}>{texts.next(next.title)}</ButtonLink>}
			/>
			<Stack>
				<Heading>{texts.yours}</Heading>
				<DefinitionList items={own.note ? [...items, { term: texts.note, description: own.note }] : items} />
			</Stack>
			{result && (
				<Stack>
					<Heading>{texts.others}</Heading>
					<Alert>{texts.judges(result.judges)}</Alert>
					<PitchScores t={t} locale={locale} title={pitch.title} result={result} criteria={criteria} />
				</Stack>
			)}
			<Cluster>
				<a href={paths.pitchDay(day.id)}>{texts.back}</a>
			</Cluster>
		</Stack>
	);
}
