import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	SearchForm,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import { asSentence, formatList } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { runsOfWeeks } from "../closed-weeks.ts";
import { paths } from "../paths.ts";
import type { ClosedUnit, UnitToClose } from "../queries/closed-weeks.ts";

type Props = {
	t: Messages;
	locale: Locale;
	form: FormState;
	/** The unit whose weeks are being set. */
	unit?: ClosedUnit;
	q: string;
	found: { units: readonly UnitToClose[]; total: number };
	closed: readonly ClosedUnit[];
};

/** The weeks when units cannot spare their leaders: those that have some, and a search for one to set. */
export function ClosedWeeksPage(props: Props) {
	const { t, locale, form, unit, closed } = props;
	const words = t.enrolment.closedWeeks;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} ids={{ unitId: "field-q" }} />
			{unit && <Weeks {...props} unit={unit} />}
			<Table
				caption={words.caption}
				columns={[
					{ key: "unit", label: words.columns.unit },
					{ key: "weeks", label: words.columns.weeks },
				]}
				rows={closed.map(({ id, name, weeks }) => [
					<a href={addressOf(id)}>{name}</a>,
					weeksInWords(t, locale, weeks),
				])}
				empty={<EmptyState title={words.title} text={words.empty} />}
			/>
			<Units {...props} />
		</Stack>
	);
}

/** "Uke 28–30 og 33 i 2027". */
function weeksInWords(t: Messages, locale: Locale, weeks: readonly string[]): string {
	const years = runsOfWeeks(weeks).map(({ year, runs }) =>
		t.enrolment.closedWeeks.ofYear(formatList(runs, locale), year),
	);
	return asSentence(formatList(years, locale));
}

const addressOf = (unit: string) => withQuery(paths.closedWeeks(), { unit });

function Weeks({ t, form, unit }: Props & { unit: ClosedUnit }) {
	const words = t.enrolment.closedWeeks;
	return (
		<section aria-labelledby="weeks-of">
			<Stack>
				<Heading level={2} id="weeks-of">
					{words.of(unit.name)}
				</Heading>
				<Form action={paths.closedWeeks()} form={form}>
					<HiddenField name="unitId" value={unit.id} />
					<TextField form={form} name="weeks" label={words.weeks} hint={words.weeksHint} maxLength={400} />
					<Button>{words.submit}</Button>
				</Form>
			</Stack>
		</section>
	);
}

function Units({ t, q, found }: Props) {
	const words = t.enrolment.closedWeeks;
	const { units, total } = found;
	return (
		<section aria-labelledby="units">
			<Stack>
				<Heading level={2} id="units">
					{words.choose}
				</Heading>
				<SearchForm action={paths.closedWeeks()} label={words.search} value={q} t={t} live="units-to-close" />
				<div id="units-to-close" class="stack">
					{q !== "" && <p class="meta">{words.found(units.length, total)}</p>}
					<ul class="unit-choices">
						{units.map(({ id, name, above }) => (
							<li>
								<a href={addressOf(id)}>{name}</a> <span class="meta">{above.join(" › ")}</span>
							</li>
						))}
					</ul>
				</div>
			</Stack>
		</section>
	);
}
