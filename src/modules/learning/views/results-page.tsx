import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Estimate } from "../../../core/surveys/index.ts";
import { Intervals } from "../../../platform/charts/index.ts";
import {
	EmptyState,
	Heading,
	Meta,
	PageHeader,
	Pagination,
	SearchForm,
	Stack,
} from "../../../platform/html/index.ts";
import { formatFixed } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { scale } from "../evaluation.ts";
import { paths } from "../paths.ts";
import type { ChangeResult, DayResult } from "../results.ts";

/** What people wrote: `total` is null where fewer than five texts fit. */
type Texts = {
	total: number | null;
	texts: readonly string[];
	words: string;
	page: number;
	pageCount: number;
};

type Props = {
	t: Messages;
	locale: Locale;
	runs: boolean;
	programmeId: string;
	asked: number;
	answered: number;
	days: readonly DayResult[];
	understanding: readonly ChangeResult[];
	drivers: readonly ChangeResult[];
	/** Null for those who do not read texts. */
	texts: Texts | null;
};

/** What participants answered, as groups, with how sure it is. */
export function ResultsPage(props: Props) {
	const { t, answered, asked, days, understanding, drivers, texts, runs } = props;
	const words = t.learning.results;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={answered > 0 ? words.lead(answered, asked) : undefined} />
			{answered === 0 ? (
				<EmptyState title={words.emptyTitle} text={words.emptyText} />
			) : (
				<>
					<p class="private-note">{words.howToRead}</p>
					<Changes
						{...props}
						changes={understanding}
						id="understanding"
						title={words.understanding}
						ends="agree"
					/>
					<section aria-labelledby="days">
						<Stack space="wide">
							<Heading level={2} id="days">
								{words.days}
							</Heading>
							{days.map((result) => (
								<DayCharts {...props} result={result} />
							))}
						</Stack>
					</section>
					<Changes {...props} changes={drivers} id="drivers" title={words.drivers} ends="helps" />
				</>
			)}
			{runs && (
				<p>
					<a href={paths.resultsCompared(props.programmeId)}>{t.learning.compared.link}</a>
				</p>
			)}
			{texts && <TextsSection {...props} texts={texts} />}
		</Stack>
	);
}

function chartWords({ t, locale }: Props) {
	const words = t.learning.results;
	return {
		...{ min: 1, max: scale, nothing: words.tooFew },
		columns: [words.columns.group, words.columns.mean, words.columns.between],
		format: (value: number) => formatFixed(value, locale, 1),
	} as const;
}

type ChangesProps = Props & {
	changes: readonly ChangeResult[];
	id: string;
	title: string;
	ends: "agree" | "helps";
};

function Changes(props: ChangesProps) {
	const { t, changes, id, title, ends } = props;
	const words = t.learning.results;
	const { questions, ...scales } = t.learning.evaluation;
	const higher = changes.filter(({ comparison }) => comparison?.finding === "higher");
	const compared = changes.filter(({ comparison }) => comparison !== null);
	const answered = changes.some(({ before, after }) => before !== null || after !== null);
	return (
		<section aria-labelledby={id}>
			<Stack>
				<Heading level={2} id={id}>
					{title}
				</Heading>
				{answered ? (
					<Intervals
						{...chartWords(props)}
						id={`${id}-chart`}
						title={
							compared.length === 0 ? words.notCompared : words.clearlyHigher(higher.length, compared.length)
						}
						ends={[scales[ends].low, scales[ends].high]}
						rows={changes.map(({ question, before, after }) => ({
							label: questions[question],
							marks: [mark(t, before, words.before), mark(t, after, words.after)],
						}))}
					/>
				) : (
					<p>{words.noneYet}</p>
				)}
			</Stack>
		</section>
	);
}

const mark = (t: Messages, value: Estimate | null, label?: string) => ({
	label,
	value,
	note: value ? t.learning.results.answers(value.answers) : undefined,
});

function DayCharts({ result, ...props }: Props & { result: DayResult }) {
	const { t, locale, runs } = props;
	const words = t.learning.results;
	const { questions, agree } = t.learning.evaluation;
	const name = questions[result.question];
	const chart = { ...chartWords(props), ends: [agree.low, agree.high] as const };
	const shown = result.days.filter(({ estimate }) => estimate !== null);
	return (
		<>
			<Intervals
				{...chart}
				id={`day-${result.question}`}
				title={result.all ? words.dayFinding(name, formatFixed(result.all.mean, locale, 1)) : name}
				rows={shown.map(({ label, estimate }) => ({ label, marks: [mark(t, estimate)] }))}
			/>
			{result.cohorts.length > (runs ? 1 : 0) && (
				<Intervals
					{...chart}
					id={`cohort-${result.question}`}
					level={4}
					title={cohortFinding(t, result)}
					rows={result.cohorts.map(({ label, estimate }) => ({ label, marks: [mark(t, estimate)] }))}
				/>
			)}
		</>
	);
}

function cohortFinding(t: Messages, { cohortsDiffer }: DayResult): string {
	const words = t.learning.results;
	if (cohortsDiffer === null) return words.byCohort;
	return cohortsDiffer ? words.cohortsDiffer : words.cohortsAlike;
}

function TextsSection({ t, texts, programmeId }: Props & { texts: Texts }) {
	const words = t.learning.results.texts;
	const { total, words: sought, page, pageCount } = texts;
	const href = (number: number) => withQuery(paths.results(programmeId), { q: sought, page: number });
	return (
		<section aria-labelledby="texts">
			<Stack>
				<Heading level={2} id="texts">
					{words.title}
				</Heading>
				<p>{words.lead}</p>
				{(total !== null || sought !== "") && (
					<SearchForm action={paths.results(programmeId)} label={words.search} value={sought} t={t} />
				)}
				{total === null ? (
					<p>{sought === "" ? words.none : words.tooFew}</p>
				) : (
					<>
						<Meta>{words.total(total)}</Meta>
						<ul class="plain-list">
							{texts.texts.map((text) => (
								<li class="own-words">{text}</li>
							))}
						</ul>
						<Pagination page={page} pageCount={pageCount} hrefFor={href} t={t} />
					</>
				)}
			</Stack>
		</section>
	);
}
