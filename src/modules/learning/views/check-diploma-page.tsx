import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	DefinitionList,
	ErrorSummary,
	Form,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { CheckedDiploma } from "../queries/diplomas.ts";

type Props = { t: Messages; locale: Locale; form: FormState; diploma?: CheckedDiploma };

/** For those who have been shown a diploma: is it ours, and what does it say? */
export function CheckDiplomaPage({ t, locale, form, diploma }: Props) {
	const words = t.learning.diplomas.check;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} />
			{diploma && <Found t={t} locale={locale} diploma={diploma} />}
			<Form action={paths.checkDiploma()} method="get">
				<TextField
					{...{ form, name: "code", label: words.code, hint: words.codeHint, required: true }}
					width="medium"
					maxLength={20}
					autocomplete="off"
					spellcheck={false}
				/>
				<Button>{words.submit}</Button>
			</Form>
			<p class="meta">{words.kept}</p>
		</Stack>
	);
}

function Found({ t, locale, diploma }: { t: Messages; locale: Locale; diploma: CheckedDiploma }) {
	const words = t.learning.diplomas.check;
	return (
		<Alert kind="success">
			<Stack>
				<p>{words.real}</p>
				<DefinitionList
					items={[
						{ term: words.name, description: diploma.name },
						{ term: words.programme, description: diploma.programme },
						{
							term: words.attended,
							description: t.learning.diplomas.pdf.facts(diploma.daysAttended, diploma.daysTotal),
						},
						{ term: words.issued, description: formatDate(diploma.issuedOn, locale) },
					]}
				/>
			</Stack>
		</Alert>
	);
}
