import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { pitchParts } from "../../innovation/index.ts";
import { paths } from "../paths.ts";

/** The common case, with the same parts as the page of a pitch. */
export function CasePage({ t, dayId, form }: { t: Messages; dayId: string; form: FormState }) {
	const texts = t.calibration.write;
	return (
		<Stack>
			<PageHeader title={texts.title} lead={texts.lead} />
			<ErrorSummary form={form} t={t} labels={{ title: texts.caseTitle, ...t.pitching.pageParts }} />
			{!form.values.title && (
				<Cluster>
					<ButtonLink href={withQuery(paths.editCase(dayId), { example: "1" })} variant="secondary">
						{texts.useExample}
					</ButtonLink>
				</Cluster>
			)}
			<Form action={paths.editCase(dayId)}>
				<HiddenField name="version" value={String(form.values.version ?? "0")} />
				<TextField form={form} name="title" label={texts.caseTitle} maxLength={200} required />
				{pitchParts.map((part) => (
					<LongTextField
						form={form}
						name={part}
						label={t.pitching.pageParts[part]}
						rows={3}
						maxLength={1200}
					/>
				))}
				<Button>{texts.save}</Button>
			</Form>
		</Stack>
	);
}
