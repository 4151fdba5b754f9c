import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ErrorSummary,
	Form,
	Heading,
	PageHeader,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type FileKind, personFields, requiredFields, unitFields } from "../import/columns.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	id: string;
	form: FormState;
	files: Record<FileKind, { name: string; header: readonly string[] }>;
	/** Why the files cannot be read as they are matched now. */
	reasons: readonly string[];
};

/** Which column is which, as matched by name, to be corrected. */
export function ColumnsPage({ t, id, form, files, reasons }: Props) {
	const words = t.organisation.columns;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} />
			{reasons.length > 0 && (
				<Alert kind="warning" title={words.missing}>
					{reasons.map((reason) => (
						<p>{reason}</p>
					))}
				</Alert>
			)}
			<Form action={paths.importColumns(id)}>
				<FileColumns t={t} form={form} kind="units" file={files.units} />
				<FileColumns t={t} form={form} kind="people" file={files.people} />
				<Button>{words.save}</Button>
			</Form>
		</Stack>
	);
}

type FileProps = Pick<Props, "t" | "form"> & { kind: FileKind; file: Props["files"]["units"] };

function FileColumns({ t, form, kind, file }: FileProps) {
	const words = t.organisation.columns;
	const names: Record<string, string> = words[kind];
	const fields: readonly string[] = kind === "units" ? unitFields : personFields;
	const required: readonly string[] = requiredFields[kind];
	const options = file.header.filter(Boolean).map((column) => ({ value: column, label: column }));
	return (
		<>
			<Heading level={2} size="sm">
				{words.fileHeading(file.name)}
			</Heading>
			{fields.map((field) => (
				<SelectField
					form={form}
					name={`${kind}-${field}`}
					label={names[field] ?? field}
					options={options}
					blank={words.none}
					required={required.includes(field)}
				/>
			))}
		</>
	);
}
