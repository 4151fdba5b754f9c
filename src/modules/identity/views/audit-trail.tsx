import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	DateField,
	EmptyState,
	ErrorSummary,
	Form,
	PageHeader,
	SelectField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import { compareNames, formatDate, formatDateTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { AuditFilter, AuditLine } from "../queries/audit.ts";

type AuditTrailProps = {
	t: Messages;
	locale: Locale;
	form: FormState;
	filter: AuditFilter;
	lines: readonly AuditLine[];
	more: boolean;
	/** The kinds of action that occur. */
	actions: readonly string[];
};

/** Who did what, with filters, leafed through from new to old. */
export function AuditTrail(props: AuditTrailProps) {
	const { t, form } = props;
	const texts = t.identity.audit;
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={texts.lead} />
			<Stack space="section">
				<Filters {...props} />
				<Lines {...props} />
				<Leaf {...props} />
			</Stack>
		</>
	);
}

function Filters({ t, locale, form, actions }: AuditTrailProps) {
	const texts = t.identity.audit;
	const inOrder = compareNames(locale);
	return (
		<Form action={paths.audit()} method="get">
			<Cluster>
				<SelectField
					form={form}
					name="action"
					label={texts.action}
					blank={texts.anyAction}
					options={actions
						.map((value) => ({ value, label: actionName(t, value) }))
						.sort((one, other) => inOrder(one.label, other.label))}
				/>
				<TextField form={form} name="person" label={texts.person} width="medium" />
				<DateField form={form} name="from" label={texts.from} />
				<DateField form={form} name="to" label={texts.to} />
			</Cluster>
			<div>
				<Button variant="secondary">{texts.filter}</Button>
			</div>
		</Form>
	);
}

function Lines({ t, locale, lines }: AuditTrailProps) {
	const texts = t.identity.audit;
	const columns = [
		{ key: "at", label: texts.when },
		{ key: "who", label: texts.who },
		{ key: "what", label: texts.what },
		{ key: "subject", label: texts.subject },
		{ key: "details", label: texts.details },
	];
	const rows = lines.map((line) => [
		formatDateTime(line.at, locale),
		line.bySystem ? texts.system : (line.actor ?? t.identity.roleAdmin.shielded),
		actionName(t, line.action),
		<Subject t={t} line={line} />,
		<span class="audit-details">{detailsIn(line.data, t, locale)}</span>,
	]);
	const empty = <EmptyState title={texts.empty} text={texts.emptyText} />;
	return <Table caption={texts.caption} columns={columns} rows={rows} empty={empty} />;
}

/** What it was done to, with the beginning of its id, so that lines about the same thing can be told from others. */
function Subject({ t, line }: { t: Messages; line: AuditLine }) {
	const kind = (t.audit.kinds as Readonly<Record<string, string>>)[line.subjectKind] ?? line.subjectKind;
	return (
		<>
			{kind}
			{line.subjectId !== null && (
				<>
					{" "}
					<code>{line.subjectId.slice(0, 8)}</code>
				</>
			)}
		</>
	);
}

function Leaf({ t, filter, lines, more }: AuditTrailProps) {
	const texts = t.identity.audit;
	const { before, ...chosen } = filter;
	const oldest = lines.at(-1)?.id;
	return (
		<Cluster>
			{before !== null && (
				<ButtonLink variant="tertiary" href={withQuery(paths.audit(), chosen)}>
					{texts.newest}
				</ButtonLink>
			)}
			{more && (
				<ButtonLink variant="secondary" href={withQuery(paths.audit(), { ...chosen, before: oldest })}>
					{texts.older}
				</ButtonLink>
			)}
		</Cluster>
	);
}

/** What was done, in words; an action of an earlier version that has none any more is shown by its key. */
function actionName(t: Messages, action: string): string {
	return (t.audit.actions as Readonly<Record<string, string>>)[action] ?? action;
}

/** Ids, states, counts and dates in words, as short pairs; long ids are cut to what tells them apart. */
export function detailsIn(data: AuditLine["data"], t: Messages, locale: Locale): string {
	const names: Readonly<Record<string, string>> = t.auditDetails.names;
	return Object.entries(data)
		.filter(([, value]) => value !== null)
		.map(([key, value]) => `${names[key] ?? key}: ${valuesIn(value, t, locale)}`)
		.join(", ");
}

function valuesIn(value: AuditLine["data"][string], t: Messages, locale: Locale): string {
	const all = [value].flat().map((one) => valueIn(String(one), t, locale));
	return all.length === 0 ? t.auditDetails.none : all.join(" + ");
}

function valueIn(value: string, t: Messages, locale: Locale): string {
	if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value, locale);
	const words: Readonly<Record<string, string>> = t.auditDetails.values;
	return words[value] ?? value.replace(/\b([0-9a-f]{8})-[0-9a-f-]{27}\b/g, "$1");
}
