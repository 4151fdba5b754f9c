import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	ChoiceField,
	Cluster,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { stepOf } from "../methods.ts";
import { paths } from "../paths.ts";
import type { Idea } from "../queries/idea-page.ts";
import type { Evidence, Step } from "../queries/idea-parts.ts";
import type { Waiting } from "../queries/waiting.ts";
import { currentStep } from "../road.ts";
import { EvidenceList } from "./evidence.tsx";
import { Paragraphs } from "./words.tsx";

type GuideCheckProps = {
	t: Messages;
	locale: Locale;
	idea: Idea;
	form: FormState;
	steps: readonly Step[];
	evidence: readonly Evidence[];
};

/** What the guide reads, and the two answers. */
export function GuideCheckPage({ t, locale, idea, form, steps, evidence }: GuideCheckProps) {
	const texts = t.innovation.guide;
	const verdicts = (["go_on", "not_yet"] as const).map((value) => ({ value, label: texts.verdicts[value] }));
	return (
		<Stack space="section">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.checkTitle} lead={idea.title} />
			<Stack>
				<Paragraphs text={idea.challenge} />
				{steps.map((step) => (
					<Stack space="tight">
						<Heading level={2} size="sm">
							{stepOf(idea.method, step.stepKey)?.name[locale]}
						</Heading>
						{step.body ? <Paragraphs text={step.body} /> : <p>{t.innovation.steps.empty}</p>}
					</Stack>
				))}
				<EvidenceList t={t} locale={locale} evidence={evidence} />
			</Stack>
			<Form action={paths.guideCheck(idea.id)}>
				<ChoiceField
					form={form}
					name="verdict"
					label={texts.verdict}
					hint={texts.checkLead}
					required
					options={verdicts}
				/>
				<LongTextField form={form} name="words" label={texts.words} required rows={4} maxLength={2000} />
				<Button>{texts.send}</Button>
			</Form>
		</Stack>
	);
}

/** The guide's list, those that wait first. */
export function Guided({ t, locale, ideas }: { t: Messages; locale: Locale; ideas: readonly Waiting[] }) {
	const texts = t.innovation.guide;
	return (
		<Stack space="wide">
			<PageHeader title={texts.guidedTitle} lead={texts.guidedLead} />
			{ideas.length === 0 && <EmptyState title={texts.guidedEmptyTitle} text={texts.guidedEmptyText} />}
			{ideas.map((idea) => {
				const step = currentStep(idea.steps);
				return (
					<Card
						title={idea.title}
						level={2}
						href={idea.insightDone ? paths.guideCheck(idea.id) : paths.idea(idea.id)}
						colour={idea.insightDone ? "sol" : "lyng"}
					>
						{idea.insightDone && (
							<Cluster space="tight">
								<Tag colour="sol">{texts.waits}</Tag>
							</Cluster>
						)}
						{step && <p>{stepOf(idea.method, step.stepKey)?.name[locale]}</p>}
					</Card>
				);
			})}
		</Stack>
	);
}
