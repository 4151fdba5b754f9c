import type { Messages } from "../../../../locales/index.ts";
import { Alert, ButtonLink, Cluster, PageHeader, Stack } from "../../../platform/html/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { ImportReport, ImportState } from "../import-report.ts";
import { paths } from "../paths.ts";
import { CountTable, DroppedList, FaultTable } from "./import-parts.tsx";

type Props = { t: Messages; locale: Locale; state: Exclude<ImportState, "staged">; report: ImportReport };

/** How an import goes, or how it went. */
export function ImportResultPage({ t, locale, state, report }: Props) {
	const { dryRun: words, imports } = t.organisation;
	const next = {
		running: undefined,
		done: (
			<Cluster>
				<ButtonLink href="/">{words.onwards}</ButtonLink>
				<ButtonLink variant="secondary" href={paths.units()}>
					{words.toTree}
				</ButtonLink>
			</Cluster>
		),
		refused: <ButtonLink href={paths.imports()}>{words.again}</ButtonLink>,
	};
	const title = { running: words.running, done: words.doneTitle, refused: words.refusedTitle };
	const lead = { running: words.runningText, done: words.doneText, refused: words.refusedText };
	return (
		<Stack space="section">
			<PageHeader title={title[state]} lead={lead[state]} action={next[state]} />
			{state === "running" && <progress class="progress-waiting" aria-label={imports.states.running} />}
			{report.failed && (
				<Alert kind="danger">
					<p>{words.failedText}</p>
				</Alert>
			)}
			{report.faults && report.faults.length > 0 && <FaultTable t={t} faults={report.faults} />}
			{report.counts && <CountTable t={t} locale={locale} counts={report.counts} />}
			{report.dropped && <DroppedList t={t} dropped={report.dropped} />}
		</Stack>
	);
}
