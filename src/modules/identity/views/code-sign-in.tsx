import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ErrorSummary,
	Form,
	HiddenField,
	PageHeader,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";

/** The form for a code on paper. */
export function CodeSignIn({ t, form }: { t: Messages; form: FormState }) {
	const texts = t.identity.code;
	const next = String(form.values.next ?? "");
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={texts.lead} />
			<Form action={paths.code()}>
				<HiddenField name="next" value={next} />
				<TextField
					form={form}
					name="code"
					label={texts.field}
					hint={texts.hint}
					autocomplete="one-time-code"
					spellcheck={false}
					width="medium"
					required
				/>
				<div>
					<Button>{texts.button}</Button>
				</div>
				<p>
					<a href={withQuery(paths.signIn(), { next })}>{texts.otherWay}</a>
				</p>
			</Form>
		</>
	);
}
