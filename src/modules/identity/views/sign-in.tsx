import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Card,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { DemoPerson } from "../demo.ts";
import { paths } from "../paths.ts";
import type { ProviderButton } from "../queries/sign-in.ts";

type SignInProps = {
	t: Messages;
	tenantName: string;
	form: FormState;
	providers: readonly ProviderButton[];
	demo: readonly DemoPerson[];
};

/** The ways in: a work account where the tenant has one, then e-mail, then a code on paper. */
export function SignIn({ t, tenantName, form, providers, demo }: SignInProps) {
	const texts = t.identity.signIn;
	const next = String(form.values.next ?? "");
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={texts.lead(tenantName)} />
			<Stack space="section">
				{providers.length > 0 && <WorkAccounts providers={providers} next={next} t={t} />}
				<Stack>
					<Heading level={2}>{providers.length > 0 ? texts.orOtherWay : texts.ways}</Heading>
					<Grid columns="halves">
						<ByEmail t={t} form={form} next={next} primary={providers.length === 0} />
						<ByCode t={t} next={next} />
					</Grid>
				</Stack>
				{demo.length > 0 && <DemoPanel t={t} people={demo} />}
			</Stack>
		</>
	);
}

function WorkAccounts({ providers, next, t }: Pick<SignInProps, "providers" | "t"> & { next: string }) {
	return (
		<Stack>
			{providers.map(({ id, name }, index) => (
				<div>
					<ButtonLink
						variant={index === 0 ? "primary" : "secondary"}
						href={withQuery(paths.oidcBegin(id), { next })}
					>
						{t.identity.signIn.withProvider(name)}
					</ButtonLink>
				</div>
			))}
		</Stack>
	);
}

type ByEmailProps = { t: Messages; form: FormState; next: string; primary: boolean };

function ByEmail({ t, form, next, primary }: ByEmailProps) {
	const texts = t.identity.signIn;
	return (
		<Card title={texts.byEmailTitle} level={3}>
			<p>{texts.byEmailText}</p>
			<Form action={paths.requestLink()}>
				<HiddenField name="next" value={next} />
				<TextField
					form={form}
					name="email"
					label={texts.email}
					type="email"
					autocomplete="email"
					inputMode="email"
					required
				/>
				<div>
					<Button variant={primary ? "primary" : "secondary"}>{texts.sendLink}</Button>
				</div>
			</Form>
		</Card>
	);
}

function ByCode({ t, next }: { t: Messages; next: string }) {
	const texts = t.identity.signIn;
	return (
		<Card title={texts.byCodeTitle} level={3}>
			<p>{texts.byCodeText}</p>
			<div>
				<ButtonLink variant="secondary" href={withQuery(paths.code(), { next })}>
					{texts.haveCode}
				</ButtonLink>
			</div>
		</Card>
	);
}

function DemoPanel({ t, people }: { t: Messages; people: readonly DemoPerson[] }) {
	return (
		<Stack>
			<Heading level={2}>{t.identity.signIn.demoTitle}</Heading>
			<p>{t.identity.signIn.demoText}</p>
			<Grid>
				{people.map(({ part, name }) => (
					<Card title={t.identity.demo.parts[part]} href={paths.demoSignIn(part)} colour="fjord">
						<p>{name}</p>
					</Card>
				))}
			</Grid>
		</Stack>
	);
}
