import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
	Meta,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { ReportChannel } from "./words.tsx";

type NewIdeaProps = {
	t: Messages;
	form: FormState;
	goals: readonly { id: string; title: string; group: string }[];
	/** The open call it answers. */
	challenge: { id: string; title: string } | undefined;
	reportChannel: string;
};

/** An idea in two minutes. */
export function NewIdea({ t, form, goals, challenge, reportChannel }: NewIdeaProps) {
	const texts = t.innovation.newIdea;
	return (
		<Stack space="wide">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={challenge ? texts.answers(challenge.title) : texts.lead} />
			<Form action={paths.ideas()}>
				{challenge && <HiddenField name="challengeId" value={challenge.id} />}
				<TextField form={form} name="title" label={texts.name} required maxLength={120} />
				<LongTextField
					form={form}
					name="challenge"
					label={texts.challenge}
					required
					rows={3}
					maxLength={400}
				/>
				<LongTextField
					form={form}
					name="summary"
					label={texts.summary}
					hint={t.innovation.noNames}
					rows={4}
					maxLength={2000}
				/>
				<SelectField
					form={form}
					name="goalId"
					label={texts.goal}
					width="full"
					options={goals.map(({ id, title, group }) => ({ value: id, label: title, group }))}
				/>
				<Button>{texts.button}</Button>
			</Form>
			<Meta>{challenge ? texts.lead : null}</Meta>
			<ReportChannel t={t} href={reportChannel} />
		</Stack>
	);
}
