import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	EmptyState,
	Form,
	Heading,
	Meta,
	PageHeader,
	Progress,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatDate, formatTime } from "../../../platform/i18n/format.ts";
import type { Lack } from "../actions/archive.ts";
import { paths } from "../paths.ts";
import type { ArchiveExport } from "../queries/archive.ts";
import type { PitchDay } from "../queries/day.ts";

type ArchiveProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	/** What the case waits for before it can be handed over. */
	lacks: readonly Lack[];
	/** False where the reader has a tie to one of the pitches: the package holds their sums. */
	mayHandOver: boolean;
	exports: readonly ArchiveExport[];
};

/** What goes to the archive, the package while it is made, and each that was. */
export function ArchivePage(props: ArchiveProps) {
	const { t, lacks, mayHandOver } = props;
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
			{lacks.length === 0 && mayHandOver && <Package {...props} />}
			<Exports {...props} />
		</Stack>
	);
}

/** The package in work, or the button that orders one. */
function Package({ t, day, exports }: ArchiveProps) {
	const texts = t.pitching.archive;
	const [latest] = exports;
	if (latest?.state === "waiting" || latest?.state === "making") {
		const { done, total } = latest;
		return (
			<div id="package" role="status">
				<Progress
					done={done}
					total={Math.max(total, 1)}
					label={texts.making}
					text={total === 0 ? texts.begins : texts.progress(done, total)}
				/>
				<Meta>{texts.makingText}</Meta>
			</div>
		);
	}
	return (
		<Stack>
			{latest?.state === "failed" && <Alert kind="danger">{texts.failed}</Alert>}
			{latest?.state === "too-large" && <Alert kind="danger">{texts.tooLarge}</Alert>}
			<Form action={paths.archive(day.id)}>
				<Button variant={latest?.state === "ready" ? "secondary" : "primary"}>{texts.order}</Button>
				<Meta>{texts.orderText}</Meta>
			</Form>
		</Stack>
	);
}

function Exports({ t, locale, day, exports, mayHandOver }: ArchiveProps) {
	const texts = t.pitching.archive;
	const columns = [
		{ key: "when", label: texts.when },
		{ key: "by", label: texts.by },
		{ key: "package", label: texts.package },
		{ key: "files", label: texts.files, numeric: true },
		{ key: "sum", label: texts.checksum },
	];
	const packageOf = ({ id, state }: ArchiveExport): ComponentChildren =>
		state === "ready" && mayHandOver ? (
			<a href={paths.archivePackage(day.id, id)}>{texts.fetch}</a>
		) : (
			texts.states[state]
		);
	const rows = exports.map((one) => {
		const at = one.exportedAt ?? one.orderedAt;
		return [
			t.pitching.at(formatDate(at, locale), formatTime(at, locale)),
			one.byName ?? t.pitching.record.somebody,
			packageOf(one),
			one.files === null ? "–" : String(one.files),
			one.sha256 ? <code class="checksum">{one.sha256}</code> : "–",
		];
	});
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
