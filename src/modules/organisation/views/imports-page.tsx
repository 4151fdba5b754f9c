import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	DefinitionList,
	Details,
	ErrorSummary,
	FileField,
	Form,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type FileKind, ownColumns, requiredFields } from "../import/columns.ts";
import { changesIn, type ImportReport, type ImportState } from "../import-report.ts";
import { paths } from "../paths.ts";
import { Sections } from "./sections.tsx";

/** An import in the history. */
export type ImportLine = {
	id: string;
	createdAt: Date;
	by: string | null;
	state: ImportState;
	report: ImportReport;
};

type Props = { t: Messages; locale: Locale; form: FormState; history: readonly ImportLine[] };

/** Hand over two files; below, what was imported before. */
export function ImportsPage({ t, locale, form, history }: Props) {
	const words = t.organisation.imports;
	const accept = ".csv,.txt,.xlsx";
	return (
		<Stack space="section">
			<Sections t={t} current="imports" mayChange />
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} />
			<Form action={paths.imports()} multipart>
				<p>{words.format}</p>
				<Format t={t} />
				<FileField
					form={form}
					name="units"
					label={words.unitsFile}
					hint={words.unitsHint}
					accept={accept}
					required
				/>
				<FileField
					form={form}
					name="people"
					label={words.peopleFile}
					hint={words.peopleHint}
					accept={accept}
					required
				/>
				<Alert title={words.doorTitle}>
					<p>{words.doorText}</p>
				</Alert>
				<Button>{words.upload}</Button>
			</Form>
			<History t={t} locale={locale} history={history} />
		</Stack>
	);
}

/** The header of each file, with what is needed standing out. */
function Format({ t }: { t: Messages }) {
	const words = t.organisation.imports;
	const header = (kind: FileKind) => {
		const required: readonly string[] = requiredFields[kind];
		return Object.entries(ownColumns[kind]).map(([field, column], at) => (
			<>
				{at > 0 && ";"}
				{required.includes(field) ? <strong>{column}</strong> : column}
			</>
		));
	};
	return (
		<Details summary={words.formatTitle}>
			<p>{words.formatText}</p>
			<DefinitionList
				items={[
					{ term: words.unitsFile, description: <code>{header("units")}</code> },
					{ term: words.peopleFile, description: <code>{header("people")}</code> },
				]}
			/>
		</Details>
	);
}

const colours = { staged: "sol", running: "sol", done: "mose", refused: "neutral" } as const;

function History({ t, locale, history }: Pick<Props, "t" | "locale" | "history">) {
	const words = t.organisation.imports;
	return (
		<Table
			caption={words.history}
			columns={[
				{ key: "when", label: words.whenColumn },
				{ key: "state", label: words.stateColumn },
				{ key: "by", label: words.byColumn },
				{ key: "result", label: words.resultColumn },
			]}
			rows={history.map(({ id, createdAt, by, state, report }) => [
				<a href={paths.import(id)}>{formatDateTime(createdAt, locale)}</a>,
				<Tag colour={colours[state]}>{words.states[state]}</Tag>,
				by ?? "–",
				state === "done" ? words.changes(changesIn(report)) : "–",
			])}
			empty={<p>{words.none}</p>}
		/>
	);
}
