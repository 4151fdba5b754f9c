import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	CheckboxField,
	Cluster,
	EmptyState,
	Meta,
	PageHeader,
	Pagination,
	SearchForm,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatShortDate } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { ideaStates } from "../idea.ts";
import { paths } from "../paths.ts";
import type { IdeaRow, IdeaSearch, Sorting } from "../queries/idea-list.ts";
import { StateTag } from "./words.tsx";

/** As many as the query gives. */
const pageSize = 50;

export type IdeasProps = {
	t: Messages;
	locale: Locale;
	search: IdeaSearch;
	rows: readonly IdeaRow[];
	count: number;
	sectors: readonly { id: string; name: string }[];
	goals: readonly { id: string; title: string; group: string }[];
	isGuide: boolean;
	/** The office sends the first question to leaders. */
	mayInvite: boolean;
};

const addressOf = (
	{ q, sector, goal, state, mine, sort }: IdeaSearch,
	change: { sort?: Sorting; page?: number },
) =>
	withQuery(paths.ideas(), {
		q,
		sector,
		goal,
		state,
		mine: mine ? "1" : null,
		sort: sort === "updated" ? null : sort,
		...change,
	});

/** What colleagues work on, to be found, supported and joined. Ideas are sorted, people never. */
export function Ideas(props: IdeasProps) {
	const { t, search, count } = props;
	const texts = t.innovation.list;
	return (
		<Stack space="wide">
			<PageHeader
				title={texts.title}
				lead={texts.lead}
				action={
					<Cluster>
						<ButtonLink href={paths.start()}>{texts.begin}</ButtonLink>
						<ButtonLink variant="secondary" href={paths.newIdea()}>
							{texts.newIdea}
						</ButtonLink>
					</Cluster>
				}
			/>
			<Cluster>
				<a href={paths.challenges()}>{texts.toChallenges}</a>
				{props.isGuide && <a href={paths.guided()}>{texts.toGuided}</a>}
				{props.mayInvite && <a href={paths.invitations()}>{t.innovation.invitations.title}</a>}
			</Cluster>
			<Filter {...props} />
			<div id="ideas">
				<Rows {...props} />
				<Pagination
					page={search.page}
					pageCount={Math.ceil(count / pageSize)}
					hrefFor={(page) => addressOf(search, { page })}
					t={t}
				/>
			</div>
		</Stack>
	);
}

const isNarrowed = ({ sector, goal, state, mine }: IdeaSearch): boolean =>
	Boolean(sector || goal || state || mine);

function Filter({ t, search, sectors, goals }: IdeasProps) {
	const texts = t.innovation.list;
	const form = {
		values: {
			sector: search.sector ?? "",
			goal: search.goal ?? "",
			state: search.state ?? "",
			mine: search.mine ? "1" : "",
			sort: search.sort,
		},
		errors: {},
	};
	const { sort, ...narrowing } = form.values;
	const isFiltered = sort !== "updated" || Object.values(narrowing).some(Boolean);
	const states = ideaStates.map((state) => ({ value: state, label: t.innovation.states[state] }));
	const sorts = (["updated", "title", "support"] as const).map((sort) => ({
		value: sort,
		label: texts.sorts[sort],
	}));
	return (
		<SearchForm
			action={paths.ideas()}
			label={texts.search}
			value={search.q}
			t={t}
			live="ideas"
			isFiltered={isFiltered}
		>
			<Cluster>
				<SelectField
					form={form}
					name="sector"
					label={texts.sector}
					blank={texts.all}
					required
					options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<SelectField
					form={form}
					name="goal"
					label={texts.goal}
					blank={texts.all}
					required
					options={goals.map(({ id, title, group }) => ({ value: id, label: title, group }))}
				/>
				<SelectField
					form={form}
					name="state"
					label={texts.state}
					blank={texts.all}
					required
					options={states}
				/>
				<SelectField form={form} name="sort" label={texts.sort} blank={false} required options={sorts} />
				<CheckboxField form={form} name="mine" label={texts.mine} value="1" />
			</Cluster>
		</SearchForm>
	);
}

function Rows({ t, locale, search, rows, count }: IdeasProps) {
	const texts = t.innovation.list;
	const { columns } = texts;
	const sortable = (key: Sorting, label: string, numeric = false) => ({
		key,
		label,
		numeric,
		sortHref: addressOf(search, { sort: key }),
		sorted:
			search.sort === key ? (key === "title" ? ("ascending" as const) : ("descending" as const)) : undefined,
	});
	return (
		<Table
			caption={texts.count(count)}
			columns={[
				sortable("title", columns.title),
				{ key: "unit", label: columns.unit },
				{ key: "goal", label: columns.goal },
				{ key: "state", label: columns.state },
				sortable("support", columns.support, true),
				sortable("updated", columns.updated),
			]}
			rows={rows.map((row) => [
				<Title t={t} row={row} />,
				[row.unitName, row.sectorName].filter(Boolean).join(", "),
				row.goalTitle ?? t.innovation.page.goalMissing,
				<StateTag t={t} state={row.state} />,
				row.supporters,
				formatShortDate(row.updatedAt, locale),
			])}
			empty={<Nothing t={t} search={search} />}
		/>
	);
}

function Title({ t, row }: { t: Messages; row: IdeaRow }) {
	return (
		<Stack space="tight">
			<a href={paths.idea(row.id)}>{row.title}</a>
			<Meta>{row.challenge}</Meta>
			{row.visibility === "draft" && <Tag>{t.innovation.visibility.draft}</Tag>}
		</Stack>
	);
}

function Nothing({ t, search }: { t: Messages; search: IdeaSearch }) {
	const texts = t.innovation.list;
	return search.q || isNarrowed(search) ? (
		<EmptyState
			title={texts.emptySearchTitle}
			text={texts.emptySearchText}
			action={<a href={paths.ideas()}>{texts.clear}</a>}
		/>
	) : (
		<EmptyState
			title={texts.emptyTitle}
			text={texts.emptyText}
			action={<a href={paths.start()}>{texts.begin}</a>}
		/>
	);
}
