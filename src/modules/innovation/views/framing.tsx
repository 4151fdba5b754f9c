import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	ChoicesField,
	Cluster,
	Details,
	ErrorSummary,
	Form,
	LongTextField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { innovationTypes } from "../idea.ts";
import { methods } from "../methods.ts";
import { paths } from "../paths.ts";
import type { Idea } from "../queries/idea-page.ts";

type FramingProps = {
	t: Messages;
	locale: Locale;
	idea: Idea;
	form: FormState;
	goals: readonly { id: string; title: string; group: string }[];
};

/** What the case is about: title, challenge, idea, goal, kind of innovation; and the method, while it is free. */
export function Framing({ t, locale, idea, form, goals }: FramingProps) {
	const texts = t.innovation.page;
	return (
		<Stack space="section">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.editTitle} lead={texts.editLead} />
			<Form action={paths.framing(idea.id)} form={form}>
				<TextField form={form} name="title" label={texts.name} required maxLength={120} />
				<LongTextField
					form={form}
					name="challenge"
					label={texts.challenge}
					hint={texts.challengeHint}
					required
					rows={3}
					maxLength={400}
				/>
				<LongTextField
					form={form}
					name="summary"
					label={texts.summary}
					hint={`${texts.summaryHint} ${t.innovation.noNames}`}
					rows={4}
					maxLength={2000}
				/>
				<SelectField
					form={form}
					name="goalId"
					label={texts.goal}
					width="full"
					options={goalOptions(idea, goals)}
				/>
				<ChoicesField
					form={form}
					name="innovationTypes"
					label={texts.types}
					options={innovationTypes.map((type) => ({
						value: type,
						label: t.innovation.innovationTypes[type],
					}))}
				/>
				<Cluster>
					<Button>{texts.save}</Button>
					<ButtonLink variant="tertiary" href={paths.idea(idea.id)}>
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
			<MethodChoice t={t} locale={locale} idea={idea} form={form} />
		</Stack>
	);
}

function MethodChoice({ t, locale, idea, form }: Omit<FramingProps, "goals">) {
	const texts = t.innovation.page;
	const chosen = { values: { method: form.values.method ?? idea.method }, errors: form.errors };
	return (
		<Details summary={texts.methodChange}>
			<Form action={paths.method(idea.id)}>
				<SelectField
					form={chosen}
					name="method"
					label={texts.method}
					hint={texts.methodHint}
					required
					blank={false}
					options={methods.map(({ id, name }) => ({ value: id, label: name[locale] }))}
				/>
				<Button variant="secondary">{texts.methodChange}</Button>
			</Form>
		</Details>
	);
}

/** A goal that has run out stays choosable where it is chosen already. */
function goalOptions(idea: Idea, goals: FramingProps["goals"]) {
	const options = goals.map(({ id, title, group }) => ({ value: id, label: title, group }));
	const { goalId, goalTitle } = idea;
	if (!goalId || goals.some(({ id }) => id === goalId)) return options;
	return [...options, { value: goalId, label: goalTitle ?? goalId, group: "" }];
}
