import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	DefinitionList,
	Details,
	ErrorSummary,
	Heading,
	PageHeader,
	Prose,
	SearchForm,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { CapacityOverview, CostInTime, PitchRequest } from "../../portfolio/index.ts";
import type { CostLine } from "../cost.ts";
import { paths } from "../paths.ts";
import type { Criterion, PitchDay } from "../queries/day.ts";
import type { IdeaChoice } from "../queries/ideas.ts";
import type { OwnerChoice } from "../queries/owners.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Recommendation } from "../queries/rulings.ts";
import type { Result } from "../queries/scores.ts";
import { DecisionForm } from "./decision-form.tsx";
import { HandedInPage } from "./handed-in.tsx";
import { Needs } from "./needs.tsx";
import { PitchScores } from "./pitch-scores.tsx";

export type DecisionProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	pitch: Pitch;
	criteria: readonly Criterion[];
	result: Result | null;
	said: Recommendation | null;
	capacity: CapacityOverview;
	/** What is asked of whom, and their answers. */
	asked: readonly PitchRequest[];
	cost: readonly CostLine[];
	/** What a yes does to the starts of others; null until hours are asked for. */
	time: CostInTime | null;
	quarters: readonly string[];
	owners: readonly OwnerChoice[];
	helpers: readonly OwnerChoice[];
	targets: readonly IdeaChoice[];
	forms: { needs: FormState; decision: FormState };
	/** What was searched for among owners. */
	q: string;
};

/** Recommendation, points, goal, and what a yes costs, on the page where it is decided. */
export function DecisionPage(props: DecisionProps) {
	const { t, day, pitch, forms, q } = props;
	const texts = t.pitching.decision;
	const { startQuarter, outcome, reason, lookAgainOn, owner, mergeInto } = texts;
	const { whatNext, learned, goInstead } = t.pitching.evening.no;
	const { person, office, words } = t.pitching.evening.help;
	const labels = {
		...{ startQuarter, outcome, reason, whatNext, learned, goInstead, lookAgainOn },
		...{ helpPersonId: person, helpOffice: office, helpWords: words },
		ownerId: owner,
		mergeIntoIdeaId: mergeInto,
	};
	return (
		<Stack space="section">
			<PageHeader title={texts.title(pitch.title)} lead={day.authority} />
			<ErrorSummary form={forms.needs} t={t} labels={labels} />
			<ErrorSummary form={forms.decision} t={t} labels={labels} />
			<Backing {...props} />
			<Needs {...props} />
			<section aria-labelledby="decide">
				<Stack>
					<Heading id="decide">{texts.decideTitle}</Heading>
					<DecisionForm {...props} />
					<Details summary={texts.ownerSearch} open={q !== ""}>
						<SearchForm
							action={paths.decision(pitch.id)}
							label={texts.ownerSearch}
							hint={texts.ownerSearchHint}
							value={q}
							t={t}
						/>
					</Details>
				</Stack>
			</section>
		</Stack>
	);
}

/** What the decision rests on. */
function Backing({ t, locale, pitch, criteria, result, said }: DecisionProps) {
	const texts = t.pitching.decision;
	return (
		<section aria-labelledby="backing">
			<Stack>
				<Heading id="backing">{texts.backing}</Heading>
				<DefinitionList
					items={[
						{ term: texts.goal, description: pitch.goalTitle ?? texts.noGoal },
						{ term: texts.recommended, description: said ? t.pitching.outcomes[said.outcome] : "–" },
					]}
				/>
				{said && (
					<Prose>
						<p>{said.words}</p>
						<p>{said.reason}</p>
					</Prose>
				)}
				{result && (
					<PitchScores t={t} locale={locale} title={pitch.title} result={result} criteria={criteria} />
				)}
				<Details summary={t.pitching.handedIn}>
					<HandedInPage t={t} page={pitch.handedIn} />
				</Details>
			</Stack>
		</section>
	);
}
