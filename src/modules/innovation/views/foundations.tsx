import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	Cluster,
	ErrorSummary,
	Form,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { foundations } from "../idea.ts";
import { paths } from "../paths.ts";

/** The team's own judgement of what the innovation stands on. */
export function Foundations({ t, idea, form }: { t: Messages; idea: { id: string }; form: FormState }) {
	const texts = t.innovation.foundations;
	return (
		<Stack space="wide">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={texts.lead} />
			<Form action={paths.foundations(idea.id)} form={form}>
				{foundations.map((name) => (
					<ChoiceField
						form={form}
						name={name}
						label={texts.names[name]}
						hint={texts.questions[name]}
						inline
						options={texts.levels.map((label, level) => ({ value: String(level), label }))}
					/>
				))}
				<Cluster>
					<Button>{texts.button}</Button>
				</Cluster>
			</Form>
		</Stack>
	);
}
