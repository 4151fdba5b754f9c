import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ErrorSummary,
	Form,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { locales } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { Sections } from "./sections.tsx";

/** What is the same for the whole tenant. */
export function SettingsPage({ t, form }: { t: Messages; form: FormState }) {
	const words = t.organisation.settings;
	const options = locales.map((locale) => ({ value: locale, label: t.platform.languageNames[locale] }));
	const labels = { ...words, title: words.name };
	return (
		<Stack space="wide">
			<Sections t={t} current="settings" mayChange />
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} labels={labels} />
			<Form action={paths.settings()} form={form}>
				<TextField form={form} name="name" label={words.name} required />
				<SelectField
					form={form}
					name="locale"
					label={words.locale}
					options={options}
					blank={false}
					required
				/>
				<TextField
					form={form}
					name="guidingQuestion"
					label={words.guidingQuestion}
					hint={words.guidingQuestionHint}
				/>
				<Links t={t} form={form} />
				<NumberField
					form={form}
					name="decisionDays"
					label={words.decisionDays}
					unit={words.decisionDaysUnit}
					whole
					required
				/>
				<TextField form={form} name="councilName" label={words.councilName} width="medium" required />
				<TextField
					form={form}
					name="kraftsamlingName"
					label={words.kraftsamlingName}
					width="medium"
					required
				/>
				<TextField form={form} name="officeContact" label={words.officeContact} />
				<Button>{words.save}</Button>
			</Form>
		</Stack>
	);
}

/** The tenant's own pages that ours lead to. */
function Links({ t, form }: { t: Messages; form: FormState }) {
	const words = t.organisation.settings;
	return (
		<>
			<TextField
				form={form}
				name="reportChannelUrl"
				type="url"
				label={words.reportChannelUrl}
				hint={words.reportChannelHint}
			/>
			<TextField
				form={form}
				name="accessibilityStatementUrl"
				type="url"
				label={words.accessibilityStatementUrl}
			/>
			<TextField form={form} name="privacyUrl" type="url" label={words.privacyUrl} />
		</>
	);
}
