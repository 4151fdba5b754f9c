import type { Messages } from "../../../../locales/index.ts";
import { Button, ChoiceField, ErrorSummary, Form, PageHeader, Stack } from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { type PersonCard, shieldReasons } from "../person.ts";

type Props = { t: Messages; person: PersonCard; form: FormState };

/** Shielding a person, or ending it. */
export function ShieldingPage({ t, person, form }: Props) {
	const words = t.organisation.shielding;
	const options = shieldReasons.map((reason) => ({ value: reason, label: words.reasons[reason] }));
	return (
		<Stack space="wide">
			<PageHeader title={words.titleFor(person.name)} lead={words.what} />
			<ErrorSummary form={form} t={t} />
			<Form action={paths.shielding(person.id)}>
				<ChoiceField
					form={form}
					name="reason"
					label={words.reason}
					hint={words.reasonHint}
					options={options}
					required
				/>
				<Button name="shielded" value="yes">
					{words.shield}
				</Button>
			</Form>
			{person.shielded && (
				<Form action={paths.shielding(person.id)}>
					<p>{words.unshieldText}</p>
					<Button variant="secondary" name="shielded" value="no">
						{words.unshield}
					</Button>
				</Form>
			)}
		</Stack>
	);
}
