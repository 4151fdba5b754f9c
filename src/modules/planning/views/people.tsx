import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	Cluster,
	EmptyState,
	Form,
	Pagination,
	SearchForm,
	SelectField,
	Stack,
	Table,
	Tag,
	VisuallyHidden,
} from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { type Chapters, cohortName } from "../chapters.ts";
import { paths } from "../paths.ts";
import type { PersonInPlan } from "../queries/people.ts";
import { PlanHeader } from "./plan.tsx";

export type PersonRow = PersonInPlan & { cohort: number; isLocked: boolean };

export const sortKeys = ["name", "unit", "sector", "cohort"] as const;
type SortKey = (typeof sortKeys)[number];

export type PeopleFilter = { q: string; cohort: number | null; sector: string; sort: SortKey; page: number };

type Props = Chapters & {
	t: Messages;
	locale: Locale;
	rows: readonly PersonRow[];
	total: number;
	pageCount: number;
	sectors: readonly string[];
	filter: PeopleFilter;
};

/** Everyone in a plan. The first cell names the row, so the box to pick one stands last. */
export function PeoplePage(props: Props) {
	const { t, plan, filter, pageCount } = props;
	const words = t.planning.people;
	const hrefFor = (changes: Partial<PeopleFilter>) =>
		withQuery(paths.people(plan.id), { ...filter, page: 1, ...changes });
	return (
		<Stack space="section">
			<PlanHeader {...props} current="people" title={words.title(plan.name)} lead={words.lockHint} />
			<Search {...props} />
			<Form action={withQuery(paths.locks(plan.id), filter)} label={words.caption(props.total)}>
				<PeopleTable {...props} hrefFor={hrefFor} />
				{props.rows.length > 0 && (
					<Cluster>
						<Button variant="secondary" name="act" value="lock">
							{words.lock}
						</Button>
						<Button variant="secondary" name="act" value="unlock">
							{words.unlock}
						</Button>
					</Cluster>
				)}
			</Form>
			<Pagination page={filter.page} pageCount={pageCount} hrefFor={(page) => hrefFor({ page })} t={t} />
		</Stack>
	);
}

function Search({ t, plan, filter, sectors }: Props) {
	const words = t.planning.people;
	const form = blankForm({
		cohort: filter.cohort === null ? "" : String(filter.cohort),
		sector: filter.sector,
		sort: filter.sort,
	});
	return (
		<SearchForm
			action={paths.people(plan.id)}
			label={words.search}
			value={filter.q}
			t={t}
			isFiltered={filter.cohort !== null || filter.sector !== ""}
		>
			<SelectField
				form={form}
				name="cohort"
				label={words.cohort}
				blank={words.all}
				options={plan.cohorts.map(({ name }, at) => ({ value: String(at), label: name }))}
			/>
			<SelectField
				form={form}
				name="sector"
				label={words.sector}
				blank={words.allSectors}
				options={sectors.map((name) => ({ value: name, label: name }))}
			/>
			<SelectField
				form={form}
				name="sort"
				label={words.sort}
				blank={false}
				options={sortKeys.map((key) => ({ value: key, label: words.columns[key] }))}
			/>
		</SearchForm>
	);
}

type TableProps = Props & { hrefFor: (changes: Partial<PeopleFilter>) => string };

function PeopleTable({ t, plan, rows, total, filter, hrefFor }: TableProps) {
	const words = t.planning.people;
	const column = (key: SortKey) => ({
		key,
		label: words.columns[key],
		sortHref: hrefFor({ sort: key }),
		...(filter.sort === key && { sorted: "ascending" as const }),
	});
	return (
		<Table
			caption={words.caption(total)}
			columns={[
				...sortKeys.map(column),
				{ key: "locked", label: words.columns.locked },
				{ key: "move", label: words.columns.move, hidden: true },
				{ key: "pick", label: words.columns.pick },
			]}
			rows={rows.map(({ id, name, unitName, sectorName, cohort, isLocked }) => [
				name,
				unitName,
				sectorName,
				cohortName(plan, cohort),
				isLocked && <Tag>{words.locked}</Tag>,
				<a href={withQuery(paths.move(plan.id), { personId: id })}>
					{words.columns.move}
					<VisuallyHidden> {name}</VisuallyHidden>
				</a>,
				<input
					class="ds-input"
					type="checkbox"
					name="personIds[]"
					value={id}
					aria-label={words.pick(name)}
				/>,
			])}
			empty={<EmptyState title={words.nobody} text={words.lockHint} />}
		/>
	);
}
