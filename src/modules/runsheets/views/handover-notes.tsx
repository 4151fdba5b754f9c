import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	AskFirst,
	Button,
	Card,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Handover } from "../queries/handovers.ts";

type NotesProps = { t: Messages; locale: Locale; notes: readonly Handover[]; ownId: string | null };

/** Notes from earlier gatherings of a cohort, newest first. */
export function HandoverNotes({ t, locale, notes, ownId }: NotesProps) {
	const words = t.facilitators.handover;
	if (notes.length === 0) return <p class="meta">{words.none}</p>;
	return (
		<>
			{notes.map((note) => (
				<Card title={t.programmes.gatheringWithTheme(note.number, note.theme)}>
					<p class="meta">{`${note.authorName}, ${formatDate(note.writtenAt, locale)}`}</p>
					<p class="run-sheet-notes">{note.body}</p>
					{note.authorId !== null && note.authorId === ownId && (
						<AskFirst trigger={words.remove}>
							<Form action={paths.handover(note.gatheringId)}>
								<HiddenField name="remove" value={note.id} />
								<Button variant="danger" size="sm">
									{words.remove}
								</Button>
							</Form>
						</AskFirst>
					)}
				</Card>
			))}
		</>
	);
}

type FormProps = { t: Messages; form: FormState; gatheringId: string; isPrimary?: boolean; back?: "own" };

/** A note to the next; not about persons, and the form says so. */
export function HandoverForm({ t, form, gatheringId, isPrimary, back }: FormProps) {
	const words = t.facilitators.handover;
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<Form action={paths.handover(gatheringId)}>
				{back && <HiddenField name="back" value={back} />}
				<LongTextField
					form={form}
					name="body"
					label={words.body}
					hint={words.hint}
					maxLength={1500}
					rows={5}
					required
				/>
				<Button variant={isPrimary ? "primary" : "secondary"}>{words.submit}</Button>
			</Form>
		</>
	);
}
