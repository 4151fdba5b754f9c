import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	ChoiceField,
	Details,
	ErrorSummary,
	Form,
	LongTextField,
	Meta,
	PageHeader,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { declarationFields } from "../declarations-form.ts";
import { connections } from "../impartiality.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { OwnDeclaration } from "../queries/ties.ts";
import { HandedInPage } from "./handed-in.tsx";

/** `reads`: may the reader open the page that is handed in? */
type Row = { pitch: Pitch; ties: OwnDeclaration; reads: boolean };

type ImpartialityProps = { t: Messages; day: PitchDay; rows: readonly Row[]; form: FormState };

/** All pitches of the day on one page: a tie or none. Most answer "none" to all and are done in a minute. */
export function ImpartialityPage({ t, day, rows, form }: ImpartialityProps) {
	const texts = t.pitching.impartiality;
	return (
		<Stack>
			<PageHeader title={texts.title} lead={texts.lead} />
			<p>{texts.what}</p>
			<ErrorSummary form={form} t={t} labels={labelsOf(rows)} />
			<Form action={paths.impartiality(day.id)}>
				{rows.map((row) => (
					<OnePitch t={t} row={row} form={form} />
				))}
				<Button wide>{texts.send}</Button>
			</Form>
		</Stack>
	);
}

const labelsOf = (rows: readonly Row[]) =>
	Object.fromEntries(
		rows.flatMap(({ pitch }) =>
			Object.values(declarationFields).map((nameOf) => [nameOf(pitch.id), pitch.title]),
		),
	);

function OnePitch({ t, row, form }: { t: Messages; row: Row; form: FormState }) {
	const { pitch, ties } = row;
	const texts = t.pitching.impartiality;
	const hasTie = declarationFields.hasTie(pitch.id);
	const options = [
		{ value: "no", label: texts.no },
		{ value: "yes", label: texts.yes },
	];
	return (
		<Card>
			<ChoiceField
				form={form}
				name={hasTie}
				label={pitch.title}
				hint={hintOf(t, row)}
				options={options}
				inline
				required
			/>
			<TieFields t={t} pitchId={pitch.id} form={form} open={form.values[hasTie] === "yes"} />
			{row.reads && (
				<Details summary={t.pitching.handedIn}>
					<HandedInPage t={t} page={pitch.handedIn} />
				</Details>
			)}
			{ties.decided && (
				<Meta>{ties.decided === "partial" ? texts.decidedPartial : texts.decidedImpartial}</Meta>
			)}
		</Card>
	);
}

/** Folded away for all those who answer "no"; a browser without script opens it just the same. */
function TieFields({
	t,
	pitchId,
	form,
	open,
}: {
	t: Messages;
	pitchId: string;
	form: FormState;
	open: boolean;
}) {
	const texts = t.pitching.impartiality;
	const [kind, words] = [declarationFields.kind(pitchId), declarationFields.words(pitchId)];
	const options = connections.map((value) => ({ value, label: texts.kinds[value] }));
	return (
		<Details summary={texts.ifYes} open={open || Boolean(form.errors[kind] || form.errors[words])}>
			<SelectField form={form} name={kind} label={texts.kind} options={options} width="full" />
			<LongTextField
				form={form}
				name={words}
				label={texts.words}
				hint={texts.wordsHint}
				rows={2}
				maxLength={1000}
			/>
		</Details>
	);
}

/** Whose it is, and what the organisation shows. */
function hintOf(t: Messages, { pitch, ties }: Row): string {
	const texts = t.pitching.impartiality;
	const who = [pitch.unitName, pitch.ownerName].filter(Boolean).join(", ");
	const suggestion =
		ties.suggested && !ties.decided ? texts.suggested(texts.suggestedTies[ties.suggested]) : "";
	return [who, suggestion].filter(Boolean).join(". ");
}
