import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Button,
	ChoiceField,
	DateField,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { lookResults } from "../outcome.ts";
import { paths } from "../paths.ts";
import type { SecondLook } from "../queries/after.ts";

type SecondLooksProps = {
	t: Messages;
	locale: Locale;
	pitch: { id: string };
	looks: readonly SecondLook[];
	look: { due: Day; form: FormState } | null;
};

/** What came of looking at it again, the latest first; and the form, for whoever says so. */
export function SecondLooks({ t, locale, pitch, looks, look }: SecondLooksProps) {
	const texts = t.pitching.evening.secondLook;
	if (looks.length === 0 && !look) return null;
	return (
		<section aria-labelledby="second-look">
			<Stack>
				<Heading id="second-look">{look ? texts.title : texts.history}</Heading>
				{look && <Meta>{texts.due(formatDate(look.due, locale))}</Meta>}
				{looks.map(({ id, result, words, nextOn, lookedAt }) => (
					<div id={`look-${id}`}>
						<Meta>{formatDate(lookedAt, locale)}</Meta>
						<p>
							<strong>{texts.results[result]}.</strong> {words}{" "}
							{nextOn && texts.nextOnText(formatDate(nextOn, locale))}
						</p>
					</div>
				))}
				{look && <LookForm t={t} pitchId={pitch.id} form={look.form} />}
			</Stack>
		</section>
	);
}

function LookForm({ t, pitchId, form }: { t: Messages; pitchId: string; form: FormState }) {
	const texts = t.pitching.evening.secondLook;
	const options = lookResults.map((value) => ({
		value,
		label: texts.results[value],
		hint: texts.hints[value],
	}));
	return (
		<>
			<ErrorSummary
				form={form}
				t={t}
				labels={{ result: texts.result, words: texts.words, nextOn: texts.nextOn }}
			/>
			<p>{texts.lead}</p>
			<Form action={paths.secondLook(pitchId)}>
				<ChoiceField form={form} name="result" label={texts.result} options={options} required />
				<DateField form={form} name="nextOn" label={texts.nextOn} />
				<LongTextField form={form} name="words" label={texts.words} rows={3} maxLength={2000} required />
				<Button variant="secondary">{texts.save}</Button>
			</Form>
		</>
	);
}
