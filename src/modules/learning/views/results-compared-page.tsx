import type { Locale, Messages } from "../../../../locales/index.ts";
import { Intervals } from "../../../platform/charts/index.ts";
import {
	Button,
	EmptyState,
	Form,
	Heading,
	PageHeader,
	SelectField,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatFixed } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { scale } from "../evaluation.ts";
import { paths } from "../paths.ts";
import type { ProgrammeResult } from "../results.ts";

type Programme = { id: string; title: string };

type Part = {
	part: keyof Messages["learning"]["compared"]["parts"];
	results: readonly ProgrammeResult[];
};

type Props = {
	t: Messages;
	locale: Locale;
	programme: Programme;
	/** Compared with; undefined where there is none. */
	other: Programme | undefined;
	others: readonly Programme[];
	form: FormState;
	parts: readonly Part[];
};

/** The same questions in two programmes, with how sure the difference is. */
export function ResultsComparedPage(props: Props) {
	const { t, programme, other, others, form, parts } = props;
	const words = t.learning.compared;
	if (!other)
		return (
			<Stack space="section">
				<PageHeader title={words.title} />
				<EmptyState title={words.emptyTitle} text={words.emptyText} />
			</Stack>
		);
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead(programme.title, other.title)} />
			<Form method="get" action={paths.resultsCompared(programme.id)}>
				<SelectField
					form={form}
					name="with"
					label={words.with}
					options={others.map(({ id, title }) => ({ value: id, label: title }))}
					blank={false}
					required
				/>
				<Button variant="secondary">{words.show}</Button>
			</Form>
			<p class="private-note">
				{words.marks(other.title, programme.title)} {words.howToRead}
			</p>
			{parts.map((part) => (
				<PartSection {...props} part={part} />
			))}
		</Stack>
	);
}

function PartSection(props: Props & { part: Part }) {
	const { t, locale, part } = props;
	const { part: kind, results } = part;
	const words = t.learning.compared;
	const shared = t.learning.results;
	const { questions, agree, helps } = t.learning.evaluation;
	const ends = kind.startsWith("drivers") ? helps : agree;
	const answered = results.some(({ earlier, now }) => earlier !== null || now !== null);
	const mark = (label: string, value: ProgrammeResult["now"]) => ({
		...{ label, value, note: value ? shared.answers(value.answers) : undefined },
	});
	return (
		<section aria-labelledby={`part-${kind}`}>
			<Stack>
				<Heading level={2} id={`part-${kind}`}>
					{words.parts[kind]}
				</Heading>
				{answered ? (
					<>
						<Intervals
							id={`chart-${kind}`}
							title={findingOf(t, results)}
							{...{ min: 1, max: scale, nothing: shared.tooFew, ends: [ends.low, ends.high] }}
							columns={[shared.columns.group, shared.columns.mean, shared.columns.between]}
							format={(value) => formatFixed(value, locale, 1)}
							rows={results.map(({ question, earlier, now }) => ({
								label: questions[question],
								marks: [mark(words.other, earlier), mark(words.own, now)],
							}))}
						/>
						<Differences {...props} />
					</>
				) : (
					<p>{shared.noneYet}</p>
				)}
			</Stack>
		</section>
	);
}

function findingOf(t: Messages, results: readonly ProgrammeResult[]): string {
	const words = t.learning.compared;
	const count = (finding: "higher" | "lower") =>
		results.filter(({ comparison }) => comparison?.finding === finding).length;
	const compared = results.filter(({ comparison }) => comparison !== null).length;
	return compared === 0 ? words.notCompared : words.finding(count("higher"), count("lower"), compared);
}

function Differences({ t, locale, part: { part: kind, results } }: Props & { part: Part }) {
	const words = t.learning.compared;
	const signed = (value: number) => {
		const text = formatFixed(Math.abs(value), locale, 1);
		return Number(value.toFixed(1)) === 0 ? text : `${value < 0 ? "−" : "+"}${text}`;
	};
	return (
		<Table
			caption={words.differences(words.parts[kind])}
			columns={[
				{ key: "question", label: words.columns.question },
				{ key: "difference", label: words.columns.difference, numeric: true },
				{ key: "between", label: words.columns.between, numeric: true },
				{ key: "finding", label: words.columns.finding },
			]}
			rows={results.map(({ question, comparison }) => [
				t.learning.evaluation.questions[question],
				comparison ? signed(comparison.difference) : "–",
				comparison ? words.between(signed(comparison.low), signed(comparison.high)) : "–",
				comparison ? words.findings[comparison.finding] : t.learning.results.tooFew,
			])}
		/>
	);
}
