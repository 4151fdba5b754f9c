import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatDateRange, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Cohort, type Gathering, paths as programmes } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { Seating } from "../queries/seating.ts";
import type { Fit, Meetings } from "../tables.ts";

type Props = {
	t: Messages;
	locale: Locale;
	cohort: Cohort;
	form: FormState;
	made: Seating | undefined;
	gatherings: readonly (Gathering & { seated: number; fit: Fit })[];
	meetings: Meetings;
};

/** The tables of a cohort: how many, how many new meetings they give, and the way to each gathering's. */
export function SeatingPage(props: Props) {
	const { t, cohort, form, made } = props;
	const words = t.planning.seating;
	if (cohort.members === 0) return <NoMembers t={t} cohort={cohort} />;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead(cohort.name)} />
			<ErrorSummary form={form} t={t} />
			{made ? (
				<>
					<Share {...props} made={made} />
					<Gatherings {...props} />
				</>
			) : (
				<EmptyState title={words.emptyTitle} text={words.emptyText} />
			)}
			<div class="no-print">
				{" "}
				<Form action={paths.seating(cohort.id)}>
					{made && <p>{words.againText}</p>}
					<NumberField form={form} name="tableCount" label={words.tableCount} whole required />
					<NumberField form={form} name="seats" label={words.seats} whole required />
					<Button variant={made ? "secondary" : "primary"}>{made ? words.again : words.submit}</Button>
				</Form>
			</div>
		</Stack>
	);
}

function NoMembers({ t, cohort }: Pick<Props, "t" | "cohort">) {
	const words = t.planning.seating;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead(cohort.name)} />
			<EmptyState
				title={words.nobody}
				text={words.nobodyText}
				action={<ButtonLink href={programmes.cohort(cohort.id)}>{cohort.name}</ButtonLink>}
			/>
		</Stack>
	);
}

function Share({ t, locale, made, meetings }: Props & { made: Seating }) {
	const words = t.planning.seating;
	const { times, pairs, people } = meetings;
	if (times === 0) return null;
	const count = (value: number) => formatNumber(value, locale, 0);
	return (
		<section aria-labelledby="share">
			<Stack>
				<Heading level={2} id="share">
					{words.shareTitle}
				</Heading>
				<p>
					{pairs === times
						? words.allNew
						: words.share(formatPercent(pairs / times, locale), count(pairs), count(times))}{" "}
					{words.each(formatNumber((2 * pairs) / people, locale))}
				</p>
				{made.bound !== null && (
					<p>{pairs >= made.bound ? words.most(count(made.bound)) : words.near(count(made.bound))}</p>
				)}
			</Stack>
		</section>
	);
}

function Gatherings({ t, locale, gatherings }: Props) {
	const words = t.planning.seating;
	return (
		<Table
			caption={words.caption}
			columns={[
				{ key: "gathering", label: words.columns.gathering },
				{ key: "when", label: words.columns.when },
				{ key: "seated", label: words.columns.seated, numeric: true },
				{ key: "missing", label: words.columns.missing, numeric: true },
			]}
			rows={gatherings.map(({ id, number, theme, days, seated, fit }) => [
				<a href={paths.tables(id)}>{words.gathering(number, theme)}</a>,
				days[0] ? formatDateRange(days[0], days.at(-1) ?? days[0], locale) : t.programmes.noDates,
				seated,
				fit.unseated,
			])}
		/>
	);
}
