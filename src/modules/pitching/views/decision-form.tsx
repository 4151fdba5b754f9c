import {
	Button,
	ChoiceField,
	DateField,
	Form,
	LongTextField,
	SelectField,
} from "../../../platform/html/index.ts";
import { outcomes } from "../outcome.ts";
import { paths } from "../paths.ts";
import type { DecisionProps } from "./decision.tsx";

/** One of the five outcomes, with its reason and what it demands. */
export function DecisionForm({ t, pitch, owners, targets, forms }: DecisionProps) {
	const texts = t.pitching.decision;
	const form = forms.decision;
	const options = outcomes.map((value) => ({
		value,
		label: t.pitching.outcomes[value],
		hint: t.pitching.outcomeHints[value],
	}));
	return (
		<Form action={paths.decision(pitch.id)}>
			<ChoiceField form={form} name="outcome" label={texts.outcome} options={options} required />
			<LongTextField
				form={form}
				name="reason"
				label={texts.reason}
				hint={texts.reasonHint}
				maxLength={3000}
				required
			/>
			<SelectField
				form={form}
				name="ownerId"
				label={texts.owner}
				hint={texts.ownerHint}
				options={owners.map(({ id, name, work }) => ({ value: id, label: work ? `${name}, ${work}` : name }))}
				width="full"
			/>
			<LongTextField form={form} name="whatNext" label={texts.whatNext} maxLength={3000} />
			<DateField form={form} name="lookAgainOn" label={texts.lookAgainOn} />
			{targets.length > 0 && (
				<SelectField
					form={form}
					name="mergeIntoIdeaId"
					label={texts.mergeInto}
					options={targets.map(({ id, title }) => ({ value: id, label: title }))}
					width="full"
				/>
			)}
			<Button>{texts.save}</Button>
		</Form>
	);
}
