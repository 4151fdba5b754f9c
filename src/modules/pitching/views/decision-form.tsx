import {
	Button,
	ChoiceField,
	DateField,
	Form,
	LongTextField,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { outcomes } from "../outcome.ts";
import { paths } from "../paths.ts";
import type { OwnerChoice } from "../queries/owners.ts";
import type { DecisionProps } from "./decision.tsx";

/** One of the five outcomes, with its reason and what it demands. What another outcome demands folds away. */
export function DecisionForm(props: DecisionProps) {
	const { t, pitch, forms } = props;
	const texts = t.pitching.decision;
	const form = forms.decision;
	const options = outcomes.map((value) => ({
		value,
		label: t.pitching.outcomes[value],
		hint: t.pitching.outcomeHints[value],
	}));
	return (
		<Form action={paths.decision(pitch.id)} form={form}>
			<div class="ruling">
				<ChoiceField form={form} name="outcome" label={texts.outcome} options={options} required />
				<LongTextField
					form={form}
					name="reason"
					label={texts.reason}
					hint={texts.reasonHint}
					maxLength={3000}
					required
				/>
				<Onward {...props} />
				<WhenNo {...props} />
				<Help {...props} />
			</div>
			<Button>{texts.save}</Button>
		</Form>
	);
}

const choicesFrom = (people: readonly OwnerChoice[]) =>
	people.map(({ id, name, work }) => ({ value: id, label: work ? `${name}, ${work}` : name }));

/** Who carries it on, or with which other it goes on. */
function Onward({ t, owners, targets, forms }: DecisionProps) {
	const texts = t.pitching.decision;
	const form = forms.decision;
	return (
		<fieldset class="ruling-part" data-when="onward">
			<legend>{t.pitching.evening.onward}</legend>
			<Stack>
				<SelectField
					form={form}
					name="ownerId"
					label={texts.owner}
					hint={texts.ownerHint}
					options={choicesFrom(owners)}
					width="full"
				/>
				{targets.length > 0 && (
					<SelectField
						form={form}
						name="mergeIntoIdeaId"
						label={texts.mergeInto}
						options={targets.map(({ id, title }) => ({ value: id, label: title }))}
						width="full"
					/>
				)}
			</Stack>
		</fieldset>
	);
}

/** The whole no: what would make it a yes, what was learned, where else it could go, when it comes back. */
function WhenNo({ t, forms }: DecisionProps) {
	const texts = t.pitching.evening.no;
	const form = forms.decision;
	return (
		<fieldset class="ruling-part" data-when="no">
			<legend>{texts.title}</legend>
			<Stack>
				<LongTextField form={form} name="whatNext" label={texts.whatNext} rows={3} maxLength={3000} />
				<LongTextField
					form={form}
					name="learned"
					label={texts.learned}
					hint={texts.learnedHint}
					rows={3}
					maxLength={3000}
				/>
				<LongTextField
					form={form}
					name="goInstead"
					label={texts.goInstead}
					hint={texts.goInsteadHint}
					rows={2}
					maxLength={1000}
				/>
				<DateField
					form={form}
					name="lookAgainOn"
					label={t.pitching.decision.lookAgainOn}
					hint={texts.lookAgainHint}
				/>
			</Stack>
		</fieldset>
	);
}

/** A person or an office that helps the team on, also where the answer is no. */
function Help({ t, helpers, forms }: DecisionProps) {
	const texts = t.pitching.evening.help;
	const form = forms.decision;
	return (
		<fieldset class="ruling-part" data-when="help">
			<legend>{texts.title}</legend>
			<Stack>
				<SelectField
					form={form}
					name="helpPersonId"
					label={texts.person}
					hint={texts.personHint}
					options={choicesFrom(helpers)}
					width="full"
				/>
				<TextField
					form={form}
					name="helpOffice"
					label={texts.office}
					hint={texts.officeHint}
					maxLength={200}
				/>
				<LongTextField form={form} name="helpWords" label={texts.words} rows={2} maxLength={1000} />
			</Stack>
		</fieldset>
	);
}
