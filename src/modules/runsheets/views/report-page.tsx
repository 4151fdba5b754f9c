import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	DefinitionList,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	NumberField,
	PageHeader,
	Stack,
	Table,
	Tabs,
} from "../../../platform/html/index.ts";
import { formatHours, formatMoney, formatNumber } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { PitchingInYear } from "../../pitching/index.ts";
import type { GatheringsInYear, Programme } from "../../programmes/index.ts";
import type { MandateYear } from "../actions/mandate.ts";
import { costOf } from "../mandate.ts";
import { paths } from "../paths.ts";

export type ReportPageProps = {
	t: Messages;
	locale: Locale;
	programme: Programme;
	year: number;
	years: readonly number[];
	said: MandateYear;
	held: GatheringsInYear;
	pitched: PitchingInYear;
	form: FormState;
};

/** One page a year to those who gave the mandate: what was given, what was done, what it cost. Prints on one sheet. */
export function ReportPage(props: ReportPageProps) {
	const { t, programme, year, years, said } = props;
	const words = t.runsheets.report;
	return (
		<Stack space="section">
			{years.length > 1 && (
				<Tabs
					label={words.years}
					tabs={years.map((one) => ({
						label: String(one),
						href: withQuery(paths.report(programme.id), { year: one }),
						current: one === year,
					}))}
				/>
			)}
			<PageHeader title={words.title(year)} lead={programme.title} />
			<Mandate {...props} />
			<Done {...props} />
			<Costs {...props} />
			{said.words && (
				<section aria-labelledby="words">
					<Stack>
						<Heading level={2} id="words">
							{words.words}
						</Heading>
						<p class="run-sheet-notes report-words">{said.words}</p>
					</Stack>
				</section>
			)}
			<FillIn {...props} />
		</Stack>
	);
}

/** What only the office knows; left out on paper. */
function FillIn({ t, programme, year, form }: ReportPageProps) {
	const words = t.runsheets.report;
	return (
		<section class="report-form" aria-labelledby="fill">
			<Stack>
				<Heading level={2} id="fill">
					{words.fill}
				</Heading>
				<ErrorSummary form={form} t={t} />
				<Form action={withQuery(paths.report(programme.id), { year })} form={form}>
					<NumberField
						form={form}
						name="spentNok"
						label={words.spent}
						hint={words.spentHint}
						unit={t.programmes.form.nok}
						width="medium"
					/>
					<NumberField
						form={form}
						name="coverHourNok"
						label={words.coverHour}
						hint={words.coverHourHint}
						unit={t.programmes.form.nok}
						width="medium"
					/>

					<LongTextField
						form={form}
						name="words"
						label={words.words}
						hint={words.wordsHint}
						maxLength={3000}
					/>
					<Button>{words.submit}</Button>
				</Form>
				<p class="meta">{words.print}</p>
			</Stack>
		</section>
	);
}

function Mandate({ t, locale, programme }: ReportPageProps) {
	const words = t.runsheets.report;
	const { mandate, caseNumber, budgetNok } = programme;
	const items = [
		{ term: words.decision, description: mandate || words.notWritten },
		{ term: t.programmes.form.caseNumber, description: caseNumber || words.notWritten },
		{
			term: words.budget,
			description: budgetNok === null ? words.notWritten : formatMoney(budgetNok, locale),
		},
	];
	return (
		<section aria-labelledby="mandate">
			<Stack>
				<Heading level={2} id="mandate">
					{words.mandate}
				</Heading>
				<DefinitionList items={items} />
			</Stack>
		</section>
	);
}

/** Planned, held, attended, pitched, decided: one line each, with what it means. */
function Done({ t, locale, held, pitched }: ReportPageProps) {
	const words = t.runsheets.report;
	const number = (value: number) => formatNumber(value, locale);
	const outcomes = pitched.decided
		.map(({ outcome, count }) => `${t.pitching.outcomes[outcome]}: ${count}`)
		.join(", ");
	const rows = [
		[words.planned, number(held.planned), words.plannedText(held.cohorts)],
		[words.held, number(held.held), words.heldText(held.planned - held.held)],
		[
			words.attended,
			number(held.people),
			words.attendedText(number(held.personDays), formatHours(held.hours, locale)),
		],
		[words.pitched, number(pitched.pitched), words.pitchedText(pitched.days)],
		[
			words.decided,
			number(pitched.decided.reduce((sum, { count }) => sum + count, 0)),
			outcomes || words.noneDecided,
		],
	];
	return (
		<section aria-labelledby="done">
			<Stack>
				<Heading level={2} id="done">
					{words.done}
				</Heading>
				<Table
					caption={words.done}
					captionHidden
					columns={[
						{ key: "what", label: words.columns.what },
						{ key: "count", label: words.columns.count, numeric: true },
						{ key: "means", label: words.columns.means },
					]}
					rows={rows}
				/>
			</Stack>
		</section>
	);
}

function Costs({ t, locale, held, said, programme }: ReportPageProps) {
	const words = t.runsheets.report;
	const { spent, cover, total } = costOf(held.hours, said);
	const money = (value: number | null) => (value === null ? words.notWritten : formatMoney(value, locale));
	const left = total === null || programme.budgetNok === null ? null : programme.budgetNok - total;
	const items = [
		{ term: words.spent, description: money(spent) },
		{ term: words.cover(formatHours(held.hours, locale)), description: money(cover) },
		{ term: words.total, description: money(total) },
		...(left === null
			? []
			: [{ term: left < 0 ? words.overBudget : words.underBudget, description: money(Math.abs(left)) }]),
	];
	return (
		<section aria-labelledby="costs">
			<Stack>
				<Heading level={2} id="costs">
					{words.costs}
				</Heading>
				<DefinitionList items={items} />
				<p class="meta">{words.costsText}</p>
			</Stack>
		</section>
	);
}
