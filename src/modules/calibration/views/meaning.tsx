import {
	Button,
	Details,
	Form,
	Heading,
	HiddenField,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Criterion, levels, wordsOfLevel } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import type { CalibrationProps } from "./calibration.tsx";

/** In the middle of the scale people differ most. */
const usualLevel = "3";

/** The words of each level of a criterion, what the panel has agreed that they mean, and a place to write it. */
export function MeaningOf({
	t,
	day,
	criterion,
	explains,
	refused,
}: CalibrationProps & { criterion: Criterion }) {
	const texts = t.calibration.meaning;
	const isMine = refused?.criterionId === criterion.id;
	const form: FormState = isMine && refused ? refused.form : { values: { level: usualLevel }, errors: {} };
	const version = isMine ? String(form.values.version ?? "") : String(criterion.meaningsVersion);
	const options = levels.map((level) => ({ value: String(level), label: String(level) }));
	return (
		<Stack>
			<Heading level={3} id={`meaning-${criterion.id}`}>
				{criterion.title}
			</Heading>
			<ul class="plain-list">
				{levels.map((level) => (
					<li>{wordsOfLevel(t, criterion, level)}</li>
				))}
			</ul>
			{explains && (
				<Details summary={texts.write(criterion.title)} open={isMine}>
					<Form action={paths.meanings(day.id)} label={criterion.title}>
						<HiddenField name="criterionId" value={criterion.id} />
						<HiddenField name="version" value={version} />
						<SelectField
							form={form}
							name="level"
							id={`level-${criterion.id}`}
							label={texts.level}
							options={options}
							required
						/>
						<TextField
							form={form}
							name="words"
							id={`words-${criterion.id}`}
							label={texts.words}
							hint={texts.wordsHint}
							maxLength={300}
						/>
						<Button variant="secondary">{texts.save}</Button>
					</Form>
				</Details>
			)}
		</Stack>
	);
}
