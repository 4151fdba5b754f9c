import type { Messages } from "../../../../locales/index.ts";
import { ChoiceField, TextField } from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { StandInCandidate } from "../queries/stand-ins.ts";

type Props = {
	t: Messages;
	form: FormState;
	/** The field's name; a page may ask for more than one stand-in. */
	name: string;
	label: string;
	hint: string;
	required: boolean;
	candidates: readonly StandInCandidate[];
};

/** Who acts for a leader meanwhile, and, where several fit what was written, which of them. */
export function StandInField({ t, form, name, label, hint, required, candidates }: Props) {
	return (
		<>
			<TextField {...{ form, name, label, hint, required }} autocomplete="off" maxLength={120} />
			{candidates.length > 0 && (
				<ChoiceField
					form={form}
					name={`${name}Choice`}
					label={t.enrolment.standIn.choose}
					options={candidates.map(({ personId, name: label, unitName }) => ({
						value: personId,
						label,
						hint: unitName ?? undefined,
					}))}
				/>
			)}
		</>
	);
}
