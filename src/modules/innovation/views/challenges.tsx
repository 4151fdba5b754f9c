import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Card,
	DateField,
	EmptyState,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	LongTextField,
	Meta,
	PageHeader,
	SelectField,
	Stack,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { Answer, Challenge } from "../queries/challenges.ts";
import { nameOr, Paragraphs, ReportChannel } from "./words.tsx";

type Texts = { t: Messages; locale: Locale };

function whenOf({ t, locale }: Texts, { closesOn, isOpen }: Challenge): string {
	const texts = t.innovation.challenge;
	if (closesOn === null) return texts.open;
	const day = formatDate(closesOn, locale);
	return isOpen ? texts.closesOn(day) : texts.closedOn(day);
}

type ChallengesProps = Texts & { challenges: readonly Challenge[]; mayOpen: boolean };

/** Questions to every employee. */
export function Challenges({ t, locale, challenges, mayOpen }: ChallengesProps) {
	const texts = t.innovation.challenge;
	const open = challenges.filter(({ isOpen }) => isOpen);
	const past = challenges.filter(({ isOpen }) => !isOpen);
	const create = <ButtonLink href={paths.newChallenge()}>{texts.create}</ButtonLink>;
	const share = <ButtonLink href={paths.newIdea()}>{t.innovation.list.newIdea}</ButtonLink>;
	return (
		<Stack space="section">
			<PageHeader
				title={texts.title}
				lead={texts.lead}
				action={mayOpen && open.length > 0 ? create : undefined}
			/>
			{open.length === 0 && (
				<EmptyState title={texts.emptyTitle} text={texts.emptyText} action={mayOpen ? create : share} />
			)}
			{open.length > 0 && <Section title={texts.openNow} t={t} locale={locale} challenges={open} />}
			{past.length > 0 && <Section title={texts.past} t={t} locale={locale} challenges={past} />}
		</Stack>
	);
}

function Section({
	title,
	t,
	locale,
	challenges,
}: Texts & { title: string; challenges: readonly Challenge[] }) {
	const texts = t.innovation.challenge;
	return (
		<Stack>
			<Heading level={2}>{title}</Heading>
			<Grid>
				{challenges.map((one) => (
					<Card title={one.title} href={paths.challenge(one.id)} colour={one.isOpen ? "lyng" : "neutral"}>
						<p>{whenOf({ t, locale }, one)}</p>
						<Meta>
							{texts.by(nameOr(t, one.ownerName))}. {texts.answers(one.answers)}
						</Meta>
					</Card>
				))}
			</Grid>
		</Stack>
	);
}

type ChallengePageProps = Texts & { challenge: Challenge; answers: readonly Answer[]; mayClose: boolean };

/** One question with its answers; everyone may give one while it is open. */
export function ChallengePage({ t, locale, challenge, answers, mayClose }: ChallengePageProps) {
	const texts = t.innovation.challenge;
	const answerHref = withQuery(paths.newIdea(), { challenge: challenge.id });
	return (
		<Stack space="section">
			<PageHeader
				title={challenge.title}
				lead={[texts.by(nameOr(t, challenge.ownerName)), challenge.unitName].filter(Boolean).join(", ")}
				state={<Tag colour={challenge.isOpen ? "lyng" : "neutral"}>{whenOf({ t, locale }, challenge)}</Tag>}
				action={challenge.isOpen ? <ButtonLink href={answerHref}>{texts.answer}</ButtonLink> : undefined}
			/>
			<Paragraphs text={challenge.description} />
			{challenge.goalTitle && (
				<p>
					{texts.goal}: {challenge.goalTitle}
				</p>
			)}
			<Stack>
				<Heading level={2}>{texts.answersTitle}</Heading>
				{answers.length === 0 && (
					<EmptyState level={3} title={texts.answersEmptyTitle} text={texts.answersEmptyText} />
				)}
				<Grid>
					{answers.map((one) => (
						<Card title={one.title} href={paths.idea(one.id)} colour="lyng">
							<p>{one.challenge}</p>
							<Meta>
								{[one.unitName, t.innovation.page.supporters(one.supporters)].filter(Boolean).join(". ")}
							</Meta>
						</Card>
					))}
				</Grid>
			</Stack>
			{mayClose && (
				<Form action={paths.challengeClosure(challenge.id)}>
					<Button variant="secondary">{texts.close}</Button>
				</Form>
			)}
		</Stack>
	);
}

type NewChallengeProps = {
	t: Messages;
	form: FormState;
	goals: readonly { id: string; title: string; group: string }[];
	reportChannel: string;
};

/** Asking everyone. */
export function NewChallenge({ t, form, goals, reportChannel }: NewChallengeProps) {
	const texts = t.innovation.challenge;
	return (
		<Stack space="wide">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.create} lead={texts.createLead} />
			<Form action={paths.challenges()}>
				<TextField
					form={form}
					name="title"
					label={texts.name}
					hint={texts.nameHint}
					required
					maxLength={120}
				/>
				<LongTextField
					form={form}
					name="description"
					label={texts.description}
					hint={t.innovation.noNames}
					rows={4}
					maxLength={2000}
				/>
				<SelectField
					form={form}
					name="goalId"
					label={texts.goal}
					width="full"
					options={goals.map(({ id, title, group }) => ({ value: id, label: title, group }))}
				/>
				<DateField form={form} name="closesOn" label={texts.closes} />
				<Button>{texts.button}</Button>
			</Form>
			<ReportChannel t={t} href={reportChannel} />
		</Stack>
	);
}
