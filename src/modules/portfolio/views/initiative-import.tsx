import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	ErrorSummary,
	FileField,
	Form,
	HiddenField,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatList, formatNumber, formatShortDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { Dropped, Table as FileTable } from "../../organisation/index.ts";
import type { CheckedFile } from "../initiative-file.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	locale: Locale;
	form: FormState;
	table?: FileTable;
	checked?: CheckedFile;
	dropped?: Dropped;
};

/** A file of initiatives: choose it, see what would happen, say yes. */
export function ImportPage(props: Props) {
	const { t, checked } = props;
	const words = t.portfolio.import;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			{checked ? <Result {...props} checked={checked} /> : <Choose {...props} />}
		</Stack>
	);
}

function Choose({ t, locale, form }: Props) {
	const words = t.portfolio.import;
	return (
		<Form action={paths.initiativeImport()} multipart>
			<ErrorSummary form={form} t={t} />
			<FileField
				form={form}
				name="file"
				label={words.file}
				hint={words.fileHint}
				accept=".csv,.xlsx"
				required
			/>
			<Alert title={words.columnsTitle}>
				<p>{words.columnsText(formatList(Object.values(words.columnNames), locale))}</p>
			</Alert>
			<Button>{words.check}</Button>
		</Form>
	);
}

type Checked = Props & { checked: CheckedFile };

function Result(props: Checked) {
	const { t, checked } = props;
	return (
		<Stack>
			<LeftOut {...props} />
			{checked.faults.length > 0 ? <Faults {...props} /> : <Ready {...props} />}
			<ButtonLink href={paths.initiativeImport()} variant="tertiary">
				{t.portfolio.import.another}
			</ButtonLink>
		</Stack>
	);
}

function LeftOut({ t, locale, checked, dropped }: Checked) {
	const words = t.portfolio.import;
	const names = [...new Set(dropped?.columns.map(({ column }) => column))];
	if (names.length === 0 && checked.ignored.length === 0) return null;
	return (
		<Alert>
			{names.length > 0 && <p>{words.dropped(formatList(names, locale))}</p>}
			{checked.ignored.length > 0 && <p>{words.ignored(formatList(checked.ignored, locale))}</p>}
		</Alert>
	);
}

function Faults({ t, checked }: Checked) {
	const words = t.portfolio.import;
	const columns = Object.entries(words.faultColumns).map(([key, label]) => ({ key, label }));
	const rows = checked.faults.map(({ line, column, value, message }) => [
		String(line),
		column,
		value,
		message,
	]);
	return (
		<>
			<Alert kind="danger" title={words.faultsTitle(checked.faults.length)} live>
				<p>{words.faultsText}</p>
			</Alert>
			<Table caption={words.faultsTitle(checked.faults.length)} captionHidden columns={columns} rows={rows} />
		</>
	);
}

function Ready({ t, locale, table, checked }: Checked) {
	const words = t.portfolio.import;
	const columns = Object.entries(words.previewColumns).map(([key, label]) => ({
		key,
		label,
		numeric: key === "hours",
	}));
	const rows = checked.drafts.map((draft) => [
		draft.title,
		draft.ownerName,
		draft.startQuarter ? t.portfolio.quarter(draft.startQuarter) : t.portfolio.none,
		draft.nextCheckOn ? formatShortDate(draft.nextCheckOn, locale) : t.portfolio.none,
		formatNumber(
			draft.needs.reduce((sum, { hours }) => sum + hours, 0),
			locale,
		),
	]);
	return (
		<>
			<Table caption={words.resultTitle(checked.drafts.length)} columns={columns} rows={rows} />
			<Form action={paths.initiativeImportRun()}>
				<HiddenField name="table" value={JSON.stringify(table)} />
				<Cluster>
					<Button>{words.run(checked.drafts.length)}</Button>
				</Cluster>
			</Form>
		</>
	);
}
