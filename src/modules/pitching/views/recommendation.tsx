import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ChoiceField,
	Details,
	ErrorSummary,
	Form,
	LongTextField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { checkAnswers, checks } from "../criteria.ts";
import { outcomes } from "../outcome.ts";
import { paths } from "../paths.ts";
import type { Criterion, PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Result } from "../queries/scores.ts";
import { HandedInPage } from "./handed-in.tsx";
import { PitchScores } from "./pitch-scores.tsx";

type RecommendationProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	pitch: Pitch;
	criteria: readonly Criterion[];
	result: Result | null;
	form: FormState;
};

/** The panel's words to one team. */
export function RecommendationPage({ t, locale, day, pitch, criteria, result, form }: RecommendationProps) {
	const texts = t.pitching.recommendation;
	return (
		<Stack space="section">
			<PageHeader title={texts.title(pitch.title)} lead={texts.lead} />
			<ErrorSummary
				form={form}
				t={t}
				labels={{
					outcome: texts.outcome,
					words: texts.words,
					stronger: texts.stronger,
					reason: texts.reason,
					...Object.fromEntries(criteria.map(({ id, title }) => [`about_${id}`, title])),
				}}
			/>
			<Details summary={t.pitching.handedIn}>
				<HandedInPage t={t} page={pitch.handedIn} />
			</Details>
			{result ? (
				<PitchScores
					t={t}
					locale={locale}
					title={pitch.title}
					result={result}
					criteria={criteria}
					level={2}
				/>
			) : (
				<p>{t.pitching.results.nobody}</p>
			)}
			{(result?.judges ?? 0) < day.quorum && (
				<Alert kind="warning">{t.pitching.results.tooFew(result?.judges ?? 0, day.quorum)}</Alert>
			)}
			<AdviceForm t={t} pitch={pitch} criteria={criteria} form={form} />
		</Stack>
	);
}

type AdviceProps = Pick<RecommendationProps, "t" | "pitch" | "criteria" | "form">;

function AdviceForm({ t, pitch, criteria, form }: AdviceProps) {
	const texts = t.pitching.recommendation;
	const options = outcomes.map((value) => ({
		value,
		label: t.pitching.outcomes[value],
		hint: t.pitching.outcomeHints[value],
	}));
	return (
		<Form action={paths.recommendation(pitch.id)} form={form}>
			<ChoiceField form={form} name="outcome" label={texts.outcome} options={options} required />
			<LongTextField form={form} name="words" label={texts.words} maxLength={3000} required />
			<LongTextField form={form} name="stronger" label={texts.stronger} maxLength={3000} />
			<LongTextField form={form} name="reason" label={texts.reason} maxLength={3000} required />
			<AboutCriteria t={t} pitch={pitch} criteria={criteria} form={form} />
			<Details summary={texts.checks}>
				<Stack>
					{checks.map((check) => (
						<ChoiceField
							form={form}
							name={`check_${check}`}
							label={t.pitching.checks[check]}
							options={checkAnswers.map((value) => ({ value, label: t.pitching.checkAnswers[value] }))}
							inline
						/>
					))}
				</Stack>
			</Details>
			<Button>{texts.save}</Button>
		</Form>
	);
}

/** Words about each criterion: what the team can use, never what anybody gave. */
function AboutCriteria({ t, pitch, criteria, form }: AdviceProps) {
	const texts = t.pitching.evening.criteria;
	return (
		<fieldset class="ruling-part">
			<legend>{texts.title}</legend>
			<Stack>
				<p>
					{texts.text} <a href={paths.deliberation(pitch.id)}>{texts.notes}</a>
				</p>
				{criteria.map(({ id, title }) => (
					<LongTextField form={form} name={`about_${id}`} label={title} rows={2} maxLength={1500} />
				))}
			</Stack>
		</fieldset>
	);
}
