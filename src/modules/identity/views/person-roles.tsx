import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	SelectField,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { grantedRoles } from "../../../roles.ts";
import { paths } from "../paths.ts";
import type { Grant, LinkedAccount, ProgrammeChoice, Subject } from "../queries/roles.ts";
import { grantCells, grantColumns } from "./role-table.tsx";

type PersonRolesProps = {
	t: Messages;
	locale: Locale;
	person: Subject;
	grants: readonly Grant[];
	accounts: readonly LinkedAccount[];
	programmes: readonly ProgrammeChoice[];
	form: FormState;
};

/** One person's roles: what is held, the form to give one, and the linked work account. */
export function PersonRoles(props: PersonRolesProps) {
	const { t, person, form } = props;
	const about = [person.employeeNumber, person.guestOf].filter((fact) => fact !== null).join(", ");
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<PageHeader title={t.identity.roleAdmin.personTitle(person.name)} lead={about} />
			<Stack space="section">
				<Held {...props} />
				<Give {...props} />
				<Accounts {...props} />
			</Stack>
		</>
	);
}

function Held({ t, locale, person, grants }: PersonRolesProps) {
	const texts = t.identity.roleAdmin;
	const rows = grants.map((grant) => [
		...grantCells(grant, { t, locale }),
		<Form action={paths.withdrawRole(person.id)}>
			<HiddenField name="grantId" value={grant.id} />
			<Button variant="tertiary" size="sm" label={texts.withdrawOne(t.identity.roles[grant.role])}>
				{texts.withdraw}
			</Button>
		</Form>,
	]);
	const columns = [...grantColumns(t), { key: "action", label: texts.action, hidden: true }];
	return <Table caption={texts.held} columns={columns} rows={rows} empty={<p>{texts.none}</p>} />;
}

function Give({ t, person, programmes, form }: PersonRolesProps) {
	const texts = t.identity.roleAdmin;
	const options = grantedRoles.map((value) => ({
		value,
		label: t.identity.roles[value],
		hint: t.identity.roleHelp[value],
	}));
	return (
		<Stack>
			<Heading level={2}>{texts.giveTitle}</Heading>
			<Form action={paths.personRoles(person.id)}>
				<ChoiceField form={form} name="role" label={texts.role} options={options} required />
				<SelectField
					form={form}
					name="programmeId"
					label={texts.scope}
					blank={texts.everywhere}
					options={programmes.map(({ id, title }) => ({ value: id, label: texts.programme(title) }))}
					width="full"
					required
				/>
				<div>
					<Button>{texts.give}</Button>
				</div>
			</Form>
		</Stack>
	);
}

function Accounts({ t, locale, person, accounts }: PersonRolesProps) {
	const texts = t.identity.roleAdmin;
	return (
		<Stack>
			<Heading level={2}>{texts.accountsTitle}</Heading>
			{accounts.length === 0 && <p>{texts.noAccounts}</p>}
			{accounts.map(({ issuer, linkedAt }) => (
				<Form action={paths.unlinkIdentity(person.id)}>
					<p>{texts.accountSince(issuer, formatDate(linkedAt, locale))}</p>
					<HiddenField name="issuer" value={issuer} />
					<div>
						<Button variant="secondary" size="sm">
							{texts.unlink}
						</Button>
					</div>
				</Form>
			))}
		</Stack>
	);
}
