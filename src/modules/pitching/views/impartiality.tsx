import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	Details,
	ErrorSummary,
	Form,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { declarations } from "../impartiality.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { OwnDeclaration } from "../queries/ties.ts";
import { HandedInPage } from "./handed-in.tsx";

type Row = { pitch: Pitch; ties: OwnDeclaration };

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
		rows.flatMap(({ pitch }) => [
			[`declared_${pitch.id}`, pitch.title],
			[`words_${pitch.id}`, pitch.title],
		]),
	);

function OnePitch({ t, row, form }: { t: Messages; row: Row; form: FormState }) {
	const { pitch, ties } = row;
	const texts = t.pitching.impartiality;
	const wordsName = `words_${pitch.id}`;
	const options = declarations.map((value) => ({ value, label: texts.declarations[value] }));
	const hasTie = (form.values[`declared_${pitch.id}`] ?? "none") !== "none";
	return (
		<section class="declaration" aria-label={pitch.title}>
			<ChoiceField
				form={form}
				name={`declared_${pitch.id}`}
				label={pitch.title}
				hint={hintOf(t, row)}
				options={options}
				required
			/>
			<Details summary={texts.words} open={hasTie || Boolean(form.errors[wordsName])}>
				<LongTextField
					form={form}
					name={wordsName}
					label={texts.words}
					hint={texts.wordsHint}
					rows={2}
					maxLength={1000}
				/>
			</Details>
			<Details summary={t.pitching.handedIn}>
				<HandedInPage t={t} page={pitch.handedIn} />
			</Details>
			{ties.decided && (
				<Meta>{ties.decided === "partial" ? texts.decidedPartial("") : texts.decidedImpartial("")}</Meta>
			)}
		</section>
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
