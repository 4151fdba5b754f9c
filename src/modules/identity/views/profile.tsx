import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Form,
	Heading,
	PageHeader,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import { locales } from "../../../platform/i18n/locale.ts";
import type { Tenant, Viewer } from "../../../platform/web/context.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { OwnSession } from "../queries/profile.ts";
import type { Grant } from "../queries/roles.ts";

type ProfileProps = {
	t: Messages;
	locale: Locale;
	viewer: Viewer;
	tenant: Tenant;
	sessions: readonly OwnSession[];
	grants: readonly Grant[];
};

/** One's own page. */
export function Profile(props: ProfileProps) {
	const { t, viewer } = props;
	const texts = t.identity.profile;
	return (
		<>
			<PageHeader title={viewer.name} lead={texts.lead} />
			<Stack space="section">
				<Language {...props} />
				<OwnRoles {...props} />
				<Sessions {...props} />
				<Stack>
					<Heading level={2}>{texts.dataTitle}</Heading>
					<p>{texts.dataText}</p>
					<div>
						<ButtonLink variant="secondary" href={paths.personalData()} download>
							{texts.download}
						</ButtonLink>
					</div>
				</Stack>
			</Stack>
		</>
	);
}

function Language({ t, viewer, tenant }: ProfileProps) {
	const texts = t.identity.profile;
	const names = t.platform.languageNames;
	return (
		<Stack>
			<Heading level={2}>{texts.languageTitle}</Heading>
			<Form action={paths.preferences()}>
				<SelectField
					form={blankForm({ locale: viewer.locale ?? "" })}
					name="locale"
					label={texts.language}
					options={locales.map((value) => ({ value, label: names[value] }))}
					blank={texts.languageDefault(names[tenant.locale])}
					required
				/>
				<div>
					<Button>{texts.saveLanguage}</Button>
				</div>
			</Form>
		</Stack>
	);
}

function OwnRoles({ t, viewer, grants }: ProfileProps) {
	const texts = t.identity.profile;
	const scope = t.identity.roleAdmin;
	return (
		<Stack>
			<Heading level={2}>{texts.rolesTitle}</Heading>
			{grants.length === 0 && <p>{texts.noRoles}</p>}
			{grants.length > 0 && (
				<ul>
					{grants.map(({ role, programmeTitle }) => (
						<li>
							<strong>{t.identity.roles[role]}</strong>
							{": "}
							{programmeTitle === null ? scope.everywhere : scope.programme(programmeTitle)}
						</li>
					))}
				</ul>
			)}
			{viewer.roles.has("leader") && (
				<p>
					{texts.leaderText} <a href={paths.codes()}>{texts.codesLink}</a>
				</p>
			)}
		</Stack>
	);
}

function Sessions({ t, locale, viewer, sessions }: ProfileProps) {
	const texts = t.identity.profile;
	const rows = sessions.map((session) => {
		const device = session.device || texts.unknownDevice;
		const current = session.id === viewer.sessionId;
		return [
			<>
				{device} {current && <Tag colour="mose">{texts.thisOne}</Tag>}
			</>,
			texts.methods[session.method],
			formatDateTime(session.createdAt, locale),
			<Form action={paths.endSession(session.id)}>
				<Button variant="tertiary" size="sm" label={texts.endOne(device)}>
					{texts.end}
				</Button>
			</Form>,
		];
	});
	const columns = [
		{ key: "device", label: texts.device },
		{ key: "method", label: texts.method },
		{ key: "since", label: texts.since },
		{ key: "action", label: texts.action, hidden: true },
	];
	return (
		<Stack>
			<Heading level={2}>{texts.sessionsTitle}</Heading>
			<p>{texts.sessionsText}</p>
			<Table caption={texts.sessionsCaption} captionHidden columns={columns} rows={rows} />
			<Form action={paths.endAllSessions()}>
				<div>
					<Button variant="secondary">{texts.endAll}</Button>
				</div>
			</Form>
		</Stack>
	);
}
