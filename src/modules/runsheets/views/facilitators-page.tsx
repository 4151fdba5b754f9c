import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Alert,
	Button,
	ButtonLink,
	EmptyState,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	SearchForm,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate, formatList } from "../../../platform/i18n/format.ts";
import type { CarriedGathering } from "../../programmes/index.ts";
import { type Facilitator, isExperienced, type Warnings } from "../facilitator.ts";
import { paths } from "../paths.ts";
import type { Candidate } from "../queries/facilitators.ts";
import { LoadTable, monthInWords } from "./load-table.tsx";

export type FacilitatorsPageProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	facilitators: readonly Facilitator[];
	warnings: Warnings<CarriedGathering>;
	months: readonly string[];
	load: ReadonlyMap<string, ReadonlyMap<string, number>>;
	hasGatherings: boolean;
	candidates: readonly Candidate[];
	search: string;
};

/** The register for the office: what does not hold, the load of the months ahead, and who can what. */
export function FacilitatorsPage(props: FacilitatorsPageProps) {
	const { t, locale, facilitators, months, load, hasGatherings } = props;
	const words = t.facilitators;
	const rows = facilitators.map(({ personId, name, monthlyLimit }) => ({
		name: <a href={paths.facilitator(personId)}>{name}</a>,
		limit: monthlyLimit,
		load: load.get(personId) ?? new Map<string, number>(),
	}));
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={words.lead}
				action={
					facilitators.length > 0 &&
					hasGatherings && <ButtonLink href={paths.suggestion()}>{words.toSuggestion}</ButtonLink>
				}
			/>
			{hasGatherings && facilitators.length > 0 && <Holds {...props} />}
			{facilitators.length === 0 ? (
				<EmptyState title={words.emptyTitle} text={words.emptyText} />
			) : (
				<section aria-labelledby="load">
					<Stack>
						<Heading level={2} id="load">
							{findingOf(props)}
						</Heading>
						<p class="meta">{words.loadText}</p>
						<LoadTable t={t} locale={locale} caption={words.loadCaption} months={months} rows={rows} />
					</Stack>
				</section>
			)}
			{facilitators.length > 0 && <Register {...props} />}
			<Add {...props} />
		</Stack>
	);
}

/** The picture's title says what it shows. */
function findingOf({ t, locale, warnings }: FacilitatorsPageProps): string {
	const words = t.facilitators;
	const names = [...new Set(warnings.overloaded.map(({ name }) => name))];
	return names.length === 0 ? words.allWithin : words.someOver(formatList(names, locale));
}

function Holds({ t, locale, warnings }: FacilitatorsPageProps) {
	const words = t.facilitators.warnings;
	const named = (one: CarriedGathering) => `${t.programmes.gathering(one.number)}, ${one.cohortName}`;
	const lines = [
		...warnings.overloaded.map((one) => ({
			href: paths.facilitator(one.personId),
			text: words.overloaded(one.name, one.days, one.limit, monthInWords(one.month, locale)),
		})),
		...warnings.double.map(({ name, day, gatherings }) => ({
			href: paths.staffing(gatherings[0]?.id ?? ""),
			text: words.double(name, formatDate(day, locale), formatList(gatherings.map(named), locale)),
		})),
		...warnings.away.map(({ gathering, name, day }) => ({
			href: paths.staffing(gathering.id),
			text: words.away(name, formatDate(day, locale), named(gathering)),
		})),
		...warnings.missing.map((one) => ({
			href: paths.staffing(one.id),
			text: words.missing(named(one), formatDate(one.days[0] ?? "", locale), one.carrierIds.length),
		})),
		...warnings.unpaired.map((one) => ({
			href: paths.staffing(one.id),
			text: words.unpaired(named(one), formatDate(one.days[0] ?? "", locale)),
		})),
	];
	if (lines.length === 0)
		return (
			<Alert kind="success">
				<p>{words.none}</p>
			</Alert>
		);
	return (
		<Alert kind="warning" title={words.title(lines.length)}>
			<ul class="staff-warnings">
				{lines.map(({ href, text }) => (
					<li>
						<a href={href}>{text}</a>
					</li>
				))}
			</ul>
		</Alert>
	);
}

function Register({ t, locale, facilitators, today }: FacilitatorsPageProps) {
	const words = t.facilitators;
	return (
		<section aria-labelledby="register">
			<Stack>
				<Heading level={2} id="register">
					{words.register}
				</Heading>
				<Table
					caption={words.register}
					captionHidden
					columns={[
						{ key: "name", label: words.columns.name },
						{ key: "since", label: words.columns.since },
						{ key: "knows", label: words.columns.knows },
						{ key: "limit", label: words.columns.limit, numeric: true },
					]}
					rows={facilitators.map((one) => [
						<a href={paths.facilitator(one.personId)}>{one.name}</a>,
						<>
							{formatDate(one.since, locale)}{" "}
							<Tag colour={isExperienced(one, today) ? "fjord" : "lyng"}>
								{isExperienced(one, today) ? words.experienced : words.fresh}
							</Tag>
						</>,
						one.competences.map(({ competence }) => competence).join(", ") || "–",
						one.monthlyLimit,
					])}
				/>
			</Stack>
		</section>
	);
}

function Add({ t, candidates, search }: FacilitatorsPageProps) {
	const words = t.facilitators.add;
	return (
		<section aria-labelledby="add">
			<Stack>
				<Heading level={2} id="add">
					{words.title}
				</Heading>
				<SearchForm action={paths.facilitators()} label={words.search} value={search} t={t} />
				<Table
					caption={words.found}
					captionHidden
					columns={[
						{ key: "name", label: t.facilitators.columns.name },
						{ key: "unit", label: words.unit },
						{ key: "add", label: words.submit, hidden: true },
					]}
					rows={candidates.map(({ personId, name, unitName }) => [
						name,
						unitName ?? "–",
						<Form action={paths.facilitators()}>
							<HiddenField name="personId" value={personId} />
							<Button variant="secondary" size="sm" label={words.label(name)}>
								{words.submit}
							</Button>
						</Form>,
					])}
					empty={<p>{search === "" ? words.hint : words.nobody(search)}</p>}
				/>
			</Stack>
		</section>
	);
}
