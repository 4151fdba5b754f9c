import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	EmptyState,
	Form,
	Heading,
	Meta,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatDate, formatTime } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { ArchiveExport } from "../queries/archive.ts";
import type { PitchDay } from "../queries/day.ts";

type ArchiveProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	/** What the case waits for before it can be handed over. */
	lacks: readonly ("not-approved" | "not-released")[];
	/** False where the reader has a tie to one of the pitches: the package holds their sums. */
	mayHandOver: boolean;
	exports: readonly ArchiveExport[];
};

/** What goes to the archive, the package, and when it was handed over. */
export function ArchivePage({ t, locale, day, lacks, mayHandOver, exports }: ArchiveProps) {
	const texts = t.pitching.archive;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<section aria-labelledby="contents">
				<Stack>
					<Heading id="contents">{texts.contents}</Heading>
					<ul>
						{texts.parts.map((part) => (
							<li>{part}</li>
						))}
					</ul>
					<Meta>{texts.never}</Meta>
				</Stack>
			</section>
			{lacks.length > 0 && (
				<Alert title={texts.waits}>
					<ul>
						{lacks.map((lack) => (
							<li>{texts.lacks[lack]}</li>
						))}
					</ul>
				</Alert>
			)}
			{!mayHandOver && <Alert>{texts.tied}</Alert>}
			{lacks.length === 0 && mayHandOver && (
				<Form action={paths.archive(day.id)}>
					<Button>{texts.download}</Button>
					<Meta>{texts.downloadText}</Meta>
				</Form>
			)}
			<Exports t={t} locale={locale} exports={exports} />
		</Stack>
	);
}

function Exports({ t, locale, exports }: Pick<ArchiveProps, "t" | "locale" | "exports">) {
	const texts = t.pitching.archive;
	const columns = [
		{ key: "when", label: texts.when },
		{ key: "by", label: texts.by },
		{ key: "files", label: texts.files, numeric: true },
		{ key: "sum", label: texts.checksum },
	];
	const rows = exports.map(({ exportedAt, byName, files, sha256 }) => [
		t.pitching.at(formatDate(exportedAt, locale), formatTime(exportedAt, locale)),
		byName ?? t.pitching.record.somebody,
		String(files),
		<code class="checksum">{sha256}</code>,
	]);
	return (
		<section aria-labelledby="exports">
			<Stack>
				<Heading id="exports">{texts.exports}</Heading>
				{rows.length === 0 ? (
					<EmptyState level={3} title={texts.none.title} text={texts.none.text} />
				) : (
					<Table caption={texts.exports} captionHidden columns={columns} rows={rows} />
				)}
			</Stack>
		</section>
	);
}
