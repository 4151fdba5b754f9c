import type { Messages } from "../../../../locales/index.ts";
import { ChoiceField, TextField } from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { choiceField } from "../person-choice.ts";
import type { Person } from "../queries/people.ts";

type Props = {
	t: Messages;
	form: FormState;
	name: string;
	label: string;
	hint: string;
	required?: boolean;
	/** Those that fit what was written, when it was more than one. */
	candidates?: readonly Person[];
};

/** A person by name, e-mail or employee number; the ones to choose from appear when several fit. */
export function PersonField({ t, candidates = [], ...field }: Props) {
	const options = candidates.map(({ id, name, post, unit }) => ({
		value: id,
		label: name,
		hint: [post, unit].filter(Boolean).join(", "),
	}));
	return (
		<>
			<TextField {...field} maxLength={120} />
			{options.length > 0 && (
				<ChoiceField
					form={field.form}
					name={choiceField(field.name)}
					label={t.portfolio.person.choose}
					options={options}
					required
				/>
			)}
		</>
	);
}
