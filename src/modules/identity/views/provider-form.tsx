import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	Dialog,
	ErrorSummary,
	Form,
	Heading,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";

type ProviderFormProps = {
	t: Messages;
	title: string;
	/** Null for a new one. */
	id: string | null;
	form: FormState;
	redirectUri: string;
};

/** Connects a sign-in service, or changes one. */
export function ProviderForm(props: ProviderFormProps) {
	const { t, title, id, form, redirectUri } = props;
	const texts = t.identity.providers;
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<PageHeader title={title} />
			<Stack space="section">
				<Stack>
					<Heading level={2} size="sm">
						{texts.redirectTitle}
					</Heading>
					<p>
						{texts.redirectText} <code>{redirectUri}</code>
					</p>
				</Stack>
				<Fields {...props} />
				{id !== null && (
					<Dialog
						id="remove-provider"
						trigger={texts.remove}
						fallbackHref={paths.removeProvider(id)}
						title={texts.removeTitle(String(form.values.name ?? ""))}
						action={paths.removeProvider(id)}
						confirm={texts.remove}
						danger
					>
						<p>{texts.removeText}</p>
					</Dialog>
				)}
			</Stack>
		</>
	);
}

function Fields({ t, id, form }: ProviderFormProps) {
	const texts = t.identity.providers;
	const columns = [
		{ value: "upn", label: texts.linkColumns.upn },
		{ value: "employee_number", label: texts.linkColumns.employee_number },
	];
	return (
		<Form action={id === null ? paths.newProvider() : paths.provider(id)} form={form}>
			<TextField form={form} name="name" label={texts.name} hint={texts.nameHint} required />
			<TextField form={form} name="issuer" label={texts.issuer} hint={texts.issuerHint} type="url" required />
			<TextField form={form} name="clientId" label={texts.clientId} autocomplete="off" required />
			<TextField
				form={form}
				name="clientSecret"
				label={texts.clientSecret}
				hint={id === null ? undefined : texts.secretKept}
				type="password"
				autocomplete="off"
				required={id === null}
			/>
			<TextField form={form} name="scope" label={texts.scope} width="medium" required />
			<ChoiceField form={form} name="linkColumn" label={texts.linkColumn} options={columns} required />
			<TextField
				form={form}
				name="linkClaim"
				label={texts.linkClaim}
				hint={texts.linkClaimHint}
				width="medium"
				required
			/>
			<div>
				<Button>{texts.save}</Button>
			</div>
		</Form>
	);
}
