import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Card,
	ChoiceField,
	Details,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	PageHeader,
	SelectField,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { levels } from "../criteria.ts";
import { paths } from "../paths.ts";
import type { Criterion, PitchDay } from "../queries/day.ts";
import type { Note, ScoreChange } from "../queries/deliberation.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { OwnAssessment, Result } from "../queries/scores.ts";
import { HandedInPage } from "./handed-in.tsx";
import { PitchScores } from "./pitch-scores.tsx";

type DeliberationProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	pitch: Pitch;
	criteria: readonly Criterion[];
	result: Result | null;
	notes: readonly Note[];
	changes: readonly ScoreChange[];
	/** The reader's own points, where they may be changed. */
	own: OwnAssessment | null;
	writes: boolean;
	recommends: boolean;
	viewerId: string;
	forms: { note: FormState; change: FormState };
};

/** What the panel looks at while it talks about one pitch. */
export function DeliberationPage(props: DeliberationProps) {
	const { t, locale, day, pitch, criteria, result, recommends, forms } = props;
	const texts = t.pitching.deliberation;
	const action = recommends && (
		<ButtonLink href={paths.recommendation(pitch.id)}>{texts.recommend}</ButtonLink>
	);
	return (
		<Stack space="section">
			<PageHeader title={texts.title(pitch.title)} lead={texts.lead} action={action} />
			<ErrorSummary form={forms.note} t={t} labels={{ words: texts.note }} />
			<ErrorSummary
				form={forms.change}
				t={t}
				labels={{ criterionId: t.pitching.results.criterion, points: texts.newPoints, reason: texts.reason }}
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
			{(result?.judges ?? 0) < pitch.quorum && (
				<Alert kind="warning">{t.pitching.results.tooFew(result?.judges ?? 0, pitch.quorum)}</Alert>
			)}
			<Notes {...props} />
			<Changes {...props} />
			<a href={paths.results(day.id)}>{texts.back}</a>
		</Stack>
	);
}

function Notes({ t, locale, pitch, notes, writes, viewerId, forms }: DeliberationProps) {
	const texts = t.pitching.deliberation;
	return (
		<section aria-labelledby="notes">
			<Stack>
				<Heading id="notes">{texts.notes}</Heading>
				<Meta>{texts.notesText}</Meta>
				{notes.length === 0 && <EmptyState level={3} title={texts.none.title} text={texts.none.text} />}
				{notes.map((note) => (
					<div id={`note-${note.id}`}>
						<Card>
							<p>{note.words}</p>
							<Meta>
								{texts.notedBy(note.writtenByName ?? texts.member, formatTime(note.writtenAt, locale))}
							</Meta>
							{writes && note.writtenBy === viewerId && (
								<Form action={paths.noteRemoval(pitch.id, note.id)}>
									<Button variant="tertiary" size="sm">
										{texts.removeNote}
									</Button>
								</Form>
							)}
						</Card>
					</div>
				))}
				{writes && (
					<Form action={paths.deliberation(pitch.id)}>
						<LongTextField
							form={forms.note}
							name="words"
							label={texts.note}
							hint={texts.noteHint}
							rows={3}
							maxLength={2000}
							required
						/>
						<Button variant="secondary">{texts.shareNote}</Button>
					</Form>
				)}
			</Stack>
		</section>
	);
}

function Changes(props: DeliberationProps) {
	const { t, locale, changes, own } = props;
	const texts = t.pitching.deliberation;
	if (changes.length === 0 && !own) return null;
	const points = (value: number | null) => (value === null ? t.pitching.abstain : String(value));
	const columns = [
		{ key: "criterion", label: t.pitching.results.criterion },
		{ key: "from", label: texts.from, numeric: true },
		{ key: "to", label: texts.to, numeric: true },
		{ key: "reason", label: texts.reason },
		{ key: "time", label: t.pitching.day.time },
	];
	const rows = changes.map(({ criterionTitle, before, after, reason, changedAt }) => [
		criterionTitle,
		points(before),
		points(after),
		reason,
		formatTime(changedAt, locale),
	]);
	return (
		<section aria-labelledby="changes">
			<Stack>
				<Heading id="changes">{texts.changes}</Heading>
				<Table
					caption={texts.changes}
					captionHidden
					columns={columns}
					rows={rows}
					empty={<p>{texts.noChanges}</p>}
				/>
				{own && <ChangeForm {...props} own={own} />}
			</Stack>
		</section>
	);
}

function ChangeForm({ t, pitch, criteria, own, forms }: DeliberationProps & { own: OwnAssessment }) {
	const texts = t.pitching.deliberation;
	const given = (id: string) => {
		const value = own.values.get(id);
		return value === null || value === undefined ? t.pitching.abstain.toLowerCase() : String(value);
	};
	const options = [
		...levels.map((level) => ({ value: String(level), label: String(level) })),
		{ value: "abstain", label: t.pitching.abstain },
	];
	return (
		<Details summary={texts.change} open={Object.keys(forms.change.errors).length > 0}>
			<Form action={paths.scoreChange(pitch.id)}>
				<SelectField
					form={forms.change}
					name="criterionId"
					label={t.pitching.results.criterion}
					options={criteria.map(({ id, title }) => ({ value: id, label: texts.yours(title, given(id)) }))}
					width="full"
					required
				/>
				<ChoiceField
					form={forms.change}
					name="points"
					label={texts.newPoints}
					options={options}
					inline
					required
				/>
				<LongTextField
					form={forms.change}
					name="reason"
					label={texts.reason}
					hint={texts.reasonHint}
					rows={3}
					maxLength={1000}
					required
				/>
				<Button variant="secondary">{texts.saveChange}</Button>
			</Form>
		</Details>
	);
}
