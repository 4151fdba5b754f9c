import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Details,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatPercent } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { Dropped } from "../import/door.ts";
import type { Fault } from "../import/fault.ts";
import type { ImportCounts } from "../import/import-files.ts";
import type { Sample, Samples } from "../import/preview.ts";
import { paths } from "../paths.ts";
import { CountTable, DroppedList, FaultTable } from "./import-parts.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	id: string;
	faults: readonly Fault[];
	counts: ImportCounts;
	samples: Samples;
	presentPeople: number;
	dropped: Dropped;
	unused: readonly { file: string; column: string }[];
	/** The print of what the page shows, and if it is another than the one that was looked at. */
	shown: string;
	another: boolean;
};

/** What an import would do, before anybody says yes. */
export function DryRunPage(props: Props) {
	const { t, locale, id, faults, counts, samples, dropped, unused, another } = props;
	const words = t.organisation.dryRun;
	const isClean = faults.length === 0;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={isClean ? words.leadClean : words.leadFaults} />
			{another && (
				<Alert kind="warning" live>
					{t.platform.shownAnother}
				</Alert>
			)}
			{isClean ? (
				<Confirm {...props} />
			) : (
				<section class="stack stack-tight">
					<Heading level={2}>{words.faults(faults.length)}</Heading>
					<FaultTable t={t} faults={faults} />
				</section>
			)}
			<CountTable t={t} locale={locale} counts={counts} />
			<SampleList t={t} counts={counts} samples={samples} />
			<DroppedList t={t} dropped={dropped} />
			<Unused t={t} unused={unused} />
			<Cluster>
				{!isClean && <ButtonLink href={paths.imports()}>{words.again}</ButtonLink>}
				<ButtonLink variant="tertiary" href={paths.importColumns(id)}>
					{words.columns}
				</ButtonLink>
			</Cluster>
		</Stack>
	);
}

/** The share of people gone from which it is worth asking whether it is the right file. */
const manyGone = 0.2;

function Confirm({ t, locale, id, counts, presentPeople, shown }: Props) {
	const words = t.organisation.dryRun;
	const gone = presentPeople > 0 ? counts.people.gone / presentPeople : 0;
	const isSame = Object.values(counts).every((count) => count.new + count.changed + count.gone === 0);
	return (
		<Stack>
			{gone >= manyGone && (
				<Alert kind="warning">
					<p>{words.manyGone(formatPercent(gone, locale))}</p>
				</Alert>
			)}
			{isSame && <p>{words.nothing}</p>}
			<Cluster>
				{!isSame && (
					<Form action={paths.importConfirmation(id)}>
						<HiddenField name="shown" value={shown} />
						<Button>{words.confirm}</Button>
					</Form>
				)}
				<Form action={paths.importCancellation(id)}>
					<Button variant="secondary">{words.cancel}</Button>
				</Form>
			</Cluster>
		</Stack>
	);
}

function SampleList({ t, counts, samples }: Pick<Props, "t" | "counts" | "samples">) {
	const words = t.organisation.dryRun;
	const kinds = ["units", "people", "posts"] as const;
	const changes = ["new", "changed", "gone"] as const;
	const lists = kinds.flatMap((kind) =>
		changes
			.filter((change) => samples[kind][change].length > 0)
			.map((change) => ({ title: `${words.kinds[kind]}: ${words[change]}`, kind, change })),
	);
	if (lists.length === 0) return null;
	return (
		<section class="stack stack-tight">
			<Heading level={2} size="sm">
				{words.samples}
			</Heading>
			{lists.map(({ title, kind, change }) => (
				<Details summary={title}>
					<SampleLines t={t} sample={samples[kind]} change={change} total={counts[kind][change]} />
				</Details>
			))}
		</section>
	);
}

type LinesProps = { t: Messages; sample: Sample; change: keyof Sample; total: number };

function SampleLines({ t, sample, change, total }: LinesProps) {
	const lines = sample[change];
	return (
		<>
			<ul>
				{lines.map((line) => (
					<li>{line}</li>
				))}
			</ul>
			<p class="meta">{t.organisation.dryRun.sampleOf(lines.length, total)}</p>
		</>
	);
}

function Unused({ t, unused }: Pick<Props, "t" | "unused">) {
	const words = t.organisation.dryRun;
	if (unused.length === 0) return null;
	const byFile = Map.groupBy(unused, ({ file }) => file);
	return (
		<section class="stack stack-tight">
			<Heading level={2} size="sm">
				{words.unused}
			</Heading>
			{[...byFile].map(([file, columns]) => (
				<p>{words.unusedText(file, columns.map(({ column }) => column || "–").join(", "))}</p>
			))}
		</section>
	);
}
