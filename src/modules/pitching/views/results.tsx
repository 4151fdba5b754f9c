import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import { readSummary } from "../../../core/scores/reading.ts";
import {
	Alert,
	ButtonLink,
	Card,
	DefinitionList,
	EmptyState,
	Meta,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatFixed } from "../../../platform/i18n/format.ts";
import type { Correction } from "../correction.ts";
import { paths } from "../paths.ts";
import type { Criterion, PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Result } from "../queries/scores.ts";
import type { Lead } from "../results.ts";
import { CorrectionPart } from "./correction.tsx";
import { PitchScores } from "./pitch-scores.tsx";

/** One pitch with what the panel gave it. `kept`: only the sum is left. */
export type ResultRow = { pitch: Pitch; result: Result; lead: Lead; kept: boolean };

type ResultsProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	rows: readonly ResultRow[];
	criteria: readonly Criterion[];
	/** Pitches that this reader may not see the scores of. */
	hidden: number;
	/** Null where the day has none, or points are still coming in. */
	correction: Correction | null;
	/** Does the reader write recommendations now? */
	recommends: boolean;
	/** Does the reader read the panel's notes? */
	talks: boolean;
	/** What other modules have beside the points. */
	beside: ComponentChildren;
};

/** Means and disagreement, with words where the figures do not carry what people read into them. */
export function ResultsPage(props: ResultsProps) {
	const { t, locale, day, rows, hidden, recommends, correction, beside } = props;
	const texts = t.pitching.results;
	const action = recommends && (
		<ButtonLink href={paths.recommendations(day.id)}>{texts.toRecommend}</ButtonLink>
	);
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} action={action} />
			{rows.length === 0 ? (
				<EmptyState title={texts.none.title} text={texts.none.text} />
			) : (
				<Overview t={t} locale={locale} rows={rows} />
			)}
			{correction && rows.length > 0 && (
				<CorrectionPart
					t={t}
					locale={locale}
					correction={correction}
					titleOf={(id) => rows.find(({ pitch }) => pitch.id === id)?.pitch.title ?? ""}
				/>
			)}
			{beside}
			{hidden > 0 && <p>{texts.hidden(hidden)}</p>}
			{rows.map((row) => (
				<OneResult {...props} row={row} />
			))}
			{rows.length > 0 && <a href={paths.resultsFile(day.id)}>{texts.file}</a>}
			<Meta>{texts.whoSees}</Meta>
		</Stack>
	);
}

function Overview({ t, locale, rows }: Pick<ResultsProps, "t" | "locale" | "rows">) {
	const texts = t.pitching.results;
	const columns = [
		{ key: "pitch", label: t.pitching.day.pitch },
		{ key: "mean", label: texts.weighted, numeric: true },
		{ key: "spread", label: texts.spread, numeric: true },
		{ key: "judges", label: texts.judges, numeric: true },
	];
	const figure = (value: number | null) => (value === null ? "–" : formatFixed(value, locale, 2));
	const cells = rows.map(({ pitch, result, lead }) => [
		<>
			<a href={`#result-${pitch.id}`}>{pitch.title}</a> {lead && <LeadTag t={t} lead={lead} />}
		</>,
		figure(result.mean),
		figure(result.spread),
		String(result.judges),
	]);
	return <Table caption={texts.weighted} columns={columns} rows={cells} />;
}

function LeadTag({ t, lead }: { t: Messages; lead: Exclude<Lead, null> }) {
	const texts = t.pitching.results;
	return lead === "clear" ? (
		<Tag colour="mose">{texts.clear}</Tag>
	) : (
		<Tag colour="leire">{texts.tooClose}</Tag>
	);
}

function OneResult({ t, locale, criteria, row, talks }: ResultsProps & { row: ResultRow }) {
	const { pitch, result, kept } = row;
	const texts = t.pitching.results;
	const apart = readSummary(result).talkAbout.map((id) => criteria.find((one) => one.id === id)?.title ?? "");
	return (
		<section id={`result-${pitch.id}`} aria-label={pitch.title}>
			<Card>
				{result.judges === 0 ? (
					<p>
						<strong>{pitch.title}</strong>. {texts.nobody}
					</p>
				) : kept ? (
					<DefinitionList items={[{ term: pitch.title, description: texts.deleted }]} />
				) : (
					<PitchScores
						t={t}
						locale={locale}
						title={pitch.title}
						result={result}
						criteria={criteria}
						level={2}
					/>
				)}
				{result.judges > 0 && result.judges < pitch.quorum && (
					<Alert kind="warning">{texts.tooFew(result.judges, pitch.quorum)}</Alert>
				)}
				{apart.length > 0 && <p>{texts.apart(apart.join(", "))}</p>}
				{talks && !kept && (
					<a href={paths.deliberation(pitch.id)}>{t.pitching.deliberation.toTalk(pitch.title)}</a>
				)}
			</Card>
		</section>
	);
}
