import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	Details,
	ErrorSummary,
	Form,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Criterion, CriterionField, HandedInPage, type PitchDay } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import type { Calibration } from "../queries/calibration.ts";

type ScoreCaseProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	calibration: Calibration;
	criteria: readonly Criterion[];
	form: FormState;
	savedAt: Date | null;
	owner: string;
};

/** The common case on the form of the day: each tap is kept, and sent in once. */
export function ScoreCasePage(props: ScoreCaseProps) {
	const { t, locale, day, calibration, criteria, form, savedAt, owner } = props;
	const texts = t.calibration.score;
	const { sending, sent, waiting, refused } = t.pitching.score.queue;
	const labels = Object.fromEntries(criteria.map(({ id, title }) => [`c_${id}`, title]));
	return (
		<Stack>
			<PageHeader title={calibration.title} lead={texts.lead} />
			<ErrorSummary form={form} t={t} labels={labels} />
			<Details summary={texts.page} open>
				<HandedInPage t={t} page={calibration.page} />
			</Details>
			<score-queue owner={owner} sending={sending} sent={sent} waiting={waiting} refused={refused}>
				<Form action={paths.score(day.id)} id="calibration">
					{criteria.map((criterion) => (
						<CriterionField t={t} criterion={criterion} form={form} />
					))}
					<p class="meta score-kept" role="status" data-queue-status>
						{savedAt && t.pitching.score.savedAt(formatTime(savedAt, locale))}
					</p>
					<Button wide formAction={paths.submission(day.id)} after={paths.calibration(day.id)}>
						{texts.submit}
					</Button>
					<Meta>{texts.submitText}</Meta>
					<Button variant="secondary" wide after={paths.score(day.id)}>
						{t.pitching.score.save}
					</Button>
				</Form>
			</score-queue>
		</Stack>
	);
}
