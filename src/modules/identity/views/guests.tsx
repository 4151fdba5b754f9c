import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Pagination,
	SelectField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { Guest } from "../queries/guests.ts";
import type { ProgrammeChoice } from "../queries/roles.ts";

type GuestsProps = {
	t: Messages;
	locale: Locale;
	guests: readonly Guest[];
	programmes: readonly ProgrammeChoice[];
	form: FormState;
	page: number;
	pageCount: number;
};

/** The guests and the form to invite one. */
export function Guests(props: GuestsProps) {
	const { t, form, page, pageCount, programmes } = props;
	const texts = t.identity.guests;
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={texts.lead} />
			<Stack space="section">
				<Stack>
					<GuestTable {...props} />
					<Pagination
						page={page}
						pageCount={pageCount}
						hrefFor={(number) => withQuery(paths.guests(), { page: number })}
						t={t}
					/>
				</Stack>
				<Stack>
					<Heading level={2}>{texts.inviteTitle}</Heading>
					{programmes.length === 0 ? (
						<Alert>
							<p>{texts.noProgramme}</p>
						</Alert>
					) : (
						<Invite {...props} />
					)}
				</Stack>
			</Stack>
		</>
	);
}

function GuestTable({ t, locale, guests }: GuestsProps) {
	const texts = t.identity.guests;
	const rows = guests.map((guest) => [
		guest.name,
		guest.organisation,
		guest.programme,
		formatDate(guest.invitedAt, locale),
		<Form action={paths.endGuestAccess()}>
			<HiddenField name="personId" value={guest.personId} />
			<HiddenField name="programmeId" value={guest.programmeId} />
			<Button variant="tertiary" size="sm" label={texts.endOne(guest.name)}>
				{texts.end}
			</Button>
		</Form>,
	]);
	const columns = [
		{ key: "name", label: texts.name },
		{ key: "organisation", label: texts.organisation },
		{ key: "programme", label: texts.programme },
		{ key: "invited", label: texts.invited },
		{ key: "action", label: texts.action, hidden: true },
	];
	const empty = <EmptyState title={texts.empty} text={texts.emptyText} />;
	return <Table caption={texts.caption} captionHidden columns={columns} rows={rows} empty={empty} />;
}

function Invite({ t, form, programmes }: GuestsProps) {
	const texts = t.identity.guests;
	return (
		<Form action={paths.guests()}>
			<TextField form={form} name="givenName" label={texts.givenName} width="medium" required />
			<TextField form={form} name="familyName" label={texts.familyName} width="medium" required />
			<TextField form={form} name="email" label={texts.email} type="email" inputMode="email" required />
			<TextField form={form} name="organisation" label={texts.organisationField} required />
			<SelectField
				form={form}
				name="programmeId"
				label={texts.programmeField}
				options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
				width="full"
				required
			/>
			<div>
				<Button>{texts.invite}</Button>
			</div>
		</Form>
	);
}
